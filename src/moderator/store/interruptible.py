"""Lets a question be broken off whose answer nobody wants any more, such as a search typed on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

_OFTEN = 20_000
"""Steps of SQLite between two questions: well under a millisecond."""


@contextmanager
def interruptible(conn: Connection, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Inside, a statement ends with `SQLITE_INTERRUPT` soon after `cancelled` says so."""
    file = conn.connection.driver_connection
    assert file is not None
    file.set_progress_handler(cancelled, _OFTEN)
    try:
        yield
    finally:
        file.set_progress_handler(None, 0)
