"""What a push brought, into the mirror: here first, then the receipts. A crash between delivers once more."""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection

from moderator.domain.decision import Answer, Decision, Delivery, Outcome
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.store import mirror, numbers

_STATUS = "UPDATE comments SET status = ? WHERE site = ? AND id = ?"
_SETTLED = "INSERT OR REPLACE INTO settled (site, comment, decision, at) VALUES (?, ?, ?, ?)"
_UNSETTLED = "DELETE FROM settled WHERE site = ? AND comment = ?"
_LIFT = "DELETE FROM flags WHERE site = ? AND comment = ?"
_UNFLAG = "DELETE FROM flags WHERE site = ? AND comment = ? AND by = ?"
_FLAG = "INSERT OR REPLACE INTO flags (site, comment, by, reason, note, at) VALUES (?, ?, ?, ?, ?, ?)"
_MARK = (
    "INSERT OR REPLACE INTO marks (site, comment, ids, verdict, from_status, by, at, reason)"
    " VALUES (?, ?, json_array(?), ?, ?, ?, ?, ?)"
)


def settle(
    conn: Connection, site: str, deliveries: Sequence[Delivery], answers: Sequence[Answer], now: float
) -> None:
    """Give the comments of `deliveries` the state that `answers` say they have now. Takes `mirroring()`."""
    number = numbers.number(conn, site)
    decisions = {delivery.decision.id: delivery.decision for delivery in deliveries}
    done: dict[str, list[tuple[object, ...]]] = {}

    def add(statement: str, *values: object) -> None:
        done.setdefault(statement, []).append(values)

    gone, read = [], []
    for answer in answers:
        decision = decisions[answer.decision]
        place = (number, decision.comment)
        if answer.outcome is not Outcome.APPLIED:
            add(_UNSETTLED, *place)
        if answer.status == Status.GONE:
            gone.append(decision.comment)
        elif answer.comment is not None:
            read.append(answer.comment)
        else:
            add(_STATUS, answer.status, *place)
        if answer.outcome is Outcome.APPLIED:
            _applied(add, place, decision, now)
    for statement, rows in done.items():
        conn.exec_driver_sql(statement, rows)
    if gone:
        mirror.mark_gone(conn, site, gone)
    if read:
        mirror.put_comments(conn, site, read, now)


def _applied(add: Callable[..., None], place: tuple[int, int], decision: Decision, now: float) -> None:
    if decision.verdict is Verdict.FLAG:
        add(_FLAG, *place, decision.by, decision.reason or "", decision.note or "", int(decision.at))
    elif decision.verdict is Verdict.UNFLAG:
        add(_UNFLAG, *place, decision.by)
    else:
        add(_LIFT, *place)
        add(_SETTLED, *place, decision.id, now)
        add(_MARK, *place, decision.id, decision.verdict, decision.status, decision.by,
            int(decision.at), decision.reason or "")  # fmt: skip
