"""A moderator's shift: a desk on a real store beside an embedded site, lanes stepped, the clock in hand."""

from datetime import UTC
from pathlib import Path

from moderator.credentials import Credentials
from moderator.desk.change import Change, Kind
from moderator.desk.desk import Desk
from moderator.desk.selection import Summary
from moderator.desk.site_state import SiteState
from moderator.domain.item import QueueItem
from moderator.domain.ref import Ref
from moderator.jobs import SteppedLanes
from moderator.settings import Settings
from moderator.store import audit, queue, sites
from moderator.store.audit import Entry
from moderator.store.engine import Store
from moderator.sync.clock import SyncClock
from moderator.sync.lines import Connect, Lines, connect
from tests.servers.sites import Site

NOW = 1_795_000_000.0


class Shift:
    """One desk, with nothing opened yet."""

    def __init__(self, folder: Path, *newsrooms: Site, connect: Connect = connect) -> None:
        self.store = Store.open(folder)
        self.now = NOW
        self.lanes = SteppedLanes()
        self.lines = Lines(connect)
        self.settings = Settings(dict, lambda name, value: None)
        self.changes: list[Change] = []
        with self.store.deciding() as conn:
            known = {entry.name for entry in sites.sites(conn)}
            for newsroom in newsrooms:
                if newsroom.entry.name not in known:
                    sites.add(conn, newsroom.entry)
        self.desk = Desk(
            self.store,
            self.settings,
            self.lanes,
            SyncClock(),
            self.lines,
            Credentials("", environ={}),
            lambda: self.now,
            UTC,
            self.changes.append,
        )

    def close(self) -> None:
        """Go home."""
        self.lines.close()
        self.store.close()

    def later(self, seconds: float = 0.5) -> None:
        """Time passes, a tick at its end, and all that follows from it."""
        self.now += seconds
        self.desk.tick(self.now)
        self.lanes.run_all()

    def begin(self, name: str = "pending") -> Desk:
        """Pull, and open a queue."""
        self.later()
        self.later()
        self.desk.open(name)
        self.lanes.run_all()
        self.changes.clear()
        return self.desk

    # what can be seen

    def shown(self) -> list[int]:
        """Ids on the site of all rows, in order."""
        items = [self.desk.queue.row(row) for row in range(self.desk.queue.count)]
        return [item.ref.id for item in items if item is not None]

    def focus(self) -> int | None:
        """Id of the comment in focus."""
        item = self.desk.focused
        return None if item is None else item.ref.id

    def decided(self) -> dict[int, str | None]:
        """Rows decided in place, by id."""
        queue = self.desk.queue
        return {
            item.ref.id: verdict
            for key, verdict in queue.decided.items()
            if (item := queue.item(key)) is not None
        }

    def steps(self) -> tuple[str | None, str | None]:
        """Names of what can be undone and redone."""
        return self.desk.undo_name, self.desk.redo_name

    def summary(self) -> Summary | None:
        """What the selection reaches."""
        return self.desk.summary

    def recording(self) -> tuple[int, int] | None:
        """How far a batch is written down."""
        return self.desk.recording

    def state(self, at: int = 0) -> SiteState:
        """How a site is doing."""
        return self.desk.sites[at]

    def item(self, id_: int, site: str = "gazette") -> QueueItem:
        """A comment as the store has it."""
        with self.store.reading() as conn:
            found = queue.item(conn, Ref(site, id_))
        assert found is not None
        return found

    def entries(self) -> list[Entry]:
        """The journal."""
        with self.store.reading() as conn:
            return list(audit.entries(conn))

    def told(self, kind: Kind) -> list[Change]:
        """Changes of one kind since they were last cleared."""
        return [change for change in self.changes if change.kind is kind]
