"""Which comments share a text: the first of each band is known, groups are joined as they are found.

Takes `mirroring()`. The rows are a copy's: two programs that pull the same sites see each other's groups.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from sqlalchemy import Connection, text

_KNOWN = text("SELECT b.band, b.key FROM json_each(:bands) k CROSS JOIN bands b ON b.band = k.value")
_MEMBERS = text("""
    SELECT s.key, s.pile, s.signature FROM json_each(:keys) k CROSS JOIN scores s ON s.key = k.value""")
_FIRST = "INSERT INTO bands (band, key) VALUES (?, ?) ON CONFLICT (band) DO UPDATE SET key = excluded.key"
_JOIN = "UPDATE scores SET pile = ? WHERE pile = ?"
_PUT = "UPDATE scores SET pile = ? WHERE key = ?"


Copy: TypeAlias = Connection
"""A write transaction of the mirror: who holds one may hand it on, and does nothing else with it."""


class Member(NamedTuple):
    """A comment that others may be like."""

    pile: int | None
    like: bytes


def firsts(copy: Connection, bands: Collection[int]) -> dict[int, int]:
    """The first comment with each of `bands`, by band, where there is one."""
    return {row[0]: row[1] for row in copy.execute(_KNOWN, {"bands": json.dumps(list(bands))})}


def members(copy: Connection, keys: Collection[int]) -> dict[int, Member]:
    """Group and signature of these comments."""
    rows = copy.execute(_MEMBERS, {"keys": json.dumps(list(keys))})
    return {row[0]: Member(row[1], row[2] or b"") for row in rows}


def keep(
    copy: Connection,
    bands: Mapping[int, int],
    joined: Sequence[tuple[int, int]],
    placed: Mapping[int, int | None],
) -> None:
    """Remember firsts of bands, groups (left) that became one with others (right), and who is in which."""
    if bands:
        copy.exec_driver_sql(_FIRST, list(bands.items()))
    if joined:
        copy.exec_driver_sql(_JOIN, [(into, gone) for gone, into in joined])
    if placed:
        copy.exec_driver_sql(_PUT, [(pile, key) for key, pile in placed.items()])
