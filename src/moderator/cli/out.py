"""Saying things on a terminal: results on standard output, everything else on standard error, nothing raw."""

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from typing import Any, TextIO

from moderator.domain.errors import Trouble
from moderator.domain.terminal import visible


def line(text: str = "") -> None:
    """One line of a result; control characters in it are shown, not sent."""
    _write(sys.stdout, visible(text))


def text(several: str) -> None:
    """A text of several lines, such as a comment; likewise."""
    _write(sys.stdout, visible(several, lines=True))


def plain(several: str) -> None:
    """Our own words, such as SQL or a table, as they are."""
    _write(sys.stdout, several.removesuffix("\n"))


def as_json(value: Any) -> None:
    """One JSON value in one line, exact: what a reader wrote is escaped by JSON itself."""
    _write(sys.stdout, json.dumps(value, ensure_ascii=True, separators=(", ", ": ")))


def say(text: str) -> None:
    """A message beside the result."""
    _write(sys.stderr, visible(text))


def trouble(error: Trouble) -> None:
    """What is in the way, and what can be done."""
    say(f"{error.title}: {error.message}")
    if error.remedy:
        _write(sys.stderr, visible(error.remedy, lines=True))


def progress(text: str) -> None:
    """A passing line, on a terminal alone."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{visible(text)}")
        sys.stderr.flush()


def progress_over() -> None:
    """Wipe the passing line away."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def table(rows: Iterable[Sequence[str]]) -> None:
    """Cells in columns of equal width, two spaces between; the last column runs on."""
    shown = [[visible(cell) for cell in row] for row in rows]
    if not shown:
        return
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        _write(sys.stdout, "  ".join(cells).rstrip())


def width() -> int:
    """Columns of the terminal; plenty where the output goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 160


def when(at: float | None, zone: tzinfo) -> str:
    """A time as people read it here; a dash for none."""
    return "–" if at is None else datetime.fromtimestamp(at, zone).strftime("%Y-%m-%d %H:%M")


def many(count: int, one: str, more: str = "") -> str:
    """`1 comment`, `2 comments`."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def _write(stream: TextIO, text: str) -> None:
    """Characters that the terminal's encoding lacks are written as escapes rather than ending the program."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
