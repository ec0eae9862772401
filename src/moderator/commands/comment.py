"""Verbs on the comment in focus: one key, one decision, on the disk before the next comment shows."""

from moderator.commands.stage import Stage
from moderator.commands.table import When, command
from moderator.desk.desk import Desk
from moderator.domain.verdict import Verdict
from moderator.domain.words import QT_TRANSLATE_NOOP


def can(verdict: Verdict) -> When:
    """When the focused comment can be so decided."""
    return lambda desk: desk.can(verdict) is None


def has_focus(desk: Desk) -> bool:
    """When a comment is in focus."""
    return desk.focused is not None


def in_attention(desk: Desk) -> bool:
    """When the focused comment waits for a person to choose a side."""
    item = desk.focused
    return item is not None and item.attention is not None


@command(
    "comment.approve",
    keys="A",
    menu="Comment",
    when=can(Verdict.APPROVE),
    title=QT_TRANSLATE_NOOP("commands", "&Approve"),
    help=QT_TRANSLATE_NOOP("commands", "Publish the comment on the site."),
)
def approve(desk: Desk, stage: Stage) -> None:
    """One decision on the focused comment; the queue moves on by itself."""
    desk.decide(Verdict.APPROVE)


@command(
    "comment.reject",
    keys="R",
    menu="Comment",
    when=can(Verdict.REJECT),
    title=QT_TRANSLATE_NOOP("commands", "&Reject"),
    help=QT_TRANSLATE_NOOP("commands", "Move the comment to the site's trash; Restore brings it back."),
)
def reject(desk: Desk, stage: Stage) -> None:
    """Recoverable; off where the site deletes what is trashed."""
    desk.decide(Verdict.REJECT)


@command(
    "comment.spam",
    keys="S",
    menu="Comment",
    when=can(Verdict.SPAM),
    title=QT_TRANSLATE_NOOP("commands", "&Spam"),
    help=QT_TRANSLATE_NOOP("commands", "Mark the comment as spam."),
)
def spam(desk: Desk, stage: Stage) -> None:
    """Recoverable like reject, another intent in the journal."""
    desk.decide(Verdict.SPAM)


@command(
    "comment.flag",
    keys="F",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "&Flag"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Ask colleagues for a second look; on a flag of your own, take it back."
    ),
)
def flag(desk: Desk, stage: Stage) -> None:
    """Asks for reason and note, both optional; the status on the site stays."""
    if desk.own_flag:
        desk.decide(Verdict.UNFLAG)
        return
    item = desk.focused
    words = stage.ask_flag()
    if words is not None and item is not None:
        desk.decide(Verdict.FLAG, words.reason or None, words.note or None, key=item.key)


@command(
    "comment.hold",
    keys="H",
    menu="Comment",
    when=can(Verdict.HOLD),
    title=QT_TRANSLATE_NOOP("commands", "&Hold"),
    help=QT_TRANSLATE_NOOP("commands", "Put the comment back to pending; nobody sees it."),
)
def hold(desk: Desk, stage: Stage) -> None:
    """Back to pending."""
    desk.decide(Verdict.HOLD)


@command(
    "comment.restore",
    keys="U",
    menu="Comment",
    when=can(Verdict.RESTORE),
    title=QT_TRANSLATE_NOOP("commands", "Rest&ore"),
    help=QT_TRANSLATE_NOOP("commands", "Bring the comment back from trash or spam to what it was."),
)
def restore(desk: Desk, stage: Stage) -> None:
    """What it was, only the site's own marks know."""
    desk.decide(Verdict.RESTORE)


@command(
    "comment.mine",
    keys="O",
    menu="Comment",
    when=in_attention,
    title=QT_TRANSLATE_NOOP("commands", "&Mine: decide again"),
    help=QT_TRANSLATE_NOOP(
        "commands", "In Needs attention: decide again as you did, on what the site has now."
    ),
)
def mine(desk: Desk, stage: Stage) -> None:
    """A new decision, guarded like any other."""
    desk.resolve(mine=True)


@command(
    "comment.theirs",
    keys="E",
    menu="Comment",
    when=in_attention,
    title=QT_TRANSLATE_NOOP("commands", "&Theirs: leave as it is"),
    help=QT_TRANSLATE_NOOP("commands", "In Needs attention: leave the comment as the site has it now."),
)
def theirs(desk: Desk, stage: Stage) -> None:
    """Nothing is written."""
    desk.resolve(mine=False)


@command(
    "comment.undo",
    keys=("Z", "Ctrl+Z"),
    menu="Comment",
    when=lambda desk: desk.undo_name is not None,
    title=QT_TRANSLATE_NOOP("commands", "&Undo"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Take back the last step of this session, a whole batch at once; many steps."
    ),
)
def undo(desk: Desk, stage: Stage) -> None:
    """Before delivery nothing ever leaves the machine; after it, an opposite decision."""
    desk.undo()


@command(
    "comment.redo",
    keys="Ctrl+Shift+Z",
    menu="Comment",
    when=lambda desk: desk.redo_name is not None,
    title=QT_TRANSLATE_NOOP("commands", "Re&do"),
    help=QT_TRANSLATE_NOOP("commands", "Decide again what was undone last."),
)
def redo(desk: Desk, stage: Stage) -> None:
    """A new decision like any other."""
    desk.redo()


@command(
    "comment.site",
    keys="V",
    menu="Comment",
    when=has_focus,
    title=QT_TRANSLATE_NOOP("commands", "&View on the site"),
    help=QT_TRANSLATE_NOOP("commands", "Open the comment's article on the site, at the comment."),
)
def view_on_site(desk: Desk, stage: Stage) -> None:
    """The article's own address with WordPress's anchor of the comment."""
    item = desk.focused
    if item is None or not item.article_url:
        stage.tell(QT_TRANSLATE_NOOP("commands", "The article is gone: there is no page to open."))
        return
    stage.open(f"{item.article_url.split('#')[0]}#comment-{item.ref.id}")
