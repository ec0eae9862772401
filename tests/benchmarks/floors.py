"""What nothing can be faster than, measured on this machine in this run."""

import os
import sqlite3
import time
from collections.abc import Generator
from pathlib import Path

FRAME = 1000 / 60
"""Milliseconds a screen shows one picture."""


def appended(folder: Path) -> Generator[float, None, None]:
    """Milliseconds until 4 kB more of a file are on the disk, again and again."""
    path = folder / "floor"
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        while True:
            began = time.perf_counter()
            os.write(file, bytes(4096))
            os.fdatasync(file)
            yield (time.perf_counter() - began) * 1000
    finally:
        os.close(file)
        path.unlink()


def many_rows(folder: Path, schema: str, insert: str, rows: list[tuple[object, ...]]) -> float:
    """Seconds of one `executemany` into a fresh file of `schema`, on the disk (`synchronous=FULL`)."""
    path = folder / "floor.db"
    file = sqlite3.connect(path, isolation_level=None)
    try:
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("PRAGMA synchronous = FULL")
        file.executescript(schema)
        began = time.perf_counter()
        file.execute("BEGIN")
        file.executemany(insert, rows)
        file.execute("COMMIT")
        return time.perf_counter() - began
    finally:
        file.close()
        for end in ("", "-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
