"""What stands around one comment: its thread, its article, its author's past; bounded, read at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from moderator.domain.comment import Article
from moderator.domain.item import History, QueueItem
from moderator.domain.ref import Ref
from moderator.store import audit, notes, thread, unlocks
from moderator.store import queue as rows
from moderator.store.engine import Store
from moderator.store.notes import Note
from moderator.store.thread import ThreadNode

KNOWN = 5000
"""Comments of an author that are counted beside one: more would be felt at each step."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the panes show beside the comment itself."""

    thread: Sequence[ThreadNode]
    parent: QueueItem | None
    article: Article | None
    """None where it is gone."""
    history: History | None
    """None for an author without an e-mail: nameless readers are not one person."""
    notes: Sequence[Note] = ()
    """Of this desk, on the comment or its author, the newest first."""
    unlocks: bool = False
    """Approving lets later comments under this name and e-mail pass unmoderated at the site."""


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
            thread.history(conn, item.email, KNOWN),
            notes.of(conn, item.ref, item.email),
            unlocks.opens(conn, item),
        )


@dataclass(frozen=True, slots=True)
class Edit:
    """The text as it stood when somebody judged it."""

    at: float
    by: str
    html: str


def edits(store: Store, item: QueueItem) -> list[Edit]:
    """Earlier texts of a comment that were judged here, the newest first; what nobody judged is not kept."""
    with store.reading() as conn:
        entries = audit.decisions_on(conn, item.ref)
    found: dict[str, Edit] = {}
    for entry in reversed(entries):
        said = entry.decision
        if entry.html is not None and said.revision != item.revision and entry.html != item.html:
            found.setdefault(said.revision, Edit(said.at, said.by, entry.html))
    return list(found.values())
