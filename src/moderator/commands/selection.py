"""Selecting, and the same verbs on the selection: Shift and the verb's letter, one batch, one undo."""

from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.verdict import Verdict
from moderator.domain.words import QT_TRANSLATE_NOOP


def has_rows(desk: Desk) -> bool:
    """When the queue shows comments."""
    return desk.queue.count > 0


def has_selection(desk: Desk) -> bool:
    """When something is selected."""
    return desk.queue.selection.count > 0


@command(
    "selection.toggle",
    keys="X",
    menu="Selection",
    when=has_rows,
    title=QT_TRANSLATE_NOOP("commands", "&Select or not"),
    help=QT_TRANSLATE_NOOP("commands", "Select the comment in focus, or drop it from the selection."),
)
def toggle(desk: Desk, stage: Stage) -> None:
    """The focus stays."""
    desk.select_toggle()


@command(
    "selection.down",
    keys=("Shift+J", "Shift+Down"),
    menu="Selection",
    when=has_rows,
    title=QT_TRANSLATE_NOOP("commands", "Select &downwards"),
    help=QT_TRANSLATE_NOOP("commands", "Select this comment and the next."),
    repeats=True,
)
def down(desk: Desk, stage: Stage) -> None:
    """Moves the focus along."""
    desk.select_extend(1)


@command(
    "selection.up",
    keys=("Shift+K", "Shift+Up"),
    menu="Selection",
    when=has_rows,
    title=QT_TRANSLATE_NOOP("commands", "Select &upwards"),
    help=QT_TRANSLATE_NOOP("commands", "Select this comment and the one before."),
    repeats=True,
)
def up(desk: Desk, stage: Stage) -> None:
    """Moves the focus along."""
    desk.select_extend(-1)


@command(
    "selection.all",
    keys=("Ctrl+A", "* A"),
    menu="Selection",
    when=has_rows,
    title=QT_TRANSLATE_NOOP("commands", "Select &all"),
    help=QT_TRANSLATE_NOOP("commands", "Select all comments that match, seen or not."),
)
def everything(desk: Desk, stage: Stage) -> None:
    """All of the queue or search, not only what is on the screen."""
    desk.select_all()


@command(
    "selection.none",
    keys=("Esc", "* N"),
    menu="Selection",
    title=QT_TRANSLATE_NOOP("commands", "Select &none"),
    help=QT_TRANSLATE_NOOP("commands", "Clear the selection; without one, leave the search."),
)
def none(desk: Desk, stage: Stage) -> None:
    """Esc goes back one step: strip, what lies beside the queue, selection, search, the queue's list."""
    if desk.strip.close() or desk.aside.leave() or desk.author.close():
        return
    if desk.queue.selection.count:
        desk.clear_selection()
    elif desk.queue.query:
        desk.open(desk.queue.name)
    else:
        stage.show("panes")
    stage.focus("queue")


@command(
    "selection.approve",
    keys="Shift+A",
    menu="Selection",
    when=has_selection,
    title=QT_TRANSLATE_NOOP("commands", "A&pprove selection"),
    help=QT_TRANSLATE_NOOP("commands", "Approve the whole selection as one batch with one undo."),
)
def approve(desk: Desk, stage: Stage) -> None:
    """One batch."""
    desk.decide_selection(Verdict.APPROVE)


@command(
    "selection.reject",
    keys="Shift+R",
    menu="Selection",
    when=has_selection,
    title=QT_TRANSLATE_NOOP("commands", "&Reject selection"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Move the whole selection to the site's trash as one batch with one undo."
    ),
)
def reject(desk: Desk, stage: Stage) -> None:
    """One batch."""
    desk.decide_selection(Verdict.REJECT)


@command(
    "selection.spam",
    keys="Shift+S",
    menu="Selection",
    when=has_selection,
    title=QT_TRANSLATE_NOOP("commands", "Spa&m selection"),
    help=QT_TRANSLATE_NOOP("commands", "Mark the whole selection as spam as one batch with one undo."),
)
def spam(desk: Desk, stage: Stage) -> None:
    """One batch."""
    desk.decide_selection(Verdict.SPAM)


@command(
    "selection.flag",
    keys="Shift+F",
    menu="Selection",
    when=has_selection,
    title=QT_TRANSLATE_NOOP("commands", "&Flag selection"),
    help=QT_TRANSLATE_NOOP("commands", "Ask colleagues for a second look at the whole selection."),
)
def flag(desk: Desk, stage: Stage) -> None:
    """One reason and note for all."""
    words = stage.ask_flag()
    if words is not None:
        desk.decide_selection(Verdict.FLAG, words.reason or None, words.note or None)


@command(
    "selection.hold",
    keys="Shift+H",
    menu="Selection",
    when=has_selection,
    title=QT_TRANSLATE_NOOP("commands", "&Hold selection"),
    help=QT_TRANSLATE_NOOP("commands", "Put the whole selection back to pending as one batch with one undo."),
)
def hold(desk: Desk, stage: Stage) -> None:
    """One batch."""
    desk.decide_selection(Verdict.HOLD)


@command(
    "selection.restore",
    keys="Shift+U",
    menu="Selection",
    when=has_selection,
    title=QT_TRANSLATE_NOOP("commands", "Rest&ore selection"),
    help=QT_TRANSLATE_NOOP("commands", "Bring the whole selection back from trash or spam to what it was."),
)
def restore(desk: Desk, stage: Stage) -> None:
    """One batch."""
    desk.decide_selection(Verdict.RESTORE)


def has_odd(desk: Desk) -> bool:
    """When some of the selected comments stand out."""
    summary = desk.summary
    return summary is not None and summary.odd > 0


@command(
    "selection.drop_odd",
    keys="Shift+X",
    menu="Selection",
    when=has_odd,
    title=QT_TRANSLATE_NOOP("commands", "&Leave out the odd ones"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Take comments of trusted authors, answered and long ones out of the selection."
    ),
)
def drop_odd(desk: Desk, stage: Stage) -> None:
    """One key, before anybody's honest comment goes with a wave."""
    desk.drop_odd()


@command(
    "selection.finish",
    menu="Selection",
    when=lambda desk: desk.interrupted.left is not None,
    title=QT_TRANSLATE_NOOP("commands", "F&inish the interrupted batch"),
    help=QT_TRANSLATE_NOOP("commands", "Decide the comments that a batch did not reach before it broke off."),
)
def finish(desk: Desk, stage: Stage) -> None:
    """The same batch: one undo takes all of it back."""
    desk.interrupted.finish()
