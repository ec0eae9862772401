"""One's own figures, computed by a job: what was decided in a span, and how; for the window to draw."""

from collections.abc import Callable, Generator
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path

from moderator.desk.saving import whole
from moderator.desk.screen import LANE
from moderator.domain.cells import record, records
from moderator.domain.dates import start_of_day
from moderator.domain.errors import Trouble
from moderator.domain.report import COLUMNS, Report, rows
from moderator.jobs import Cancelled, Job, Jobs
from moderator.store import report
from moderator.store.engine import Store


class Figures:
    """The figures of the span asked for last; `told` is called when they are there, or cannot be had."""

    def __init__(self, store: Store, jobs: Jobs, clock: Callable[[], float], zone: tzinfo) -> None:
        self._store, self._jobs, self._clock, self._zone = store, jobs, clock, zone
        self._job: Job | None = None
        self.report: Report | None = None
        """None until the first are there."""
        self.loading = False
        self.told: Callable[[], None] = lambda: None

    @property
    def today(self) -> date:
        """The moderator's day."""
        return datetime.fromtimestamp(self._clock(), self._zone).date()

    def ask(self, days: int | None) -> None:
        """Read the figures of the last `days`, today among them; of all time for None."""
        self.leave()
        since = None if days is None else start_of_day(self.today - timedelta(days=days - 1), self._zone)
        self.loading = True
        self._job = self._jobs.run(
            LANE, lambda cancelled: self._read(since, cancelled), self._came, self._failed, name="adding up"
        )
        self.told()

    def leave(self) -> None:
        """Nobody looks any more: what is under way ends at its next step."""
        if self._job is not None:
            self._job.cancel()
        self._job, self.loading = None, False

    def save(self, path: Path, then: Callable[[Trouble | None], None]) -> None:
        """Write the figures as CSV; `then` hears what was in the way, None for nothing."""
        found = self.report
        if found is None:
            return

        def write(_cancelled: Cancelled) -> None:
            # with the mark by which spreadsheets know UTF-8
            with whole(path, "utf-8-sig") as file:
                file.write(record(COLUMNS) + records(rows(found)))

        def failed(error: Exception) -> None:
            if isinstance(error, Trouble):
                then(error)

        self._jobs.run(LANE, write, lambda _none: then(None), failed, urgent=True, name="saving figures")

    def _read(self, since: float | None, _cancelled: Cancelled) -> Generator[float, None, Report]:
        return report.read(self._store, self._zone, since, None)

    def _came(self, found: Report) -> None:
        self.report, self.loading, self._job = found, False, None
        self.told()

    def _failed(self, _error: Exception) -> None:
        self.loading, self._job = False, None
        self.told()
