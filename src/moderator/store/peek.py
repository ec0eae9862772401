"""One kept value without opening the store: the window's size is wanted before anything heavy is loaded."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from moderator.store.names import JOURNAL


def setting(folder: Path, name: str) -> object:
    """What is kept under `name` in the profile's journal; None where there is nothing to read."""
    journal = folder / JOURNAL
    if not journal.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{journal.as_uri()}?mode=ro", uri=True, timeout=0.2)) as conn:
            row = conn.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return None if row is None else json.loads(row[0])
    except (sqlite3.Error, ValueError):
        return None
