"""The first page of a search for a word that stands in many comments: read on from the first row until full.

The text index has to name all that hold a word before they can be put in order. Where those are half a
million that takes a quarter of a second, and fifty of them are among the first few hundred rows of any queue.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from moderator.domain.query import Query
from moderator.store.letters import begins, body, fold, words
from moderator.store.packed import packed, unpacked

ROWS = 600
"""Rows that are read, some 30 ms."""
_MANY = 100_000
"""Comments from which it is worth it."""
_SHARE = 8
"""A word in one of so many comments fills a page of fifty before `ROWS` are read."""

_TOP = text("SELECT coalesce(max(key), 0) FROM mirror.comments")
_FREQUENT = text("SELECT 1 FROM mirror.search s WHERE s.search MATCH :phrase LIMIT 1 OFFSET :many")
_TEXTS = packed(
    "t.key, t.author, t.html, a.title",
    """json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN mirror.texts t ON t.key = c.key
    LEFT JOIN mirror.articles a ON a.site = c.site AND a.id = c.article""",
)


def frequent(conn: Connection, query: Query) -> bool:
    """Whether a query is one ASCII word and nothing else, and that word stands in many comments."""
    if query.words != (word := "".join(query.words),) or query != Query(words=(word,)):
        return False
    if not (word.isascii() and word.isalnum()):
        return False
    top = conn.execute(_TOP).scalar_one()
    values = {"phrase": f'"{words(word)}" *', "many": top // _SHARE}
    return bool(top >= _MANY and conn.execute(_FREQUENT, values).first())


def holding(conn: Connection, keys: Sequence[int], word: str, most: int) -> list[int]:
    """Of these keys the first `most` whose author, text or article's title a search for `word` finds."""
    wanted, found = words(word), set[int]()
    for key, author, html, title in unpacked(conn, _TEXTS, keys):
        if begins(words(author), wanted) or begins(words(body(html)), wanted) or wanted in fold(title):
            found.add(key)
            if len(found) == most:
                break
    return [key for key in keys if key in found]
