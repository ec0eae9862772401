"""The outbox: what waits goes now, or stays until a person lets it go."""

from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP


def waits(desk: Desk) -> bool:
    """When something waits for the selection, or for the comment in focus."""
    return desk.outgoing.any


@command(
    "outbox.send",
    keys="Ctrl+Return",
    menu="Comment",
    when=waits,
    title=QT_TRANSLATE_NOOP("commands", "Send &now"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Deliver what waits for this comment, or the selection, without its grace."
    ),
)
def send(desk: Desk, stage: Stage) -> None:
    """Kept back or in grace, it goes."""
    desk.outgoing.send()


@command(
    "outbox.keep_back",
    keys="Ctrl+H",
    menu="Comment",
    when=waits,
    title=QT_TRANSLATE_NOOP("commands", "&Keep back, or let go"),
    help=QT_TRANSLATE_NOOP(
        "commands",
        "Keep what waits for this comment, or the selection, from being delivered; again lets it go.",
    ),
)
def keep_back(desk: Desk, stage: Stage) -> None:
    """Only Send now, or the same key again, delivers it: neither F5 nor leaving does."""
    desk.outgoing.keep_back()
