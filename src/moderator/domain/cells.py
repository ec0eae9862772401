"""Cells of a table that a spreadsheet opens: what readers wrote never becomes a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by a spreadsheet."""


def cell(value: str | None) -> str:
    """`value` as a cell: an apostrophe in front of what would be run, a sign for what UTF-8 lacks."""
    if value is None:
        return ""
    value = value.encode("utf-8", "replace").decode()
    return f"'{value}" if value.startswith(_FORMULA) else value


def record(values: Sequence[str | None]) -> str:
    """One record of RFC 4180 with its CRLF, quotes where needed."""
    part = io.StringIO()
    csv.writer(part, lineterminator="\r\n").writerow([cell(value) for value in values])
    return part.getvalue()


def records(rows: Iterable[Sequence[str | None]]) -> str:
    """Several records."""
    return "".join(map(record, rows))
