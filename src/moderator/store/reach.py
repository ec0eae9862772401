"""How many articles and authors a selection reaches. Takes `reading()`, a few thousand keys at once."""

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, text

_REACH = text("""
    SELECT DISTINCT c.site, c.article, c.email_key, t.author
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    LEFT JOIN mirror.texts t ON t.key = c.key AND c.email_key IS NULL""")


_ARTICLES = text("""
    SELECT c.site, c.article FROM json_each(:keys) k LEFT JOIN mirror.comments c ON c.key = k.value
    ORDER BY k.key""")


def articles(conn: Connection, keys: Sequence[int]) -> list[tuple[int, int] | None]:
    """The article of each comment, as a value to compare, in the order given; None for one that is gone."""
    rows = conn.execute(_ARTICLES, {"keys": json.dumps(list(keys))})
    return [None if site is None else (site, article) for site, article in rows]


def reach(
    conn: Connection, keys: Sequence[int]
) -> Iterator[tuple[tuple[int, int], tuple[int | None, str | None]]]:
    """Article and author of comments, as values to compare: an author is an e-mail, else a name."""
    for site, article, email, name in conn.execute(_REACH, {"keys": json.dumps(list(keys))}):
        yield (site, article), (email, name)
