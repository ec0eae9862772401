"""The queue on the screen: opened at once, filled by a job, kept up with arrivals; focus and selection."""

from array import array
from collections.abc import Callable, Generator, Sequence
from datetime import datetime, tzinfo

from moderator.desk.belonging import belongs, stays
from moderator.desk.change import Change, Kind
from moderator.desk.differing import differing
from moderator.desk.excluded import Excluded, excluded
from moderator.desk.folding import Folding
from moderator.desk.open_queue import PAGE, OpenQueue
from moderator.desk.selection import Reach, Summary
from moderator.domain.errors import CannotDo, WrongUsage
from moderator.domain.item import QueueItem
from moderator.domain.query import Query, parse
from moderator.domain.queues import BY_NAME, EVERYTHING, Sort
from moderator.jobs import Cancelled, Job, Jobs, at_once
from moderator.store import queue as rows
from moderator.store.engine import Store
from moderator.store.interruptible import interruptible
from moderator.store.odd import Odd, odd
from moderator.store.reach import reach

LANE = "store"
"""The lane of everything that only the store is asked for."""
_STEP = 5000
"""Comments whose articles and authors are counted at once."""
_NAMED = 3
"""Odd ones out that are named."""


class Screen:
    """Opens queues and moves about in them; knows nothing of verdicts."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        clock: Callable[[], float],
        zone: tzinfo,
        tell: Callable[[Change], None],
    ) -> None:
        self._store = store
        self._jobs = jobs
        self._clock = clock
        self._zone = zone
        self._tell = tell
        self._filling: Job | None = None
        self._seeking: Job | None = None
        self._coming: OpenQueue | None = None
        self._counting: Job | None = None
        self._fresh: array[int] | None = None
        self._counted: Reach | None = None
        self._sight = (0, -1)
        self.queue = OpenQueue(BY_NAME["pending"], "", None, Sort.OLDEST, self._read)
        self.folding = Folding(store, jobs, LANE, lambda: self.queue, self._told_all)

    def _read(self, keys: Sequence[int]) -> list[QueueItem]:
        with self._store.reading() as conn:
            return rows.items(conn, keys)

    def parse(self, text: str) -> Query | None:
        """A query in the moderator's own days; None for an empty one. WrongUsage says where it goes wrong."""
        if not text.strip():
            return None
        today = datetime.fromtimestamp(self._clock(), self._zone).date()
        return parse(text, today=today, zone=self._zone)

    # filling

    def open(
        self,
        name: str,
        text: str = "",
        sort: Sort | None = None,
        focus: int = 0,
        *,
        near: Sequence[int] = (),
        typing: bool = False,
    ) -> None:
        """Open a queue; with `focus`, put the focus on that comment as soon as its row is there.

        `near`: where that one has left, on the first of these that has not; until all rows are known nothing
        is in focus then, so that nobody decides what was not meant.
        `typing`: what is open stays on the screen until the first page of the search is found.
        """
        kind = EVERYTHING if not name else BY_NAME.get(name)
        if kind is None:
            raise WrongUsage(f"There is no queue “{name}”. There are {', '.join(BY_NAME)}.")
        queue = OpenQueue(kind, text.strip(), self.parse(text), sort or kind.sort, self._read)
        queue.wanted = (focus,) if focus else ()
        if near:
            queue.wanted = tuple(one.key for one in self._read((focus, *near)) if belongs(queue, one))
        typing = typing and queue.parsed is not None
        self._coming = queue if typing else None
        for job in (self._seeking,) if typing else (self._seeking, self._filling, self._counting):
            if job is not None:
                job.cancel()
        if typing:
            self._seeking = self._read_by_job(queue)
            return
        self._fresh = self._counted = self._counting = None
        if queue.parsed is None and name and queue.sort is not Sort.RISK:
            with self._store.reading() as conn:
                head = array("q", rows.first_page(conn, name, queue.sort, PAGE))
            queue.fill(head, complete=len(head) < PAGE)
            self._show(queue)
        self.queue = queue
        self._told_all()
        if queue.complete:
            self.folding.again()
        else:
            self._filling = self._read_by_job(queue)

    def _read_by_job(self, queue: OpenQueue) -> Job:
        return self._jobs.run(
            LANE,
            lambda cancelled: self._fill(queue, cancelled),
            lambda ids: self._filled(queue, ids),
            lambda _error: self._unfilled(queue),
            urgent=True,
            progress=lambda head: self._headed(queue, head),
            name="reading a queue",
        )

    @property
    def seeks(self) -> bool:
        """Whether a search that was typed is still looked for."""
        return self._coming is not None

    def _come(self, queue: OpenQueue) -> None:
        """What was typed for is here: it takes the place of what was open."""
        if queue is not self._coming:
            return
        for job in (self._filling, self._counting):
            if job is not None:
                job.cancel()
        self._filling, self._seeking, self._coming = self._seeking, None, None
        self._fresh = self._counted = self._counting = None
        self.queue = queue

    def _fill(self, queue: OpenQueue, cancelled: Cancelled) -> Generator["array[int]", None, "array[int]"]:
        with self._store.reading() as conn, interruptible(conn, cancelled):
            head = rows.first_page(conn, queue.name, queue.sort, PAGE, query=queue.parsed)
        yield array("q", head)
        ids = self._all(queue, cancelled)
        if len(queue.wanted) > 1:
            queue.there = frozenset(queue.wanted).intersection(ids)
        return ids

    def _all(self, queue: OpenQueue, cancelled: Cancelled) -> "array[int]":
        with self._store.reading() as conn, interruptible(conn, cancelled):
            return rows.ids(conn, queue.name, queue.parsed, queue.sort)

    def _headed(self, queue: OpenQueue, head: "array[int]") -> None:
        """A search shows its first page as soon as it is found."""
        if head:
            self._come(queue)
        if queue is self.queue and queue.loading and head:
            queue.fill(head, complete=False)
            self._show(queue)
            self._told_all()

    def _filled(self, queue: OpenQueue, ids: "array[int]") -> None:
        self._come(queue)
        if queue is not self.queue:
            return
        queue.settle(ids)
        self._show(queue)
        self._told_all()
        self.folding.again()
        if queue.parsed is not None and not ids:
            self._ask_why(queue, queue.parsed)

    def _ask_why(self, queue: OpenQueue, query: Query) -> None:
        """Nothing was found: which of the things asked is it?"""

        def told(found: tuple[Excluded, ...]) -> None:
            queue.excluded = found
            if queue is self.queue:
                self._tell(Change(Kind.COUNTS))

        self._filling = self._jobs.run(
            LANE,
            lambda _cancelled: excluded(self._store, queue.name, query, queue.sort),
            told,
            name="asking why nothing was found",
        )

    def _unfilled(self, queue: OpenQueue) -> None:
        queue.loading = False
        self._told_all()

    def _show(self, queue: OpenQueue) -> None:
        """Put the focus where it is wanted, unless the moderator has put it elsewhere meanwhile."""
        wanted = queue.wanted if queue.complete else queue.wanted[:1]
        if queue.there is not None:
            wanted = tuple(key for key in wanted if key in queue.there)
        place = next((row for key in wanted if (row := queue.place(key)) >= 0), -1)
        if place >= 0:
            queue.focus, queue.wanted = place, ()
        elif len(queue.wanted) > 1 and not queue.complete:
            queue.focus = -1

    def _told_all(self) -> None:
        self._tell(Change(Kind.QUEUE))
        self._tell(Change(Kind.FOCUS))
        self.selected()

    # keeping up

    def refresh(self, first: bool = False) -> None:
        """The mirror has changed: read shown rows again, count what arrived, insert nothing.

        `first`: a site is being read for the first time. Until the moderator touches the queue it then grows
        by itself, and its first row is the one in focus: nobody has a place in it to lose.
        """
        queue = self.queue
        queue.growing |= first
        queue.forget()
        self._tell(Change(Kind.ROWS))
        if not queue.complete:
            return
        known, decided = queue.known(), set(queue.decided)
        elsewhere, fills = set(queue.elsewhere), queue.fills

        def look(cancelled: Cancelled) -> tuple["array[int]", int, set[int], set[int]]:
            fresh = self._all(queue, cancelled)
            gone, came = differing(known, fresh)
            return fresh, len(came), gone - decided, elsewhere - gone

        def told(found: tuple["array[int]", int, set[int], set[int]]) -> None:
            fresh, count, gone, back = found
            if queue is self.queue:
                if queue.fills == fills and queue.name != "outbox" and (looks := queue.leave(gone, back)):
                    self._tell(Change(Kind.ROWS, looks))
                    self.selected()
                self._arrived(queue, fresh, count)

        self._jobs.run(LANE, look, told, name="looking for arrivals")

    def _arrived(self, queue: OpenQueue, fresh: "array[int]", count: int) -> None:
        self._fresh, before, queue.arrived = fresh, queue.arrived, count
        if queue.name == "outbox" and fresh != queue.ids and not queue.decided:
            self.show_arrived()  # what is delivered leaves, what waits anew comes: nobody judges here
            return
        if count and queue.growing and not queue.touched:
            queue.focus = -1
            self.show_arrived()
        elif count and queue.left == 0:
            self.show_arrived()
        elif count != before:
            self._tell(Change(Kind.ARRIVED))

    def show_arrived(self) -> None:
        """Show the rows as they are now; the focus stays on its comment."""
        if self._fresh is None:
            return
        fresh, self._fresh = self._fresh, None
        self.queue.fill(fresh, complete=True)
        self._told_all()
        self.folding.again()

    def tidy(self) -> None:
        """Take out decided rows that do not belong here any more."""
        queue = self.queue
        if not queue.decided:
            return
        marked = tuple(queue.decided)
        if queue.tidy(lambda key, verdict: stays(queue, key, verdict)):
            self._tell(Change(Kind.QUEUE))
            self._tell(Change(Kind.FOCUS))
        else:
            self._tell(Change(Kind.ROWS, marked))

    # focus

    def focus_row(self, row: int) -> None:
        """Focus a row, the ends at most."""
        last = self.queue.count - 1
        row = min(max(row, 0), last)
        self.queue.touched = True
        self.queue.wanted = ()
        if row != self.queue.focus:
            self.queue.focus = row
            self._tell(Change(Kind.FOCUS))

    # selection

    def in_sight(self, first: int, last: int) -> None:
        """The rows that can be seen."""
        if (first, last) != self._sight:
            self._sight = (first, last)
            if self.summary is not None:
                self._tell(Change(Kind.SELECTION))

    def pick(self, row: int, on: bool) -> None:
        """Select a row, or not; decided ones never."""
        self.queue.touched = True
        if 0 <= row < self.queue.count:
            for key in self.queue.under(row):
                if key not in self.queue.decided:
                    self.queue.picked.set(key, on)

    def selected(self) -> None:
        """The selection has changed: count anew what it reaches."""
        self._counted = None
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None
        queue = self.queue
        count = queue.selection.count
        if 2 <= count <= PAGE:
            self._counted = at_once(self._reach(queue.chosen()))
        elif count > PAGE:
            chosen = queue.chosen()
            self._counting = self._jobs.run(
                LANE,
                lambda _cancelled: self._reach(chosen),
                lambda counted: self._reached(queue, counted),
                name="counting a selection",
            )
        self._tell(Change(Kind.SELECTION))

    def _reach(self, chosen: "Callable[[], array[int]]") -> Generator[None, None, Reach]:
        keys = chosen()
        articles: set[object] = set()
        authors: set[object] = set()
        odd_keys = array("q")
        first: list[Odd] = []
        for start in range(0, len(keys), _STEP):
            some = keys[start : start + _STEP]
            with self._store.reading() as conn:
                for article, author in reach(conn, some):
                    articles.add(article)
                    authors.add(author)
                found = list(odd(conn, some))
            odd_keys.extend(one.key for one in found)
            first += found[: _NAMED - len(first)]
            yield
        return Reach(len(articles), len(authors), odd_keys, tuple(first))

    def _reached(self, queue: OpenQueue, counted: Reach) -> None:
        if queue is self.queue:
            self._counted, self._counting = counted, None
            self._tell(Change(Kind.SELECTION))

    def drop_odd(self) -> None:
        """Take the odd ones out of the selection; CannotDo where none is known."""
        if self._counted is None or not self._counted.odd:
            raise CannotDo("No comment of the selection stands out.")
        self.queue.touched = True
        self.queue.picked.drop(self._counted.odd)
        self.selected()

    @property
    def summary(self) -> Summary | None:
        """What the selection reaches; None below two."""
        queue = self.queue
        count = queue.selection.count
        if count < 2:
            return None
        first, last = self._sight
        shown = range(max(0, first), min(last + 1, queue.count))
        seen = sum(queue.selected(row) for row in shown)
        reach = self._counted or Reach()
        return Summary(
            count,
            reach.articles,
            reach.authors,
            count - seen,
            self._counted is not None,
            len(reach.odd),
            reach.first,
        )

    def shows(self, item: QueueItem) -> bool:
        """Whether a comment, as it is now, belongs into the open queue."""
        return belongs(self.queue, item)
