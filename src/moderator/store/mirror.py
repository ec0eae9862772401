"""The copy of the sites: rows that pull reads. Functions take a connection from `mirroring()`."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.comment import Article, Comment, Flag, Mark
from moderator.domain.status import Status
from moderator.store import numbers

SETTLED_FOR = 3600.0
"""Seconds after a receipt from which a pull is believed even where it does not show our mark."""

# CROSS JOIN: left to itself SQLite walks the site's whole index for each batch of ids.
_KNOWN = text("""
    SELECT c.id, c.key, c.article, c.parent, c.status, c.created_at, c.kind, t.revision,
        f.by, f.said, f.overruled
    FROM json_each(:ids) k
    CROSS JOIN comments c ON c.site = :site AND c.id = k.value
    CROSS JOIN texts t ON t.key = c.key
    LEFT JOIN filtered f ON f.key = c.key""")
# Keys are never used again, since the text index cannot forget the words of a key.
_TOP = text("""
    SELECT max(coalesce((SELECT max(key) FROM comments), 0),
        coalesce((SELECT value FROM cursors WHERE site = 0 AND name = 'search'), 0))""")
_NEW = (
    "INSERT INTO comments (key, site, id, article, parent, status, created_at, kind, email_key)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_NEW_TEXT = "INSERT INTO texts (key, revision, author, email, url, ip, html) VALUES (?, ?, ?, ?, ?, ?, ?)"
_PLACE = (
    "UPDATE comments SET article = ?, parent = ?, status = ?, created_at = ?, kind = ?, email_key = ?"
    " WHERE key = ?"
)
_TEXT = "UPDATE texts SET revision = ?, author = ?, email = ?, url = ?, ip = ?, html = ? WHERE key = ?"
_EDITED = (
    "INSERT INTO edited (key, version) VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET version = version + 1"
)
_FILTERED = "INSERT OR REPLACE INTO filtered (key, by, said, overruled) VALUES (?, ?, ?, ?)"
_SETTLED = text("SELECT comment, decision, at FROM settled WHERE site = :site")
_UNSETTLE = "DELETE FROM settled WHERE site = ? AND comment = ?"
_GONE = text("""
    UPDATE comments SET status = 'gone'
    WHERE site = :site AND status <> 'gone' AND id IN (SELECT value FROM json_each(:ids))""")
_GONE_FLAGS = text("DELETE FROM flags WHERE site = :site AND comment IN (SELECT value FROM json_each(:ids))")
_FLAG = "INSERT OR REPLACE INTO flags (site, comment, by, reason, note, at) VALUES (?, ?, ?, ?, ?, ?)"
_MARK = (
    "INSERT OR REPLACE INTO marks (site, comment, ids, verdict, from_status, by, at, reason)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_ARTICLE = (
    "INSERT OR REPLACE INTO articles (site, id, title, url, status, kind, author, section, published_at,"
    " modified_at, open, comment_count, html, views) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_VIEWS = "UPDATE articles SET views = ? WHERE site = ? AND id = ?"
_FORGET_ARTICLES = text(
    "DELETE FROM articles WHERE site = :site AND id IN (SELECT value FROM json_each(:ids)) RETURNING id"
)


_UNFILTERED = (None, None, None)
_FILTERED_OF = (Status.PENDING, Status.SPAM)
"""Of these a site says what its filter said; of others what was known stays."""


class Put(NamedTuple):
    """What a batch of rows changed."""

    new: int
    changed: int
    decided: int = 0
    """Of the changed ones: their status is another, and not by a receipt of ours."""
    edited: int = 0
    """Of the changed ones: their words are others."""


def put_comments(conn: Connection, site: str, comments: Sequence[Comment], now: float | None = None) -> Put:
    """Copy rows as they were read; 2,000 to 20,000 a call. Rows equal to ours cost a look and no write.

    A status that a receipt brought stays until `put_marks` has seen our mark in the place that is read, or
    for `SETTLED_FOR` (never where no time is given): after `put_marks`, read the comments it touched again.
    """
    number = numbers.number(conn, site)
    newest = {comment.id: comment for comment in comments}  # a row that came twice counts once, the later one
    look = {"site": number, "ids": json.dumps(list(newest))}
    known = {row[0]: row for row in conn.execute(_KNOWN, look)}
    kept = settled(conn, number)
    top: int = conn.execute(_TOP).scalar_one()
    rows, texts, places, changed_texts, edited = [], [], [], [], []
    filtered: list[tuple[object, ...]] = []
    changed = decided = 0
    for one in newest.values():
        row = known.get(one.id)
        if row is None:
            top += 1  # taken apart once: by the hundred thousand each look at a field counts
            id_, article, parent, status, created_at, kind, author, email, url, ip, html, revision, said = one
            rows.append((top, number, id_, article, parent, status, created_at, kind, email_key(email)))
            texts.append((top, revision, author, email, url, ip, html))
            if said is not None:
                filtered.append((top, *said))
            continue
        _, key, article, parent, status, created_at, kind, revision, *known_answer = row
        held = kept.get(one.id)
        trusted = held is None or (now is not None and now - held[1] >= SETTLED_FOR)
        theirs = one.status if trusted else status
        moved = (article, parent, status, created_at, kind) != (
            one.article, one.parent, theirs, one.created_at, one.kind
        )  # fmt: skip
        answer = one.filtered or _UNFILTERED
        judged = answer != tuple(known_answer) and (one.filtered is not None or one.status in _FILTERED_OF)
        if judged:
            filtered.append((key, *answer))
        if moved or judged or revision != one.revision:
            places.append((*_narrow(one, theirs)[1:], key))
            changed += 1
            # under an article that goes to the trash or returns, nobody judged the comment
            decided += theirs != status and Status.PARKED not in (theirs, status)
        if revision != one.revision:
            changed_texts.append((*_wide(one), key))
            edited.append((key,))
    for statement, values in (
        (_NEW, rows),
        (_NEW_TEXT, texts),
        (_PLACE, places),
        (_TEXT, changed_texts),
        (_EDITED, edited),
        (_FILTERED, filtered),
    ):
        _many(conn, statement, values)
    return Put(len(rows), changed, decided, len(edited))


def mark_gone(conn: Connection, site: str, ids: Collection[int]) -> int:
    """Say of comments that they are not on the site any more; what we last knew stays. How many were news."""
    look = {"site": numbers.number(conn, site), "ids": json.dumps(list(ids))}
    conn.execute(_GONE_FLAGS, look)
    return conn.execute(_GONE, look).rowcount


def put_articles(conn: Connection, site: str, articles: Sequence[Article]) -> None:
    """Copy articles as they were read."""
    number = numbers.number(conn, site)
    _many(conn, _ARTICLE, [(number, *article) for article in articles])


def put_views(conn: Connection, site: str, views: Mapping[int, int]) -> None:
    """Keep how often articles were read."""
    number = numbers.number(conn, site)
    _many(conn, _VIEWS, [(count, number, article) for article, count in views.items()])


def forget_articles(conn: Connection, site: str, ids: Collection[int]) -> int:
    """Drop articles that are not on the site any more; how many we had."""
    look = {"site": numbers.number(conn, site), "ids": json.dumps(list(ids))}
    return len(conn.execute(_FORGET_ARTICLES, look).all())


def put_flags(conn: Connection, site: str, comments: Collection[int], flags: Iterable[Flag]) -> None:
    """Make `flags` all the flags that stand on `comments`."""
    number = numbers.number(conn, site)
    conn.execute(_GONE_FLAGS, {"site": number, "ids": json.dumps(list(comments))})
    _many(conn, _FLAG, [(number, f.comment, f.by, f.reason, f.note, f.at) for f in flags])


def put_marks(conn: Connection, site: str, marks: Sequence[Mark]) -> None:
    """Copy our marks; what is read of these comments from now on replaces what a receipt had brought."""
    number = numbers.number(conn, site)
    kept = settled(conn, number)
    _many(
        conn,
        _MARK,
        [
            (number, m.comment, json.dumps(m.ids), m.verdict, m.from_status, m.by, m.at, m.reason)
            for m in marks
        ],
    )
    seen = [
        (number, mark.comment)
        for mark in marks
        if (held := kept.get(mark.comment)) and (held[0] in mark.ids or mark.at > held[1])
    ]
    _many(conn, _UNSETTLE, seen)


def forget(conn: Connection, site: str) -> None:
    """Remove everything of a site from the mirror; call before the site's entry is removed."""
    number = {"site": numbers.number(conn, site)}
    for table in ("texts", "edited", "filtered", "addresses", "hosts", "scores"):
        conn.execute(
            text(f"DELETE FROM {table} WHERE key IN (SELECT key FROM comments WHERE site = :site)"),  # noqa: S608
            number,
        )
    for table in ("comments", "articles", "flags", "marks", "settled", "cursors", "blocks"):
        conn.execute(text(f"DELETE FROM {table} WHERE site = :site"), number)  # noqa: S608 - a name from above


def forget_marks(conn: Connection, site: str) -> None:
    """The site has no mark and no flag of ours any more."""
    number = {"site": numbers.number(conn, site)}
    for table in ("flags", "marks", "settled"):
        conn.execute(text(f"DELETE FROM {table} WHERE site = :site"), number)  # noqa: S608 - a name from above


def settled(conn: Connection, number: int) -> dict[int, tuple[str, float]]:
    """Comments whose status a receipt brought and no pull has confirmed: decision's id and time."""
    return {comment: (decision, at) for comment, decision, at in conn.execute(_SETTLED, {"site": number})}


@lru_cache(4096)
def email_key(email: str) -> int | None:
    """64 bits of an e-mail address without regard to case; None for no address."""
    plain = email.strip().casefold()
    if not plain:
        return None
    digest = blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def _narrow(one: Comment, status: str) -> tuple[object, ...]:
    return (one.id, one.article, one.parent, status, one.created_at, one.kind, email_key(one.email))


def _wide(one: Comment) -> tuple[str, ...]:
    return (one.revision, one.author, one.email, one.url, one.ip, one.html)


def _many(conn: Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Run a statement for all rows; text that is no Unicode (a lone surrogate) is kept as near as can be."""
    if not rows:
        return
    try:
        conn.exec_driver_sql(statement, list(rows))
    except UnicodeEncodeError:
        conn.exec_driver_sql(statement, [tuple(_whole(value) for value in row) for row in rows])


def _whole(value: object) -> object:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
