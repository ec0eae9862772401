"""Batches that a crash left half written: looked for now and then, offered for completion or undo."""

from collections.abc import Callable

from moderator.desk.change import Notice
from moderator.desk.screen import LANE
from moderator.desk.steps import NAMES
from moderator.desk.verbs import Verbs
from moderator.domain.errors import CannotDo
from moderator.jobs import Jobs
from moderator.store import unfinished
from moderator.store.engine import Store
from moderator.store.unfinished import Unfinished

EVERY = 60.0
"""Seconds between two looks: another program's batch may break off, too."""


class Interrupted:
    """Knows the batch that waits to be finished."""

    def __init__(self, store: Store, jobs: Jobs, verbs: Verbs, say: Callable[[Notice], None]) -> None:
        self._store = store
        self._jobs = jobs
        self._verbs = verbs
        self._say = say
        self._next = 0.0
        self.left: Unfinished | None = None

    def tick(self, now: float) -> None:
        """Look, where it is time and we are not writing one ourselves."""
        if now >= self._next and self._verbs.recording is None:
            self._next = now + EVERY
            self._jobs.run(LANE, self._look, self._found, name="looking for interrupted batches")

    def _look(self, _cancelled: object) -> Unfinished | None:
        with self._store.reading() as conn:
            return unfinished.left(conn)

    def _found(self, left: Unfinished | None) -> None:
        self.left = left
        if left is None or self._verbs.recording is not None:
            return
        self._verbs.found(left)
        written, total = len(left.written), left.total
        message = f"{NAMES[left.verdict]} reached {written:,} of {total:,} comments. Undo takes them back."
        self._say(Notice("A batch was interrupted", message, "selection.finish" if left.rest else None))

    def finish(self) -> None:
        """Go on with it. CannotDo where none waits."""
        if self.left is None:
            raise CannotDo("No batch was interrupted.")
        self._verbs.finish(self.left)
        self.left = None
