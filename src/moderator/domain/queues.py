"""The queues a moderator works through, each declared once."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.domain.status import Status
from moderator.domain.words import QT_TRANSLATE_NOOP


class Sort(StrEnum):
    """Order of a queue; a comment without a date comes first among the oldest."""

    OLDEST = "oldest"
    NEWEST = "newest"
    ARTICLE = "article"
    RISK = "risk"
    """What the spam help suspects most first; what it has not looked at last."""


@dataclass(frozen=True, slots=True)
class Queue:
    """An ordered set of comments: those of one status, or those that a table of ours names."""

    name: str
    title: str
    status: Status | None = None
    """The status (journal laid over mirror) that makes a comment belong; None where the store has a rule."""
    sort: Sort = Sort.OLDEST


QUEUES = (
    Queue("pending", QT_TRANSLATE_NOOP("queues", "Pending"), Status.PENDING),
    Queue("flagged", QT_TRANSLATE_NOOP("queues", "Flagged")),
    Queue("later", QT_TRANSLATE_NOOP("queues", "Later")),
    Queue("attention", QT_TRANSLATE_NOOP("queues", "Needs attention")),
    Queue("spam", QT_TRANSLATE_NOOP("queues", "Spam"), Status.SPAM, Sort.NEWEST),
    Queue("trash", QT_TRANSLATE_NOOP("queues", "Trash"), Status.TRASH, Sort.NEWEST),
    Queue("approved", QT_TRANSLATE_NOOP("queues", "Approved"), Status.APPROVED, Sort.NEWEST),
    Queue("outbox", QT_TRANSLATE_NOOP("queues", "Outbox")),
)
EVERYTHING = Queue("", QT_TRANSLATE_NOOP("queues", "All comments"), sort=Sort.NEWEST)
"""Every comment that was ever seen here: for searching."""
BY_NAME = {queue.name: queue for queue in QUEUES}
