"""Qt item models over the desk, and the wording of its values: what the views show, row by row.

May import everything below (`opening`, `commands`, `desk`, `domain`) and, for the values it hands to delegates, nothing
of the widgets but their frozen rows.
"""
