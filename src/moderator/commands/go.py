"""Moving: through the queue, and from queue to queue."""

from moderator.commands.stage import Stage
from moderator.commands.table import Run, command
from moderator.desk.desk import Desk
from moderator.domain.queues import QUEUES
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


def _opening(name: str) -> Run:
    def run(desk: Desk, _stage: Stage) -> None:
        """Open the queue, at its beginning or where it was left."""
        desk.open(name)

    return run


for _queue in QUEUES:
    command(f"go.{_queue.name}", keys=_queue.keys, menu="Go", title=_queue.menu, help=_queue.help)(
        _opening(_queue.name)
    )


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
