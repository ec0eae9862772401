"""Comments put off: in the queue Later and out of the others, until their time has come or a verdict falls.

A row is what makes a comment late; whoever has the clock takes out those that are due (`wake`), so that no
query asks for the time.
"""

import json
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

PUT_OFF = """EXISTS (SELECT 1 FROM main.snoozes z WHERE z.site = c.site AND z.comment = c.id)"""
"""Whether a comment `c` is put off."""

_KEYS = """json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value"""
_PUT = text(f"""
    INSERT OR REPLACE INTO main.snoozes (site, comment, until, by, at)
    SELECT c.site, c.id, :until, :by, :at FROM {_KEYS}""")  # noqa: S608 - names of ours
_OF = text(f"""
    SELECT c.key, z.until, z.by, z.at FROM {_KEYS}
    CROSS JOIN main.snoozes z ON z.site = c.site AND z.comment = c.id""")  # noqa: S608
_DROP = text(f"""
    DELETE FROM main.snoozes WHERE (site, comment) IN (SELECT c.site, c.id FROM {_KEYS})""")  # noqa: S608
_DUE = text("""
    SELECT c.key FROM main.snoozes z
    LEFT JOIN mirror.comments c ON c.site = z.site AND c.id = z.comment
    WHERE z.until <= :now ORDER BY z.until""")
_WAKE = text("DELETE FROM main.snoozes WHERE until <= :now")
_NEXT = text("SELECT min(until) FROM main.snoozes")


class Snooze(NamedTuple):
    """Until when a comment is put off (Unix seconds), by whom, since when."""

    until: float
    by: str
    at: float


def put_off(conn: Connection, keys: Sequence[int], snooze: Snooze) -> None:
    """Put comments (at most 500, `deciding()`) off, or off until another time."""
    conn.execute(_PUT, {"keys": json.dumps(list(keys)), **snooze._asdict()})


def of(conn: Connection, keys: Sequence[int]) -> dict[int, Snooze]:
    """Those of the comments that are put off, by key."""
    rows = conn.execute(_OF, {"keys": json.dumps(list(keys))})
    return {row[0]: Snooze(row[1], row[2], row[3]) for row in rows}


def drop(conn: Connection, keys: Sequence[int]) -> None:
    """These come back at once (`deciding()`)."""
    conn.execute(_DROP, {"keys": json.dumps(list(keys))})


def wake(conn: Connection, now: float) -> list[int]:
    """Take out what is due (`deciding()`); the keys of the comments that are back."""
    keys = [key for key in conn.execute(_DUE, {"now": now}).scalars() if key is not None]
    conn.execute(_WAKE, {"now": now})
    return keys


def next_due(conn: Connection) -> float | None:
    """When the next one comes back; None where none is put off."""
    found: float | None = conn.execute(_NEXT).scalar()
    return found
