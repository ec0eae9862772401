"""What a person has to look at: verdicts that the site did not take, until somebody says mine or theirs."""

import json
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, text

from moderator.domain.decision import Answer, Decision, Outcome
from moderator.domain.item import Attention
from moderator.domain.ref import Ref
from moderator.domain.status import Status
from moderator.store import numbers
from moderator.store.enter import new_id
from moderator.store.journal import record
from moderator.store.outbox import DECISION, decision_of, receive
from moderator.store.plan import plan

_OPEN = text("""
    SELECT d.id FROM main.attention a JOIN main.decisions d ON d.seq = a.decision
    WHERE a.resolved_at IS NULL AND a.site = :site AND a.comment = :comment ORDER BY a.decision DESC""")
_COUNT = text("SELECT count(*) FROM main.attention WHERE resolved_at IS NULL")
_COUNT_AT = text("SELECT count(*) FROM main.attention WHERE resolved_at IS NULL AND site = :site")
_DECISION = text(f"SELECT {DECISION} FROM main.decisions d WHERE d.id = :id")  # noqa: S608 - names of ours
_CLOSE = text("""
    UPDATE main.attention SET resolved_at = :at
    WHERE resolved_at IS NULL
        AND (site, comment) IN (SELECT d.site, d.comment FROM main.decisions d WHERE d.id = :id)""")
_ALIKE = text("""
    SELECT DISTINCT c.key FROM main.attention a
    CROSS JOIN main.decisions d ON d.seq = a.decision
    CROSS JOIN mirror.comments c ON c.site = a.site AND c.id = a.comment
    WHERE a.resolved_at IS NULL AND a.kind = :kind AND a.their_status = :theirs AND d.verdict = :mine""")
_OF_KEYS = """(site, comment) IN (SELECT c.site, c.id FROM json_each(:keys) k
        CROSS JOIN mirror.comments c ON c.key = k.value)"""
_CLOSE_KEYS = text(f"UPDATE main.attention SET resolved_at = :at WHERE resolved_at IS NULL AND {_OF_KEYS}")  # noqa: S608
_REOPEN_KEYS = text(f"""
    UPDATE main.attention SET resolved_at = NULL
    WHERE resolved_at = :at AND resolved_by IS NULL AND {_OF_KEYS}""")  # noqa: S608
_STATUS = text("SELECT status FROM mirror.comments WHERE site = :site AND id = :comment")


def open_attention(conn: Connection, ref: Ref) -> list[str]:
    """Ids of the decisions on a comment that a person has to look at, newest first."""
    number = numbers.of(conn).live().get(ref.site)
    return list(conn.execute(_OPEN, {"site": number, "comment": ref.id}).scalars())


def count(conn: Connection, site: str | None = None) -> int:
    """How many decisions wait for a person, everywhere or at one site; cheap."""
    if site is not None:
        return int(conn.execute(_COUNT_AT, {"site": numbers.number(conn, site)}).scalar_one())
    return int(conn.execute(_COUNT).scalar_one())


def resolve(conn: Connection, decision: str, at: float) -> None:
    """Theirs stands: nothing on this decision's comment needs attention any more (`deciding()`)."""
    conn.execute(_CLOSE, {"id": decision, "at": at})


def alike(conn: Connection, waits: Attention) -> list[int]:
    """Keys of all comments whose trouble is of the same kind: same verdict of mine, same status of theirs."""
    values = {"kind": waits.kind, "mine": waits.mine, "theirs": waits.theirs}
    return list(conn.execute(_ALIKE, values).scalars())


def leave(conn: Connection, keys: Sequence[int], at: float) -> int:
    """Theirs stands, for at most 500 comments at once (`deciding()`); how many decisions that settled."""
    return conn.execute(_CLOSE_KEYS, {"keys": json.dumps(list(keys)), "at": at}).rowcount


def reopen(conn: Connection, keys: Sequence[int], at: float) -> int:
    """Take back what `leave` or `resolve` settled at that very time (`deciding()`); how many decisions."""
    return conn.execute(_REOPEN_KEYS, {"keys": json.dumps(list(keys)), "at": at}).rowcount


def mine(conn: Connection, ref: Ref, *, by: str, at: float, batch: str, due_at: float) -> Decision | None:
    """My latest verdict that the site did not take, again, on what is there now (`deciding()`).

    Returns the new decision; None where nothing needs attention, or mine is so already. On a comment that is
    gone it is recorded and answered *refused* at once.
    """
    found = open_attention(conn, ref)
    if not found:
        return None
    before = decision_of(conn, conn.execute(_DECISION, {"id": found[0]}).one())
    values = {"site": numbers.number(conn, ref.site), "comment": ref.id}
    if conn.execute(_STATUS, values).scalar() in (None, Status.GONE):
        again = replace(before, id=new_id(at), by=by, at=at, batch=batch, undoes=None)
        record(conn, [again], due_at)
        message = "The comment is gone from the site; there is nothing left to decide."
        receive(conn, ref.site, [Answer(again.id, Outcome.REFUSED, Status.GONE, message)], at)
        return again
    planned, _ = plan(
        conn, [ref], before.verdict, by=by, at=at, batch=batch, reason=before.reason, note=before.note
    )
    if planned:
        return record(conn, planned, due_at)[0]
    resolve(conn, before.id, at)
    return None
