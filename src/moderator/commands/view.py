"""What the window shows, and where the keyboard is."""

from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.queues import Sort
from moderator.domain.shared import Shared
from moderator.domain.words import QT_TRANSLATE_NOOP


@command(
    "view.scroll",
    keys="Space",
    menu="View",
    title=QT_TRANSLATE_NOOP("commands", "Scroll &on"),
    help=QT_TRANSLATE_NOOP("commands", "Scroll the comment, then the article, by a page."),
    repeats=True,
)
def scroll(desk: Desk, stage: Stage) -> None:
    """As mail programs do."""
    stage.scroll(1)


@command(
    "view.scroll_back",
    keys="Shift+Space",
    menu="View",
    title=QT_TRANSLATE_NOOP("commands", "Scroll &back"),
    help=QT_TRANSLATE_NOOP("commands", "Scroll the article, then the comment, back by a page."),
    repeats=True,
)
def scroll_back(desk: Desk, stage: Stage) -> None:
    """The way back."""
    stage.scroll(-1)


@command(
    "view.next_pane",
    keys="F6",
    menu="View",
    title=QT_TRANSLATE_NOOP("commands", "&Next pane"),
    help=QT_TRANSLATE_NOOP("commands", "Move the keyboard to the next pane."),
)
def next_pane(desk: Desk, stage: Stage) -> None:
    """Queues, queue, comment, article."""
    stage.focus("next")


@command(
    "view.previous_pane",
    keys="Shift+F6",
    menu="View",
    title=QT_TRANSLATE_NOOP("commands", "&Previous pane"),
    help=QT_TRANSLATE_NOOP("commands", "Move the keyboard to the previous pane."),
)
def previous_pane(desk: Desk, stage: Stage) -> None:
    """The way back."""
    stage.focus("previous")


@command(
    "view.queues",
    keys="Ctrl+B",
    menu="View",
    title=QT_TRANSLATE_NOOP("commands", "Show or fold the &queues"),
    help=QT_TRANSLATE_NOOP("commands", "Show the list of queues, or fold it away."),
)
def queues(desk: Desk, stage: Stage) -> None:
    """Room for the text on a small screen."""
    stage.show("queues")


@command(
    "view.find",
    keys="Ctrl+F",
    menu="View",
    title=QT_TRANSLATE_NOOP("commands", "Find in t&he text…"),
    help=QT_TRANSLATE_NOOP("commands", "Find words in the comment and in its article."),
)
def find(desk: Desk, stage: Stage) -> None:
    """In what is on the screen; `/` searches the store."""
    stage.show("find")


@command(
    "view.find_next",
    keys="F3",
    menu="View",
    title=QT_TRANSLATE_NOOP("commands", "Find th&e next place"),
    help=QT_TRANSLATE_NOOP("commands", "Go to the next place where the words stand."),
)
def find_next(desk: Desk, stage: Stage) -> None:
    """Round and round, also in the next comment."""
    stage.show("find_next")


@command(
    "view.arrived",
    keys="G N",
    menu="View",
    when=lambda desk: desk.queue.arrived > 0,
    title=QT_TRANSLATE_NOOP("commands", "Show what &arrived"),
    help=QT_TRANSLATE_NOOP("commands", "Bring the comments that arrived meanwhile into the queue."),
)
def arrived(desk: Desk, stage: Stage) -> None:
    """The focus stays on its comment."""
    desk.show_arrived()


def is_sorted(desk: Desk) -> bool:
    """When the open queue can be put into another order."""
    return desk.queue.name != "outbox"


@command(
    "view.order",
    keys="Ctrl+O",
    menu="View",
    when=is_sorted,
    title=QT_TRANSLATE_NOOP("commands", "Another or&der"),
    help=QT_TRANSLATE_NOOP("commands", "Go through the orders of the queue: by age, by article, by risk."),
)
def order(desk: Desk, stage: Stage) -> None:
    """The next one, and round."""
    orders = list(Sort)
    desk.order(orders[(orders.index(desk.queue.sort) + 1) % len(orders)])


@command(
    "view.oldest",
    menu="View",
    when=is_sorted,
    on=lambda desk: desk.queue.sort is Sort.OLDEST,
    title=QT_TRANSLATE_NOOP("commands", "Oldes&t first"),
    help=QT_TRANSLATE_NOOP("commands", "Show the comments that wait longest first."),
)
def oldest(desk: Desk, stage: Stage) -> None:
    """First come, first served."""
    desk.order(Sort.OLDEST)


@command(
    "view.newest",
    menu="View",
    when=is_sorted,
    on=lambda desk: desk.queue.sort is Sort.NEWEST,
    title=QT_TRANSLATE_NOOP("commands", "Newest &first"),
    help=QT_TRANSLATE_NOOP("commands", "Show the comments that came last first."),
)
def newest(desk: Desk, stage: Stage) -> None:
    """What readers see now."""
    desk.order(Sort.NEWEST)


@command(
    "view.by_article",
    menu="View",
    when=is_sorted,
    on=lambda desk: desk.queue.sort is Sort.ARTICLE,
    title=QT_TRANSLATE_NOOP("commands", "By art&icle"),
    help=QT_TRANSLATE_NOOP("commands", "Show each article's comments together, oldest first."),
)
def by_article(desk: Desk, stage: Stage) -> None:
    """One discussion after the other."""
    desk.order(Sort.ARTICLE)


@command(
    "view.by_risk",
    menu="View",
    when=is_sorted,
    on=lambda desk: desk.queue.sort is Sort.RISK,
    title=QT_TRANSLATE_NOOP("commands", "By &risk"),
    help=QT_TRANSLATE_NOOP("commands", "Show first what looks most like the spam that was marked here."),
)
def by_risk(desk: Desk, stage: Stage) -> None:
    """A score sorts; it decides nothing."""
    desk.order(Sort.RISK)


@command(
    "view.fold",
    keys="Ctrl+G",
    menu="View",
    on=lambda desk: desk.folding.by is Shared.GROUP,
    title=QT_TRANSLATE_NOOP("commands", "Group &like comments"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Show near-identical comments as one row each, or every one by itself."
    ),
)
def fold(desk: Desk, stage: Stage) -> None:
    """A verb on a folded row's selection reaches all of it; a plain letter the one that is shown."""
    desk.folding.turn()


@command(
    "view.fold_article",
    keys="Ctrl+Shift+G",
    menu="View",
    on=lambda desk: desk.folding.by is Shared.ARTICLE,
    title=QT_TRANSLATE_NOOP("commands", "Group by article (&2)"),
    help=QT_TRANSLATE_NOOP("commands", "Show the comments of each article as one row, or each by itself."),
)
def fold_article(desk: Desk, stage: Stage) -> None:
    """A discussion at a time."""
    desk.folding.turn(Shared.ARTICLE)


@command(
    "view.fold_author",
    menu="View",
    on=lambda desk: desk.folding.by is Shared.SENDER,
    title=QT_TRANSLATE_NOOP("commands", "Group by author (&3)"),
    help=QT_TRANSLATE_NOOP("commands", "Show the comments of each e-mail as one row, or each by itself."),
)
def fold_author(desk: Desk, stage: Stage) -> None:
    """Who writes a hundred."""
    desk.folding.turn(Shared.SENDER)


@command(
    "view.fold_link",
    menu="View",
    on=lambda desk: desk.folding.by is Shared.LINK,
    title=QT_TRANSLATE_NOOP("commands", "Group by where links lead (&4)"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Show the comments that link to one host as one row, or each by itself."
    ),
)
def fold_link(desk: Desk, stage: Stage) -> None:
    """Hosts that everybody links to are left out."""
    desk.folding.turn(Shared.LINK)


def is_folded(desk: Desk) -> bool:
    """When comments are grouped."""
    return desk.queue.folds is not None


@command(
    "view.unfold",
    keys="Right",
    menu="View",
    when=is_folded,
    title=QT_TRANSLATE_NOOP("commands", "&Unfold this group"),
    help=QT_TRANSLATE_NOOP("commands", "Show the comments of this group one by one."),
)
def unfold(desk: Desk, stage: Stage) -> None:
    """As in a tree."""
    desk.folding.unfold(True)


@command(
    "view.refold",
    keys="Left",
    menu="View",
    when=is_folded,
    title=QT_TRANSLATE_NOOP("commands", "Fold this group a&gain"),
    help=QT_TRANSLATE_NOOP("commands", "Show the comments of this group as one row again."),
)
def refold(desk: Desk, stage: Stage) -> None:
    """As in a tree."""
    desk.folding.unfold(False)


@command(
    "view.palette",
    keys="Ctrl+K",
    menu="View",
    title=QT_TRANSLATE_NOOP("commands", "&Command palette"),
    help=QT_TRANSLATE_NOOP("commands", "Find any command by its name, and learn its key."),
)
def palette(desk: Desk, stage: Stage) -> None:
    """All commands, searched as one types."""
    stage.show("palette")
