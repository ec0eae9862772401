"""Folds like comments of the open queue into one row each, on wish; later arrivals join their pile."""

from collections.abc import Callable

from moderator.desk.folds import Folds
from moderator.desk.open_queue import OpenQueue
from moderator.domain.errors import CannotDo
from moderator.jobs import Job, Jobs
from moderator.store.engine import Store
from moderator.store.piles import piles


class Folding:
    """Stays on from queue to queue until it is turned off."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        lane: str,
        queue: Callable[[], OpenQueue],
        shown: Callable[[], None],
    ) -> None:
        """`queue` is the one on the screen, `shown` says that its rows are others now."""
        self._store = store
        self._jobs = jobs
        self._lane = lane
        self._queue = queue
        self._shown = shown
        self._job: Job | None = None
        self.on = False

    def turn(self) -> None:
        """Fold, or show every comment in a row of its own."""
        self.on = not self.on
        if self.on:
            self.again()
        else:
            self._queue().fold(None)
            self._shown()

    def again(self) -> None:
        """The queue's rows are others: find their piles anew."""
        if not self.on:
            return
        if self._job is not None:
            self._job.cancel()
        queue = self._queue()
        keys = queue.known()

        def look(_cancelled: object) -> dict[int, int]:
            with self._store.reading() as conn:
                return piles(conn, keys)

        self._job = self._jobs.run(
            self._lane, look, lambda found: self._found(queue, found), name="folding like comments"
        )

    def _found(self, queue: OpenQueue, found: dict[int, int]) -> None:
        if queue is not self._queue() or not self.on:
            return
        queue.fold(Folds(found) if queue.folds is None else queue.folds.again(found))
        self._shown()

    def unfold(self, on: bool) -> None:
        """Show the pile of the row in focus comment by comment, or fold it again. CannotDo."""
        queue = self._queue()
        if not queue.unfold(queue.focus, on):
            raise CannotDo("Nothing is folded here." if on else "Nothing can be folded here.")
        self._shown()
