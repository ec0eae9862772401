"""The outbox in a moderator's hands: why each decision waits, send it now, keep it back, let it go."""

from collections.abc import Callable, Generator, Sequence
from typing import NamedTuple

from moderator.desk.change import Change, Kind
from moderator.desk.open_queue import PAGE
from moderator.desk.screen import LANE, Screen
from moderator.desk.sites import Sites
from moderator.desk.waiting import Why, why
from moderator.domain.decision import Decision
from moderator.domain.errors import CannotDo
from moderator.jobs import Jobs
from moderator.store import waiting
from moderator.store.engine import Store
from moderator.store.journal import CHUNK


class Held(NamedTuple):
    """What waits for one comment, for the row that shows it."""

    decision: Decision
    why: Why
    kept_back: bool


class Outgoing:
    """Acts on the selection where there is one, else on the comment in focus."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        screen: Screen,
        sites: Sites,
        clock: Callable[[], float],
        tell: Callable[[Change], None],
        wrote: Callable[[], None],
    ) -> None:
        self._store, self._jobs, self._screen, self._sites = store, jobs, screen, sites
        self._clock, self._tell, self._wrote = clock, tell, wrote

    def held(self, key: int) -> Held | None:
        """What waits for a comment, None where nothing does."""
        with self._store.reading() as conn:
            found = waiting.of_keys(conn, [key]).get(key)
        if found is None:
            return None
        site = next((s for s in self._sites.states if s.name == found.item.decision.site), None)
        said = why(found.item, self._clock(), site, behind=found.behind)
        return Held(found.item.decision, said, found.item.held)

    @property
    def any(self) -> bool:
        """Whether the selection, or else the comment in focus, may have something that waits."""
        queue = self._screen.queue
        if queue.selection.count:
            return queue.name == "outbox"
        return queue.focused is not None and queue.focused.undelivered is not None

    @property
    def kept_back(self) -> bool:
        """Whether what waits for the comment in focus is kept back."""
        item = self._screen.queue.focused
        found = None if item is None else self.held(item.key)
        return found is not None and found.kept_back

    def send(self) -> None:
        """End grace and keeping back, and deliver at once. CannotDo where nothing waits."""
        now = self._clock()
        self._each(lambda keys: self._send(keys, now), self._sites.push)

    def keep_back(self) -> None:
        """Keep back what waits, or let it go where the comment in focus is kept back already."""
        held = not self.kept_back
        self._each(lambda keys: self._hold(keys, held), lambda: None)

    def _send(self, keys: Sequence[int], now: float) -> int:
        with self._store.deciding() as conn:
            return waiting.send(conn, keys, now)

    def _hold(self, keys: Sequence[int], held: bool) -> int:
        with self._store.deciding() as conn:
            return waiting.hold(conn, keys, held)

    def _each(self, do: Callable[[Sequence[int]], int], then: Callable[[], None]) -> None:
        """`do` for all that is meant, a screen at once, more by a job in turns of at most 500."""
        queue = self._screen.queue
        focused = queue.focused
        if not queue.selection.count:
            if focused is None or not do([focused.key]):
                raise CannotDo("Nothing waits for this comment, or it is being sent already.")
            self._done(then)
            return
        chosen = queue.chosen()
        if queue.selection.count <= PAGE:
            do(list(chosen()))
            self._done(then)
            return

        def work(_cancelled: object) -> Generator[int, None, int]:
            keys, count = chosen(), 0
            for start in range(0, len(keys), CHUNK):
                count += do(keys[start : start + CHUNK])
                yield count
            return count

        self._jobs.run(LANE, work, lambda _count: self._done(then), urgent=True, name="changing the outbox")

    def _done(self, then: Callable[[], None]) -> None:
        self._screen.queue.forget()
        self._tell(Change(Kind.ROWS))
        self._wrote()
        then()
