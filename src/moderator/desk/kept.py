"""Searches that the moderator keeps as queues of their own, with how many comments each finds."""

from collections.abc import Callable, Generator, Mapping

from moderator.desk.change import Change, Kind
from moderator.desk.screen import LANE, Screen
from moderator.domain.errors import CannotDo, WrongUsage
from moderator.jobs import Job, Jobs
from moderator.store import queue, searches
from moderator.store.engine import Store
from moderator.store.searches import Search

SELDOM = 10.0
"""Seconds between two counts: each asks as much as a search."""


class Kept:
    """The list below the queues. Counting is a job, a search a step, behind everything else."""

    def __init__(self, store: Store, jobs: Jobs, screen: Screen, tell: Callable[[Change], None]) -> None:
        self._store, self._jobs, self._screen, self._tell = store, jobs, screen, tell
        self._counting: Job | None = None
        self._stale = True
        self._counted_at = float("-inf")
        self.counts: Mapping[int, int] = {}
        """Comments by number of the search; what was not counted yet is missing."""
        self.all: tuple[Search, ...] = ()
        """In the order of the list."""
        self.reload()

    def reload(self) -> None:
        """Read the list: another program may have changed it."""
        with self._store.reading() as conn:
            found = searches.searches(conn)
        if found != self.all:
            self.all = found
            self._tell(Change(Kind.SEARCHES))

    @property
    def open(self) -> Search | None:
        """The one that is on the screen."""
        queue = self._screen.queue
        return next((one for one in self.all if (one.queue, one.query) == (queue.name, queue.query)), None)

    def has(self, place: int) -> bool:
        """Whether there is one at a place, counted from 0."""
        return place < len(self.all)

    def show(self, place: int) -> None:
        """Open the one at a place. CannotDo where there is none."""
        if not self.has(place):
            raise CannotDo("No search is kept there.")
        one = self.all[place]
        self._screen.open(one.queue, one.query, one.sort)

    def keep(self, title: str) -> None:
        """Keep what is searched for now under a title. CannotDo, WrongUsage."""
        queue = self._screen.queue
        if not queue.query:
            raise CannotDo("Search for something first.")
        with self._store.deciding(first=True) as conn:
            searches.add(conn, title, queue.name, queue.query, queue.sort)
        self._changed()

    def rename(self, title: str) -> None:
        """Give the open one another title. CannotDo, WrongUsage."""
        one = self._opened()
        with self._store.deciding(first=True) as conn:
            searches.rename(conn, one.number, title)
        self._changed()

    def remove(self) -> None:
        """Forget the open one; what it found stays on the screen. CannotDo."""
        one = self._opened()
        with self._store.deciding(first=True) as conn:
            searches.remove(conn, one.number)
        self._changed()

    def news(self) -> None:
        """Something was written: count anew, soon."""
        self._stale = True

    def tick(self, now: float) -> None:
        """Time passes: a count that is due begins."""
        if not self._stale or now - self._counted_at < SELDOM:
            return
        if self._counting is not None and not self._counting.done:
            return
        self._stale, self._counted_at = False, now
        asked = self.all
        if asked:
            self._counting = self._jobs.run(
                LANE, lambda _cancelled: self._count(asked), self._counted, name="counting kept searches"
            )

    def _count(self, asked: tuple[Search, ...]) -> Generator[None, None, Mapping[int, int]]:
        found: dict[int, int] = {}
        for one in asked:
            try:
                query = self._screen.parse(one.query)
            except WrongUsage:
                continue  # kept by a version that knew more
            with self._store.reading() as conn:
                found[one.number] = queue.count(conn, one.queue, query)
            yield
        return found

    def _counted(self, found: Mapping[int, int]) -> None:
        self.counts = found
        self._tell(Change(Kind.COUNTS))

    def _opened(self) -> Search:
        if self.open is None:
            raise CannotDo("No kept search is open.")
        return self.open

    def _changed(self) -> None:
        self.reload()
        self._stale, self._counted_at = True, float("-inf")
