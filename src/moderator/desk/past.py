"""The journal for people: every batch there ever was, read by pages and jobs, and taken back if wished."""

from collections.abc import Callable, Generator
from dataclasses import dataclass

from moderator.desk import batch as batches
from moderator.desk.screen import LANE
from moderator.domain.errors import CannotDo, Trouble
from moderator.jobs import Cancelled, Job, Jobs
from moderator.settings import Settings
from moderator.store import past
from moderator.store import sites as entries
from moderator.store.audit import Entry
from moderator.store.engine import Store
from moderator.store.past import Found, Past, Wanted
from moderator.store.undo import Undone

ROWS = 60
"""Batches read at once."""
SHOWN = 100
"""Decisions of one batch that are shown one by one."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One batch, as far as it is shown."""

    entries: list[Entry]
    count: int


class Journal:
    """What the journal view shows; `told` is called when there is more or something is different."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        clock: Callable[[], float],
        settings: Settings,
        undone: Callable[[str], None],
    ) -> None:
        """`undone` hears which batch was taken back, so that the queues can follow."""
        self._store, self._jobs, self._clock, self._settings = store, jobs, clock, settings
        self._undone = undone
        self._before: int | None = None
        self._job: Job | None = None
        self.wanted = Wanted()
        self.batches: list[Past] = []
        self.moderators: tuple[str, ...] = ()
        self.loading = False
        self.undoing = False
        self.told: Callable[[], None] = lambda: None

    @property
    def complete(self) -> bool:
        """Whether the beginning of the journal is reached."""
        return self._before == 0

    def find(self, wanted: Wanted = Wanted()) -> None:  # noqa: B008 - frozen
        """Begin anew at the newest, with what is wanted."""
        if self._job is not None:
            self._job.cancel()
        self.wanted, self.batches, self._before, self.loading = wanted, [], None, False
        self.more()
        self.told()
        self._jobs.run(LANE, self._who, self._known, name="asking who decided")

    def more(self) -> None:
        """Read the next rows, unless all are here or some are on their way."""
        if self.loading or self.complete:
            return
        self.loading = True
        known = {one.entry.decision.batch for one in self.batches}
        begin, wanted = self._before, self.wanted
        self._job = self._jobs.run(
            LANE,
            lambda cancelled: self._looked(wanted, begin, known, cancelled),
            self._found,
            self._failed,
            urgent=True,
            name="reading the journal",
        )

    def _looked(
        self, wanted: Wanted, before: int | None, known: set[str], cancelled: Cancelled
    ) -> Generator[Found, None, Found]:
        """A window a step, until there is a page or the beginning."""
        rows: list[Past] = []
        while len(rows) < ROWS and before != 0 and not cancelled():
            with self._store.reading() as conn:
                if before is None:
                    before = past.top(conn)
                page = past.look(conn, wanted, before, known, ROWS - len(rows))
            known |= {one.entry.decision.batch for one in page.batches}
            rows += page.batches
            before = page.before
            yield page
        return Found(rows, before or 0)

    def _found(self, found: Found) -> None:
        self.loading, self._before = False, found.before
        self.batches += found.batches
        self.told()

    def _failed(self, _error: Exception) -> None:
        self.loading = False
        self.told()

    def _who(self, _cancelled: Cancelled) -> tuple[str, ...]:
        with self._store.reading() as conn:
            return tuple(past.moderators(conn))

    def _known(self, moderators: tuple[str, ...]) -> None:
        if moderators != self.moderators:
            self.moderators = moderators
            self.told()

    def detail(self, row: int) -> Detail:
        """The decisions of a row's batch, in order, at most `SHOWN`; read at once."""
        one = self.batches[row]
        with self._store.reading() as conn:
            return Detail(past.of_batch(conn, one.entry.decision.batch, SHOWN), one.size)

    def undo(self, row: int, then: Callable[[str], None]) -> None:
        """Take a row's batch back, guarded like any undo; `then` gets a sentence of what came of it."""
        if self.undoing:
            raise CannotDo("A batch is still being taken back.")
        decision, now = self.batches[row].entry.decision, self._clock()
        with self._store.reading() as conn:
            by = {entry.name: entry.moderator for entry in entries.sites(conn)}.get(decision.site, "")
        steps = batches.take_back(
            self._store, decision.batch, by=by, at=now, due_at=now + self._settings.grace
        )
        self.undoing = True

        def done(undone: Undone) -> None:
            self.undoing = False
            self._undone(decision.batch)
            self.find(self.wanted)
            then(sentence(undone))

        def failed(error: Exception) -> None:
            self.undoing = False
            if isinstance(error, Trouble):
                then(error.message)

        self._jobs.run(LANE, lambda _cancelled: steps, done, failed, urgent=True, name="undoing a batch")


def sentence(undone: Undone) -> str:
    """What taking a batch back came to, for window and command line."""
    parts = []
    if undone.withdrawn:
        parts.append(f"{_many(undone.withdrawn, 'decision')} taken back before delivery")
    if undone.opposite:
        parts.append(f"{_many(undone.opposite, 'opposite decision')} waiting for delivery")
    said = f"{' and '.join(parts)}." if parts else "Nothing was taken back."
    if not undone.skipped:
        return said
    left, one = _many(len(undone.skipped), "decision"), len(undone.skipped) == 1
    return f"{said} {left} left as {'it is' if one else 'they are'}: {undone.skipped[0].why}"


def _many(count: int, one: str) -> str:
    return f"{count:,} {one if count == 1 else one + 's'}"
