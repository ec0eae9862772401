"""Decisions into the journal: one at once for a key, many in turns for a job, and the way back."""

from array import array
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from moderator.domain.errors import CannotDo
from moderator.domain.item import QueueItem
from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.store import journal, undo, unfinished
from moderator.store import queue as rows
from moderator.store.engine import Store
from moderator.store.journal import CHUNK
from moderator.store.plan import Skip
from moderator.store.unfinished import Place

READ_ONLY = "The account may only read at this site."
CHANGED = "This comment changed meanwhile: look at it again."


@dataclass(frozen=True, slots=True)
class Order:
    """What to decide, and as whom."""

    verdict: Verdict
    sites: Mapping[str, SiteEntry]
    """By name: who decides there, and what is not possible there."""
    at: float
    due_at: float
    reason: str | None = None
    note: str | None = None
    batch: str = field(default_factory=lambda: uuid4().hex)


@dataclass(slots=True)
class Done:
    """What became of a batch, so far or at its end."""

    batch: str
    keys: "array[int]" = field(default_factory=lambda: array("q"))
    """Decided, in the order given."""
    skipped: list[Skip] = field(default_factory=list)
    seen: int = 0
    total: int = 0


def one(store: Store, order: Order, item: QueueItem) -> None:
    """Decide the comment as the moderator sees it, on the disk when this returns.

    CannotDo where it does not take the verdict, or is not any more what was shown: nobody judges unseen text.
    """
    site = order.sites.get(item.ref.site)
    if site is None or site.read_only:
        raise CannotDo(READ_ONLY)
    with store.deciding(first=True) as conn:
        unchanged(rows.shown(conn, item.key), item)
        done = journal.decide_keys(
            conn,
            [item.key],
            order.verdict,
            by=site.moderator,
            at=order.at,
            batch=order.batch,
            due_at=order.due_at,
            reason=order.reason,
            note=order.note,
        )
    if not done.count:
        raise CannotDo(done.skipped[0].why)


def unchanged(now: tuple[str, str] | None, item: QueueItem) -> None:
    """CannotDo where a comment, by its revision and status `now`, is not any more what was shown."""
    if now != (item.revision, item.status):
        raise CannotDo(CHANGED)


def many(
    store: Store, order: Order, keys: Sequence[int], done: Done | None = None
) -> Generator[Done, None, Done]:
    """Decide comments by key as one batch, a turn of at most 500 each.

    Yields what is done so far; `done` is filled meanwhile and tells it also where a turn cannot be written.
    """
    done = Done(order.batch) if done is None else done
    done.total += len(keys)
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        _turn(store, order, chunk, done)
        done.seen += len(chunk)
        yield done
    return done


def noted(
    store: Store, order: Order, keys: Sequence[int], place: Place, done: Done | None = None
) -> Generator[Done, None, Done]:
    """`many`, and what it is going to reach on the disk first: after a crash it can be gone on with."""
    with store.deciding() as conn:
        unfinished.begin(conn, order.batch, place, keys)
    done = yield from many(store, order, keys, done)
    with store.deciding() as conn:
        unfinished.end(conn, order.batch)
    return done


def _turn(store: Store, order: Order, chunk: Sequence[int], done: Done) -> None:
    with store.deciding() as conn:
        unfinished.touch(conn, order.batch)
        for site, keys in by_site(order, chunk, lambda some: rows.items(conn, some)):
            if site is None or site.read_only:
                items = rows.items(conn, keys)
                done.skipped += [Skip(item.ref, READ_ONLY) for item in items]
                continue
            recorded = journal.decide_keys(
                conn,
                keys,
                order.verdict,
                by=site.moderator,
                at=order.at,
                batch=order.batch,
                due_at=order.due_at,
                reason=order.reason,
                note=order.note,
            )
            done.skipped += recorded.skipped
            done.keys.extend(_without(keys, recorded.skipped, lambda some: rows.items(conn, some)))


Read = Callable[[Sequence[int]], Sequence[QueueItem]]


def by_site(
    order: Order, keys: Sequence[int], read: Read
) -> Iterator[tuple[SiteEntry | None, Sequence[int]]]:
    """Keys by site where that makes a difference, else all at once."""
    ways = {(site.moderator, site.read_only) for site in order.sites.values()}
    if len(ways) == 1:
        yield next(iter(order.sites.values())), keys
        return
    found: dict[str, list[int]] = {}
    for item in read(keys):
        found.setdefault(item.ref.site, []).append(item.key)
    for name, some in found.items():
        yield order.sites.get(name), some


def _without(keys: Sequence[int], skipped: Sequence[Skip], read: Read) -> Sequence[int]:
    """`keys` without those of the skipped comments."""
    if not skipped:
        return keys
    refs = {skip.ref for skip in skipped}
    return [item.key for item in read(keys) if item.ref not in refs]


def take_back(
    store: Store, batch: str, *, by: str, at: float, due_at: float, first: bool = False
) -> Generator[undo.Undone, None, undo.Undone]:
    """Undo a batch, a turn of at most 500 each; yields the sum so far. `first` is the window's key."""
    new_batch = uuid4().hex
    total = undo.Undone(0, 0, (), [], 0)
    while total.after is not None:
        with store.deciding(first=first) as conn:
            part = undo.undo(conn, batch, by=by, at=at, new_batch=new_batch, due_at=due_at, after=total.after)
            if part.after is None:
                unfinished.end(conn, batch)
        total = undo.Undone(
            total.withdrawn + part.withdrawn,
            total.opposite + part.opposite,
            total.refs + part.refs,
            total.skipped + part.skipped,
            part.after,
        )
        yield total
    return total
