"""A desk without a window beside a site under test: decides, syncs, and looks at both sides."""

from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import delete, insert

from moderator.domain import queues
from moderator.domain.comment import Comment
from moderator.domain.decision import Answer, Delivery, Outcome
from moderator.domain.errors import SiteUnreachable
from moderator.domain.item import QueueItem
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.site.adapter import Look, SiteAdapter
from moderator.store import audit, copied, journal, queue, sites, undo
from moderator.store.audit import Entry
from moderator.store.engine import Store
from moderator.sync.cycle import EVERYDAY, Wanted, cycle
from moderator.sync.lines import Connect, Lines, connect
from moderator.sync.report import SiteReport
from tests.servers.sites import Site

T = TypeVar("T")
NOW = 1_795_000_000.0
FLAG = '{"reason": "unsure", "note": "look, please", "by": "bea", "at": 1764576000}'
"""A colleague's flag as it stands beside a comment."""


def run(work: Generator[Any, None, T]) -> T:
    """Step a generator to its end, as a lane would."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            answer: T = end.value
            return answer


def add_many(site: Site, ids: Iterable[int], status: str = "0", article: int = 1) -> None:
    """Ordinary comments, in one go."""
    rows = [
        {
            "comment_ID": id_,
            "comment_post_ID": article,
            "comment_author": f"Reader {id_}",
            "comment_author_email": f"reader{id_}@mail.example",
            "comment_date": "2026-11-20 09:15:00",
            "comment_date_gmt": "2026-11-20 08:15:00",
            "comment_content": f"Comment number {id_}.",
            "comment_approved": status,
            "comment_type": "comment",
        }
        for id_ in ids
    ]
    with site.hand() as connection:
        connection.execute(insert(site.tables.comments), rows)


def remove(world: "World", *ids: int) -> None:
    """Delete comments on the site."""
    comments = world.site.tables.comments
    with world.site.hand() as site:
        site.execute(delete(comments).where(comments.c.comment_ID.in_(ids)))


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
        self.batches = 0

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
        self.batches += 1
        batch = f"{self.batches:08x}{self.folder.name.encode().hex():0>24.24}"
        keys = [self.item(id_).key for id_ in ids]
        with self.store.deciding(first=True) as conn:
            at = self.clock()
            journal.decide_keys(conn, keys, verdict, by="anna", at=at, batch=batch, due_at=at + grace, **how)
        return batch

    def undo(self, batch: str) -> str:
        """Take a batch back; the id of the batch of opposite decisions."""
        self.batches += 1
        new = f"{self.batches:08x}{self.folder.name.encode().hex():0>24.24}"
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
            keys = list(queue.ids(conn, name, None, queues.BY_NAME[name].sort))
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


class FlakySite:
    """A real connection whose line breaks when told: before a delivery is done, or after."""

    def __init__(self, inner: SiteAdapter) -> None:
        self.inner = inner
        self.calls: list[str] = []
        self.lose_call = self.lose_reply = self.lose_look = 0
        """How many of the next deliveries never arrive; how many arrive and are never answered; how many
        looks get no answer."""

    def __getattr__(self, name: str) -> Any:
        self.calls.append(name)
        return getattr(self.inner, name)

    def apply(self, deliveries: Sequence[Delivery]) -> list[Answer]:
        """Deliver, or lose it on the way there or back."""
        self.calls.append("apply")
        if self.lose_call:
            self.lose_call -= 1
            raise SiteUnreachable("The line broke.")
        answers = self.inner.apply(deliveries)
        if self.lose_reply:
            self.lose_reply -= 1
            raise SiteUnreachable("The line broke.")
        return answers

    def look(self) -> Look:
        """Look, or lose the line."""
        self.calls.append("look")
        if self.lose_look:
            self.lose_look -= 1
            raise SiteUnreachable("The line broke.")
        return self.inner.look()

    def close(self) -> None:
        """The line stays open for the next sync of the test."""


class Replica:
    """A place to read from that is still where it was."""

    def __init__(self, inner: FlakySite, comments: Sequence[Comment]) -> None:
        self._inner = inner
        self._comments = comments

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def comments_by_id(self, ids: Iterable[int]) -> list[Comment]:
        """As they were."""
        wanted = set(ids)
        return [one for one in self._comments if one.id in wanted]
