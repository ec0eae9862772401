"""What stands around one comment: its thread, its article, its author's past; bounded, read at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from moderator.domain.comment import Article
from moderator.domain.item import History, QueueItem
from moderator.domain.ref import Ref
from moderator.store import queue as rows
from moderator.store import thread
from moderator.store.engine import Store
from moderator.store.thread import ThreadNode


@dataclass(frozen=True, slots=True)
class Context:
    """What the panes show beside the comment itself."""

    thread: Sequence[ThreadNode]
    parent: QueueItem | None
    article: Article | None
    """None where it is gone."""
    history: History | None
    """None for an author without an e-mail: nameless readers are not one person."""


NONE = Context((), None, None, None)


def read(store: Store, item: QueueItem | None) -> Context:
    """What stands around `item` now."""
    if item is None:
        return NONE
    with store.reading() as conn:
        parent = rows.item(conn, Ref(item.ref.site, item.parent)) if item.parent else None
        return Context(
            thread.thread(conn, item.ref),
            parent,
            thread.article(conn, item.ref.site, item.article),
            thread.history(conn, item.email),
        )
