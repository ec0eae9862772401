"""Digits: what the strip offers, such as the reason of the decision just made; and the same again."""

from moderator.commands.comment import has_focus
from moderator.commands.stage import Stage
from moderator.commands.table import Run, When, command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP

TITLES = (
    QT_TRANSLATE_NOOP("commands", "First choice (&1)"),
    QT_TRANSLATE_NOOP("commands", "Second choice (&2)"),
    QT_TRANSLATE_NOOP("commands", "Third choice (&3)"),
    QT_TRANSLATE_NOOP("commands", "Fourth choice (&4)"),
    QT_TRANSLATE_NOOP("commands", "Fifth choice (&5)"),
    QT_TRANSLATE_NOOP("commands", "Sixth choice (&6)"),
    QT_TRANSLATE_NOOP("commands", "Seventh choice (&7)"),
    QT_TRANSLATE_NOOP("commands", "Eighth choice (&8)"),
    QT_TRANSLATE_NOOP("commands", "Ninth choice (&9)"),
    QT_TRANSLATE_NOOP("commands", "Tenth choice (&0)"),
)
HELP = QT_TRANSLATE_NOOP(
    "commands", "Take this choice of the strip: the reason of the decision just made, or until when."
)


def _offered(place: int) -> When:
    return lambda desk: desk.strip.has(place)


def _take(place: int) -> Run:
    def take(desk: Desk, stage: Stage) -> None:
        """What stands behind the digit."""
        offer = desk.strip.offer
        if offer is None or place != offer.asks:
            desk.strip.take(place)
        elif written := stage.ask_words("later"):
            desk.later.at(written)

    return take


for _place, _title in enumerate(TITLES):
    command(
        f"strip.{_place + 1}",
        keys=str((_place + 1) % 10),
        menu="Reason",
        when=_offered(_place),
        title=_title,
        help=HELP,
    )(_take(_place))


@command(
    "comment.repeat",
    keys=".",
    menu="Comment",
    when=lambda desk: has_focus(desk) and desk.undo_name is not None,
    title=QT_TRANSLATE_NOOP("commands", "The same a&gain"),
    help=QT_TRANSLATE_NOOP("commands", "Decide this comment as the last one, with the same reason."),
)
def repeat(desk: Desk, stage: Stage) -> None:
    """The verdict and the reason, not the note."""
    desk.repeat()


@command(
    "comment.later",
    keys="T",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "&Later…"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Put the comment off: it waits in Later and comes back at its time, or by any verdict."
    ),
)
def later(desk: Desk, stage: Stage) -> None:
    """A digit says until when."""
    desk.later.offer([item] if (item := desk.focused) is not None else [])


@command(
    "selection.later",
    keys="Shift+T",
    menu="Selection",
    when=lambda desk: desk.queue.selection.count > 0,
    title=QT_TRANSLATE_NOOP("commands", "Put the selection off (&Z)…"),
    help=QT_TRANSLATE_NOOP("commands", "Put the whole selection off until a time, as one step."),
)
def selection_later(desk: Desk, stage: Stage) -> None:
    """At most 500 at once."""
    desk.later.offer_selection()
