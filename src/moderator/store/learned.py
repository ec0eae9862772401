"""What the spam help has learned, kept as bytes: a cache of the journal's decisions, site by site.

An approval and a "not spam" speak for a comment, spam against it; a rejection says nothing, for abuse is not
spam. What was taken back, or what the site did not take, is no lesson.
"""

import json
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.store import numbers
from moderator.store.enter import JUDGED

_SPAM = "d.verdict = 'spam'"
_HONEST = "(d.verdict = 'approve' OR (d.verdict = 'restore' AND d.status = 'spam'))"
_GET = text("SELECT since, upto, withdrawn, version, model FROM main.learned WHERE site = :site")
_PUT = text("""
    INSERT INTO main.learned (site, since, upto, withdrawn, version, model)
    VALUES (:site, :since, :upto, :withdrawn, :version, :model)
    ON CONFLICT (site) DO UPDATE SET since = excluded.since, upto = excluded.upto,
        withdrawn = excluded.withdrawn, version = excluded.version, model = excluded.model""")
_FORGET = text("""
    INSERT OR REPLACE INTO main.learned (site, since, upto, withdrawn, version, model)
    SELECT p.number, top.seq, top.seq, 0,
        coalesce((SELECT version FROM main.learned WHERE site = p.number), 0) + 1, X''
    FROM main.sites p, (SELECT coalesce(max(seq), 0) AS seq FROM main.decisions) top""")
_LESSONS = text(f"""
    SELECT pile, seq, spam FROM (SELECT coalesce(s.pile, -d.seq) AS pile, d.seq AS seq, {_SPAM} AS spam,
        row_number() OVER (PARTITION BY coalesce(s.pile, -d.seq) ORDER BY d.seq DESC) AS place
    FROM main.decisions d
    LEFT JOIN mirror.comments c ON c.site = d.site AND c.id = d.comment
    LEFT JOIN mirror.scores s ON s.key = c.key
    WHERE d.site = :site AND d.seq > :after AND d.seq <= :upto
        AND d.lane = 0 AND d.undoes IS NULL AND ({_SPAM} OR {_HONEST})
        AND NOT EXISTS (SELECT 1 FROM main.withdrawals w
            WHERE w.decision = d.seq AND w.returned_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM main.decisions u WHERE u.undoes = d.id
            AND NOT EXISTS (SELECT 1 FROM main.withdrawals x
                WHERE x.decision = u.seq AND x.returned_at IS NULL))
        AND NOT EXISTS (SELECT 1 FROM main.receipts r
            WHERE r.decision = d.seq AND r.outcome IN ('conflict', 'refused'))
    ) WHERE place <= :each ORDER BY seq DESC LIMIT :most""")  # noqa: S608 - names of ours
_TEXTS = text(f"""
    SELECT d.seq, j.html, j.author, j.url, j.email, j.ip FROM json_each(:seqs) k
    CROSS JOIN main.decisions d ON d.seq = k.value
    JOIN {JUDGED}""")  # noqa: S608
_TOP = text("""
    SELECT coalesce((SELECT min(d.seq) - 1 FROM main.unfinished f JOIN main.decisions d ON d.batch = f.batch),
            (SELECT max(seq) FROM main.decisions), 0),
        (SELECT coalesce(max(rowid), 0) FROM main.withdrawals)""")
_TAKEN_BACK = text(f"""
    SELECT EXISTS (SELECT 1 FROM main.withdrawals w CROSS JOIN main.decisions d ON d.seq = w.decision
            WHERE w.rowid > :withdrawn AND d.site = :site AND d.seq <= :upto AND ({_SPAM} OR {_HONEST}))
        OR EXISTS (SELECT 1 FROM main.decisions u CROSS JOIN main.decisions d ON d.id = u.undoes
            WHERE u.seq > :upto AND u.site = :site AND u.undoes IS NOT NULL AND ({_SPAM} OR {_HONEST}))
    """)  # noqa: S608


class Learned(NamedTuple):
    """What is kept of one site."""

    since: int = 0
    """Decisions up to this one are forgotten."""
    upto: int = 0
    """The last decision of the journal that it knows."""
    withdrawn: int = 0
    """The last withdrawal that it knows."""
    version: int = 0
    """Grows; scores of an older one are computed again."""
    model: bytes = b""
    """Empty where nothing was learned, or all was forgotten."""


class Lesson(NamedTuple):
    """A decision to learn from."""

    group: int
    """Those of like comments have one number."""
    seq: int
    spam: bool


def get(conn: Connection, site: str) -> Learned:
    """What is kept."""
    row = conn.execute(_GET, {"site": numbers.number(conn, site)}).one_or_none()
    return Learned() if row is None else Learned(*row)


def put(conn: Connection, site: str, learned: Learned) -> None:
    """Keep it (`deciding()`)."""
    conn.execute(_PUT, {"site": numbers.number(conn, site), **learned._asdict()})


def forget(conn: Connection) -> None:
    """Forget all that was learned; decisions from now on teach anew (`deciding()`)."""
    conn.execute(_FORGET)


def tops(conn: Connection) -> tuple[int, int]:
    """The journal's last decision, before any batch that is being written, and its last withdrawal.

    A batch teaches when it is whole: only then is it known which of it are alike.
    """
    row = conn.execute(_TOP).one()
    return row[0], row[1]


def taken_back(conn: Connection, site: str, learned: Learned) -> bool:
    """Whether something that was learned has been taken back or replaced since."""
    asked = {"site": numbers.number(conn, site), "withdrawn": learned.withdrawn, "upto": learned.upto}
    return bool(conn.execute(_TAKEN_BACK, asked).scalar())


def lessons(conn: Connection, site: str, after: int, upto: int, most: int, each: int) -> list[Lesson]:
    """The newest decisions above `after` that teach, at most so many and `each` of a group, in order."""
    asked = {"site": numbers.number(conn, site), "after": after, "upto": upto, "most": most, "each": each}
    found = [Lesson(group, seq, bool(spam)) for group, seq, spam in conn.execute(_LESSONS, asked)]
    return found[::-1]


def judged(conn: Connection, seqs: Sequence[int]) -> dict[int, tuple[str, str, str, str, str]]:
    """HTML, author, link, e-mail and address that were judged, by decision; what retention left of it."""
    rows = conn.execute(_TEXTS, {"seqs": json.dumps(list(seqs))})
    return {row[0]: (row[1], row[2], row[3], row[4], row[5]) for row in rows}
