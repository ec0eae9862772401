"""What SQLite says, in words for people: its errors become `StoreTrouble` at the border of this package."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from moderator.domain.errors import StoreTrouble

DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_NOT_WRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)
_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


def code(error: BaseException) -> int:
    """SQLite's primary result code (sqlite.org/rescode.html); 0 where it is no error of SQLite's."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    return (getattr(origin, "sqlite_errorcode", None) or 0) & 0xFF


def newer(path: Path) -> StoreTrouble:
    """The file was written by a later version of the program."""
    return StoreTrouble(
        f"{path.name} was written by a newer version of Moderator.",
        remedy="Update Moderator; nothing was changed.",
    )


def damaged(path: Path) -> StoreTrouble:
    """The file's content is no longer what was written."""
    return StoreTrouble(
        f"{path.name} is damaged. Nothing was touched.",
        remedy="“moderator doctor --repair” saves it aside and recovers what can be read.",
    )


def mirror_damaged(path: Path) -> StoreTrouble:
    """The copy is damaged, found while it was in use."""
    return StoreTrouble(
        f"{path.name}, the copy of the sites, is damaged. No decision is lost.",
        remedy="Start Moderator again: it sets the copy aside and pulls everything anew.",
    )


def not_writable(path: Path) -> StoreTrouble:
    """The file or its folder cannot be made or written."""
    return StoreTrouble(
        f"{path} cannot be written.",
        remedy="Choose another profile with --profile, or give yourself the right to write there.",
    )


def locked(path: Path) -> StoreTrouble:
    """Somebody held the file for longer than we wait."""
    return StoreTrouble(
        f"{path.name} is locked by another program. Nothing is lost.",
        remedy="Try again in a moment; close what else has the file open.",
    )


def no_room(path: Path) -> StoreTrouble:
    """The disk took no more."""
    return StoreTrouble(
        f"{path.name} could not be written: the disk is full or failing. What was decided before is safe.",
        remedy="Free some space, then try again.",
    )


def in_words(error: BaseException, path: Path) -> StoreTrouble | None:
    """The trouble with the file at `path`, or None where the error is a bug of ours."""
    kinds = ((_BUSY, locked), (_NO_ROOM, no_room), (DAMAGED, damaged), (_NOT_WRITABLE, not_writable))
    return next((words(path) for codes, words in kinds if code(error) in codes), None)


@contextmanager
def said(path: Path) -> Iterator[None]:
    """SQLite's errors inside are raised as `StoreTrouble` about `path`; mistakes of ours pass as they are."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        trouble = in_words(error, path)
        if trouble is None:
            raise
        raise trouble from error
