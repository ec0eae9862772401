"""Selecting by what comments share with the one in focus: `*` and a letter."""

from moderator.commands.comment import has_focus
from moderator.commands.selection import has_rows
from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.shared import Shared
from moderator.domain.words import QT_TRANSLATE_NOOP


@command(
    "selection.sender",
    keys="* S",
    menu="Selection",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Ever&ything by this sender"),
    help=QT_TRANSLATE_NOOP("commands", "Select all comments of this author in the queue, seen or not."),
)
def sender(desk: Desk, stage: Stage) -> None:
    """By e-mail, by name where there is none."""
    desk.matching.select(Shared.SENDER)


@command(
    "selection.article",
    keys="* P",
    menu="Selection",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Everything on this arti&cle"),
    help=QT_TRANSLATE_NOOP("commands", "Select all comments of the queue on this article, seen or not."),
)
def article(desk: Desk, stage: Stage) -> None:
    """One discussion."""
    desk.matching.select(Shared.ARTICLE)


@command(
    "selection.link",
    keys="* D",
    menu="Selection",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Everythin&g with this link domain"),
    help=QT_TRANSLATE_NOOP("commands", "Select all comments of the queue that link where this one does."),
)
def link(desk: Desk, stage: Stage) -> None:
    """In the text, or as the author's site."""
    desk.matching.select(Shared.LINK)


@command(
    "selection.mail",
    keys="* E",
    menu="Selection",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Everything from this mail&box domain"),
    help=QT_TRANSLATE_NOOP("commands", "Select all comments of the queue whose e-mail ends like this one's."),
)
def mail(desk: Desk, stage: Stage) -> None:
    """All behind the @."""
    desk.matching.select(Shared.MAIL)


@command(
    "selection.network",
    keys="* O",
    menu="Selection",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Everything from this origin net&work"),
    help=QT_TRANSLATE_NOOP("commands", "Select all comments of the queue from this address or beside it."),
)
def network(desk: Desk, stage: Stage) -> None:
    """A /24, of IPv6 a /48."""
    desk.matching.select(Shared.NETWORK)


@command(
    "selection.group",
    keys="* T",
    menu="Selection",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Everything with nearly this te&xt"),
    help=QT_TRANSLATE_NOOP("commands", "Select all comments of the queue with nearly this text."),
)
def group(desk: Desk, stage: Stage) -> None:
    """The group of like texts."""
    desk.matching.select(Shared.GROUP)


@command(
    "selection.invert",
    keys="* I",
    menu="Selection",
    when=has_rows,
    title=QT_TRANSLATE_NOOP("commands", "In&vert selection"),
    help=QT_TRANSLATE_NOOP("commands", "Select what is not selected, seen or not, and drop what is."),
)
def invert(desk: Desk, stage: Stage) -> None:
    """All but these."""
    desk.matching.invert()
