"""The whole program by its keys, on sites of its own: a moderator's shift, and what goes wrong in it."""
