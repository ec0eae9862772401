"""Searches kept as queues: opened by Ctrl and a digit, kept, renamed, removed."""

from moderator.commands.stage import Stage
from moderator.commands.table import Run, When, command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP

TITLES = (
    QT_TRANSLATE_NOOP("commands", "First kept search (&1)"),
    QT_TRANSLATE_NOOP("commands", "Second kept search (&2)"),
    QT_TRANSLATE_NOOP("commands", "Third kept search (&3)"),
    QT_TRANSLATE_NOOP("commands", "Fourth kept search (&4)"),
    QT_TRANSLATE_NOOP("commands", "Fifth kept search (&5)"),
    QT_TRANSLATE_NOOP("commands", "Sixth kept search (&6)"),
    QT_TRANSLATE_NOOP("commands", "Seventh kept search (&7)"),
    QT_TRANSLATE_NOOP("commands", "Eighth kept search (&8)"),
    QT_TRANSLATE_NOOP("commands", "Ninth kept search (&9)"),
)
HELP = QT_TRANSLATE_NOOP("commands", "Open this search of your own, in the order of the list.")


@command(
    "searches.keep",
    keys="Ctrl+S",
    menu="Searches",
    when=lambda desk: bool(desk.queue.query),
    title=QT_TRANSLATE_NOOP("commands", "&Keep this search as a queue…"),
    help=QT_TRANSLATE_NOOP("commands", "Give this search a name; it then stands below the queues."),
)
def keep(desk: Desk, stage: Stage) -> None:
    """Queue, words and order are kept."""
    if title := stage.ask_words("search"):
        desk.kept.keep(title)


def is_open(desk: Desk) -> bool:
    """When a kept search is on the screen."""
    return desk.kept.open is not None


@command(
    "searches.rename",
    menu="Searches",
    when=is_open,
    title=QT_TRANSLATE_NOOP("commands", "&Rename this search…"),
    help=QT_TRANSLATE_NOOP("commands", "Give the kept search that is open another name."),
)
def rename(desk: Desk, stage: Stage) -> None:
    """Its place and its key stay."""
    if title := stage.ask_words("search"):
        desk.kept.rename(title)


@command(
    "searches.remove",
    menu="Searches",
    when=is_open,
    title=QT_TRANSLATE_NOOP("commands", "Re&move this search"),
    help=QT_TRANSLATE_NOOP("commands", "Forget the kept search that is open; no comment changes."),
)
def remove(desk: Desk, stage: Stage) -> None:
    """Those behind it move up."""
    desk.kept.remove()


def _kept(place: int) -> When:
    return lambda desk: desk.kept.has(place)


def _show(place: int) -> Run:
    def show(desk: Desk, stage: Stage) -> None:
        """The search at this place of the list."""
        desk.kept.show(place)
        stage.focus("queue")

    return show


for _place, _title in enumerate(TITLES):
    command(
        f"searches.{_place + 1}",
        keys=f"Ctrl+{_place + 1}",
        menu="Searches",
        when=_kept(_place),
        title=_title,
        help=HELP,
    )(_show(_place))
