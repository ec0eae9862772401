"""The queues a moderator works through, each declared once."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.domain.query import Trait
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
    """An ordered set of comments: those of one status, or those that a table of ours names.

    To declare one here is all that a queue of a status needs: list, counts, command and key follow. One that
    a table names has its SQL in `store.overlay.LISTED`.
    """

    name: str
    title: str
    keys: str
    """Of the command `go.NAME`, in the preset `moderator`."""
    menu: str
    """That command's title, with its mnemonic; marked for translation in the context `commands`."""
    help: str
    """What it opens, one sentence; marked likewise."""
    status: Status | None = None
    """The status (journal laid over mirror) that makes a comment belong; None where the store has a rule."""
    traits: tuple[Trait, ...] = ()
    """What its comments are besides, as a search says it."""
    sort: Sort = Sort.OLDEST


QUEUES = (
    Queue(
        "pending",
        QT_TRANSLATE_NOOP("queues", "Pending"),
        "G P",
        QT_TRANSLATE_NOOP("commands", "P&ending"),
        QT_TRANSLATE_NOOP("commands", "Open the queue of comments that wait for a decision."),
        Status.PENDING,
    ),
    Queue(
        "flagged",
        QT_TRANSLATE_NOOP("queues", "Flagged"),
        "G F",
        QT_TRANSLATE_NOOP("commands", "Fla&gged"),
        QT_TRANSLATE_NOOP("commands", "Open the queue of comments that somebody wants a second look at."),
    ),
    Queue(
        "later",
        QT_TRANSLATE_NOOP("queues", "Later"),
        "G L",
        QT_TRANSLATE_NOOP("commands", "Late&r"),
        QT_TRANSLATE_NOOP("commands", "Open the queue of comments that were put off."),
    ),
    Queue(
        "attention",
        QT_TRANSLATE_NOOP("queues", "Needs attention"),
        "G C",
        QT_TRANSLATE_NOOP("commands", "Nee&ds attention"),
        QT_TRANSLATE_NOOP("commands", "Open the queue of conflicts and refusals."),
    ),
    Queue(
        "spam",
        QT_TRANSLATE_NOOP("queues", "Spam"),
        "G S",
        QT_TRANSLATE_NOOP("commands", "&Spam"),
        QT_TRANSLATE_NOOP("commands", "Open the queue of comments marked as spam."),
        Status.SPAM,
        sort=Sort.NEWEST,
    ),
    Queue(
        "doubtful",
        QT_TRANSLATE_NOOP("queues", "Spam in doubt"),
        "G D",
        QT_TRANSLATE_NOOP("commands", "Spam in doubt (&0)"),
        QT_TRANSLATE_NOOP(
            "commands", "Open what the site's own filter took for spam and what looks honest here."
        ),
        Status.SPAM,
        (Trait.DOUBTFUL,),
        Sort.NEWEST,
    ),
    Queue(
        "trash",
        QT_TRANSLATE_NOOP("queues", "Trash"),
        "G T",
        QT_TRANSLATE_NOOP("commands", "&Trash"),
        QT_TRANSLATE_NOOP("commands", "Open the queue of rejected comments."),
        Status.TRASH,
        sort=Sort.NEWEST,
    ),
    Queue(
        "approved",
        QT_TRANSLATE_NOOP("queues", "Approved"),
        "G A",
        QT_TRANSLATE_NOOP("commands", "&Approved"),
        QT_TRANSLATE_NOOP("commands", "Open the queue of approved comments."),
        Status.APPROVED,
        sort=Sort.NEWEST,
    ),
    Queue(
        "outbox",
        QT_TRANSLATE_NOOP("queues", "Outbox"),
        "G O",
        QT_TRANSLATE_NOOP("commands", "&Outbox"),
        QT_TRANSLATE_NOOP("commands", "Open the queue of decisions that wait to be delivered."),
    ),
)
EVERYTHING = Queue("", QT_TRANSLATE_NOOP("queues", "All comments"), "", "", "", sort=Sort.NEWEST)
"""Every comment that was ever seen here: for searching."""
BY_NAME = {queue.name: queue for queue in QUEUES}
