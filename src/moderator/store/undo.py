"""Taking a batch back: withdrawal while unsent, afterwards a decision for the opposite, guarded as any."""

import json
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.decision import Outcome
from moderator.domain.ref import Ref
from moderator.store import numbers
from moderator.store.enter import enter, mark, stamp, withdraw
from moderator.store.plan import Skip

CHUNK = 500

_BATCH = text("""
    SELECT d.seq, d.site, d.comment, o.decision IS NOT NULL, o.sent_at IS NOT NULL, r.outcome,
        w.decision IS NOT NULL,
        EXISTS (SELECT 1 FROM main.decisions u WHERE u.undoes = d.id
            AND NOT EXISTS (SELECT 1 FROM main.withdrawals x
                WHERE x.decision = u.seq AND x.returned_at IS NULL)),
        EXISTS (SELECT 1 FROM main.decisions l
            WHERE l.site = d.site AND l.comment = d.comment AND l.lane = d.lane AND l.seq > d.seq
            AND NOT EXISTS (SELECT 1 FROM main.withdrawals x
                WHERE x.decision = l.seq AND x.returned_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM main.receipts y WHERE y.decision = l.seq
                AND y.outcome IN ('conflict', 'refused')))
    FROM main.decisions d
    LEFT JOIN main.outbox o ON o.decision = d.seq
    LEFT JOIN main.receipts r ON r.decision = d.seq
    LEFT JOIN main.withdrawals w ON w.decision = d.seq AND w.returned_at IS NULL
    WHERE d.batch = :batch AND d.seq > :after
    ORDER BY d.seq LIMIT :limit""")
# The opposite goes back to the status that ours found, from the one that ours left.
_OPPOSITE = text("""
    INSERT INTO main.decisions
        (id, site, comment, lane, verdict, by, at, batch, revision, status, leads_to, undoes)
    SELECT :stamp || lower(hex(randomblob(10))), d.site, d.comment, d.lane,
        CASE d.lane WHEN 1 THEN CASE d.verdict WHEN 'flag' THEN 'unflag' ELSE 'flag' END
            ELSE CASE d.status WHEN 'approved' THEN 'approve' WHEN 'spam' THEN 'spam'
                WHEN 'trash' THEN 'reject' ELSE 'hold' END END,
        :by, :at, :batch, d.revision, coalesce(r.status, d.leads_to, d.status),
        CASE d.lane WHEN 0 THEN d.status END, d.id
    FROM json_each(:seqs) k
    CROSS JOIN main.decisions d ON d.seq = k.value
    LEFT JOIN main.receipts r ON r.decision = d.seq
    ORDER BY k.key""")


class Undone(NamedTuple):
    """What taking back a chunk of a batch did."""

    withdrawn: int
    """Were still unsent: as if they had not been made."""
    opposite: int
    """Had been sent: new decisions that lead back wait now."""
    refs: tuple[Ref, ...]
    """The comments of both."""
    skipped: list[Skip]
    after: int | None
    """Where the next chunk begins; None at the end."""


def undo(
    conn: Connection,
    batch: str,
    *,
    by: str,
    at: float,
    new_batch: str,
    due_at: float,
    after: int = 0,
    limit: int = CHUNK,
) -> Undone:
    """Take back up to `limit` decisions of a batch, from `after` on; go on until `Undone.after` is None.

    `new_batch` is the batch of the opposite decisions, `due_at` when they, and what comes back in place of
    withdrawn ones, may be delivered. A second call on the same batch skips what is undone.
    """
    rows = conn.execute(_BATCH, {"batch": batch, "after": after, "limit": limit}).all()
    unsent: list[int] = []
    sent: list[int] = []
    refs, skipped = [], []
    for seq, site, comment, waits, is_sent, outcome, withdrawn, undone, decided_again in rows:
        ref = Ref(numbers.name(conn, site), comment)
        why = _why_not(waits, outcome, withdrawn, undone, decided_again)
        if why is not None:
            skipped.append(Skip(ref, why))
            continue
        refs.append(ref)
        (unsent if waits and not is_sent else sent).append(seq)
    if unsent:
        withdraw(conn, unsent, by, at, due_at)
    if sent:
        before = mark(conn)
        values = {"seqs": json.dumps(sent), "by": by, "at": at, "batch": new_batch, "stamp": stamp(at)}
        conn.execute(_OPPOSITE, values)
        enter(conn, before, due_at)
    return Undone(len(unsent), len(sent), tuple(refs), skipped, rows[-1][0] if len(rows) == limit else None)


def _why_not(waits: int, outcome: str | None, withdrawn: int, undone: int, decided_again: int) -> str | None:
    if withdrawn:
        return "Taken back or decided again before."
    if undone:
        return "Taken back already."
    if decided_again:
        return "Decided again since; take that back first."
    if waits or outcome == Outcome.APPLIED:
        return None
    if outcome == Outcome.ALREADY:
        return "Somebody else had done the same; nothing of ours was written."
    return "The site did not take it."
