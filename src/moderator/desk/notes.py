"""Private notes: what this desk knows of a comment or an author, beside it whenever it comes up."""

from collections.abc import Callable, Mapping

from moderator.desk.change import Change, Kind
from moderator.desk.verbs import NOTHING
from moderator.domain.errors import CannotDo
from moderator.domain.item import QueueItem
from moderator.domain.site_entry import SiteEntry
from moderator.store import notes
from moderator.store.engine import Store


class Notes:
    """Writes and puts away; `Context.notes` shows."""

    def __init__(
        self,
        store: Store,
        sites: Callable[[], Mapping[str, SiteEntry]],
        clock: Callable[[], float],
        tell: Callable[[Change], None],
    ) -> None:
        self._store, self._sites, self._clock, self._tell = store, sites, clock, tell

    def add(self, item: QueueItem | None, note: str, *, author: bool) -> None:
        """Keep a note on a comment, or on its author by e-mail. CannotDo."""
        if item is None:
            raise CannotDo(NOTHING)
        if author and not item.email.strip():
            raise CannotDo("This author has no e-mail to be known by: note it on the comment.")
        site = self._sites().get(item.ref.site)
        by = site.moderator if site is not None else ""
        ref = None if author else item.ref
        with self._store.deciding(first=True) as conn:
            notes.add(conn, note, by=by, at=self._clock(), ref=ref, email=item.email)
        self._tell(Change(Kind.ROWS, (item.key,)))

    def remove(self, number: int, item: QueueItem) -> None:
        """Put a note away; `item` is the comment it is shown with."""
        with self._store.deciding(first=True) as conn:
            notes.remove(conn, number, self._clock())
        self._tell(Change(Kind.ROWS, (item.key,)))
