"""The first page of a search for a word that stands in many comments: read on from the first row until full.

The text index has to name all that hold a word before they can be put in order. Where those are half a
million that takes a quarter of a second, and fifty of them are among the first few hundred rows of any queue.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from moderator.domain.query import Query
from moderator.store.letters import begins, body, fold, words
from moderator.store.packed import PIECE, packed, unpacked

ROWS = 600
"""Rows that are read at most, some 30 ms."""
_MANY = 100_000
"""Comments from which it is worth it."""
_SHARE = 8
"""A word in one of so many comments fills a page of fifty before `ROWS` are read."""

_TOP = text("SELECT coalesce(max(key), 0) FROM mirror.comments")
_TEXTS = packed(
    "t.key, t.author, t.html, a.title",
    """json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN mirror.texts t ON t.key = c.key
    LEFT JOIN mirror.articles a ON a.site = c.site AND a.id = c.article""",
)


def word_of(conn: Connection, query: Query) -> str | None:
    """The one ASCII word that is all a query asks, where there are comments enough; else None."""
    word = query.words[0] if query == Query(words=query.words[:1]) and query.words else ""
    if not (word.isascii() and word.isalnum()) or conn.execute(_TOP).scalar_one() < _MANY:
        return None
    return word


def holding(conn: Connection, keys: Sequence[int], word: str, most: int) -> list[int]:
    """Of these keys the first `most` whose author, text or article's title a search for `word` finds.

    None more are looked for once fewer than one in `_SHARE` hold it.
    """
    wanted, found = words(word), list[int]()
    for start in range(0, len(keys), PIECE):
        piece = keys[start : start + PIECE]
        held = {
            key
            for key, author, html, title in unpacked(conn, _TEXTS, piece)
            if begins(words(author), wanted) or begins(words(body(html)), wanted) or wanted in fold(title)
        }
        found += [key for key in piece if key in held]
        if len(found) >= most or len(found) * _SHARE < start + len(piece):
            break
    return found[:most]
