"""What a site says of a comment now."""

from enum import StrEnum


class Status(StrEnum):
    """The statuses we know. A site may have more: those travel as the site's own word, a plain ``str``."""

    PENDING = "pending"
    APPROVED = "approved"
    SPAM = "spam"
    TRASH = "trash"
    PARKED = "parked"
    """Under an article in the trash: the site keeps the comment's status aside until the article returns."""
    GONE = "gone"
    """Not on the site any more; what we show is what we last knew."""


OURS = frozenset({Status.PENDING, Status.APPROVED, Status.SPAM, Status.TRASH})
"""The statuses a verdict may start from; every other one is shown and never written."""
