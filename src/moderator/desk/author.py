"""The author drawer: who wrote the comment in focus, what became of their comments, who is like them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moderator.desk.aside import Aside
from moderator.desk.change import Change, Kind
from moderator.domain.errors import CannotDo
from moderator.domain.item import QueueItem
from moderator.store import authors
from moderator.store import queue as rows
from moderator.store.authors import Kin, Month
from moderator.store.engine import Store


@dataclass(frozen=True, slots=True)
class Profile:
    """What the drawer shows of one author."""

    name: str
    email: str
    approved: int
    removed: int
    others: int
    """Pending, or in a state of the site's own."""
    months: Sequence[Month]
    comments: Sequence[QueueItem]
    """The newest on all sites, at most `authors.MOST`."""
    kin: Sequence[Kin]


class Author:
    """Open or not; while it is open it follows the focus."""

    def __init__(self, store: Store, aside: Aside, tell: Callable[[Change], None]) -> None:
        self._store, self._aside, self._tell = store, aside, tell
        self.open = False

    def turn(self) -> None:
        """Open the drawer, or close it."""
        self.open = not self.open
        self._tell(Change(Kind.FOCUS))

    def close(self) -> bool:
        """Close it; whether it was open."""
        was = self.open
        if was:
            self.turn()
        return was

    def profile(self, item: QueueItem) -> Profile:
        """The author of `item`, read at once; one without an e-mail is nobody but this comment's."""
        with self._store.reading() as conn:
            by_status = authors.counts(conn, item.email)
            keys = authors.newest(conn, item.email) or [item.key]
            removed = authors.removed(by_status)
            approved = by_status.get("approved", 0)
            return Profile(
                item.author,
                item.email,
                approved,
                removed,
                sum(by_status.values()) - approved - removed,
                authors.months(conn, item.email),
                rows.items(conn, keys),
                authors.kin(conn, item),
            )

    def step(self, item: QueueItem | None, by: int) -> None:
        """To the author's next or previous comment, aside of the queue. CannotDo at the ends."""
        if item is None:
            raise CannotDo("No comment is in focus.")
        with self._store.reading() as conn:
            keys = authors.newest(conn, item.email)
        place = keys.index(item.key) + by if item.key in keys else 0
        if not 0 <= place < len(keys):
            raise CannotDo("There is no other comment of this author that way.")
        self._aside.go(keys[place], keys)
