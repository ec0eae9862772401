"""Needs attention: many conflicts at once, those selected or all alike."""

from moderator.commands.comment import in_attention
from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP


def selected(desk: Desk) -> bool:
    """When conflicts are selected."""
    return desk.queue.name == "attention" and desk.queue.selection.count > 0


@command(
    "selection.mine",
    keys="Shift+O",
    menu="Selection",
    when=selected,
    title=QT_TRANSLATE_NOOP("commands", "Min&e: decide the selection again"),
    help=QT_TRANSLATE_NOOP(
        "commands", "In Needs attention: decide all that is selected again as you did, as one step."
    ),
)
def mine(desk: Desk, stage: Stage) -> None:
    """Each on what the site has now, guarded like any decision."""
    desk.resolve_selection(mine=True)


@command(
    "selection.theirs",
    keys="Shift+E",
    menu="Selection",
    when=selected,
    title=QT_TRANSLATE_NOOP("commands", "&Theirs: leave the selection as it is"),
    help=QT_TRANSLATE_NOOP(
        "commands", "In Needs attention: leave all that is selected as the site has it now, as one step."
    ),
)
def theirs(desk: Desk, stage: Stage) -> None:
    """Nothing is written."""
    desk.resolve_selection(mine=False)


@command(
    "selection.alike",
    keys="* K",
    menu="Selection",
    when=in_attention,
    title=QT_TRANSLATE_NOOP("commands", "Select all ali&ke"),
    help=QT_TRANSLATE_NOOP(
        "commands", "In Needs attention: select all with the same verdict of yours and the same state there."
    ),
)
def alike(desk: Desk, stage: Stage) -> None:
    """Then Shift with O or E settles them at once."""
    desk.select_alike()
