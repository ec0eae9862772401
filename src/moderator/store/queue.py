"""The queues: which comments, in which order, and how many. Takes `reading()`.

Order and membership are keys by the hundred thousand, a job's work; a page is read by its keys, so that
neither the length of a queue nor what waits to be delivered costs it anything.
"""

from array import array
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, text

from moderator.domain.item import QueueItem
from moderator.domain.query import Query
from moderator.domain.queues import BY_NAME, QUEUES, Sort
from moderator.domain.ref import Ref
from moderator.store import glance, numbers, overlay, search
from moderator.store.audit import decisions_on
from moderator.store.packed import all_keys
from moderator.store.pages import items
from moderator.store.thread import ThreadNode, article, history, thread

__all__ = [
    "ThreadNode",
    "Versions",
    "article",
    "changed_since",
    "count",
    "counts",
    "decisions_on",
    "first_page",
    "history",
    "ids",
    "item",
    "items",
    "key_of",
    "shown",
    "thread",
]

_STATUS_COUNTS = text("SELECT status, count(*) FROM mirror.comments GROUP BY status")
_MOVED = text(f"""
    SELECT c.status, o.target, count(*) FROM main.outbox o
    CROSS JOIN mirror.comments c ON c.site = o.site AND c.id = o.comment
    WHERE o.lane = 0 AND {overlay.NEWEST} GROUP BY 1, 2""")  # noqa: S608
_LATER = text(f"""
    SELECT coalesce(o.target, c.status), count(*) FROM main.snoozes z
    CROSS JOIN mirror.comments c ON c.site = z.site AND c.id = z.comment
    LEFT JOIN main.outbox o ON o.site = c.site AND o.comment = c.id AND o.lane = 0 AND {overlay.NEWEST}
    WHERE c.status <> 'gone' GROUP BY 1""")  # noqa: S608
# From one status to the next by the index; DISTINCT would read all of it.
_STATUSES = text("""
    WITH RECURSIVE found (status) AS (
        SELECT min(status) FROM mirror.comments
        UNION ALL
        SELECT (SELECT min(c.status) FROM mirror.comments c WHERE c.status > found.status) FROM found
        WHERE found.status IS NOT NULL)
    SELECT status FROM found WHERE status IS NOT NULL""")
_KEY = text("SELECT key FROM mirror.comments WHERE site = :site AND id = :id")
_SHOWN = text(f"""
    SELECT t.revision, {overlay.STATUS}
    FROM mirror.comments c CROSS JOIN mirror.texts t ON t.key = c.key WHERE c.key = :key""")  # noqa: S608
_SEEN = text("SELECT value FROM mirror.cursors WHERE site = 0 AND name = 'seen'")


@dataclass(frozen=True, slots=True)
class Versions:
    """How often both files have changed; alike where nothing that is shown has."""

    journal: int
    seen: int
    """Changes of the mirror that rows and panes show."""
    mirror: int = field(compare=False)


def ids(
    conn: Connection, queue: str, query: Query | None, sort: Sort, sites: Collection[str] | None = None
) -> "array[int]":
    """The keys of a queue that match a query, in order; where `queue` is empty, of every comment. A job's."""
    asked = _asked(queue, query)
    conditions, values = search.conditions(conn, asked, sites)
    few = asked is not None and asked.few
    return all_keys(conn, overlay.keys(queue, sort, conditions=conditions, few=few), values)


def first_page(
    conn: Connection,
    queue: str,
    sort: Sort,
    n: int = 50,
    sites: Collection[str] | None = None,
    query: Query | None = None,
) -> list[int]:
    """The first `n` of these keys. At once without a query; to search is a job's work."""
    if query is not None and sites is None and (word := glance.word_of(conn, query)):
        found = glance.holding(conn, first_page(conn, queue, sort, glance.ROWS), word, n)
        if len(found) == n:
            return found
    asked = _asked(queue, query)
    conditions, values = search.conditions(conn, asked, sites)
    few = asked is not None and asked.few
    statuses = [] if queue or conditions else list(conn.execute(_STATUSES).scalars())
    values |= {f"status{at}": status for at, status in enumerate(statuses)}
    statement = overlay.keys(
        queue, sort, conditions=conditions, limited=True, few=few, statuses=len(statuses)
    )
    return list(conn.execute(statement, {**values, "limit": n}).scalars())


def counts(conn: Connection) -> dict[str, int]:
    """Comments in each queue. Reads an index from end to end: a job's work."""
    moved = [(before, after, n) for before, after, n in conn.execute(_MOVED)]
    by_status = _by_status(conn)
    for before, after, n in moved:
        by_status[before] -= n
        by_status[after] += n
    late: Counter[str] = Counter({row[0]: row[1] for row in conn.execute(_LATER)})
    by_status.subtract(late)
    found = {queue.name: by_status[queue.status] for queue in QUEUES if queue.status and not queue.traits}
    found["later"] = late.total()
    return {name: found[name] if name in found else count(conn, name, None) for name in BY_NAME}


def _by_status(conn: Connection) -> Counter[str]:
    """The mirror's own counts. While somebody decides they stay: an index of a million is read once."""
    seen = conn.execute(_SEEN).scalar()
    if conn.info.get("counted", (None,))[0] != seen or seen is None:
        conn.info["counted"] = (seen, [(status, n) for status, n in conn.execute(_STATUS_COUNTS)])
    return Counter(dict(conn.info["counted"][1]))


def count(conn: Connection, queue: str, query: Query | None) -> int:
    """How many comments of a queue match a query. A job's work."""
    asked = _asked(queue, query)
    conditions, values = search.conditions(conn, asked)
    few = asked is not None and asked.few
    keys = overlay.keys(queue, Sort.OLDEST, conditions=conditions, few=few).text
    return int(conn.execute(text(f"SELECT count(*) FROM ({keys})"), values).scalar_one())  # noqa: S608


def _asked(queue: str, query: Query | None) -> Query | None:
    """A query, and what the queue asks for by itself."""
    traits = BY_NAME[queue].traits if queue else ()
    if not traits:
        return query
    query = query or Query()
    return replace(query, traits=(*traits, *query.traits))


def key_of(conn: Connection, ref: Ref) -> int | None:
    """The key of a comment, None where it is not known here."""
    number = numbers.of(conn).live().get(ref.site)
    if number is None:
        return None
    key: int | None = conn.execute(_KEY, {"site": number, "id": ref.id}).scalar()
    return key


def shown(conn: Connection, key: int) -> tuple[str, str] | None:
    """Revision and status of a comment as its row tells them now: what a moderator judges by."""
    row = conn.execute(_SHOWN, {"key": key}).first()
    return None if row is None else (row[0], row[1])


def item(conn: Connection, ref: Ref) -> QueueItem | None:
    """One comment, None where it is not known here."""
    key = key_of(conn, ref)
    return None if key is None else next(iter(items(conn, [key])), None)


def changed_since(conn: Connection, token: Versions | None) -> Versions:
    """Versions of both files as this connection sees them: another token means that somebody has written.

    Compare tokens of one thread only. What this process decided itself counts as well; what the mirror keeps
    for itself alone (`mirroring(unseen=True)`) does not.
    """
    journal, mirror = (
        int(conn.exec_driver_sql(f"PRAGMA {name}.data_version").scalar_one()) for name in ("main", "mirror")
    )
    if token is not None and (token.journal, token.mirror) == (journal, mirror):
        return token
    return Versions(journal, conn.execute(_SEEN).scalar() or 0, mirror)
