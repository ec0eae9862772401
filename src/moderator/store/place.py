"""Where a moderator was, for the next start: a small file of the profile, its owner's alone.

Not a setting: it is written every few seconds, which the journal's commits are too dear for.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.ref import Ref
from moderator.store import numbers
from moderator.store.queue import key_of

FILE = "place.json"
_REFS = text("""
    SELECT c.site, c.id FROM json_each(:keys) k CROSS JOIN mirror.comments c ON c.key = k.value
    ORDER BY k.key""")


class Place(NamedTuple):
    """A queue and a comment in it. What was searched for may be personal: it never leaves the profile."""

    queue: str
    query: str
    sort: str
    by: str
    """What the comments of one row had in common; empty where each had a row of its own."""
    refs: tuple[Ref, ...]
    """The comment in focus and its neighbours, the nearest first."""


def keep(folder: Path, place: Place) -> None:
    """Write it, all of it or nothing. OSError where that cannot be."""
    path, new = folder / FILE, folder / f"{FILE}.new"
    kept = place._asdict() | {"refs": [str(ref) for ref in place.refs]}
    with open(new, "w", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        json.dump(kept, file)
    new.replace(path)


def kept(folder: Path) -> Place | None:
    """What was kept; None where there is nothing, or nothing that can be read."""
    try:
        found = json.loads((folder / FILE).read_text("utf-8"))
        queue, query, sort, by = (found[name] for name in Place._fields[:4])
        refs = [Ref.parse(ref) for ref in found["refs"]]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    if not all(isinstance(word, str) for word in (queue, query, sort, by)):
        return None
    return Place(queue, query, sort, by, tuple(ref for ref in refs if ref is not None))


def refs(conn: Connection, keys: Sequence[int]) -> tuple[Ref, ...]:
    """The names of some comments, in order; those that are not here are left out."""
    rows = conn.execute(_REFS, {"keys": json.dumps(list(keys))})
    return tuple(Ref(numbers.name(conn, site), id_) for site, id_ in rows)


def keys(conn: Connection, refs: Sequence[Ref]) -> list[int]:
    """And back: the names are the site's, keys another copy of it has others."""
    return [key for ref in refs if (key := key_of(conn, ref)) is not None]
