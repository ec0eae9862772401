"""Private notes on the comment in focus and on its author."""

from moderator.commands.comment import has_focus
from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP


@command(
    "comment.note",
    keys="M",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "&Private note…"),
    help=QT_TRANSLATE_NOOP("commands", "Write a note on the comment that only this desk sees."),
)
def note(desk: Desk, stage: Stage) -> None:
    """Readers and the site never see it."""
    item = desk.focused
    if words := stage.ask_words("note"):
        desk.notes.add(item, words, author=False)


@command(
    "comment.author_note",
    keys="Ctrl+M",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Note on the author (&J)…"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Write a note on the author that this desk sees with every comment under the e-mail."
    ),
)
def author_note(desk: Desk, stage: Stage) -> None:
    """By e-mail, on all sites."""
    item = desk.focused
    if words := stage.ask_words("author_note"):
        desk.notes.add(item, words, author=True)
