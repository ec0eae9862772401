"""Rows of queues, read by key: the mirror's row, what we said of it since, flags, what needs attention."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.comment import Flag
from moderator.domain.filtered import Filtered, Said
from moderator.domain.item import Attention, QueueItem
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import numbers, scores
from moderator.store.enter import JUDGED
from moderator.store.packed import packed, unpacked

# The journal is asked first of all: SQLite opens its files in the order of use.
_OURS = text("""
    SELECT c.key, o.lane, o.target, d.verdict, o.tried_at IS NOT NULL, d.by, d.at, d.reason, d.note
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN main.outbox o ON o.site = c.site AND o.comment = c.id
    CROSS JOIN main.decisions d ON d.seq = o.decision
    ORDER BY o.decision""")
_ATTENTION = text(f"""
    SELECT c.key, d.id, a.kind, d.verdict, a.their_status, a.their_html, a.their_revision, d.revision,
        j.html, a.their_by, a.message, a.at
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN main.attention a ON a.site = c.site AND a.comment = c.id AND a.resolved_at IS NULL
    CROSS JOIN main.decisions d ON d.seq = a.decision
    LEFT JOIN {JUDGED}
    ORDER BY a.decision""")  # noqa: S608 - names of ours
_FLAGS = text("""
    SELECT c.key, f.comment, f.reason, f.note, f.by, f.at
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN mirror.flags f ON f.site = c.site AND f.comment = c.id
    ORDER BY f.at, f.by""")
_ROWS = packed(
    """c.key, c.site, c.id, c.status, c.kind, c.created_at, c.parent, t.author, t.email, t.url, t.ip,
        t.html, t.revision, c.article, a.title, a.url,
        (SELECT z.until FROM main.snoozes z WHERE z.site = c.site AND z.comment = c.id),
        f.by, f.said, f.overruled""",
    """json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN mirror.texts t ON t.key = c.key
    LEFT JOIN mirror.articles a ON a.site = c.site AND a.id = c.article
    LEFT JOIN mirror.filtered f ON f.key = c.key""",
)


_SAID: dict[str | None, Said] = {str(said): said for said in Said}


class _Ours(NamedTuple):
    """What waits for one comment: the newest verdict on its status, and what becomes of its flags."""

    status: str | None = None
    verdict: Verdict | None = None
    parked: bool = False
    steps: tuple[tuple[Verdict, Flag], ...] = ()
    """All that waits, in order: for the flags."""


def items(conn: Connection, keys: Sequence[int]) -> list[QueueItem]:
    """The rows of these keys, at most one screen, in the order given; unknown keys are left out."""
    asked = {"keys": json.dumps(list(keys))}
    ours: dict[int, _Ours] = defaultdict(_Ours)
    for waits in conn.execute(_OURS, asked):
        ours[waits[0]] = _said(ours[waits[0]], waits)
    attention = {row[0]: _attention(row) for row in conn.execute(_ATTENTION, asked)}
    flags: dict[int, list[Flag]] = defaultdict(list)
    for key, *flag in conn.execute(_FLAGS, asked):
        flags[key].append(Flag(*flag))
    spam = scores.of(conn, keys)
    rows = {row[0]: row for row in unpacked(conn, _ROWS, keys)}
    found = []
    for row in (rows[key] for key in keys if key in rows):
        key, site, comment, status = row[:4]
        mine = ours[key] if key in ours else _Ours()
        found.append(
            QueueItem(
                key=key,
                ref=Ref(numbers.name(conn, site), comment),
                status=mine.status or status,
                site_status=status,
                kind=row[4],
                created_at=row[5],
                parent=row[6],
                author=row[7],
                email=row[8],
                url=row[9],
                ip=row[10],
                html=row[11],
                revision=row[12],
                article=row[13],
                article_title=row[14],
                article_url=row[15],
                flags=laid_over(flags.get(key, ()), mine.steps),
                undelivered=mine.verdict,
                parked=mine.parked,
                attention=attention.get(key),
                later=row[16],
                spam=spam.get(key),
                filtered=_filtered(*row[17:]),
            )
        )
    return found


def laid_over(flags: Iterable[Flag], steps: Iterable[tuple[Verdict, Flag]]) -> tuple[Flag, ...]:
    """The site's flags after our undelivered steps, in order: a verdict lifts all, an unflag one's own."""
    standing = list(flags)
    for verdict, flag in steps:
        if not verdict.flags:
            standing = []
            continue
        standing = [other for other in standing if other.by != flag.by]
        if verdict is Verdict.FLAG:
            standing.append(flag)
    return tuple(standing)


def _said(before: _Ours, row: Sequence[Any]) -> _Ours:
    """`before` and one more outbox row."""
    _, lane, target, word, parked, by, at, reason, note = row
    verdict = Verdict(word)
    step = (verdict, Flag(0, reason or "", note or "", by, int(at)))
    status = target if lane == 0 else before.status
    shown = verdict if lane == 0 or before.verdict is None or before.verdict.flags else before.verdict
    return _Ours(status, shown, before.parked or bool(parked), (*before.steps, step))


def _filtered(by: str | None, said: str | None, overruled: int | None) -> Filtered | None:
    """A filter's answer, in the words that this version knows."""
    return Filtered(by, _SAID[said], bool(overruled)) if by and said in _SAID else None


def _attention(row: Sequence[Any]) -> Attention:
    _, decision, kind, mine, theirs, their_html, their_revision, revision, my_html, their_by, message, at = (
        row
    )
    edited = their_revision is not None and their_revision != revision
    return Attention(
        decision, kind, Verdict(mine), theirs, edited, my_html or "", their_html if edited else None,
        their_by, message, at,
    )  # fmt: skip
