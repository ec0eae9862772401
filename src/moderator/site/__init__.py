"""A newsroom's database behind one contract (`adapter.py`): read what changed, apply decisions.

May import `domain` and SQLAlchemy; no Qt, no store. Rows become `domain` values here and go on to
`sync/pull.py`; deliveries come from `sync/push.py`, and the answers go back to it.
"""
