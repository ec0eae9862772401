"""Many rows come packed: the server makes JSON of them, which is taken apart much faster than rows are.

PyMySQL works in Python, beside the window: 100,000 comments cost 2.0 s of processor time until they are
`Comment`s, packed 1.2 s (the driver's share fell to a third). Where packing fails or might have changed a
text, the rows come as they are.
"""

import json
from collections.abc import Sequence
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import Connection, Select, func, select
from sqlalchemy.exc import DBAPIError

from moderator.site.wordpress.errors import Cure, cure

Rows: TypeAlias = Sequence[Sequence[Any]]

FEW = 100
"""Rows that are not worth packing."""
PIECE = 200
"""Ids in a piece, some 100 kB of ordinary comments."""
LARGEST_PIECE = 4 << 20
"""Bytes; beyond it MariaDB cuts with a mere warning. `line` sets it for each connection."""

_PLAIN = "moderator.plain"
"""Noted on a connection whose server does not pack: too old, or its columns are bytes."""
_BYTES = '"base64:type'


def fetch_many(connection: Connection, statement: Select[Any], most: int) -> Rows:
    """All rows of a page, `most` at most, in ascending order of its first column, an id; no bytes."""
    rows = None
    if most > FEW and connection.dialect.name != "sqlite" and not connection.info.get(_PLAIN):
        rows = _unpacked(connection, statement)
    if rows is None:
        rows = [texts(row) for row in connection.execute(statement)]
    return sorted(rows, key=itemgetter(0))


def texts(row: Sequence[Any]) -> Sequence[Any]:
    """A row with text for bytes: those of binary columns, as UTF-8; what is none of it shows as a sign."""
    if not any(isinstance(value, bytes) for value in row):
        return row
    return [value.decode("utf-8", "replace") if isinstance(value, bytes) else value for value in row]


def _unpacked(connection: Connection, statement: Select[Any]) -> Rows | None:
    """The rows, None where they have to be read as they are."""
    row = statement.subquery("page")
    columns = list(row.c)
    pieces = select(func.count(), func.JSON_ARRAYAGG(func.JSON_ARRAY(*columns))).group_by(
        columns[0].op("DIV")(PIECE)
    )
    try:
        found = connection.execute(pieces).fetchall()
    except DBAPIError as error:
        if error.connection_invalidated or cure(error) is not Cure.NEVER:
            raise
        connection.info[_PLAIN] = True
        return None
    rows: list[Sequence[Any]] = []
    for count, piece in found:
        # a column of bytes: those of other charsets are no longer told apart (MySQL writes them in base 64)
        if isinstance(piece, bytes) or (piece is not None and _BYTES in piece):
            connection.info[_PLAIN] = True
            return None
        some = _rows(piece)
        if some is None or len(some) != count:
            return None
        rows += some
    return rows


def _rows(piece: str | None) -> list[Sequence[Any]] | None:
    """The rows of a piece; None where it was cut, or has a sign that stands for bytes that are no text."""
    if piece is None or "\ufffd" in piece:
        return None
    try:
        found: list[Sequence[Any]] = json.loads(piece, strict=False)
    except ValueError:
        return None
    return found
