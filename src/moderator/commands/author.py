"""Who wrote the comment in focus."""

from moderator.commands.comment import has_focus
from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP


@command(
    "comment.author",
    keys="I",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Author (&Q)"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Show what became of all the author's comments, and who is like them; N and P go through."
    ),
)
def author(desk: Desk, stage: Stage) -> None:
    """The drawer lies over the article and follows the focus."""
    desk.author.turn()
