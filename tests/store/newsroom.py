"""A profile with one site, and a push as small as can be: what the tests of the store stand on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from moderator.domain.comment import Article, Comment
from moderator.domain.decision import Answer, Delivery, Outcome
from moderator.domain.item import QueueItem
from moderator.domain.queues import Sort
from moderator.domain.ref import Ref
from moderator.domain.site_entry import SiteEntry
from moderator.domain.status import Status
from moderator.domain.verdict import LEADS_TO, Verdict
from moderator.store import journal, mirror, outbox, queue, sites, undo
from moderator.store.engine import Store
from moderator.store.settle import settle

GAZETTE = SiteEntry("gazette", "mysql+pymysql://desk@localhost/wp", moderator="anna")


def comment(id_: int, status: str = Status.PENDING, **changes: object) -> Comment:
    """A comment like any other; its revision follows its text."""
    made = Comment(
        id=id_,
        article=1,
        parent=0,
        status=status,
        created_at=1_700_000_000 + id_,
        kind="comment",
        author=f"Reader {id_}",
        email=f"reader{id_}@example.org",
        url="",
        ip="192.0.2.1",
        html=f"<p>Comment {id_}</p>",
        revision="",
    )._replace(**changes)  # type: ignore[arg-type]  # fields by name
    return made._replace(revision=sha256(f"{made.author}{made.html}".encode()).hexdigest())


def article(id_: int, title: str = "Harbour bridge closed") -> Article:
    """An article like any other."""
    url = f"https://gazette.example/{id_}"
    return Article(
        id_, title, url, "publish", "post", "Ines", "City", 1_700_000_000, 1_700_000_000, True, 3, "<p>…</p>"
    )


@dataclass
class Newsroom:
    """A store, the site's comments as pulled, and a clock that goes by seconds."""

    store: Store
    now: float = 1_700_100_000.0
    batches: int = 0
    answered: list[Answer] = field(default_factory=list)

    @classmethod
    def open(cls, folder: Path, comments: Iterable[Comment] = ()) -> "Newsroom":
        """A new profile with the site `gazette`."""
        room = cls(Store.open(folder))
        with room.store.deciding() as conn:
            sites.add(conn, GAZETTE)
        room.pull(comments)
        return room

    def pull(self, comments: Iterable[Comment]) -> None:
        """What a pull brings."""
        with self.store.mirroring() as copy:
            mirror.put_comments(copy, "gazette", list(comments), self.now)

    def decide(self, verdict: Verdict, *ids: int, by: str = "anna", grace: float = 5.0) -> str:
        """One batch; its id."""
        self.now += 1
        self.batches += 1
        batch = f"batch {self.batches}"
        with self.store.deciding(first=True) as conn:
            keys = [key for id_ in ids if (key := queue.key_of(conn, Ref("gazette", id_))) is not None]
            journal.decide_keys(conn, keys, verdict, by=by, at=self.now, batch=batch, due_at=self.now + grace)
        return batch

    def undo(self, batch: str) -> undo.Undone:
        """Take a batch back, all of it at once."""
        self.now += 1
        self.batches += 1
        with self.store.deciding() as conn:
            return undo.undo(
                conn, batch, by="anna", at=self.now, new_batch=f"batch {self.batches}", due_at=self.now
            )

    def due(self, **how: object) -> list[Delivery]:
        """What push would send now, grace over."""
        with self.store.reading() as conn:
            return outbox.due(conn, "gazette", self.now + 100, **how)  # type: ignore[arg-type]

    def send(self, deliveries: Sequence[Delivery]) -> set[str]:
        """Mark as sent."""
        with self.store.deciding() as conn:
            return outbox.mark_sent(conn, "gazette", [one.decision.id for one in deliveries], self.now)

    def answer(self, deliveries: Sequence[Delivery], *answers: Answer) -> None:
        """The mirror first, then the receipts; the site applies what no answer is given for."""
        given = {one.decision: one for one in answers}
        full = [given.get(one.decision.id) or applied(one) for one in deliveries]
        with self.store.mirroring() as copy:
            settle(copy, "gazette", deliveries, full, self.now)
        with self.store.deciding() as conn:
            outbox.receive(conn, "gazette", full, self.now)
        self.answered += full

    def push(self) -> list[Delivery]:
        """A whole push on a site that takes everything."""
        sent: list[Delivery] = []
        while batch := self.due():
            self.send(batch)
            self.answer(batch)
            sent += batch
        return sent

    def shown(self, name: str, sort: Sort = Sort.OLDEST) -> list[int]:
        """Ids of the comments in a queue."""
        with self.store.reading() as conn:
            keys = list(queue.ids(conn, name, None, sort))
            assert queue.first_page(conn, name, sort) == keys[:50]
            return [item.ref.id for item in queue.items(conn, keys)]

    def item(self, id_: int) -> QueueItem:
        """One comment as a queue shows it."""
        with self.store.reading() as conn:
            found = queue.item(conn, Ref("gazette", id_))
        assert found is not None
        return found


def applied(delivery: Delivery) -> Answer:
    """The answer of a site that takes what it is given."""
    decision = delivery.decision
    status = decision.status if decision.verdict.flags else LEADS_TO.get(decision.verdict, Status.PENDING)
    return Answer(decision.id, Outcome.APPLIED, status, before=f'{{"status": "{decision.status}"}}')
