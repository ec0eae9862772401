"""Selects all comments of the open queue that share something with the one in focus, seen or not."""

from collections.abc import Callable, Mapping

from moderator.desk.open_queue import OpenQueue
from moderator.desk.screen import LANE, Screen
from moderator.domain.errors import CannotDo
from moderator.domain.item import QueueItem
from moderator.domain.shared import Shared
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.jobs import Cancelled, Job, Jobs
from moderator.store.engine import Store
from moderator.store.interruptible import interruptible
from moderator.store.matching import matching

NOTHING: Mapping[Shared, str] = {
    Shared.SENDER: QT_TRANSLATE_NOOP("matching", "This comment names no sender."),
    Shared.ARTICLE: QT_TRANSLATE_NOOP("matching", "This comment has no article."),
    Shared.LINK: QT_TRANSLATE_NOOP("matching", "This comment leads nowhere: it has no link."),
    Shared.MAIL: QT_TRANSLATE_NOOP("matching", "This author gave no e-mail."),
    Shared.NETWORK: QT_TRANSLATE_NOOP("matching", "The site kept no address of this author."),
    Shared.GROUP: QT_TRANSLATE_NOOP("matching", "No other comment has a text like this one's."),
}
"""Why nothing is selected."""


class Matching:
    """One look at a time: the next one takes its place."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        screen: Screen,
        focused: Callable[[], QueueItem | None],
        say: Callable[[str], None],
    ) -> None:
        """`say` tells the moderator a sentence."""
        self._store, self._jobs, self._screen = store, jobs, screen
        self._focused, self._say = focused, say
        self._looking: Job | None = None

    def select(self, shared: Shared) -> None:
        """Select what shares `shared` with the comment in focus, and nothing else. CannotDo."""
        item, queue = self._focused(), self._screen.queue
        if item is None:
            raise CannotDo("There is no comment in focus.")
        if self._looking is not None:
            self._looking.cancel()
        keys = queue.standing()

        def look(cancelled: Cancelled) -> set[int]:
            with self._store.reading() as conn, interruptible(conn, cancelled):
                return matching(conn, item, shared, keys)

        self._looking = self._jobs.run(
            LANE, look, lambda found: self._found(queue, shared, found), urgent=True, name="selecting"
        )

    def _found(self, queue: OpenQueue, shared: Shared, found: set[int]) -> None:
        if queue is not self._screen.queue:
            return
        found.difference_update(queue.decided)
        if not found:
            self._say(NOTHING[shared])
            return
        queue.touched = True
        queue.picked.only(found)
        self._screen.selected()

    def invert(self) -> None:
        """Select what was not selected, and nothing of what was."""
        queue = self._screen.queue
        queue.touched = True
        queue.picked.invert(queue.standing(), queue.decided)
        self._screen.selected()
