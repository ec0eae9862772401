"""Brings a file to the newest schema: numbered SQL scripts, counted in `user_version`."""

import sqlite3
from pathlib import Path

from moderator.store import trouble

_SCRIPTS = Path(__file__).parent / "migrations"


def scripts(file: str) -> list[str]:
    """The scripts for `journal` or `mirror`, oldest first; the first brings a file to version 1."""
    return [path.read_text(encoding="utf-8") for path in sorted((_SCRIPTS / file).glob("[0-9]*.sql"))]


def statements(script: str) -> list[str]:
    """The single statements of a script (`executescript` would commit in between)."""
    found, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            found.append(current)
            current = ""
    return found


def migrate(file: sqlite3.Connection, name: str, path: Path) -> None:
    """Run what is missing, all of it or nothing. Raises `StoreTrouble` for a file newer than the program."""
    steps = scripts(name)
    if version(file) == len(steps):
        return
    file.execute("BEGIN IMMEDIATE")
    try:
        reached = version(file)  # another program may have been quicker
        if reached > len(steps):
            raise trouble.newer(path)
        for script in steps[reached:]:
            for statement in statements(script):
                file.execute(statement)
        file.execute(f"PRAGMA user_version = {len(steps)}")
        file.execute("COMMIT")
    except BaseException:
        file.execute("ROLLBACK")
        raise


def version(file: sqlite3.Connection) -> int:
    """How many scripts the file has seen."""
    return int(file.execute("PRAGMA user_version").fetchone()[0])
