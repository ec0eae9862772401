"""What the spam help found in comments: kept beside the mirror's rows, told with them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.comment import Comment
from moderator.domain.spam import MANY, TEMPLATES, Mark, Reason, Spam
from moderator.domain.status import Status
from moderator.store import numbers
from moderator.store.groups import Copy
from moderator.store.mirror import email_key
from moderator.store.packed import packed, unpacked

JUDGED = (Status.PENDING, Status.SPAM)
"""Comments that get a score: those to decide, and those in which a filter may have been wrong."""
_SEEN = 100
"""Members of a group whose decisions are counted, at most: a page asks for fifty groups."""

_SCORES = packed(
    "s.key, s.score, s.decisions, s.mark, s.why, s.pile",
    "json_each(:keys) k CROSS JOIN mirror.scores s ON s.key = k.value",
)
_ALIKE = packed(
    """k.value, (SELECT count(*) FROM (SELECT 1 FROM mirror.scores s WHERE s.pile = k.value LIMIT :most)),
        (SELECT json_array(total(c.status = 'spam'), total(c.status = 'approved'))
            FROM (SELECT key FROM mirror.scores WHERE pile = k.value ORDER BY key LIMIT :seen) s
            CROSS JOIN mirror.comments c ON c.key = s.key)""",
    "json_each(:keys) k",
)
_KNOWN = text("""
    SELECT c.id, t.revision FROM json_each(:ids) k
    CROSS JOIN mirror.comments c ON c.site = :site AND c.id = k.value
    CROSS JOIN mirror.texts t ON t.key = c.key
    CROSS JOIN mirror.scores s ON s.key = c.key""")
_STALE = text("""
    SELECT c.key FROM mirror.comments c LEFT JOIN mirror.scores s ON s.key = c.key
    WHERE c.status = :status AND c.site = :site AND (s.key IS NULL OR s.version < :version)
    ORDER BY c.created_at DESC, c.id DESC""")
_TEXTS = text("""
    SELECT c.key, c.site, c.status, t.html, t.author, t.url, t.email, t.ip, c.email_key, s.signature
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN mirror.texts t ON t.key = c.key
    LEFT JOIN mirror.scores s ON s.key = c.key""")
_PASTS = text("""
    SELECT k.value,
        (SELECT count(*) FROM (SELECT 1 FROM mirror.comments c
            WHERE c.email_key = k.value AND c.status = 'approved' LIMIT 100)),
        (SELECT count(*) FROM (SELECT 1 FROM mirror.comments c
            WHERE c.email_key = k.value AND c.status = 'spam' LIMIT 100))
    FROM json_each(:emails) k""")
_NEWEST = text("SELECT coalesce(max(version), 0) FROM (SELECT version FROM mirror.scores LIMIT 1000)")
_KEYS = text("""
    SELECT c.id, c.key, c.status FROM json_each(:ids) k
    CROSS JOIN comments c ON c.site = :site AND c.id = k.value""")
_PUT = (
    "INSERT INTO scores (key, score, version, mark, decisions, why, signature) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (key) DO UPDATE SET score = excluded.score, version = excluded.version,"
    " mark = excluded.mark, decisions = excluded.decisions, why = excluded.why,"
    " signature = excluded.signature"
)


class Judged(NamedTuple):
    """What is kept of one comment."""

    score: float
    mark: Mark
    decisions: int
    version: int
    why: tuple[Reason, ...]
    like: bytes
    """What its text is compared by."""


class Text(NamedTuple):
    """A comment that waits to be judged."""

    key: int
    site: int
    status: str
    html: str
    author: str
    url: str
    email: str
    ip: str
    email_key: int | None
    like: bytes | None


def of(conn: Connection, keys: Sequence[int]) -> dict[int, Spam]:
    """What is known of those of `keys`, at most a screen, that were judged."""
    rows = list(unpacked(conn, _SCORES, keys))
    piles = sorted({row[5] for row in rows if row[5] is not None})
    alike = {
        pile: (size, *map(int, decided))
        for pile, size, decided in unpacked(conn, _ALIKE, piles, {"seen": _SEEN, "most": MANY})
    }
    found = {}
    for key, score, decisions, mark, why, pile in rows:
        reasons = _reasons(why)
        size, spam, approved = alike.get(pile, (1, 0, 0))
        if size > 1:
            reasons = (Reason("copies", "", size - 1, spam, approved), *reasons)
        found[key] = Spam(score, decisions, Mark(mark), reasons, pile, size)
    return found


def unjudged(conn: Connection, site: str, comments: Sequence[Comment]) -> list[Comment]:
    """Those of a batch about to be copied that need a score: open, and new or of another text."""
    wanted = [one for one in comments if one.status in JUDGED]
    asked = {"site": numbers.number(conn, site), "ids": json.dumps([one.id for one in wanted])}
    known = {row[0]: row[1] for row in conn.execute(_KNOWN, asked)} if wanted else {}
    return [one for one in wanted if known.get(one.id) != one.revision]


def stale(conn: Connection, versions: Mapping[int, int]) -> Iterator[int]:
    """Keys of comments not judged by the newest version of what their site taught; newest first."""
    for status in JUDGED:
        for site, version in versions.items():
            yield from conn.execute(_STALE, {"status": status, "site": site, "version": version}).scalars()


def texts(conn: Connection, keys: Sequence[int]) -> list[Text]:
    """What of these comments is judged, a few hundred at once."""
    return [Text(*row) for row in conn.execute(_TEXTS, {"keys": json.dumps(list(keys))})]


def pasts(conn: Connection, emails: Iterable[int | None]) -> dict[int | None, tuple[int, int]]:
    """By key of an e-mail: its comments that are approved, and those that are spam; 100 at most of each."""
    asked = sorted({email for email in emails if email is not None})
    rows = conn.execute(_PASTS, {"emails": json.dumps(asked)})
    return {email: (approved, spam) for email, approved, spam in rows}


def newest(conn: Connection) -> int:
    """A version that is not older than what is kept."""
    return int(conn.execute(_NEWEST).scalar_one())


def keys_of(copy: Copy, site: str, ids: Iterable[int]) -> dict[int, tuple[int, str]]:
    """Key and status by id; takes `mirroring()`."""
    asked = {"site": numbers.number(copy, site), "ids": json.dumps(list(ids))}
    return {row[0]: (row[1], row[2]) for row in copy.execute(_KEYS, asked)}


def put(copy: Copy, judged: Sequence[tuple[int, Judged]]) -> None:
    """Keep what was found, by key; takes `mirroring()`. Groups stay as they are."""
    rows = [
        (key, one.score, one.version, one.mark, one.decisions, _json(one.why), one.like)
        for key, one in judged
    ]
    if rows:
        copy.exec_driver_sql(_PUT, rows)


def key_of_email(email: str) -> int | None:
    """As `pasts` takes it."""
    return email_key(email)


def _json(why: Iterable[Reason]) -> str:
    found = [(one.kind, one.subject, one.count, one.spam, one.approved) for one in why]
    return json.dumps(found, ensure_ascii=False)


def _reasons(why: str) -> tuple[Reason, ...]:
    """Those that this version knows the words of."""
    found: list[list[Any]] = json.loads(why)
    return tuple(Reason(*one) for one in found if one[0] in TEMPLATES)
