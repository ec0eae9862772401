"""The journal read back: who decided what, when, on which text, and what the site answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, text

from moderator.domain.decision import Decision, Outcome, Receipt
from moderator.domain.ref import Ref
from moderator.store import numbers
from moderator.store.enter import JUDGED
from moderator.store.outbox import DECISION, decision_of

JOINS = f"""
    FROM main.decisions d
    LEFT JOIN {JUDGED}
    LEFT JOIN main.withdrawals w ON w.decision = d.seq AND w.returned_at IS NULL
    LEFT JOIN main.receipts r ON r.decision = d.seq
"""
"""Decisions with the text judged, what took them back, and the answer."""
SELECT = f"""
    SELECT {DECISION}, d.seq, j.author, j.html, w.at, r.outcome, r.at, r.message,
        (SELECT m.reason FROM main.remarks m WHERE m.decision = d.seq AND m.reason IS NOT NULL
            ORDER BY m.rowid DESC LIMIT 1),
        (SELECT m.note FROM main.remarks m WHERE m.decision = d.seq AND m.note IS NOT NULL
            ORDER BY m.rowid DESC LIMIT 1)
    {JOINS}"""  # noqa: S608 - names of ours
"""Columns that `entry_of` reads."""
_ENTRIES = text(SELECT + "WHERE d.seq > :after AND d.at >= :since ORDER BY d.seq LIMIT :limit")
_ON = text(SELECT + "WHERE d.site = :site AND d.comment = :comment ORDER BY d.seq")
_REMARK = text("""
    INSERT INTO main.remarks (decision, reason, note, by, at)
    SELECT d.seq, :reason, :note, :by, :at FROM main.decisions d WHERE d.batch = :batch""")
_SOME_OF_BATCH = text("""
    SELECT d.seq FROM main.decisions d
    WHERE d.batch = :batch AND d.seq > :after ORDER BY d.seq LIMIT :limit""")
_REASON = text("""
    INSERT INTO main.remarks (decision, reason, by, at)
    SELECT d.seq, :reason, :by, :at FROM main.decisions d
    WHERE d.batch = :batch AND d.seq BETWEEN :first AND :last""")
# What has been taken back, was not taken by the site, or is itself an undo, is not undone by "the last".
_LAST = """
    SELECT d.batch FROM main.decisions d
    WHERE d.undoes IS NULL{more}
        AND NOT EXISTS (SELECT 1 FROM main.withdrawals w WHERE w.decision = d.seq AND w.returned_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM main.receipts r WHERE r.decision = d.seq
            AND r.outcome IN ('already', 'conflict', 'refused'))
        AND NOT EXISTS (SELECT 1 FROM main.decisions u WHERE u.undoes = d.id
            AND NOT EXISTS (SELECT 1 FROM main.withdrawals x
                WHERE x.decision = u.seq AND x.returned_at IS NULL))
    ORDER BY d.seq DESC LIMIT 1"""
_LAST_OF_ALL = text(_LAST.format(more=""))
_LAST_BY = text(_LAST.format(more=" AND d.by = :by"))
_OF_BATCH = text(f"SELECT {DECISION} FROM main.decisions d WHERE d.batch = :batch ORDER BY d.seq")  # noqa: S608
_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision and what became of it."""

    decision: Decision
    """Its reason and note are the latest given, also afterwards."""
    seq: int
    """Place in the journal: where to read on."""
    author: str | None
    """Author and HTML judged; None where they are not kept (any more)."""
    html: str | None
    withdrawn: float | None
    """When it was taken back or replaced before delivery."""
    receipt: Receipt | None

    @property
    def ref(self) -> Ref:
        """The comment it concerns."""
        return Ref(self.decision.site, self.decision.comment)


def entries(
    conn: Connection, since: float | None = None, limit: int | None = None, after: int = 0
) -> Iterator[Entry]:
    """Decisions in the order in which they were made, from `since` (Unix seconds) on, above place `after`."""
    left = limit
    while left is None or left > 0:
        size = _PAGE if left is None else min(_PAGE, left)
        rows = conn.execute(_ENTRIES, {"after": after, "since": since or 0.0, "limit": size}).all()
        for row in rows:
            yield entry_of(conn, row)
        if len(rows) < size:
            return
        after = rows[-1][12]
        left = None if left is None else left - size


def decisions_on(conn: Connection, ref: Ref) -> list[Entry]:
    """All decisions on one comment, oldest first."""
    number = numbers.of(conn).live().get(ref.site)
    return [entry_of(conn, row) for row in conn.execute(_ON, {"site": number, "comment": ref.id})]


def of_batch(conn: Connection, batch: str) -> list[Decision]:
    """The decisions of a batch, in order."""
    return [decision_of(conn, row) for row in conn.execute(_OF_BATCH, {"batch": batch})]


def remark(
    conn: Connection, batch: str, *, by: str, at: float, reason: str | None = None, note: str | None = None
) -> int:
    """Give a batch a reason or a note afterwards (`deciding()`); how many decisions it has."""
    values = {"batch": batch, "reason": reason, "note": note, "by": by, "at": at}
    return conn.execute(_REMARK, values).rowcount


def remark_from(
    conn: Connection, batch: str, after: int, *, by: str, at: float, reason: str, limit: int = 500
) -> int | None:
    """Give up to `limit` decisions of a batch, above `after`, a reason; where to go on, None at the end."""
    values = {"batch": batch, "after": after, "limit": limit}
    seqs = conn.execute(_SOME_OF_BATCH, values).scalars().all()
    if seqs:
        given = {"reason": reason, "by": by, "at": at, "first": seqs[0], "last": seqs[-1], "batch": batch}
        conn.execute(_REASON, given)
    return seqs[-1] if len(seqs) == limit else None


def last_batch(conn: Connection, by: str | None = None) -> str | None:
    """The latest batch in which something can still be taken back; of one moderator where given."""
    found: str | None = conn.execute(
        _LAST_OF_ALL if by is None else _LAST_BY, {"by": by} if by else {}
    ).scalar()
    return found


def entry_of(conn: Connection, row: Sequence[Any]) -> Entry:
    """The entry in a row of `SELECT`."""
    seq, author, html, withdrawn, outcome, received, message, reason, note = row[12:21]
    decision = decision_of(conn, row)
    if reason is not None or note is not None:
        decision = replace(decision, reason=reason or decision.reason, note=note or decision.note)
    receipt = None if outcome is None else Receipt(Outcome(outcome), received, message)
    return Entry(decision, seq, author, html, withdrawn, receipt)
