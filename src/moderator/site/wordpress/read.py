"""Rows of a WordPress become comments and marks. Functions take a connection and return frozen values."""

import html
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import tzinfo
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    func,
    literal_column,
    null,
    select,
    union_all,
)

from moderator.domain.comment import Comment, Flag, Mark
from moderator.site.adapter import Marks
from moderator.site.wordpress import filtered, notes
from moderator.site.wordpress.dates import moment
from moderator.site.wordpress.pack import Rows, fetch_many
from moderator.site.wordpress.tables import HIGHEST_ID, Tables
from moderator.site.wordpress.words import DECISION, FLAG, KINDS, status_of, word_of

SEPARATOR: ColumnElement[bytes] = literal_column("X'1F'")
"""Makes CONCAT_WS yield bytes, so that a fingerprint never depends on the connection's charset."""

Note = TypeVar("Note", Flag, Mark)


def fetch(connection: Connection, statement: Select[Any]) -> Rows:
    """All rows of a page, as they come."""
    return connection.execute(statement).fetchall()


def text_of(value: str | bytes | None) -> str:
    """A column's text; a binary column's bytes are taken for UTF-8, what is none of it shows as a sign."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value or ""


def id_of(value: int | None) -> int:
    """An id that fits our mirror; 0, as for none, where the site's is beyond it."""
    return value if value is not None and 0 < value <= HIGHEST_ID else 0


def revision(tables: Tables) -> ColumnElement[str]:
    """Fingerprint of author, text, kind and place, computed by the site; the status stands apart."""
    c = tables.comments.c
    return func.SHA2(
        func.CONCAT_WS(
            SEPARATOR,
            c.comment_author,
            c.comment_author_email,
            c.comment_author_url,
            c.comment_content,
            c.comment_type,
            c.comment_parent,
            c.comment_post_ID,
        ),
        256,
    )


def readers(tables: Tables) -> ColumnElement[bool]:
    """Comments that readers wrote and whose id fits."""
    c = tables.comments.c
    return and_(c.comment_ID > 0, c.comment_ID <= HIGHEST_ID, c.comment_type.in_(KINDS))


def comment_columns(tables: Tables) -> list[ColumnElement[Any]]:
    """The columns that `comment_of` takes."""
    c = tables.comments.c
    return [
        c.comment_ID,
        c.comment_post_ID,
        c.comment_parent,
        c.comment_approved,
        c.comment_date_gmt,
        c.comment_date,
        c.comment_type,
        c.comment_author,
        c.comment_author_email,
        c.comment_author_url,
        c.comment_author_IP,
        c.comment_content,
        revision(tables).label("revision"),
        filtered.column(tables),
    ]


def comment_of(row: Sequence[Any], zone: tzinfo) -> Comment:
    """A comment from the columns of `comment_columns`, of which none is bytes."""
    id_, article, parent, word, gmt, local, kind, author, email, url, ip, content, fingerprint, bits = row
    return Comment(
        id_,
        id_of(article),
        id_of(parent),
        status_of(word or ""),
        moment(gmt, local, zone),
        kind or "comment",
        html.unescape(author or ""),
        email or "",
        url or "",
        ip or "",
        content or "",
        fingerprint or "",
        filtered.filtered_of(bits),
    )


def comments(
    connection: Connection,
    tables: Tables,
    zone: tzinfo,
    *,
    status: str | None,
    before: int | None,
    after: int | None,
    limit: int,
) -> list[Comment]:
    """A page by id: ascending above `after`, else descending below `before`."""
    c = tables.comments.c
    statement = select(*comment_columns(tables)).where(readers(tables)).limit(limit)
    if status is not None:
        statement = statement.where(c.comment_approved == word_of(status))
    if after is not None:
        statement = statement.where(c.comment_ID > after).order_by(c.comment_ID)
    else:
        statement = statement.order_by(c.comment_ID.desc())
    if before is not None:
        statement = statement.where(c.comment_ID < before)
    found = [comment_of(row, zone) for row in fetch_many(connection, statement, limit)]
    return found if after is not None else found[::-1]


def comments_by_id(
    connection: Connection, tables: Tables, zone: tzinfo, ids: Collection[int]
) -> list[Comment]:
    """Those of `ids` that exist."""
    if not ids:
        return []
    statement = (
        select(*comment_columns(tables))
        .where(readers(tables))
        .where(tables.comments.c.comment_ID.in_(sorted(ids)))
    )
    return [comment_of(row, zone) for row in fetch_many(connection, statement, len(ids))]


def extent(connection: Connection, tables: Tables) -> tuple[tuple[int, int], dict[str, int]]:
    """Highest id of comments and of what stands beside them, 0 for none; readers' comments by status."""
    c, m = tables.comments.c, tables.commentmeta.c
    none: ColumnElement[str] = literal_column("''")
    kinds: list[ColumnElement[int]] = [literal_column(str(kind)) for kind in range(3)]
    statement = union_all(
        select(kinds[0], none, func.max(c.comment_ID)).where(c.comment_ID <= HIGHEST_ID),
        select(kinds[1], none, func.max(m.meta_id)).where(m.meta_id <= HIGHEST_ID),
        select(kinds[2], c.comment_approved, func.count())
        .where(readers(tables))
        .group_by(c.comment_approved),
    )
    rows = connection.execute(statement).all()
    top = {kind: int(number or 0) for kind, _, number in rows if kind < 2}
    return (top[0], top[1]), {status_of(text_of(word)): int(count) for kind, word, count in rows if kind == 2}


def newest(connection: Connection, tables: Tables) -> tuple[int, int]:
    """Highest id of comments and of what stands beside them, 0 for none."""
    return extent(connection, tables)[0]


def counts(connection: Connection, tables: Tables) -> dict[str, int]:
    """Readers' comments by status."""
    return extent(connection, tables)[1]


def marks(connection: Connection, tables: Tables, after: int, limit: int) -> Marks:
    """Rows beside comments above row `after`: whom they touch, and ours parsed."""
    m = tables.commentmeta.c
    value = case((m.meta_key.in_((DECISION, FLAG)), m.meta_value), else_=null())
    statement = (
        select(m.meta_id, m.comment_id, m.meta_key, value)
        .where(m.meta_id > after, m.meta_id <= HIGHEST_ID)
        .order_by(m.meta_id)
        .limit(limit)
    )
    rows = fetch_many(connection, statement, limit)
    ours = [
        (id_of(comment), text_of(key), text_of(text)) for _, comment, key, text in rows if text is not None
    ]
    return Marks(
        tuple(sorted({id_of(row[1]) for row in rows} - {0})),
        _parsed(ours, FLAG, notes.read_flag),
        _parsed(ours, DECISION, notes.read_mark),
        rows[-1][0] if rows else after,
    )


def _parsed(
    rows: Iterable[tuple[int, str, str]], key: str, parse: Callable[[int, str], Note | None]
) -> tuple[Note, ...]:
    found = (parse(comment, text) for comment, name, text in rows if name == key and comment)
    return tuple(one for one in found if one is not None)


def flags(connection: Connection, tables: Tables, ids: Collection[int]) -> list[Flag]:
    """Flags that stand on these comments."""
    if not ids:
        return []
    m = tables.commentmeta.c
    statement = (
        select(m.comment_id, m.meta_key, m.meta_value)
        .where(m.comment_id.in_(sorted(ids)), m.meta_key == FLAG)
        .order_by(m.meta_id)
    )
    rows = [
        (id_of(comment), text_of(key), text_of(text)) for comment, key, text in fetch(connection, statement)
    ]
    return list(_parsed(rows, FLAG, notes.read_flag))


def flagged(connection: Connection, tables: Tables) -> list[int]:
    """Ids of readers' comments with a flag, ascending."""
    c, m = tables.comments.c, tables.commentmeta.c
    statement = (
        select(c.comment_ID)
        .join(tables.commentmeta, m.comment_id == c.comment_ID)
        .where(m.meta_key == FLAG, readers(tables))
        .distinct()
        .order_by(c.comment_ID)
    )
    return list(connection.execute(statement).scalars())
