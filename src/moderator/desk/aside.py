"""A comment looked at aside of the queue: of its thread, of its author; the queue keeps its place."""

from collections.abc import Callable, Sequence

from moderator.desk.change import Change, Kind
from moderator.desk.context import Edit, edits
from moderator.desk.open_queue import OpenQueue
from moderator.desk.screen import Screen
from moderator.domain.errors import CannotDo
from moderator.domain.item import QueueItem
from moderator.store import thread
from moderator.store.engine import Store
from moderator.store.thread import ThreadNode


class Aside:
    """While `item` is not None verbs reach it. Moving in the queue, or Esc, ends it."""

    def __init__(self, store: Store, screen: Screen, tell: Callable[[Change], None]) -> None:
        self._store, self._screen, self._tell = store, screen, tell
        self._key = 0
        self._from: tuple[OpenQueue, int] | None = None
        self._order: tuple[int, ...] = ()

    @property
    def item(self) -> QueueItem | None:
        """The comment looked at, None where the queue's own is in focus."""
        if not self._key or self._from != self._here():
            return None
        return self._screen.queue.item(self._key)

    def whole(self, item: QueueItem) -> list[ThreadNode]:
        """The whole thread of a comment, from its oldest ancestor on; bounded, read at once."""
        with self._store.reading() as conn:
            return thread.whole(conn, item.ref)

    def edits(self, item: QueueItem) -> list[Edit]:
        """Earlier texts of a comment that were judged here, the newest first."""
        return edits(self._store, item)

    def go(self, key: int, order: Sequence[int] = ()) -> None:
        """Look at this comment; `order` are those that `step` goes through."""
        self._order = tuple(order) or self._order
        self._from, self._key = self._here(), key
        if self._from is not None and key == self._from[1]:
            self._key = 0
        self._tell(Change(Kind.FOCUS))

    def step(self, by: int) -> None:
        """To the next or previous comment of the thread. CannotDo at its ends."""
        item = self.item or self._screen.queue.focused
        if item is None:
            raise CannotDo("No comment is in focus.")
        if self.item is None or item.key not in self._order:
            self._order = tuple(node.item.key for node in self.whole(item))
        place = self._order.index(item.key) + by if item.key in self._order else -1
        if len(self._order) < 2:
            raise CannotDo("This comment stands alone.")
        if not 0 <= place < len(self._order):
            raise CannotDo("The thread ends here.")
        self.go(self._order[place], self._order)

    def leave(self) -> bool:
        """Back to the queue's own comment; whether there was anything to leave."""
        was = self.item is not None
        self._key = 0
        if was:
            self._tell(Change(Kind.FOCUS))
        return was

    def _here(self) -> tuple[OpenQueue, int] | None:
        queue = self._screen.queue
        return (queue, queue.ids[queue.focus]) if 0 <= queue.focus < queue.count else (queue, 0)
