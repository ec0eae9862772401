"""`doctor --repair`: a damaged journal is saved aside, what can be read goes into a new one."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from moderator.domain.errors import CannotDo
from moderator.store import files, health, trouble
from moderator.store.migrate import migrate

_ENDS = ("", "-wal", "-shm")
_LONGEST_LEAP = 1 << 40

# Waits without a sign of delivery: delivered once more at worst, and the site knows which it had.
_UNKNOWN = """
    INSERT OR IGNORE INTO outbox (decision, site, comment, lane, target, article, due_at)
    SELECT d.seq, d.site, d.comment, d.lane, d.leads_to, 0, 0 FROM decisions d
    WHERE d.seq NOT IN (SELECT decision FROM receipts)
        AND d.seq NOT IN (SELECT decision FROM outbox)
        AND d.seq NOT IN (SELECT decision FROM withdrawals WHERE returned_at IS NULL)
    ORDER BY d.seq DESC"""
_ORPHANS = "DELETE FROM {table} WHERE decision NOT IN (SELECT seq FROM decisions)"
_MISSING = "SELECT coalesce(max(seq), 0) - count(*) FROM decisions"


def repair(folder: Path, now: float) -> list[str]:
    """Replace a damaged journal by what can be read of it; sentences on what was done, and what is lost.

    Call it while no program has the profile open. A sound journal is left as it is.
    """
    journal = folder / files.JOURNAL
    if not journal.exists() or not journal.stat().st_size:
        raise CannotDo(f"{journal} is not there; there is nothing to repair.")
    with trouble.said(journal):
        if health.damage(journal, whole=True) is None:
            return [f"{journal.name} is sound; nothing was done."]
    aside = folder / f"journal-damaged-{int(now)}"
    aside.mkdir(mode=0o700)
    for end in _ENDS:
        if (part := journal.with_name(journal.name + end)).exists():
            shutil.copy2(part, aside / part.name)
    said = [f"The damaged journal is saved in {aside}."]
    fresh = folder / "journal-repaired.db"
    fresh.unlink(missing_ok=True)
    files.own(fresh)
    said += _recover(aside / journal.name, fresh)
    for end in _ENDS[1:]:
        journal.with_name(journal.name + end).unlink(missing_ok=True)
    fresh.replace(journal)
    return said


def _recover(damaged: Path, fresh: Path) -> list[str]:
    new = sqlite3.connect(fresh, isolation_level=None)
    work = damaged.with_name("work.db")  # SQLite may write into what it opens; what is saved stays as it was
    for end in _ENDS:
        if (part := damaged.with_name(damaged.name + end)).exists():
            shutil.copy2(part, work.with_name(work.name + end))
    old = sqlite3.connect(work, isolation_level=None)
    try:
        migrate(new, "journal", fresh)
        new.execute("BEGIN")
        said = []
        for table in [row[0] for row in new.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]:
            kept, whole = _copy(old, new, table)
            if kept or not whole:
                said.append(
                    f"{table}: {kept:,} rows recovered{'' if whole else ', others could not be read'}."
                )
        for table in ("outbox", "receipts", "withdrawals", "remarks", "attention"):
            new.execute(_ORPHANS.format(table=table))
        again = new.execute(_UNKNOWN).rowcount
        if again:
            said.append(f"{again:,} decisions whose delivery is not known will be offered to the site again.")
        if missing := new.execute(_MISSING).fetchone()[0]:
            said.append(f"{missing:,} decisions are lost.")
        new.execute("COMMIT")
        return said
    finally:
        old.close()
        new.close()
        for end in _ENDS:
            work.with_name(work.name + end).unlink(missing_ok=True)


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> tuple[int, bool]:
    """Rows copied, and whether the whole table could be read."""
    info = new.execute(f"PRAGMA table_info({table})").fetchall()
    columns = ", ".join(row[1] for row in info)
    keys = [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
    numbered = len(keys) == 1 and any(row[1] == keys[0] and row[2] == "INTEGER" for row in info)
    try:
        known = {row[1] for row in old.execute(f"PRAGMA table_info({table})")}
    except sqlite3.DatabaseError:
        return 0, False
    if not known:
        return 0, False
    insert = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({', '.join('?' * len(info))})"  # noqa: S608
    rows = _Rows()
    kept = 0
    source = (
        rows.by_number(old, table, columns, keys[0] if numbered else "rowid")
        if numbered or not keys
        else (rows.by_both_ends(old, table, columns, keys))
    )
    for row in source:
        kept += new.execute(insert, row).rowcount
    return kept, rows.whole


class _Rows:
    """Reads what can be read of one table."""

    def __init__(self) -> None:
        self.whole = True

    def by_number(
        self, old: sqlite3.Connection, table: str, columns: str, key: str
    ) -> Iterator[tuple[object, ...]]:
        """In order of an integer key, leaping over damaged pages, further and further."""
        last, leap = -(2**63), 0
        while leap < _LONGEST_LEAP:
            try:
                for row in old.execute(
                    f"SELECT {key}, {columns} FROM {table} WHERE {key} > ? ORDER BY {key}",  # noqa: S608
                    (last + leap,),
                ):
                    last, leap = row[0], 0
                    yield row[1:]
                return
            except sqlite3.DatabaseError:
                self.whole = False
                last = max(last, 0)
                leap = max(1, leap * 2)

    def by_both_ends(
        self, old: sqlite3.Connection, table: str, columns: str, keys: list[str]
    ) -> Iterator[tuple[object, ...]]:
        """From the beginning up to the damage, then from the end down to it."""
        for way in ("", " DESC"):
            order = ", ".join(key + way for key in keys)
            try:
                yield from old.execute(f"SELECT {columns} FROM {table} ORDER BY {order}")  # noqa: S608
                return
            except sqlite3.DatabaseError:
                self.whole = False
