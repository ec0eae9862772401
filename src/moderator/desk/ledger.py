"""What the files hold now: notices who else wrote, counts the queues, and has new texts indexed."""

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from moderator.desk.screen import LANE
from moderator.jobs import Job, Jobs
from moderator.store import outbox, search
from moderator.store import queue as rows
from moderator.store.engine import Store

if TYPE_CHECKING:
    from moderator.sync.judge import Judge

Counted: TypeAlias = Callable[[Mapping[str, int], Mapping[str, outbox.Waiting]], None]
"""Told the comments of each queue and what waits at each site."""


PAUSE = 3.0
"""Seconds without a decision or a step after which the spam help may have the processor."""


class Ledger:
    """Watches the store on the desk's thread and counts in the store's lane, one count at a time."""

    def __init__(self, store: Store, jobs: Jobs, counted: Counted) -> None:
        self._store = store
        self._jobs = jobs
        self._told = counted
        self._token: rows.Versions | None = None
        self._stale = False
        self._counting = False
        self._again = False
        self._indexing: Job | None = None
        self._judge: Judge | None = None
        self._judging: Job | None = None
        self._works = self._to_judge = False
        self._worked_at = 0.0

    def watch(self) -> None:
        """Whether anybody wrote since the last look; asked before each write of ours, which is no news."""
        with self._store.reading() as conn:
            found = rows.changed_since(conn, self._token)
        self._stale = self._stale or found != self._token
        self._token = found

    def wrote(self) -> None:
        """We wrote ourselves: that is no news, but counts anew."""
        with self._store.reading() as conn:
            self._token = rows.changed_since(conn, self._token)
        self._count()
        self._to_judge = True
        self.at_work()

    def at_work(self) -> None:
        """Somebody decides, or goes through the queue: what can wait waits."""
        self._works = True

    def news(self) -> bool:
        """Whether others (a sync, a job, another program) wrote since the last question."""
        self.watch()
        found, self._stale = self._stale, False
        return found

    def catch_up(self) -> None:
        """Count and index what others wrote; behind what shows it."""
        self._count()
        self._to_judge = True
        self._index()

    def rest(self, now: float) -> None:
        """Time passes: what was decided is learned, a share at a time, when nobody presses keys for a while.

        It takes the processor from the window's thread: a moderator at work must not feel it.
        """
        if self._works:
            self._works, self._worked_at = False, now
        if self._to_judge and now - self._worked_at >= PAUSE:
            self._learn()

    def _count(self) -> None:
        if self._counting:
            self._again = True
            return
        self._counting = True

        def count(_cancelled: object) -> tuple[dict[str, int], dict[str, outbox.Waiting]]:
            with self._store.reading() as conn:
                return rows.counts(conn), outbox.waiting(conn)

        self._jobs.run(
            LANE, count, lambda found: self._counted(*found), self._failed, name="counting the queues"
        )

    def _counted(self, counts: dict[str, int], waiting: dict[str, outbox.Waiting]) -> None:
        self._counting = False
        self._told(counts, waiting)
        if self._again:
            self._again = False
            self._count()

    def _failed(self, _error: Exception) -> None:
        """The next news counts again."""
        self._counting = self._again = False

    def _learn(self) -> None:
        """Each decision is a lesson; what is open is judged by what was learned, behind everything else."""
        if self._judging is None or self._judging.done:
            self._to_judge = False
            self._judging = self._jobs.run(
                LANE,
                self._judge_some,
                self._judged,
                failed=lambda _error: None,  # the next decision, or the next pull, tries again
                name="looking for spam",
            )

    def _judged(self, more: bool) -> None:
        self._to_judge = self._to_judge or more

    def _judge_some(self, _cancelled: object) -> "Generator[None, None, bool]":
        from moderator.sync.judge import Judge  # not on the way to the first page

        if self._judge is None:
            self._judge = Judge(self._store)
        return self._judge.fill()

    def _index(self) -> None:
        """Make what came searchable, behind everything else."""
        if self._indexing is None or self._indexing.done:
            self._indexing = self._jobs.run(
                LANE, lambda _cancelled: search.fill(self._store), name="indexing texts"
            )
