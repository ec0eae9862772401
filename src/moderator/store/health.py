"""Quick tests of the two files: enough at every start, never longer than a start may take."""

import sqlite3
from pathlib import Path

from moderator.store import trouble

_SMALL = 8 << 20
"""Bytes up to which a file is tested whole (some 10 ms)."""


def damage(path: Path, *, whole: bool = False) -> str | None:
    """What is wrong with the file, in SQLite's words; None where nothing was found.

    A small file is read whole; of a large one the schema and both ends of every table, unless `whole`. Errors
    that are no damage (locked, not readable) are raised.
    """
    file = sqlite3.connect(path, timeout=5, isolation_level=None)
    try:
        file.execute("PRAGMA query_only = ON")
        tables = [name for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        if whole or path.stat().st_size <= _SMALL:
            found = [line for (line,) in file.execute("PRAGMA quick_check(3)")]
            return None if found == ["ok"] else "; ".join(found)
        for table in tables:
            if not table.startswith(("sqlite_", "search")):
                _ends(file, table)
        return None
    except sqlite3.Error as error:
        if trouble.code(error) not in trouble.DAMAGED:
            raise
        return str(error)
    finally:
        file.close()


def _ends(file: sqlite3.Connection, table: str) -> None:
    """Read the first and the last row, by whatever the table's key is."""
    keys = [row[1] for row in file.execute(f"PRAGMA table_info({table})") if row[5]] or ["rowid"]
    for way in ("", " DESC"):
        order = ", ".join(key + way for key in keys)
        file.execute(f"SELECT * FROM {table} ORDER BY {order} LIMIT 1").fetchone()  # noqa: S608 - names of ours
