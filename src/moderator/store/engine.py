"""The two files of a profile, opened: who may read, who may write, and in which order."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from moderator.store import files, health, trouble
from moderator.store.letters import fold, holds
from moderator.store.migrate import migrate, scripts, version
from moderator.store.numbers import SiteNumbers
from moderator.store.turns import Turns

_PATIENCE = 5.0
"""Seconds to wait for a file that another program holds."""
_MUCH = 4000
"""Pages of write-ahead log (16 MB) from which a job copies them back into the journal."""
_TOO_MUCH = 16_000
"""Pages from which even a key does, since no job seems to come."""
_SEEN = """INSERT INTO cursors (site, name, value) VALUES (0, 'seen', 1)
    ON CONFLICT (site, name) DO UPDATE SET value = value + 1"""


class Store:
    """One per process and profile folder; may be used from any thread.

    `journal.db` is `main` and `mirror.db` is attached as `mirror`, read-only: what people decide never waits
    for a pull, and SQLite opens the journal first, so that a comment whose receipt is in shows the state that
    the receipt brought.
    """

    def __init__(self, folder: Path) -> None:
        """Use `open`, which makes and tests the files."""
        self.folder = folder
        self.journal = folder / files.JOURNAL
        self.mirror = folder / files.MIRROR
        self.mirror_was_damaged: Path | None = None
        """Where a damaged mirror was put, when opening found one; its comments will be pulled again."""
        self.numbers = SiteNumbers(self.reading)
        self._mine = threading.local()
        self._connections: list[Connection] = []
        self._journal_turns, self._mirror_turns = Turns(), Turns()
        self._decide: Connection | None = None
        self._much = 0
        self._copy: Connection | None = None
        self._journal_engine = create_engine(
            "sqlite+pysqlite://", creator=self._open_journal, poolclass=NullPool
        )
        self._mirror_engine = create_engine(
            "sqlite+pysqlite://", creator=self._open_mirror, poolclass=NullPool
        )

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the store in `folder`, made where missing. After a `StoreTrouble` nothing is changed."""
        files.prepare(folder)
        store = cls(folder)
        with trouble.said(store.journal):
            _check_journal(store.journal)
        with trouble.said(store.mirror):
            store.mirror_was_damaged = _check_mirror(store.mirror)
        return store

    # --- connections

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent look at both files, the journal's not later than the mirror's. May be nested."""
        with self._said():
            connection: Connection | None = getattr(self._mine, "reading", None)
            if connection is None:
                connection = self._mine.reading = self._connect_journal()
                connection.exec_driver_sql("PRAGMA query_only = ON")
                connection.commit()
            if connection.in_transaction():
                yield connection
                return
            with connection.begin():
                connection.exec_driver_sql("BEGIN")
                connection.exec_driver_sql("SELECT 1 FROM main.settings LIMIT 1")
                yield connection

    @contextmanager
    def deciding(self, first: bool = False) -> Iterator[Connection]:
        """A write transaction on the journal, on the disk when the block is left. `first`: the window's key.

        A job holds it for at most 500 rows, then comes again: a waiting key goes before it.
        """
        with self._journal_turns.taken(first=first), self._said():
            if self._decide is None:
                self._decide = self._connect_journal()
                self._decide.exec_driver_sql("PRAGMA synchronous = FULL")
                self._decide.exec_driver_sql("PRAGMA main.cache_size = -32768")
                self._decide.commit()
            much = _TOO_MUCH if first else _MUCH
            if self._much != much:  # copying the log back makes single keys slow
                self._decide.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {much}")
                self._decide.commit()
                self._much = much
            with self._decide.begin():
                self._decide.exec_driver_sql("BEGIN IMMEDIATE")
                yield self._decide

    @contextmanager
    def mirroring(self, *, unseen: bool = False) -> Iterator[Connection]:
        """A write transaction on the mirror alone (`main` here); waits for other pulls of this process.

        `unseen`: it changes nothing that a row or a pane shows, so that no window reads its queue again.
        """
        with self._mirror_turns.taken(first=False), self._said(self.mirror):
            if self._copy is None:
                self._copy = self._mirror_engine.connect()
                self._copy.info["sites"] = self.numbers
                self._connections.append(self._copy)
            with self._copy.begin():
                self._copy.exec_driver_sql("BEGIN IMMEDIATE")
                yield self._copy
                if not unseen:
                    self._copy.exec_driver_sql(_SEEN)

    @contextmanager
    def _said(self, path: Path | None = None) -> Iterator[None]:
        """SQLite's errors in words; where a file is damaged, it is found out which."""
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            if trouble.code(error) in trouble.DAMAGED and health.damage(self.journal, whole=True) is None:
                _suspect(self.mirror).touch(mode=0o600)
                raise trouble.mirror_damaged(self.mirror) from error
            found = trouble.in_words(error, path or self.journal)
            if found is None:
                raise
            raise found from error

    def close(self) -> None:
        """Close all connections; the last one of all programs folds the write-ahead logs into the files."""
        # The mirror's own comes last: the others have it read-only and could not fold its log.
        for connection in sorted(self._connections, key=lambda one: one is self._copy):
            connection.close()
        self._connections.clear()
        self._decide, self._copy, self._much = None, None, 0
        self._mine = threading.local()

    def _connect_journal(self) -> Connection:
        connection = self._journal_engine.connect()
        connection.info["sites"] = self.numbers
        self._connections.append(connection)
        return connection

    def _open_journal(self) -> sqlite3.Connection:
        file = _open(self.journal)
        file.create_function("folded", 1, fold, deterministic=True)
        file.create_function("holds", 3, holds, deterministic=True)
        file.execute("ATTACH ? AS mirror", (f"{self.mirror.absolute().as_uri()}?mode=ro",))
        return file

    def _open_mirror(self) -> sqlite3.Connection:
        file = _open(self.mirror)
        file.execute("PRAGMA synchronous = NORMAL")
        # a first pull touches the same pages of its indexes again and again: copied back less often
        file.execute("PRAGMA wal_autocheckpoint = 16000")
        file.execute("PRAGMA journal_size_limit = 67108864")
        file.execute("PRAGMA cache_size = -65536")
        return file


def _open(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(
        path.absolute().as_uri(), uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )
    file.execute("PRAGMA temp_store = MEMORY")
    return file


def _check_journal(path: Path) -> None:
    """Test the journal and bring it to the newest schema."""
    if path.stat().st_size and (found := health.damage(path)):
        raise trouble.damaged(path) from sqlite3.DatabaseError(found)
    _ready(path, "journal")


def _check_mirror(path: Path) -> Path | None:
    """Test the mirror and bring it to the newest schema; a damaged one is set aside and begun anew."""
    aside, suspect = None, _suspect(path)
    if path.exists() and path.stat().st_size and health.damage(path, whole=suspect.exists()):
        aside = path.with_name(f"mirror-damaged-{time.time_ns() // 1_000_000}.db")
        path.rename(aside)
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
    files.own(path)
    _ready(path, "mirror")
    suspect.unlink(missing_ok=True)
    return aside


def _suspect(mirror: Path) -> Path:
    """A mark that the mirror was found damaged in use: the next start reads it whole."""
    return mirror.with_name("mirror-suspect")


def _ready(path: Path, name: str) -> None:
    file = _open(path)
    try:
        if version(file) > len(scripts(name)):
            raise trouble.newer(path)
        file.execute("PRAGMA journal_mode = WAL")
        migrate(file, name, path)
    finally:
        file.close()
