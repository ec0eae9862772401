"""What follows when decisions enter the journal or are withdrawn: outbox, judged texts, attention, as sets.

`mark` is the highest `seq` before the new decisions, which therefore are those above it. CROSS JOIN keeps
SQLite from beginning with a large table where a few rows are given.
"""

import json
from collections.abc import Sequence
from secrets import token_hex

from sqlalchemy import Connection, text

COLUMNS = "id, site, comment, lane, verdict, by, at, batch, revision, status, leads_to, undoes, reason, note"
INSERT = f"INSERT INTO main.decisions ({COLUMNS}) VALUES ({', '.join('?' * 14)})"  # noqa: S608 - names of ours

JUDGED = """main.judged j ON j.decision = (SELECT min(e.seq) FROM main.decisions e
        WHERE e.site = d.site AND e.comment = d.comment AND e.revision = d.revision
            AND +e.seq IN (SELECT decision FROM main.judged))"""
"""What a decision `d` judged, to be joined. Without the plus SQLite may go through all texts for each."""

_MARK = text("SELECT coalesce(max(seq), 0) FROM main.decisions")
_JUDGED = text("""
    INSERT INTO main.judged (decision, author, email, url, ip, html)
    SELECT d.seq, t.author, t.email, t.url, t.ip, t.html
    FROM main.decisions d
    CROSS JOIN mirror.comments c ON c.site = d.site AND c.id = d.comment
    CROSS JOIN mirror.texts t ON t.key = c.key AND t.revision = d.revision
    WHERE d.seq > :mark AND NOT EXISTS (SELECT 1 FROM main.decisions e
        WHERE e.site = d.site AND e.comment = d.comment AND e.seq < d.seq AND e.revision = d.revision
            AND e.seq IN (SELECT decision FROM main.judged))""")
# A verdict on the status takes an unsent flag with it: delivered, it would lift the flag.
_REPLACE = text("""
    INSERT INTO main.withdrawals (decision, at, by, later, guard)
    SELECT o.decision, d.at, d.by, d.seq, o.guard
    FROM main.decisions d
    CROSS JOIN main.outbox o ON o.site = d.site AND o.comment = d.comment AND o.sent_at IS NULL
        AND (o.lane = d.lane OR d.lane = 0)
    WHERE d.seq > :mark""")
_REPLACED = text("""
    DELETE FROM main.outbox
    WHERE decision IN (SELECT decision FROM main.withdrawals WHERE later > :mark AND returned_at IS NULL)""")
_OUTBOX = text("""
    INSERT INTO main.outbox (decision, site, comment, lane, target, article, created_at, due_at)
    SELECT d.seq, d.site, d.comment, d.lane, d.leads_to, coalesce(c.article, 0), c.created_at, :due_at
    FROM main.decisions d LEFT JOIN mirror.comments c ON c.site = d.site AND c.id = d.comment
    WHERE d.seq > :mark""")
_SETTLE = text("""
    UPDATE main.attention SET resolved_at = n.at, resolved_by = n.seq
    FROM (SELECT seq, site, comment, lane, at FROM main.decisions WHERE seq > :mark) n
    WHERE attention.resolved_at IS NULL AND attention.site = n.site AND attention.comment = n.comment
        AND (n.lane = 0 OR attention.lane = 1)""")
_ANY_SNOOZE = text("SELECT 1 FROM main.snoozes LIMIT 1")
_AWAKE = text("""
    DELETE FROM main.snoozes
    WHERE (site, comment) IN (SELECT d.site, d.comment FROM main.decisions d WHERE d.seq > :mark)""")
_ANY_ATTENTION = text("SELECT 1 FROM main.attention WHERE resolved_at IS NULL LIMIT 1")

_WITHDRAW = text("""
    INSERT INTO main.withdrawals (decision, at, by, guard)
    SELECT o.decision, :at, :by, o.guard
    FROM json_each(:seqs) k CROSS JOIN main.outbox o ON o.decision = k.value AND o.sent_at IS NULL""")
_LEAVE = text(
    "DELETE FROM main.outbox WHERE sent_at IS NULL AND decision IN (SELECT value FROM json_each(:seqs))"
)
_RETURN = text("""
    INSERT OR IGNORE INTO main.outbox
        (decision, site, comment, lane, target, guard, article, created_at, due_at)
    SELECT d.seq, d.site, d.comment, d.lane, d.leads_to, w.guard, coalesce(c.article, 0), c.created_at,
        :due_at
    FROM json_each(:seqs) k
    CROSS JOIN main.withdrawals w ON w.later = k.value AND w.returned_at IS NULL
    CROSS JOIN main.decisions d ON d.seq = w.decision
    LEFT JOIN mirror.comments c ON c.site = d.site AND c.id = d.comment""")
_RETURNED = text("""
    UPDATE main.withdrawals SET returned_at = :at
    WHERE returned_at IS NULL AND later IN (SELECT value FROM json_each(:seqs))
        AND decision IN (SELECT decision FROM main.outbox)""")
_REOPEN = text("""
    UPDATE main.attention SET resolved_at = NULL, resolved_by = NULL
    WHERE resolved_by IN (SELECT value FROM json_each(:seqs))""")


def new_id(at: float) -> str:
    """32 hex digits, unique over all desks: 48 bits of the time in milliseconds, 80 at random."""
    return f"{stamp(at)}{token_hex(10)}"


def stamp(at: float) -> str:
    """The first 12 digits of ids made at `at` (Unix seconds)."""
    return f"{int(at * 1000) & 0xFFFF_FFFF_FFFF:012x}"


def mark(conn: Connection) -> int:
    """The highest `seq` so far."""
    return int(conn.execute(_MARK).scalar_one())


def enter(conn: Connection, mark: int, due_at: float) -> None:
    """Let the decisions above `mark`, one a comment, replace what was unsent and wait in the outbox."""
    above = {"mark": mark}
    conn.execute(_JUDGED, above)
    if conn.execute(_REPLACE, above).rowcount:
        conn.execute(_REPLACED, above)
    conn.execute(_OUTBOX, {"mark": mark, "due_at": due_at})
    if conn.execute(_ANY_SNOOZE).first():
        conn.execute(_AWAKE, above)
    if conn.execute(_ANY_ATTENTION).first():
        conn.execute(_SETTLE, above)


def withdraw(conn: Connection, seqs: Sequence[int], by: str, at: float, due_at: float) -> int:
    """Take unsent decisions out of the outbox; what they had replaced comes back. How many left."""
    those = {"seqs": json.dumps(seqs)}
    withdrawn = conn.execute(_WITHDRAW, {**those, "by": by, "at": at}).rowcount
    conn.execute(_LEAVE, those)
    if conn.execute(_RETURN, {**those, "due_at": due_at}).rowcount:
        conn.execute(_RETURNED, {**those, "at": at})
    conn.execute(_REOPEN, those)
    return withdrawn
