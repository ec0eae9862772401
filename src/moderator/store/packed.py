"""Many rows as one: whoever reads waits for Python's lock at each row that SQLite hands over.

While a pull works, fifty rows in turn cost the window fifty waits of up to half a millisecond; packed it is
one. A job that reads keys by the hundred thousand is the one that others wait for.
"""

import json
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, TextClause, text

PIECE = 50
"""Rows in one text: parsing holds the lock as well."""


def packed(columns: str, source: str) -> TextClause:
    """``SELECT columns FROM source`` as one text; both are program text. Numbers keep fifteen digits."""
    return text(f"SELECT json_group_array(json_array({columns})) FROM {source}")  # noqa: S608


def unpacked(
    conn: Connection, statement: TextClause, keys: Sequence[int], values: Mapping[str, object] | None = None
) -> Iterator[list[Any]]:
    """The rows of a `packed` statement for these `:keys`, in no order."""
    for start in range(0, len(keys), PIECE):
        asked = {"keys": json.dumps(list(keys[start : start + PIECE])), **(values or {})}
        yield from json.loads(conn.execute(statement, asked).scalar_one())


def all_keys(conn: Connection, statement: TextClause, values: Mapping[str, object]) -> "array[int]":
    """The keys that a statement selects as `key`, in its order."""
    # An aggregate that depends on the order keeps the order of what it reads.
    whole = f"SELECT group_concat(printf('%016x', key), '') FROM ({statement.text})"  # noqa: S608
    found = array("q", bytes.fromhex(conn.execute(text(whole), values).scalar() or ""))
    if sys.byteorder == "little":
        found.byteswap()
    return found
