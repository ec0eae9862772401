"""SQLite's errors, in words."""

import sqlite3
from pathlib import Path

import pytest

from moderator.domain.errors import StoreTrouble
from moderator.store import trouble


def error(code: int) -> sqlite3.OperationalError:
    made = sqlite3.OperationalError("as SQLite says it")
    made.sqlite_errorcode = code
    return made


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_BUSY, "locked by another program"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "locked by another program"),
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_IOERR_WRITE, "disk is full or failing"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_NOTADB, "damaged"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be written"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "cannot be written"),
    ],
)
def test_the_worlds_errors_are_said_with_a_remedy(code: int, words: str) -> None:
    with pytest.raises(StoreTrouble, match=words) as caught, trouble.said(Path("journal.db")):
        raise error(code)
    assert caught.value.remedy
    assert caught.value.exit_code == 6


def test_our_own_mistakes_stay_mistakes() -> None:
    with pytest.raises(sqlite3.OperationalError), trouble.said(Path("journal.db")):
        raise error(sqlite3.SQLITE_ERROR)
    with pytest.raises(ZeroDivisionError), trouble.said(Path("journal.db")):
        raise ZeroDivisionError
