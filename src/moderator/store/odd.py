"""The odd ones out of a selection: unlike a spam wave. Takes `reading()`, a few thousand keys at once."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

LONG = 1500
"""Characters of HTML from which on a comment is a long one."""
_MOST = 100
"""Approved comments of an author are counted up to here."""

_ODD = text("""
    SELECT * FROM (
        SELECT c.key AS key, t.author AS author,
            CASE WHEN c.email_key IS NULL THEN 0 ELSE (SELECT count(*) FROM (
                SELECT 1 FROM mirror.comments a
                WHERE a.email_key = c.email_key AND a.status = 'approved' AND a.key <> c.key LIMIT :most))
            END AS approved,
            EXISTS (SELECT 1 FROM mirror.comments r
                WHERE r.site = c.site AND r.parent = c.id AND r.parent <> 0 AND r.status = 'approved')
                AS answered,
            length(t.html) >= :long AS long
        FROM json_each(:keys) k
        CROSS JOIN mirror.comments c ON c.key = k.value
        CROSS JOIN mirror.texts t ON t.key = c.key)
    WHERE approved OR answered OR long""")


class Odd(NamedTuple):
    """A comment that a second look is worth, and why."""

    key: int
    author: str
    approved: int
    """Other comments of this author that are approved, 100 at most."""
    answered: bool
    """Readers see answers to it."""
    long: bool


def odd(conn: Connection, keys: Sequence[int]) -> Iterator[Odd]:
    """Those of `keys` whose author is trusted, that have approved answers, or that are long."""
    values = {"keys": json.dumps(list(keys)), "long": LONG, "most": _MOST}
    for key, author, approved, answered, long in conn.execute(_ODD, values):
        yield Odd(key, author, approved, bool(answered), bool(long))
