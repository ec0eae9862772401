"""Folds comments that go together into one row each, on wish; later arrivals join their pile."""

from collections.abc import Callable

from moderator.desk.folds import Folds
from moderator.desk.open_queue import OpenQueue
from moderator.domain.errors import CannotDo
from moderator.domain.item import QueueItem
from moderator.domain.shared import Shared
from moderator.jobs import Job, Jobs
from moderator.spam.weblinks import SHARED
from moderator.store.engine import Store
from moderator.store.origins import domain_of
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
        self.by: Shared | None = None
        """What the comments of one row have in common; None where each has a row of its own."""

    def turn(self, by: Shared = Shared.GROUP) -> None:
        """Fold by this, or show every comment in a row of its own where it is so already."""
        self.by = None if self.by is by else by
        self._queue().fold(None)
        self._shown()
        self.again()

    def again(self) -> None:
        """The queue's rows are others: find their piles anew."""
        if self._job is not None:
            self._job.cancel()
        if self.by is None:
            return
        queue, by = self._queue(), self.by
        keys = queue.known()

        def look(_cancelled: object) -> dict[int, int]:
            with self._store.reading() as conn:
                return piles(conn, keys, by, SHARED)

        self._job = self._jobs.run(
            self._lane, look, lambda found: self._found(queue, by, found), name="folding like comments"
        )

    def _found(self, queue: OpenQueue, by: Shared, found: dict[int, int]) -> None:
        if queue is not self._queue() or self.by is not by:
            return
        before = queue.folds
        queue.fold(before.again(found) if before is not None and before.by is by else Folds(found, by))
        self._shown()

    def host(self, item: QueueItem) -> str:
        """Where the link leads by which a comment was put into its pile; empty where it was not."""
        folds = self._queue().folds
        pile = folds.pile(item.key) if folds is not None and folds.by is Shared.LINK else None
        return domain_of(pile, item.html, item.url)

    def unfold(self, on: bool) -> None:
        """Show the pile of the row in focus comment by comment, or fold it again. CannotDo."""
        queue = self._queue()
        if not queue.unfold(queue.focus, on):
            raise CannotDo("Nothing is folded here." if on else "Nothing can be folded here.")
        self._shown()
