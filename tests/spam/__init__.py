"""The help against spam, on small texts of our own in many languages."""
