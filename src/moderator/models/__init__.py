"""Qt item models over the desk, and the wording of its values: what the views show, row by row.

May import `commands`, `desk`, `domain` and what else stands below; of the widgets nothing but the frozen rows
that their delegates draw.
"""
