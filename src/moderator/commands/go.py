"""Moving: through the queue, and from queue to queue."""

from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP


@command(
    "go.next",
    keys=("J", "Down"),
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "&Next comment"),
    help=QT_TRANSLATE_NOOP("commands", "Go to the next comment."),
    repeats=True,
)
def next_comment(desk: Desk, stage: Stage) -> None:
    """One row down."""
    desk.move(1)


@command(
    "go.previous",
    keys=("K", "Up"),
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "&Previous comment"),
    help=QT_TRANSLATE_NOOP("commands", "Go to the previous comment."),
    repeats=True,
)
def previous_comment(desk: Desk, stage: Stage) -> None:
    """One row up."""
    desk.move(-1)


@command(
    "go.first",
    keys="Home",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "&First comment"),
    help=QT_TRANSLATE_NOOP("commands", "Go to the first comment of the queue."),
)
def first_comment(desk: Desk, stage: Stage) -> None:
    """The first row."""
    desk.first()


@command(
    "go.last",
    keys="End",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "&Last comment"),
    help=QT_TRANSLATE_NOOP("commands", "Go to the last comment of the queue."),
)
def last_comment(desk: Desk, stage: Stage) -> None:
    """The last row."""
    desk.last()


@command(
    "go.pending",
    keys="G P",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "P&ending"),
    help=QT_TRANSLATE_NOOP("commands", "Open the queue of comments that wait for a decision."),
)
def pending(desk: Desk, stage: Stage) -> None:
    """The queue of the day."""
    desk.open("pending")


@command(
    "go.approved",
    keys="G A",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "&Approved"),
    help=QT_TRANSLATE_NOOP("commands", "Open the queue of approved comments."),
)
def approved(desk: Desk, stage: Stage) -> None:
    """What readers see."""
    desk.open("approved")


@command(
    "go.spam",
    keys="G S",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "&Spam"),
    help=QT_TRANSLATE_NOOP("commands", "Open the queue of comments marked as spam."),
)
def spam(desk: Desk, stage: Stage) -> None:
    """By us, a colleague or the site's own filter."""
    desk.open("spam")


@command(
    "go.trash",
    keys="G T",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "&Trash"),
    help=QT_TRANSLATE_NOOP("commands", "Open the queue of rejected comments."),
)
def trash(desk: Desk, stage: Stage) -> None:
    """As long as the site keeps them."""
    desk.open("trash")


@command(
    "go.flagged",
    keys="G F",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "Fla&gged"),
    help=QT_TRANSLATE_NOOP("commands", "Open the queue of comments that somebody wants a second look at."),
)
def flagged(desk: Desk, stage: Stage) -> None:
    """Flags of all moderators."""
    desk.open("flagged")


@command(
    "go.later",
    keys="G L",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "Late&r"),
    help=QT_TRANSLATE_NOOP("commands", "Open the queue of comments that were put off."),
)
def later(desk: Desk, stage: Stage) -> None:
    """Each comes back by itself."""
    desk.open("later")


@command(
    "go.outbox",
    keys="G O",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "&Outbox"),
    help=QT_TRANSLATE_NOOP("commands", "Open the queue of decisions that wait to be delivered."),
)
def outbox(desk: Desk, stage: Stage) -> None:
    """What the sites do not know yet."""
    desk.open("outbox")


@command(
    "go.attention",
    keys="G C",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "Nee&ds attention"),
    help=QT_TRANSLATE_NOOP("commands", "Open the queue of conflicts and refusals."),
)
def attention(desk: Desk, stage: Stage) -> None:
    """What the site did not take."""
    desk.open("attention")


@command(
    "go.everything",
    keys="G E",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "Search e&verything"),
    help=QT_TRANSLATE_NOOP("commands", "Search all comments ever seen here, whatever their status."),
)
def everything(desk: Desk, stage: Stage) -> None:
    """Opens all comments, with the keyboard in the search field."""
    desk.open("")
    stage.focus("search")


@command(
    "go.search",
    keys="/",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "Searc&h"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Search this queue: words, author: article: status: site: before: after:"
    ),
)
def search(desk: Desk, stage: Stage) -> None:
    """Enter opens what was typed, Esc comes back."""
    stage.focus("search")


@command(
    "go.wave",
    menu="Go",
    when=lambda desk: desk.waves.group is not None,
    title=QT_TRANSLATE_NOOP("commands", "Sho&w the wave"),
    help=QT_TRANSLATE_NOOP("commands", "Show the like comments that came in together."),
)
def wave(desk: Desk, stage: Stage) -> None:
    """Looked at first; select all, leave the odd ones out, and one verb clears it."""
    desk.open("pending", f"group:{desk.waves.group}")
