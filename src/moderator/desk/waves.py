"""Notices a spam wave as it comes in: many like comments in a short time, offered as one line."""

from collections.abc import Callable

from moderator.desk.change import Notice
from moderator.desk.screen import LANE
from moderator.jobs import Jobs
from moderator.store import piles
from moderator.store.engine import Store
from moderator.store.piles import Pile

EVERY = 20.0
"""Seconds between two looks."""
SPAN = 1800.0
"""Seconds: what was written within them is of one wave."""
WAVE = 20
"""Like comments of so many make one; it is told again when it has doubled."""


class Waves:
    """Knows the wave told last."""

    def __init__(self, store: Store, jobs: Jobs, say: Callable[[Notice], None]) -> None:
        self._store = store
        self._jobs = jobs
        self._say = say
        self._next = 0.0
        self._told: dict[int, int] = {}
        self.group: int | None = None
        """The number of the group that a notice offers."""

    def tick(self, now: float) -> None:
        """Look, where it is time."""
        if now < self._next:
            return
        self._next = now + EVERY
        self._jobs.run(LANE, lambda _cancelled: self._look(now), self._found, name="looking for a wave")

    def _look(self, now: float) -> Pile | None:
        with self._store.reading() as conn:
            return next(piles.largest(conn, "pending", least=WAVE, most=1, since=now - SPAN), None)

    def _found(self, pile: Pile | None) -> None:
        if pile is None or pile.size < 2 * self._told.get(pile.number, 0):
            return
        self._told[pile.number] = pile.size
        self.group = pile.number
        message = f"{pile.size:,} like comments under {pile.articles:,} articles in the last half hour."
        self._say(Notice("A wave comes in", message, "go.wave"))
