"""What a site erased or made anonymous leaves this machine too, after a time: copy, index, judged texts.

Found by looking, since no site says when it erased: a comment that is gone, or one that has lost the address
which somebody judged. A decision stays, and the fingerprint of what it judged.
"""

import json
from collections.abc import Generator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from moderator.store.engine import Store
from moderator.store.letters import body, words
from moderator.store.mirror import email_key
from moderator.store.notes import folded

TURN = 200
"""Comments in one transaction."""
WINDOW = 2000
"""Judged texts looked at in one question."""
MERGED = 200
"""Pages of the index that are merged in one transaction."""
DAY = 86_400.0

_GONE = text("""
    SELECT c.site, c.id FROM mirror.comments c
    WHERE c.status = 'gone'
        AND NOT EXISTS (SELECT 1 FROM mirror.erased e WHERE e.site = c.site AND e.comment = c.id)""")
_TOP = text("SELECT coalesce(max(decision), 0) FROM main.judged")
_ANONYMOUS = text("""
    SELECT DISTINCT d.site, d.comment FROM main.judged j
    CROSS JOIN main.decisions d ON d.seq = j.decision
    CROSS JOIN mirror.comments c ON c.site = d.site AND c.id = d.comment AND c.status <> 'gone'
    CROSS JOIN mirror.texts t ON t.key = c.key
    WHERE j.decision > :after AND j.decision <= :last AND t.email = '' AND j.email <> ''
        AND NOT EXISTS (SELECT 1 FROM mirror.erased e WHERE e.site = d.site AND e.comment = d.comment)""")
_NOTE = "INSERT OR IGNORE INTO erased (site, comment, at) VALUES (?, ?, ?)"
# What somebody still has to look at, or what is on its way, stays until that is over.
_DUE = text("""
    SELECT e.site, e.comment, c.key, c.status, t.author, t.html, coalesce(v.version, 0), v.indexed
    FROM mirror.erased e
    LEFT JOIN mirror.comments c ON c.site = e.site AND c.id = e.comment
    LEFT JOIN mirror.texts t ON t.key = c.key
    LEFT JOIN mirror.edited v ON v.key = c.key
    WHERE e.at <= :before
        AND NOT EXISTS (SELECT 1 FROM main.outbox o WHERE o.site = e.site AND o.comment = e.comment)
        AND NOT EXISTS (SELECT 1 FROM main.attention a
            WHERE a.site = e.site AND a.comment = e.comment AND a.resolved_at IS NULL)
    LIMIT :limit""")
_OF = "SELECT d.seq FROM main.decisions d WHERE (d.site, d.comment) IN (SELECT value ->> 0, value ->> 1"
_FORGET_JUDGED = text(f"DELETE FROM main.judged WHERE decision IN ({_OF} FROM json_each(:refs)))")  # noqa: S608
_NAMELESS_JUDGED = text(f"""
    UPDATE main.judged SET author = '', email = '', url = '', ip = ''
    WHERE decision IN ({_OF} FROM json_each(:refs)))""")  # noqa: S608
_EMAILS = text(f"""
    SELECT DISTINCT j.email FROM main.judged j
    WHERE j.email <> '' AND j.decision IN ({_OF} FROM json_each(:refs)))""")  # noqa: S608
_CARRIED = text("SELECT 1 FROM mirror.comments WHERE email_key = :key LIMIT 1")
_FORGET_NOTES = text("DELETE FROM main.notes WHERE email = :email")
_FORGET_THEIRS = text("""
    UPDATE main.attention SET their_html = NULL
    WHERE resolved_at IS NOT NULL
        AND (site, comment) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:refs))""")
_INDEXED_TO = text("SELECT coalesce((SELECT value FROM cursors WHERE site = 0 AND name = 'search'), 0)")
_UNINDEX = "INSERT INTO search (search, rowid, author, body) VALUES ('delete', ?, ?, ?)"
_WIPED = "PRAGMA secure_delete = ON"  # what is deleted is not to be read in the file either
_CHANGES = "SELECT total_changes()"
_KEYED = ("comments", "texts", "edited", "addresses", "hosts", "scores")
_OF_COMMENT = ("flags", "marks", "settled")
_DONE = "DELETE FROM erased WHERE site = ? AND comment = ?"


class Left(NamedTuple):
    """How many comments have left this machine so far, and how many lost their author's name and address."""

    gone: int = 0
    nameless: int = 0


def retain(store: Store, now: float, days: int) -> Generator[Left, None, Left]:
    """Note what was erased since the last time, then drop what was noted `days` ago; a turn at a time.

    No transaction stays open over a yield; stopped at any of them, it goes on the next time.
    """
    yield from _note(store, now)
    left, stale = Left(), False
    while due := _due(store, now - days * DAY):
        gone = [row for row in due if row.status == "gone" or row.key is None]
        nameless = [row for row in due if row not in gone]
        with store.deciding() as conn:
            conn.exec_driver_sql(_WIPED)
            conn.execute(_FORGET_JUDGED, {"refs": _refs(gone)})
            _forget_authors(conn, nameless)
            conn.execute(_NAMELESS_JUDGED, {"refs": _refs(nameless)})
            conn.execute(_FORGET_THEIRS, {"refs": _refs(due)})
        with store.mirroring() as copy:
            copy.exec_driver_sql(_WIPED)
            _drop(copy, gone)
            for row in nameless:
                copy.exec_driver_sql("DELETE FROM addresses WHERE key = ?", (row.key,))
            copy.exec_driver_sql(_DONE, [(row.site, row.comment) for row in due])
        # entries of earlier words point to nothing, and their words are there all the same
        stale = stale or any(row.version for row in due)
        left = Left(left.gone + len(gone), left.nameless + len(nameless))
        yield left
    if stale:
        _index_anew(store)
    elif left.gone:
        yield from _merge(store, left)
    return left


def _forget_authors(conn: Connection, nameless: Sequence["_Row"]) -> None:
    """Notes on an author by an address that no comment carries any more."""
    for email in set(map(folded, conn.execute(_EMAILS, {"refs": _refs(nameless)}).scalars())):
        if email is not None and not conn.execute(_CARRIED, {"key": email_key(email)}).first():
            conn.execute(_FORGET_NOTES, {"email": email})


class _Row(NamedTuple):
    """One comment whose time has come; without a key where the copy has lost it already."""

    site: int
    comment: int
    key: int | None
    status: str | None
    author: str | None
    html: str | None
    version: int
    indexed: int | None


def _note(store: Store, now: float) -> Generator[Left, None, None]:
    with store.reading() as conn:
        found = [tuple(row) for row in conn.execute(_GONE)]
        top = conn.execute(_TOP).scalar_one()
    yield Left()
    for after in range(0, top, WINDOW):
        with store.reading() as conn:
            found += [
                tuple(row) for row in conn.execute(_ANONYMOUS, {"after": after, "last": after + WINDOW})
            ]
        yield Left()
    for start in range(0, len(found), TURN):
        with store.mirroring() as copy:
            copy.exec_driver_sql(_NOTE, [(*ref, now) for ref in found[start : start + TURN]])
        yield Left()


def _due(store: Store, before: float) -> list[_Row]:
    with store.reading() as conn:
        return [_Row(*row) for row in conn.execute(_DUE, {"before": before, "limit": TURN})]


def _refs(rows: Sequence[_Row]) -> str:
    return json.dumps([(row.site, row.comment) for row in rows])


def _drop(copy: Connection, gone: Sequence[_Row]) -> None:
    """Take these comments out of the copy and their words out of the index."""
    upto = copy.execute(_INDEXED_TO).scalar_one()
    known = [row for row in gone if row.key is not None]
    entries: list[Any] = [
        ((row.key or 0) * 16 + row.version % 16, words(row.author or ""), words(body(row.html or "")))
        for row in known
        if row.key is not None and row.key <= upto and row.indexed in (None, row.version)
    ]
    if entries:
        copy.exec_driver_sql(_UNINDEX, entries)
    for table in _KEYED if known else ():
        copy.exec_driver_sql(f"DELETE FROM {table} WHERE key = ?", [(row.key,) for row in known])  # noqa: S608
    for table in _OF_COMMENT if gone else ():
        copy.exec_driver_sql(
            f"DELETE FROM {table} WHERE site = ? AND comment = ?",  # noqa: S608 - a name from above
            [(row.site, row.comment) for row in gone],
        )


def _merge(store: Store, left: Left) -> Generator[Left, None, None]:
    """Merge the index's parts: until then a word that was taken out stands in it as taken out."""
    pages = -MERGED  # less than nothing begins with all parts there are
    while True:
        with store.mirroring() as copy:
            copy.exec_driver_sql(_WIPED)
            before = copy.exec_driver_sql(_CHANGES).scalar_one()
            copy.exec_driver_sql("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
            changed = copy.exec_driver_sql(_CHANGES).scalar_one() - before
        yield left
        if changed < 2:  # the statement itself counts as one
            return
        pages = MERGED


def _index_anew(store: Store) -> None:
    """Empty the index and have it filled again, behind everything else: so only are old words gone."""
    with store.mirroring() as copy:
        copy.exec_driver_sql(_WIPED)
        copy.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")
        copy.exec_driver_sql("DELETE FROM cursors WHERE site = 0 AND name = 'search'")
