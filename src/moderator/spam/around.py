"""What is known beside a comment's own text: its like, its author's past."""

from typing import NamedTuple


class Around(NamedTuple):
    """Counts of the desk's own; all zero where nothing is known."""

    copies: int = 0
    """Other comments of the same text group."""
    copies_spam: int = 0
    """How many of them were decided as spam, and as honest below."""
    copies_approved: int = 0
    author_approved: int = 0
    author_spam: int = 0


ALONE = Around()
