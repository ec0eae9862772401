"""A desk without a window beside a site under test: decides, syncs, and looks at both sides."""

from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any, TypeVar

from moderator.domain import queues
from moderator.domain.decision import Outcome
from moderator.domain.item import QueueItem
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import audit, copied, journal, queue, sites, undo
from moderator.store.audit import Entry
from moderator.store.engine import Store
from moderator.sync.cycle import EVERYDAY, Wanted, cycle
from moderator.sync.lines import Connect, Lines, connect
from moderator.sync.report import SiteReport
from tests.servers.sites import Site

T = TypeVar("T")
NOW = 1_795_000_000.0


def run(work: Generator[Any, None, T]) -> T:
    """Step a generator to its end, as a lane would."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            answer: T = end.value
            return answer


class World:
    """One moderator with a profile, and the site."""

    def __init__(self, folder: Path, site: Site, connect: Connect = connect) -> None:
        self.site = site
        self.folder = folder
        self.now = NOW
        self.lines = Lines(connect)
        self.store = Store.open(folder)
        self.entry = site.entry
        with self.store.deciding() as conn:
            if not sites.sites(conn):
                sites.add(conn, self.entry)
        self._batches = 0

    def close(self) -> None:
        """End the program in good order."""
        self.lines.close()
        self.store.close()

    def clock(self) -> float:
        """Unix seconds; moves by itself a little, as clocks do."""
        self.now += 0.001
        return self.now

    def sync(self, wanted: Wanted = EVERYDAY) -> SiteReport:
        """One sync, to its end."""
        return run(self.syncing(wanted))

    def syncing(self, wanted: Wanted = EVERYDAY) -> Generator[Any, None, SiteReport]:
        """One sync, to be stepped."""
        with self.store.reading() as conn:
            entry = sites.site(conn, self.entry.name)
        return cycle(self.store, entry, self.site.password, self.lines, self.clock, wanted)

    def decide(self, verdict: Verdict, *ids: int, grace: float = 0.0, **how: Any) -> str:
        """Decide comments as a key does; the batch's id."""
        self._batches += 1
        batch = f"{self._batches:032x}"
        keys = [self.item(id_).key for id_ in ids]
        with self.store.deciding(first=True) as conn:
            at = self.clock()
            journal.decide_keys(
                conn, keys, verdict, by="anna", at=at, batch=batch, due_at=at + grace, **how
            )
        return batch

    def undo(self, batch: str) -> str:
        """Take a batch back; the id of the batch of opposite decisions."""
        self._batches += 1
        new = f"{self._batches:032x}"
        with self.store.deciding(first=True) as conn:
            at = self.clock()
            undo.undo(conn, batch, by="anna", at=at, new_batch=new, due_at=at)
        return new

    def item(self, id_: int) -> QueueItem:
        """The comment as a queue shows it."""
        with self.store.reading() as conn:
            found = queue.item(conn, Ref("gazette", id_))
        assert found is not None
        return found

    def ids(self, name: str = "pending") -> list[int]:
        """Ids on the site of all comments in a queue, in its order."""
        with self.store.reading() as conn:
            keys = [key for chunk in queue.ids(conn, name, None, queues.BY_NAME[name].sort) for key in chunk]
            return [item.ref.id for item in queue.items(conn, keys)]

    def entries(self) -> list[Entry]:
        """The journal."""
        with self.store.reading() as conn:
            return list(audit.entries(conn))

    def outcomes(self) -> list[Outcome | None]:
        """What the site answered to each decision, in order; None while it waits."""
        return [None if entry.receipt is None else entry.receipt.outcome for entry in self.entries()]

    def statuses(self, ids: Iterable[int]) -> dict[int, str]:
        """The mirror's own statuses, without what is undelivered."""
        with self.store.reading() as conn:
            return copied.statuses(conn, "gazette", list(ids))


Maker = Callable[..., World]
