"""Forms joined to the desk, the models and the commands: what a moderator sees and where keys go.

A view has a form (`self.ui`), never inherits it. Wishes go down to the desk as commands; what changed
comes back as the desk's `Change`, by ids.
"""
