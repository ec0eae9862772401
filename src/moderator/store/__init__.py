"""Two local SQLite files: `journal.db` (decisions, precious) and `mirror.db` (a copy, replaceable).

May import `domain` and SQLAlchemy Core; no Qt, no site. Pull writes the mirror, people write the journal, and
`queue.py` lays the one over the other for `desk` and the models.
"""
