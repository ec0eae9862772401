"""Which open comments are alike: the groups that the spam help has found. Takes `reading()`."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

_PILES = text("""
    SELECT s.key, s.pile FROM json_each(:keys) k CROSS JOIN mirror.scores s ON s.key = k.value
    WHERE s.pile IS NOT NULL""")


def piles(conn: Connection, keys: Sequence[int]) -> dict[int, int]:
    """The pile of each of `keys` that is in one; a job's work where they are many."""
    return {row[0]: row[1] for row in conn.execute(_PILES, {"keys": json.dumps(list(keys))})}


class Pile(NamedTuple):
    """A group of near-identical comments in one queue."""

    number: int
    """What the query operator `group:` takes."""
    size: int
    authors: int
    articles: int
    score: float
    """The highest of its comments'."""
    first: int
    """Key of its first comment."""


_LARGEST = text("""
    SELECT s.pile, count(*) AS size, count(DISTINCT coalesce(c.email_key, c.key)),
        count(DISTINCT c.site || ':' || c.article), max(s.score), min(c.key)
    FROM mirror.scores s CROSS JOIN mirror.comments c ON c.key = s.key
    WHERE s.pile IS NOT NULL AND c.status = :status AND (c.created_at IS NULL OR c.created_at >= :since)
        AND NOT EXISTS (SELECT 1 FROM main.outbox o
            WHERE o.site = c.site AND o.comment = c.id AND o.lane = 0)
    GROUP BY s.pile HAVING count(*) >= :least ORDER BY size DESC, s.pile LIMIT :most""")


def largest(
    conn: Connection, status: str, least: int = 2, most: int = 100, since: float = 0.0
) -> Iterator[Pile]:
    """Groups of at least so many undecided comments of a status, written since then, the largest first."""
    asked = {"status": status, "least": least, "most": most, "since": since}
    for row in conn.execute(_LARGEST, asked):
        yield Pile(*row)
