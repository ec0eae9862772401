"""Which open comments are alike: the piles that the spam help has found. Takes `reading()`."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, text

_PILES = text("""
    SELECT s.key, s.pile FROM json_each(:keys) k CROSS JOIN mirror.scores s ON s.key = k.value
    WHERE s.pile IS NOT NULL""")


def piles(conn: Connection, keys: Sequence[int]) -> dict[int, int]:
    """The pile of each of `keys` that is in one; a job's work where they are many."""
    return {row[0]: row[1] for row in conn.execute(_PILES, {"keys": json.dumps(list(keys))})}
