"""What waits for the comments of a screen, and what a person makes of it: send it now, or keep it back."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.store.outbox import DECISION, OutboxItem, decision_of

# The newest of each comment is what a row shows; whether something goes before it, the one below tells.
_OF_KEYS = text(f"""
    SELECT {DECISION}, o.due_at, o.sent_at, o.tried_at, o.held, r.message,
        EXISTS (SELECT 1 FROM main.outbox e
            WHERE e.site = o.site AND e.comment = o.comment AND e.decision < o.decision), c.key
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN main.outbox o ON o.site = c.site AND o.comment = c.id
    CROSS JOIN main.decisions d ON d.seq = o.decision
    LEFT JOIN main.receipts r ON r.decision = o.decision
    ORDER BY o.decision""")  # noqa: S608 - names of ours
_CHOSEN = """sent_at IS NULL AND decision IN (SELECT o.decision FROM json_each(:keys) k
        CROSS JOIN mirror.comments c ON c.key = k.value
        CROSS JOIN main.outbox o ON o.site = c.site AND o.comment = c.id)"""
_SEND = text(f"UPDATE main.outbox SET held = 0, due_at = min(due_at, :now) WHERE {_CHOSEN}")  # noqa: S608
_HOLD = text(f"UPDATE main.outbox SET held = :held WHERE held <> :held AND {_CHOSEN}")  # noqa: S608


_WAITED_FOR = text("""
    SELECT k.value FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    WHERE EXISTS (SELECT 1 FROM main.outbox o WHERE o.site = c.site AND o.comment = c.id)
    ORDER BY k.key""")


class Waits(NamedTuple):
    """The newest decision on a comment that is still here."""

    item: OutboxItem
    behind: bool
    """An earlier one on the same comment goes first."""


def of_keys(conn: Connection, keys: Sequence[int]) -> dict[int, Waits]:
    """What waits for these comments (at most one screen), by key."""
    found = {}
    for row in conn.execute(_OF_KEYS, {"keys": json.dumps(list(keys))}):
        item = OutboxItem(
            decision_of(conn, row), row[12], row[13] is not None, row[14] is not None, bool(row[15]), row[16]
        )
        found[row[18]] = Waits(item, bool(row[17]))
    return found


def waits_for(conn: Connection, keys: Sequence[int]) -> list[int]:
    """Those of the comments `keys` (at most 500) for which anything waits, in order."""
    return list(conn.execute(_WAITED_FOR, {"keys": json.dumps(list(keys))}).scalars())


def send(conn: Connection, keys: Sequence[int], now: float) -> int:
    """End grace and keeping back for these comments (at most 500, `deciding()`); how many rows wait there."""
    return conn.execute(_SEND, {"keys": json.dumps(list(keys)), "now": now}).rowcount


def hold(conn: Connection, keys: Sequence[int], held: bool) -> int:
    """Keep back what waits for these comments (at most 500, `deciding()`), or let it go; how many rows."""
    return conn.execute(_HOLD, {"keys": json.dumps(list(keys)), "held": held}).rowcount
