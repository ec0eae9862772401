"""Once a day, behind everything else, what sites have erased leaves this machine too."""

from moderator.desk.screen import LANE
from moderator.jobs import Jobs
from moderator.settings import Settings
from moderator.store import erased
from moderator.store.engine import Store

DAY = 86_400.0
FIRST = 60.0
"""Seconds after the start: a morning begins with other things."""


def due(settings: Settings, now: float) -> bool:
    """Whether the last time is a day ago; a clock that was set back does not hold it up."""
    return not 0 <= now - settings.retained_at < DAY


class Retention:
    """Asked at each tick; works in the store's lane."""

    def __init__(self, store: Store, jobs: Jobs, settings: Settings, now: float) -> None:
        self._store, self._jobs, self._settings = store, jobs, settings
        self._next = now + FIRST

    def tick(self, now: float) -> None:
        """Begin, where a day has passed."""
        if now < self._next:
            return
        self._next = now + FIRST
        if not due(self._settings, now):
            return
        self._settings.retained_at = now
        days = self._settings.retention
        self._jobs.run(
            LANE, lambda _cancelled: erased.retain(self._store, now, days), name="dropping what sites erased"
        )
