"""Self-contained widgets, promoted in the forms: they draw what they are given and know no desk.

May import Qt, `domain` and `assets`. Values go in by methods, wishes come out as signals.
"""
