"""What a moderator can do at this moment: open a queue, decide, undo, select, sync; no Qt, no SQL.

May import everything below it (`sync`, `jobs`, `store`, `site`, `domain`). Commands call it; it tells what
changed to one callable, by ids, and the models read the new rows.
"""
