"""Ways to look: one comment alone, the article alone, article by article, a quotation to take along."""

from moderator.commands.comment import has_focus
from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.plain import cut, plain
from moderator.domain.words import QT_TRANSLATE_NOOP

_QUOTED = 1000


@command(
    "view.alone",
    keys="Return",
    menu="View",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "One co&mment alone"),
    help=QT_TRANSLATE_NOOP("commands", "Show the comment large, without queue and article; Esc goes back."),
)
def alone(desk: Desk, stage: Stage) -> None:
    """The same keys decide; the next comment follows."""
    stage.show("alone")


@command(
    "view.look",
    keys="Shift+Return",
    menu="View",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Quic&k look at the article"),
    help=QT_TRANSLATE_NOOP("commands", "Show the article large over everything; the same key closes it."),
)
def look(desk: Desk, stage: Stage) -> None:
    """Also where the pane is too small, or folded away."""
    stage.show("look")


@command(
    "view.uncover",
    keys="L",
    menu="View",
    when=lambda desk: desk.focused is not None and desk.severe.covers(desk.focused),
    title=QT_TRANSLATE_NOOP("commands", "&Show covered words"),
    help=QT_TRANSLATE_NOOP("commands", "Show a comment that is covered because of the words it holds."),
)
def uncover(desk: Desk, stage: Stage) -> None:
    """For this session."""
    item = desk.focused
    if item is not None:
        desk.severe.uncover(item)
        stage.show("comment")


@command(
    "go.next_article",
    keys="]",
    menu="Go",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Next arti&cle"),
    help=QT_TRANSLATE_NOOP("commands", "Go to the first comment of the next article in the queue."),
)
def next_article(desk: Desk, stage: Stage) -> None:
    """Whichever way the queue is sorted."""
    desk.articles.step(1)


@command(
    "go.previous_article",
    keys="[",
    menu="Go",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Prev&ious article"),
    help=QT_TRANSLATE_NOOP("commands", "Go to the first comment of the article before in the queue."),
)
def previous_article(desk: Desk, stage: Stage) -> None:
    """The way back."""
    desk.articles.step(-1)


@command(
    "comment.copy",
    keys="Y",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "Copy link and quotation (&Y)"),
    help=QT_TRANSLATE_NOOP("commands", "Copy the comment's words, author and address on the site."),
)
def copy(desk: Desk, stage: Stage) -> None:
    """Plain text alone: what a reader wrote goes nowhere as markup."""
    item = desk.focused
    if item is None:
        return
    words = cut(" ".join(plain(item.html).split()), _QUOTED)
    lines = [f"“{words.text}{'…' if words.more else ''}”", f"— {item.author}, {item.article_title or ''}"]
    if item.article_url:
        lines.append(f"{item.article_url.split('#')[0]}#comment-{item.ref.id}")
    stage.copy("\n".join(lines))
    stage.tell(QT_TRANSLATE_NOOP("commands", "Copied: the comment and its address."))
