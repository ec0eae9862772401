"""What a desk watches for: an entry is rehearsed on history before it stands on a list."""

from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP


@command(
    "desk.watch",
    keys="B",
    menu="Comment",
    title=QT_TRANSLATE_NOOP("commands", "Watch for (&B)…"),
    help=QT_TRANSLATE_NOOP(
        "commands", "See what a word, host or address would have held, and keep it on this desk's list."
    ),
)
def watch(desk: Desk, stage: Stage) -> None:
    """What is selected in the text stands there already, else where its first link leads."""
    stage.show("watch")
