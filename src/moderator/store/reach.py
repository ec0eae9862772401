"""How many articles and authors a selection reaches. Takes `reading()`, a few thousand keys at once."""

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, text

_REACH = text("""
    SELECT DISTINCT c.site, c.article, c.email_key, t.author
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    LEFT JOIN mirror.texts t ON t.key = c.key AND c.email_key IS NULL""")


def reach(
    conn: Connection, keys: Sequence[int]
) -> Iterator[tuple[tuple[int, int], tuple[int | None, str | None]]]:
    """Article and author of comments, as values to compare: an author is an e-mail, else a name."""
    for site, article, email, name in conn.execute(_REACH, {"keys": json.dumps(list(keys))}):
        yield (site, article), (email, name)
