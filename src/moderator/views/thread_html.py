"""The thread under a comment: parents, siblings and replies, short unless unfolded."""

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from moderator.domain.direction import isolate
from moderator.domain.item import QueueItem
from moderator.domain.plain import cut, fewer_marks, first_line, plain
from moderator.domain.status import Status
from moderator.models import wording
from moderator.models.wording import word
from moderator.widgets import measures
from moderator.widgets.inks import Inks

if TYPE_CHECKING:
    from moderator.store.thread import ThreadNode

_FOLDED = 4
"""Comments of a folded thread: those nearest to the one in focus."""
_LONG = 600
"""Letters of each comment where the thread is unfolded."""
_DEEPEST = 8
"""Levels that are still moved in; deeper ones stay there, so that there is room for words."""


class Made(NamedTuple):
    """What the pane shows."""

    title: str
    html: str
    folds: bool
    """Whether there is more than the folded thread shows."""


def made(
    nodes: Sequence["ThreadNode"],
    now: float,
    worn: Inks,
    covers: Callable[[QueueItem], bool],
    *,
    unfolded: bool,
) -> Made | None:
    """The thread as safe HTML with images named `sign:ICON`; None where the comment stands alone.

    Of a comment that `covers` says to cover, the words are not shown.
    """
    others = [node for node in nodes if not node.focus]
    if not others:
        return None
    place = next((at for at, node in enumerate(nodes) if node.focus), 0)
    near = sorted(range(len(nodes)), key=lambda at: (abs(at - place), at))
    kept = {at for at in near if not nodes[at].focus}
    if not unfolded:
        kept = set([at for at in near if not nodes[at].focus][:_FOLDED])
    shown = [node for at, node in enumerate(nodes) if at in kept or (unfolded and node.focus)]
    shallowest = min(node.depth for node in shown)  # deep in a long thread the first levels say nothing
    lines = [
        _line(node, node.depth - shallowest, now, worn, unfolded=unfolded, covered=covers(node.item))
        for node in shown
    ]
    more = not unfolded and len(others) > _FOLDED  # how many all the thread has, nobody has counted
    counted = word("thread", "%1 comments nearby") if more else word("thread", "%1 comments")
    count = counted.replace("%1", wording.number(len(nodes)))
    long = any(len(node.item.html) > 200 for node in others)
    return Made(
        word("thread", "Thread  ·  %1").replace("%1", count), "".join(lines), len(others) > _FOLDED or long
    )


def _line(node: "ThreadNode", depth: int, now: float, worn: Inks, *, unfolded: bool, covered: bool) -> str:
    item = node.item
    indent = measures.px(18) * min(depth, _DEEPEST)
    name = escape(isolate(fewer_marks(item.author[:80])) or word("thread", "no name"))
    if not node.focus:  # a name of ours, never a reader's address
        name = f'<a href="comment:{item.key}" style="color:{worn.second}; text-decoration:none">{name}</a>'
    facts = [name]
    if item.status != Status.APPROVED:
        facts.append(escape(wording.status(item.status).lower()))
    facts.append(wording.age(item.created_at, now))
    head = wording.lead() + "&nbsp; · &nbsp;".join(part for part in facts if part)
    if node.focus:
        words = f"<b>{word('thread', 'this comment')}</b>"
    elif covered:
        words = f"<i>{word('queue', 'covered')}</i>"
    elif unfolded:
        text = cut(plain(item.html[:20_000]), _LONG)
        words = escape(text.text + ("…" if text.more else ""), quote=False).replace("\n", "<br>")
    else:
        words = escape(first_line(item.html, 160), quote=False)
    icon, _ink = wording.STATUS_SIGN.get(item.status, ("hold", "second"))
    sign = f'<img src="sign:{icon}" style="vertical-align: middle"> '
    side = "margin-right" if wording.lead() else "margin-left"  # blocks are not turned with the window
    return (
        f'<p style="{side}:{indent}px; margin-bottom:0">{sign}'
        f'<span style="color:{worn.second}; font-weight:600">{head}</span></p>'
        f'<p style="{side}:{indent + measures.px(20)}px; margin-bottom:7px; color:{worn.text}">{words}</p>'
    )
