"""A large batch is written in many turns: what it meant to reach stays on the disk until the last one.

Whoever finds such a note after a crash can go on with the rest, or take back what was written.
"""

import json
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict

QUIET = 30
"""Seconds without a turn after which nobody writes at a batch any more (a turn takes some 50 ms)."""

_BEGIN = text("""
    INSERT OR IGNORE INTO main.unfinished (batch, queue, query, sort, keys, edited, copy, touched_at)
    SELECT :batch, :queue, :query, :sort, :keys,
        (SELECT json_group_object(e.key, e.version) FROM mirror.edited e
            WHERE e.key IN (SELECT value FROM json_each(:listed))),
        c.value, unixepoch()
    FROM mirror.cursors c WHERE c.site = 0 AND c.name = 'copy'""")
_TOUCH = text("UPDATE main.unfinished SET touched_at = unixepoch() WHERE batch = :batch")
_END = text("DELETE FROM main.unfinished WHERE batch = :batch")
_LEFT = text("""
    SELECT u.batch, u.queue, u.query, u.sort, u.keys, u.edited,
        u.copy = (SELECT value FROM mirror.cursors WHERE site = 0 AND name = 'copy'),
        d.verdict, d.reason, d.note
    FROM main.unfinished u
    JOIN main.decisions d ON d.seq = (SELECT min(seq) FROM main.decisions WHERE batch = u.batch)
    WHERE u.touched_at < unixepoch() - :quiet
    ORDER BY d.seq LIMIT 1""")
_WRITTEN = text("""
    SELECT c.key FROM main.decisions d CROSS JOIN mirror.comments c ON c.site = d.site AND c.id = d.comment
    WHERE d.batch = :batch ORDER BY d.seq""")
_EDITED = text("SELECT key, version FROM mirror.edited WHERE key IN (SELECT value FROM json_each(:keys))")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a batch was decided."""

    queue: str
    query: str
    sort: Sort


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A batch that was interrupted."""

    batch: str
    place: Place
    verdict: Verdict
    reason: str | None
    note: str | None
    written: "array[int]"
    """Keys of the comments decided so far."""
    rest: "array[int]"
    """Keys of the others, without those whose text is another than it was when the batch was begun."""

    @property
    def total(self) -> int:
        """How many comments it can reach now."""
        return len(self.written) + len(self.rest)


def begin(conn: Connection, batch: str, place: Place, keys: Sequence[int]) -> None:
    """Note what a batch is going to reach (`deciding()`, before its first turn)."""
    values = {
        "batch": batch,
        "queue": place.queue,
        "query": place.query,
        "sort": place.sort,
        "keys": zlib.compress(array("q", keys).tobytes(), 1),
        "listed": json.dumps(list(keys)),
    }
    conn.execute(_BEGIN, values)


def touch(conn: Connection, batch: str) -> None:
    """A turn is being written."""
    conn.execute(_TOUCH, {"batch": batch})


def end(conn: Connection, batch: str) -> None:
    """It is written whole, or taken back."""
    conn.execute(_END, {"batch": batch})


def left(conn: Connection, quiet: int = QUIET) -> Unfinished | None:
    """The oldest batch at which nobody has written for `quiet` seconds; None where all are whole.

    One of which nothing was written is none: nobody saw a comment decided by it.
    """
    row = conn.execute(_LEFT, {"quiet": quiet}).one_or_none()
    if row is None:
        return None
    batch, queue, query, sort, packed, edited, same_copy, verdict, reason, note = row
    written = array("q", conn.execute(_WRITTEN, {"batch": batch}).scalars())
    rest = array("q")
    if same_copy:
        keys = array("q")
        keys.frombytes(zlib.decompress(packed))
        done, before = set(written), json.loads(edited)
        now = {row[0]: row[1] for row in conn.execute(_EDITED, {"keys": json.dumps(list(keys))})}
        rest.extend(k for k in keys if k not in done and now.get(k, 0) == before.get(str(k), 0))
    place = Place(queue, query, Sort(sort))
    return Unfinished(batch, place, Verdict(verdict), reason, note, written, rest)
