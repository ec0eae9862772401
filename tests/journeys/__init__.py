"""The whole program by its keys, on sites of its own: what a moderator does in a shift, and what goes wrong."""
