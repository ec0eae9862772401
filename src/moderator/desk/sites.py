"""The sites of a desk: how each is doing, and the jobs that deliver and pull when their time has come."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC
from typing import TYPE_CHECKING

from moderator.credentials import WAITING, Credentials
from moderator.desk.change import Change, Kind, Notice
from moderator.desk.leaving import AWAY, on_way
from moderator.desk.pace import Pace
from moderator.desk.reported import last_sync
from moderator.desk.since import Since
from moderator.desk.site_state import SiteState, State
from moderator.domain.dates import zone_called
from moderator.domain.errors import SiteRefused, SiteUnreachable
from moderator.domain.site_entry import SiteEntry
from moderator.jobs import Cancelled, Job, Jobs
from moderator.settings import Settings
from moderator.store import outbox
from moderator.store import sites as entries
from moderator.store.engine import Store
from moderator.sync.clock import Due, SyncClock
from moderator.sync.report import Progress, SiteReport

if TYPE_CHECKING:
    from moderator.sync.lines import Lines

KEYRING = "keyring"
"""The keyring's lane: it may wait for a person."""


@dataclass(slots=True)
class _Site:
    entry: SiteEntry
    state: State = State.NEVER
    message: str = ""
    last_sync: float | None = None
    progress: tuple[str, int, int] | None = None
    waiting: int = 0
    held: int = 0
    pace: Pace = field(default_factory=Pace)


class Sites:
    """Starts syncs by the timetable; answers become states, and notices where a person is needed."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        timetable: SyncClock,
        lines: "Lines",
        credentials: Credentials,
        clock: Callable[[], float],
        tell: Callable[[Change], None],
        say: Callable[[Notice], None],
        settings: Settings,
        since: Since,
    ) -> None:
        self._settings, self._since = settings, since
        self._store = store
        self._jobs = jobs
        self._timetable = timetable
        self._lines = lines
        self._credentials = credentials
        self._clock = clock
        self._tell = tell
        self._say = say
        self._sites: dict[str, _Site] = {}
        self._passwords: dict[str, str] = {}
        self._push_at: dict[str, float] = {}
        self._pulls: dict[str, Job] = {}
        self.stopped = False
        """A person has stopped reading: decisions are delivered, nothing is pulled."""
        self.reload()

    @property
    def entries(self) -> Mapping[str, SiteEntry]:
        """The sites by name."""
        return {name: site.entry for name, site in self._sites.items()}

    @property
    def states(self) -> tuple[SiteState, ...]:
        """How each is doing, in the order in which they were added."""
        now = self._clock()
        return tuple(
            SiteState(
                name,
                site.entry.label,
                site.state,
                site.message,
                site.last_sync,
                site.waiting,
                self._timetable.due_in(name, now),
                site.progress,
                zone_called(site.entry.zone or "") or UTC,
                site.pace.rate if site.progress is not None else None,
                site.pace.left(site.progress[2]) if site.progress is not None else None,
                site.held,
            )
            for name, site in self._sites.items()
        )

    def reload(self) -> None:
        """Read the sites again: one may have been added, changed or removed, here or by another program."""
        with self._store.reading() as conn:
            found = entries.sites(conn)
        for name in set(self._sites) - {entry.name for entry in found}:
            self._timetable.forget(name)
            self._passwords.pop(name, None)
        before, self._sites = self._sites, {}
        for entry in found:
            site = before.get(entry.name)
            if site is None:
                site = _Site(entry, last_sync=last_sync(self._store, entry.name))
                site.state = State.NEVER if site.last_sync is None else State.OK
            elif _as_typed(site.entry) != _as_typed(entry):
                self._timetable.changed(entry.name)
                self._passwords.pop(entry.name, None)
            site.entry = entry
            self._sites[entry.name] = site
        self._tell(Change(Kind.SITES))

    def waits(self, waiting: Mapping[str, outbox.Waiting]) -> None:
        """What the outbox holds now."""
        self._push_at = {name: held.due_at for name, held in waiting.items() if held.due_at is not None}
        for name, site in self._sites.items():
            held = waiting.get(name)
            site.waiting, site.held = (held.count, held.held) if held is not None else (0, 0)
        self._tell(Change(Kind.SITES))

    def retime(self) -> None:
        """A setting has changed: the timetable follows at once."""
        self._timetable.interval = self._settings.sync_every

    # syncing

    def tick(self, now: float) -> None:
        """Start what is due."""
        push_at = {
            name: at
            for name, at in self._push_at.items()
            if name in self._sites and not self._sites[name].entry.read_only
        }
        for name, what in self._timetable.due(now, self._sites, push_at, pulls=not self.stopped):
            self._start(name, what)

    def sync(self) -> None:
        """All sites now: deliver what waits, grace or not, then pull; what is kept back stays."""
        self.stopped = False
        for name in self._sites:
            self._timetable.changed(name)
            running = self._sites[name].progress is not None
            self._start(name, Due.PUSH if running else Due.CYCLE, hurry=True)

    def stop(self) -> None:
        """Read no further, at any site; what was read stays, and reading goes on from there."""
        self.stopped = True
        for name, site in self._sites.items():
            job = self._pulls.pop(name, None)
            if job is not None and not job.done:
                job.cancel()
                self._timetable.stopped(name)
            if site.state in (State.OK, State.NEVER, State.SYNCING):
                site.state, site.progress = State.STOPPED, None
        self._tell(Change(Kind.SITES))

    def resume(self) -> None:
        """Read on where it was stopped."""
        self.stopped = False
        for name in self._sites:
            self._timetable.changed(name)
        self.tick(self._clock())

    def deliver(self) -> int:
        """Deliver what can be, grace or not, without a pull; how many decisions that are."""
        for name, site in self._sites.items():
            if site.waiting > site.held and site.state not in AWAY:
                self._start(name, Due.PUSH, hurry=True)
        return on_way(self.states)

    def push(self) -> None:
        """Deliver what is due, now: somebody sent it."""
        for name, site in self._sites.items():
            if not site.waiting or site.entry.read_only:
                continue
            if site.state in (State.OFFLINE, State.REFUSED):
                self._timetable.changed(name)  # a person asks: not later and later
            self._start(name, Due.PUSH)

    def _start(self, name: str, what: Due, hurry: bool = False) -> None:
        site = self._sites[name]
        self._timetable.started(name, what)
        if what is Due.CYCLE:
            site.state, site.progress = State.SYNCING, ("", 0, 0)
            self._tell(Change(Kind.SITES))
        if name in self._passwords or site.entry.url.startswith("sqlite"):
            self._run(name, what, hurry, self._passwords.get(name))
            return
        site.message = WAITING
        self._jobs.run(
            KEYRING,
            lambda _cancelled: self._credentials.password(name),
            lambda password: self._run(name, what, hurry, password),
            lambda error: self._failed(name, what, error),
            urgent=hurry,
            name="asking for a password",
        )

    def _run(self, name: str, what: Due, hurry: bool, password: str | None) -> None:
        site = self._sites.get(name)
        if site is None:
            return
        if self.stopped and what is Due.CYCLE:  # meanwhile, while a password was looked for
            self._timetable.stopped(name)
            site.state, site.progress, site.message = State.STOPPED, None, ""
            self._tell(Change(Kind.SITES))
            return
        if password is not None:
            self._passwords[name] = password
        if site.message == WAITING:
            site.message = ""
        entry = site.entry

        def work(_cancelled: Cancelled) -> Generator[Progress, None, SiteReport]:
            from moderator.sync.cycle import (
                Wanted,
                cycle,
            )  # loads the drivers' side: off the way to the first page

            wanted = Wanted(
                hurry=hurry,
                pull=what is Due.CYCLE,
                compare_every=self._settings.compare_every,
                history=self._settings.history,
            )
            return cycle(self._store, entry, password, self._lines, self._clock, wanted)

        job = self._jobs.run(
            f"site {name}",
            work,
            lambda report: self._synced(name, what, report),
            lambda error: self._failed(name, what, error),
            urgent=what is Due.PUSH or hurry,
            progress=lambda progress: self._progressed(name, what, progress),
            name=f"sync of {name}",
        )
        if what is Due.CYCLE:
            self._pulls[name] = job

    def _progressed(self, name: str, what: Due, progress: Progress) -> None:
        site = self._sites.get(name)
        if site is not None and what is Due.CYCLE:
            site.progress = (progress.stage, progress.done, progress.total)
            site.pace.saw(self._clock(), progress.stage, progress.done)
            self._tell(Change(Kind.SITES))

    def _failed(self, name: str, what: Due, error: Exception) -> None:
        """A bug of ours, or the store: the crash window or a notice tells of it; tried again later."""
        self._timetable.failed(name, what, self._clock())
        site = self._sites.get(name)
        if site is not None:
            site.state, site.progress, site.message = State.OFFLINE, None, str(getattr(error, "message", ""))
            self._tell(Change(Kind.SITES))

    def _synced(self, name: str, what: Due, report: SiteReport) -> None:
        site = self._sites.get(name)
        if site is None:
            return
        now = self._clock()
        if what is Due.CYCLE:
            site.progress = None
        read_only = report.read_only and report.error_code in (0, SiteRefused.exit_code)
        if report.error is None or read_only:
            self._timetable.succeeded(name, what, now)
            calm = State.READ_ONLY if read_only else State.OK
            # A delivery goes between the batches of a pull: that one is still on.
            site.state = calm if site.progress is None else State.SYNCING
            site.message = report.error or ""
            if what is Due.CYCLE:
                self._since.pulled(name, report, site.last_sync, now)
                site.last_sync = now
            if self.stopped:
                site.state = State.STOPPED
        else:
            refused = report.error_code == SiteRefused.exit_code
            kind = SiteRefused if refused else SiteUnreachable
            self._timetable.failed(name, what, now, kind(report.error))
            site.state, site.message = (State.REFUSED if refused else State.OFFLINE), report.error
            if refused:
                self._passwords.pop(name, None)
                trouble = self._credentials.trouble or ""
                words = " ".join(filter(None, (report.error, report.remedy, trouble)))
                self._say(Notice(f"{site.entry.label}: {SiteRefused.title.lower()}", words, "desk.connect"))
        if report.pulled.restored:
            self._say(
                Notice(
                    f"{site.entry.label} is older than it was",
                    "A backup was restored there, or its newest comments were deleted. All of it was"
                    " compared: what is here is what the site has now.",
                )
            )
        lost = report.pushed.conflict + report.pushed.refused
        if lost:
            what_now = "One decision" if lost == 1 else f"{lost} decisions"
            self._say(
                Notice(
                    "Needs attention",
                    f"{what_now} did not fit what {site.entry.label} has now. Look at both sides and choose.",
                    "go.attention",
                )
            )
        if site.entry.read_only != report.read_only and report.error_code != SiteUnreachable.exit_code:
            self.reload()
        self._tell(Change(Kind.SITES))


def _as_typed(entry: SiteEntry) -> SiteEntry:
    """Without what a sync learns."""
    return replace(entry, identity=None, read_only=False, zone=None)
