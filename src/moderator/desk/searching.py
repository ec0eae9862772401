"""Searching as one types: what is open stays until something is found; names that complete a search."""

from collections.abc import Mapping, Sequence

from moderator.desk.reasons import listed
from moderator.desk.screen import LANE, Screen
from moderator.domain.completion import Completion, complete
from moderator.domain.query import ME
from moderator.jobs import Job, Jobs
from moderator.settings import Settings
from moderator.store import past, sites
from moderator.store.engine import Store

_MODERATORS = 50
"""Logins that are offered."""


class Searching:
    """What the search field talks to."""

    def __init__(self, store: Store, jobs: Jobs, screen: Screen, settings: Settings) -> None:
        self._store, self._jobs, self._screen, self._settings = store, jobs, screen, settings
        self._known: Mapping[str, Sequence[str]] = {}
        self._learning: Job | None = None

    def typed(self, text: str) -> None:
        """Search the open queue for what is typed so far; an empty text opens all of it. `QueryError`."""
        queue = self._screen.queue
        if text.strip() != queue.query or self._screen.seeks:
            self._screen.open(queue.name, text, queue.sort, typing=True)

    def complete(self, text: str, cursor: int) -> Completion:
        """Ways to go on from `cursor`."""
        return complete(text, cursor, self._known)

    def learn(self) -> None:
        """Somebody begins to search: read the names of sites and moderators, by a job."""
        reasons = listed(self._settings.reasons)
        if self._learning is not None and not self._learning.done:
            return

        def look(_cancelled: object) -> Mapping[str, Sequence[str]]:
            with self._store.reading() as conn:
                logins = past.moderators(conn)[:_MODERATORS]
                names = [entry.name for entry in sites.sites(conn)]
            return {"by": (ME, *logins), "site": names, "reason": reasons}

        self._learning = self._jobs.run(LANE, look, self._learned, urgent=True, name="reading names")

    def _learned(self, known: Mapping[str, Sequence[str]]) -> None:
        self._known = known
