"""Which site is due for what: asked at each tick of the desk, answers at once, knows no clock of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from moderator.domain.errors import SiteRefused, Trouble
from moderator.sync.backoff import Backoff

INTERVAL = 60.0
"""Seconds between two pulls of a site that is at rest."""


class Due(StrEnum):
    """What a site is due for."""

    PUSH = "push"
    """Decisions whose grace is over; may go between the batches of a pull."""
    CYCLE = "cycle"
    """Push, then pull."""


@dataclass(slots=True)
class _Site:
    backoff: Backoff = field(default_factory=Backoff)
    cycling: bool = False
    pushing: bool = False
    pulled_at: float | None = None


class SyncClock:
    """The timetable of all sites of a desk."""

    def __init__(self, interval: float = INTERVAL) -> None:
        """`interval`: seconds between two pulls."""
        self.interval = interval
        self._sites: dict[str, _Site] = {}

    def due(
        self, now: float, sites: Iterable[str], push_at: Mapping[str, float], *, pulls: bool = True
    ) -> list[tuple[str, Due]]:
        """What to start now; `push_at` is when the earliest waiting decision of a site leaves its grace.

        Not `pulls`: deliveries alone, since a person has stopped reading.

        Whoever starts it says `started`, then `succeeded` or `failed`.
        """
        found = []
        for name in sites:
            site = self._sites.setdefault(name, _Site())
            if site.pushing or not site.backoff.may_try(now):
                continue
            push = name in push_at and now >= push_at[name]
            if site.cycling:
                if push:
                    found.append((name, Due.PUSH))
            elif pulls and (
                site.pulled_at is None
                or not 0 <= now - site.pulled_at < self.interval
                or site.backoff.failures
            ):
                found.append((name, Due.CYCLE))
            elif push:
                found.append((name, Due.PUSH))
        return found

    def started(self, site: str, what: Due) -> None:
        """A job was put into the site's lane."""
        known = self._sites.setdefault(site, _Site())
        if what is Due.PUSH:
            known.pushing = True
        else:
            known.cycling = True

    def succeeded(self, site: str, what: Due, now: float) -> None:
        """It came through."""
        known = self._sites.setdefault(site, _Site())
        known.backoff.reset()
        self._ended(known, what)
        if what is Due.CYCLE:
            known.pulled_at = now

    def failed(self, site: str, what: Due, now: float, error: Trouble | None = None) -> None:
        """It did not: later and later, or never again of itself where the site refused."""
        known = self._sites.setdefault(site, _Site())
        if isinstance(error, SiteRefused):
            known.backoff.refused()
        else:
            known.backoff.failed(now)
        self._ended(known, what)

    def stopped(self, site: str) -> None:
        """A person has stopped its cycle: neither a success nor a failure."""
        self._ended(self._sites.setdefault(site, _Site()), Due.CYCLE)

    def changed(self, site: str) -> None:
        """A person asked, or changed how the site is reached: due at once."""
        known = self._sites.setdefault(site, _Site())
        known.backoff.reset()
        known.pulled_at = None

    def forget(self, site: str) -> None:
        """The site was removed."""
        self._sites.pop(site, None)

    def due_in(self, site: str, now: float) -> float | None:
        """Seconds until the next try of a site that failed; None where none is planned."""
        known = self._sites.get(site)
        if known is None or known.backoff.paused or known.backoff.not_before is None:
            return None
        return max(0.0, known.backoff.not_before - now)

    @staticmethod
    def _ended(site: _Site, what: Due) -> None:
        if what is Due.PUSH:
            site.pushing = False
        else:
            site.cycling = False
