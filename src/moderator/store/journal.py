"""Decisions enter the journal, with the text judged and their outbox rows, in the caller's one transaction.

One key and a chunk of 500 cost the same handful of statements. A decision is never changed or deleted; what
takes it back, and what the site said of it, are rows of their own.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, text

from moderator.domain.decision import Decision
from moderator.domain.status import OURS
from moderator.domain.verdict import LEADS_TO, Verdict, allowed
from moderator.store import numbers
from moderator.store.enter import INSERT, enter, mark, stamp
from moderator.store.plan import Skip, leads_to, plan, really

CHUNK = 500
"""Most comments of one write transaction of a job: then a waiting key goes first."""

# What stands on these comments: the site's status, ours on the way to it, and our mark.
_STANDING = text("""
    SELECT c.status, u.decision IS NOT NULL, s.target, m.verdict, m.from_status
    FROM json_each(:refs) k
    LEFT JOIN main.outbox u ON u.site = k.value ->> 0 AND u.comment = k.value ->> 1 AND u.lane = 0
        AND u.sent_at IS NULL
    LEFT JOIN main.outbox s ON s.site = k.value ->> 0 AND s.comment = k.value ->> 1 AND s.lane = 0
        AND s.sent_at IS NOT NULL
    LEFT JOIN mirror.comments c ON c.site = k.value ->> 0 AND c.id = k.value ->> 1
    LEFT JOIN mirror.marks m ON m.site = k.value ->> 0 AND m.comment = k.value ->> 1
    ORDER BY k.key""")

_DECIDE = text("""
    INSERT INTO main.decisions
        (id, site, comment, lane, verdict, by, at, batch, revision, status, leads_to, reason, note)
    SELECT :stamp || lower(hex(randomblob(10))), c.site, c.id, :lane, :verdict, :by, :at, :batch, t.revision,
        coalesce(s.target, c.status), :leads_to, :reason, :note
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN mirror.texts t ON t.key = c.key
    CROSS JOIN main.sites p ON p.number = c.site
    LEFT JOIN main.outbox u ON u.site = c.site AND u.comment = c.id AND u.lane = 0 AND u.sent_at IS NULL
    LEFT JOIN main.outbox s ON s.site = c.site AND s.comment = c.id AND s.lane = 0 AND s.sent_at IS NOT NULL
    WHERE c.status IN (SELECT value FROM json_each(:ours))
        AND coalesce(u.target, s.target, c.status) IN (SELECT value FROM json_each(:allowed))
        AND NOT (:verdict = 'reject' AND p.trash_at_once)
    ORDER BY k.key""")
_LEFT_OUT = text("""
    SELECT k.value FROM json_each(:keys) k
    LEFT JOIN mirror.comments c ON c.key = k.value
    LEFT JOIN main.decisions d ON d.site = c.site AND d.comment = c.id AND d.seq > :mark
    WHERE d.seq IS NULL ORDER BY k.key""")

_OURS = json.dumps(sorted(OURS))
_ALLOWED = {verdict: json.dumps(sorted(s for s in OURS if allowed(verdict, s))) for verdict in Verdict}


@dataclass(frozen=True, slots=True)
class Recorded:
    """What `decide_keys` did."""

    count: int
    skipped: list[Skip]


def record(conn: Connection, decisions: Sequence[Decision], due_at: float) -> list[Decision]:
    """Write decisions down, to be delivered from `due_at` (Unix seconds) on; they replace unsent ones.

    Returns what was really recorded: where a verdict of ours is on its way already, the status judged is the
    one the site has (or the sent verdict leaves), and a restore of what only an unsent verdict had removed is
    the verdict that leads back.
    """
    recorded: list[Decision] = []
    for group in _one_a_comment(decisions):
        recorded += _record_group(conn, group, due_at)
    return recorded


def decide_keys(
    conn: Connection,
    keys: Sequence[int],
    verdict: Verdict,
    *,
    by: str,
    at: float,
    batch: str,
    due_at: float,
    reason: str | None = None,
    note: str | None = None,
) -> Recorded:
    """Decide the comments of these keys, at most `CHUNK` at once, as one set; skips what does not change."""
    if verdict in (Verdict.RESTORE, Verdict.UNFLAG):  # each comment has its own answer
        planned, skips = plan(conn, keys, verdict, by=by, at=at, batch=batch, reason=reason, note=note)
        return Recorded(len(record(conn, planned, due_at)), skips)
    before = mark(conn)
    asked = json.dumps(list(dict.fromkeys(keys)))
    values = {
        "keys": asked,
        "lane": int(verdict.flags),
        "verdict": verdict,
        "by": by,
        "at": at,
        "stamp": stamp(at),
        "batch": batch,
        "leads_to": LEADS_TO.get(verdict),
        "reason": reason,
        "note": note,
        "ours": _OURS,
        "allowed": _ALLOWED[verdict],
    }
    count = conn.execute(_DECIDE, values).rowcount
    skips = []
    if count < len(keys):
        left = conn.execute(_LEFT_OUT, {"keys": asked, "mark": before}).scalars().all()
        skips = plan(conn, left, verdict, by=by, at=at, batch=batch)[1]
    if count:
        enter(conn, before, due_at)
    return Recorded(count, skips)


def _record_group(conn: Connection, group: list[Decision], due_at: float) -> list[Decision]:
    refs = json.dumps([(numbers.number(conn, one.site), one.comment) for one in group])
    recorded, rows = [], []
    for one, (status, unsent, sent, marked, found) in zip(
        group, conn.execute(_STANDING, {"refs": refs}), strict=True
    ):
        if sent or (unsent and status):
            one = replace(one, status=sent or status)  # noqa: PLW2901 - the same decision, put right
        verdict = really(one.verdict, one.status)
        if verdict is not one.verdict:
            one = replace(one, verdict=verdict)  # noqa: PLW2901
        recorded.append(one)
        rows.append(row(conn, one, leads_to(one.verdict, one.status, (marked, found))))
    before = mark(conn)
    conn.exec_driver_sql(INSERT, rows)
    enter(conn, before, due_at)
    return recorded


def row(conn: Connection, one: Decision, target: str | None) -> tuple[object, ...]:
    """A decision as `enter.INSERT` takes it."""
    return (
        one.id, numbers.number(conn, one.site), one.comment, int(one.verdict.flags), one.verdict, one.by,
        one.at, one.batch, one.revision, one.status, target, one.undoes, one.reason, one.note,
    )  # fmt: skip


def _one_a_comment(decisions: Sequence[Decision]) -> Iterator[list[Decision]]:
    """Runs in which no comment comes twice, in the order given."""
    group: list[Decision] = []
    seen: set[tuple[str, int]] = set()
    for one in decisions:
        if (one.site, one.comment) in seen:
            yield group
            group, seen = [], set()
        group.append(one)
        seen.add((one.site, one.comment))
    if group:
        yield group
