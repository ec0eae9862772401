"""What is still to be delivered: handed to push, marked before it is sent, ended by the site's answers."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.decision import Answer, Decision, Delivery, Outcome
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import numbers
from moderator.store.enter import withdraw

FAR = 120.0
"""A grace of more seconds than this, or a try that far ahead, is a clock that jumped: due."""
BLOCK = 20_000
"""Decisions sorted by article together: within as many, each article is counted in one batch, rarely two."""
PARKED_FOR = 300.0
"""Seconds after which a parked decision is tried again."""

_FIELDS = (
    "id", "site", "comment", "verdict", "by", "at", "batch", "revision", "status", "undoes", "reason", "note"
)  # fmt: skip
DECISION = ", ".join(f"d.{field}" for field in _FIELDS)
"""Columns that `decision_of` reads."""
_DELIVERED = DECISION.replace(
    "d.reason",
    """coalesce((SELECT m.reason FROM main.remarks m WHERE m.decision = d.seq AND m.reason IS NOT NULL
        ORDER BY m.rowid DESC LIMIT 1), d.reason)""",
)
"""The same, with the reason given since: a digit within the grace still reaches the site."""

# What is chosen is sorted by article before the rest is read: of 20,000 that are due, 999 go.
_ROWS = f"""
    SELECT {_DELIVERED}, o.guard, r.before
    FROM (SELECT o.decision, o.article, o.guard FROM main.outbox o {{which}}
        ORDER BY o.article, o.decision LIMIT :limit) o
    CROSS JOIN main.decisions d ON d.seq = o.decision
    LEFT JOIN main.decisions u ON u.id = d.undoes
    LEFT JOIN main.receipts r ON r.decision = u.seq
    ORDER BY o.article, o.decision"""  # noqa: S608 - names of ours
_IS_DUE = """
    o.site = :site AND o.sent_at IS NULL
    AND (:everything OR (NOT o.held AND (:hurry OR o.due_at <= :now OR o.due_at > :far)))
    AND (o.tried_at IS NULL OR o.tried_at <= :parked_before OR o.tried_at > :far)
    AND NOT EXISTS (SELECT 1 FROM main.outbox e
        WHERE e.site = o.site AND e.comment = o.comment AND e.decision < o.decision)"""
# Sent and not answered: a push that was cut short. Nothing else of these comments may go before.
_SENT = text(_ROWS.format(which="INDEXED BY outbox_sent WHERE o.site = :site AND o.sent_at IS NOT NULL"))
_FIRST = text(f"SELECT o.decision FROM main.outbox o WHERE {_IS_DUE} ORDER BY o.decision LIMIT 1")  # noqa: S608
_DUE = text(_ROWS.format(which=f"WHERE o.decision < :bound AND {_IS_DUE}"))
_MARK = text("""
    UPDATE main.outbox SET sent_at = :now
    WHERE decision IN (SELECT d.seq FROM json_each(:ids) k CROSS JOIN main.decisions d ON d.id = k.value)
        AND +site = :site RETURNING (SELECT d.id FROM main.decisions d WHERE d.seq = decision)""")
_ANSWERED = text("""
    SELECT d.id, d.seq, d.comment, d.lane, d.revision
    FROM json_each(:ids) k CROSS JOIN main.decisions d ON d.id = k.value""")
_RECEIPT = (
    "INSERT OR REPLACE INTO main.receipts (decision, outcome, at, status, message, before)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)
_LEAVE = "DELETE FROM main.outbox WHERE decision = ?"
_UNSENT = "UPDATE main.outbox SET sent_at = NULL WHERE decision = ?"
_PARK = "UPDATE main.outbox SET sent_at = NULL, tried_at = ? WHERE decision = ?"
_GUARD = "UPDATE main.outbox SET guard = ? WHERE site = ? AND comment = ? AND sent_at IS NULL"
_ATTENTION = (
    "INSERT OR REPLACE INTO main.attention (decision, site, comment, lane, kind, their_status,"
    " their_revision, their_html, their_by, message, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_WAITING = text("""
    SELECT o.site, sum(o.tried_at IS NULL), sum(o.tried_at IS NOT NULL), min(d.at),
        min(CASE WHEN o.tried_at IS NULL AND NOT o.held THEN o.due_at END),
        sum(o.held AND o.tried_at IS NULL)
    FROM main.outbox o JOIN main.decisions d ON d.seq = o.decision GROUP BY o.site""")
_HOLD = text("""
    UPDATE main.outbox SET held = :held
    WHERE sent_at IS NULL AND decision IN (SELECT d.seq FROM main.decisions d WHERE d.batch = :batch)""")
_HURRY = text("UPDATE main.outbox SET due_at = :now WHERE due_at > :now")
_ITEMS = text(f"""
    SELECT {DECISION}, o.due_at, o.sent_at, o.tried_at, o.held, r.message
    FROM main.outbox o JOIN main.decisions d ON d.seq = o.decision
    LEFT JOIN main.receipts r ON r.decision = o.decision
    ORDER BY o.decision""")  # noqa: S608


@dataclass(frozen=True, slots=True)
class Waiting:
    """What one site's outbox holds."""

    count: int
    """Undelivered, without what is parked."""
    parked: int
    oldest: float
    """When the oldest decision was made."""
    due_at: float | None
    """When the first of them may go; None where all are parked or kept back."""
    held: int = 0
    """How many of `count` a person keeps back."""


class OutboxItem(NamedTuple):
    """One decision that waits, for people."""

    decision: Decision
    due_at: float
    sent: bool
    parked: bool
    held: bool
    message: str | None
    """What the site said, where it was parked."""

    @property
    def ref(self) -> Ref:
        """The comment it concerns."""
        return Ref(self.decision.site, self.decision.comment)


def due(
    conn: Connection,
    site: str,
    now: float,
    limit: int = 999,
    everything: bool = False,
    parked_before: float | None = None,
    hurry: bool = False,
) -> list[Delivery]:
    """Decisions to be delivered next, one a comment, sorted by article.

    First what an earlier push had sent without learning the answer, alone; then what is due; with
    `hurry`, also what is in grace, with `everything`, that and what is kept back. Parked ones where they
    were last tried at or before `parked_before` (by default `PARKED_FOR` ago; a push asks with its own
    beginning).
    """
    number = numbers.number(conn, site)
    rows = conn.execute(_SENT, {"site": number, "limit": limit}).all()
    if not rows:
        values = {
            "site": number,
            "now": now,
            "far": now + FAR,
            "limit": limit,
            "everything": everything,
            "hurry": hurry,
            "parked_before": now - PARKED_FOR if parked_before is None else parked_before,
        }
        first = conn.execute(_FIRST, values).scalar()
        if first is None:
            return []
        rows = conn.execute(_DUE, {**values, "bound": (first // BLOCK + 1) * BLOCK}).all()
    found: dict[int, Delivery] = {}
    for row in rows:
        decision = decision_of(conn, row)
        if row[12] is not None:
            decision = replace(decision, status=row[12])
        found.setdefault(decision.comment, Delivery(decision, row[13]))
    return list(found.values())


def mark_sent(conn: Connection, site: str, ids: Collection[str], now: float) -> set[str]:
    """Note, before sending, that these decisions are sent; the ids of those that were not withdrawn."""
    marked = {"site": numbers.number(conn, site), "ids": json.dumps(list(ids)), "now": now}
    return set(conn.execute(_MARK, marked).scalars())


def receive(conn: Connection, site: str, answers: Sequence[Answer], now: float) -> None:
    """Keep the site's answers as receipts; after the mirror has them (`settle`).

    The outbox row leaves, but for parked ones; conflicts and refusals enter *Needs attention*; what waits
    behind is guarded on the state that ours left.
    """
    number = numbers.number(conn, site)
    known = {
        row[0]: row for row in conn.execute(_ANSWERED, {"ids": json.dumps([one.decision for one in answers])})
    }
    receipts, leave, park, guards, attention = [], [], [], [], []
    for answer in answers:
        _, seq, comment, lane, revision = known[answer.decision]
        receipts.append((seq, answer.outcome, now, answer.status, answer.message, answer.before))
        if answer.outcome is Outcome.PARKED:
            park.append((now, seq))
            continue
        leave.append((seq,))
        if answer.outcome.needs_attention:
            theirs = answer.comment
            edited = theirs is not None and theirs.revision != revision
            attention.append((
                seq, number, comment, lane, answer.outcome, answer.status, theirs.revision if theirs else
                None, theirs.html if theirs and edited else None, answer.by, answer.message, now,
            ))  # fmt: skip
        elif lane == 0:  # a flag leaves the status, and may stand on what a colleague made of it
            guards.append((answer.left or answer.status, number, comment))
    for statement, rows in (
        (_RECEIPT, receipts),
        (_LEAVE, leave),
        (_GUARD, guards),
        (_ATTENTION, attention),
    ):
        if rows:
            conn.exec_driver_sql(statement, rows)
    _pointless(conn, [answer.decision for answer in answers if answer.outcome is not Outcome.APPLIED])
    _park(conn, park)


def waiting(conn: Connection) -> dict[str, Waiting]:
    """What waits, by site; sites with nothing are left out."""
    return {numbers.name(conn, row[0]): Waiting(*row[1:]) for row in conn.execute(_WAITING)}


def items(conn: Connection) -> list[OutboxItem]:
    """Everything undelivered, in order of decision."""
    return [
        OutboxItem(
            decision_of(conn, row), row[12], row[13] is not None, row[14] is not None, bool(row[15]), row[16]
        )
        for row in conn.execute(_ITEMS)
    ]


def keep_back(conn: Connection, batch: str, held: bool = True) -> int:
    """Keep a batch from being delivered, or let it go; how many rows that concerned."""
    return conn.execute(_HOLD, {"batch": batch, "held": held}).rowcount


def hurry(conn: Connection, now: float) -> int:
    """End the grace of everything that waits; how many rows that concerned."""
    return conn.execute(_HURRY, {"now": now}).rowcount


def decision_of(conn: Connection, row: Sequence[Any]) -> Decision:
    """The decision in the first twelve columns (`DECISION`) of a row."""
    id_, site, comment, verdict, by, at, batch, revision, status, undoes, reason, note = row[:12]
    return Decision(
        id_,
        numbers.name(conn, site),
        comment,
        Verdict(verdict),
        by,
        at,
        batch,
        revision,
        status,
        undoes,
        reason,
        note,
    )


def _park(conn: Connection, rows: list[tuple[float, int]]) -> None:
    """Parked is not written: the row may be withdrawn again, and gives way to one that waits behind."""
    for now, seq in rows:
        later = conn.execute(_BEHIND, {"seq": seq}).first()
        if later is None:
            conn.exec_driver_sql(_PARK, (now, seq))
        else:
            conn.execute(_GIVE_WAY, {"seq": seq, "later": later[0], "now": now, "by": later[1]})
            conn.exec_driver_sql(_LEAVE, (seq,))


def _pointless(conn: Connection, unwritten: list[str]) -> None:
    """An undo that waits behind what turned out never to be written has nothing to take back."""
    for undo, by, at, undone in conn.execute(_UNDOS, {"ids": json.dumps(unwritten)}).all():
        withdraw(conn, [undo], by, at, at)
        conn.exec_driver_sql(_UNSENT, (undone,))  # only a parked one is still there
        withdraw(conn, [undone], by, at, at)


_UNDOS = text("""
    SELECT d.seq, d.by, d.at, u.seq
    FROM json_each(:ids) k
    CROSS JOIN main.decisions u ON u.id = k.value
    JOIN main.decisions d ON d.undoes = u.id
    JOIN main.outbox o ON o.decision = d.seq AND o.sent_at IS NULL""")
_BEHIND = text("""
    SELECT l.decision, d.by FROM main.outbox o
    JOIN main.outbox l ON l.site = o.site AND l.comment = o.comment AND l.sent_at IS NULL
        AND (l.lane = o.lane OR l.lane = 0)
    JOIN main.decisions d ON d.seq = l.decision
    WHERE o.decision = :seq""")
_GIVE_WAY = text("INSERT INTO main.withdrawals (decision, at, by, later) VALUES (:seq, :now, :by, :later)")
