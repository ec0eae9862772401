"""Around the comment in focus: its thread, reply by reply, and why it was held."""

from moderator.commands.comment import has_focus
from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP


@command(
    "comment.thread",
    keys="C",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Unfold th&e thread"),
    help=QT_TRANSLATE_NOOP("commands", "Show the comment's whole thread, or parent and neighbours again."),
)
def thread(desk: Desk, stage: Stage) -> None:
    """At most 300 comments of it."""
    stage.show("thread")


@command(
    "go.next_reply",
    keys="N",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Ne&xt in the thread"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Look at the next comment of the thread; verbs decide it, Esc goes back to the queue."
    ),
    repeats=True,
)
def next_reply(desk: Desk, stage: Stage) -> None:
    """The queue keeps its place."""
    _step(desk, 1)


@command(
    "go.previous_reply",
    keys="P",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Prev&ious in the thread"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Look at the comment before in the thread; verbs decide it, Esc goes back to the queue."
    ),
    repeats=True,
)
def previous_reply(desk: Desk, stage: Stage) -> None:
    """The way back."""
    _step(desk, -1)


def _step(desk: Desk, by: int) -> None:
    """Through the thread, or through the author's comments where their drawer is open."""
    if desk.author.open:
        desk.author.step(desk.focused, by)
    else:
        desk.aside.step(by)


@command(
    "comment.why",
    keys="W",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "&Why it is here"),
    help=QT_TRANSLATE_NOOP("commands", "Show all that is known of why the comment was held, and its edits."),
)
def why(desk: Desk, stage: Stage) -> None:
    """In the quiet box under the text."""
    stage.show("why")
