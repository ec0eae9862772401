"""What the site's database computes so that two sides can be compared without sending rows: checksums, sums.

Always sums: of an xor two equal changes would cancel out. Those computed here as well equal them to the byte.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from zlib import crc32

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, or_, select

from moderator.site.adapter import Block, Span, Sums
from moderator.site.wordpress.dates import text_of as date_text
from moderator.site.wordpress.read import SEPARATOR, readers, revision
from moderator.site.wordpress.tables import Tables
from moderator.site.wordpress.words import word_of

_NO_DATE = "0000-00-00 00:00:00"


def row_print(id_: int, status: str, revision_: str, created_at: int | None) -> int:
    """Checksum of a comment: place, status, revision, date."""
    date = _NO_DATE if created_at is None else date_text(created_at)
    return crc32("\x1f".join((str(id_), word_of(status), revision_, date)).encode("utf-8", "replace"))


def id_print(id_: int) -> int:
    """Checksum of an id."""
    return crc32(str(id_).encode())


def prints(connection: Connection, tables: Tables, spans: Sequence[Span], width: int) -> Sums:
    """Count and sum of `row_print` by id // `width`."""
    c = tables.comments.c
    one = func.CRC32(
        func.CONCAT_WS(SEPARATOR, c.comment_ID, c.comment_approved, revision(tables), c.comment_date_gmt)
    )
    return _sums(connection, _grouped(tables, one, width).where(readers(tables), within(tables, spans)))


def pending(connection: Connection, tables: Tables, spans: Sequence[Span]) -> list[int]:
    """Ids of all pending comments, or of those in these spans, ascending."""
    c = tables.comments.c
    statement = select(c.comment_ID).where(c.comment_approved == "0", readers(tables)).order_by(c.comment_ID)
    if spans:
        statement = statement.where(within(tables, spans))
    return list(connection.execute(statement).scalars())


def pending_digest(connection: Connection, tables: Tables) -> tuple[int, int]:
    """Count and digest of the pending ids of every kind: index-only."""
    c = tables.comments.c
    statement = select(func.count(), func.sum(func.CRC32(c.comment_ID))).where(c.comment_approved == "0")
    count, total = connection.execute(statement).one()
    return count, int(total or 0)


def pending_sums(connection: Connection, tables: Tables, width: int) -> Sums:
    """Count and sum of `id_print` of the pending ids by id // `width`."""
    c = tables.comments.c
    statement = _grouped(tables, func.CRC32(c.comment_ID), width)
    return _sums(connection, statement.where(c.comment_approved == "0", readers(tables)))


def block(connection: Connection, tables: Tables, after: int, rows: int) -> Block | None:
    """Fingerprint of the next `rows` existing comments above id `after`; None where none follow."""
    c = tables.comments.c
    run = (
        select(c.comment_ID.label("id"), _whole_row(tables).label("sum"))
        .where(readers(tables), c.comment_ID > after)
        .order_by(c.comment_ID)
        .limit(rows)
        .subquery()
    )
    statement = select(func.min(run.c.id), func.max(run.c.id), func.count(), func.sum(run.c.sum))
    first, last, count, total = connection.execute(statement).one()
    return Block(first, last, count, int(total)) if count else None


def sums(connection: Connection, tables: Tables, bounds: Sequence[int]) -> list[tuple[int, int]]:
    """Count and sum, as `block` has them, between each of `bounds` and the next."""
    c = tables.comments.c
    place = case(*((c.comment_ID <= bound, number) for number, bound in enumerate(bounds[1:])))
    rows = (
        select(place.label("place"), _whole_row(tables).label("sum"))
        .where(readers(tables), c.comment_ID > bounds[0], c.comment_ID <= bounds[-1])
        .subquery()
    )
    statement = select(rows.c.place, func.count(), func.sum(rows.c.sum)).group_by(rows.c.place)
    found = _sums(connection, statement)
    return [found.get(number, (0, 0)) for number in range(len(bounds) - 1)]


def within(tables: Tables, spans: Iterable[Span]) -> ColumnElement[bool]:
    """Comments whose id is in one of these spans."""
    id_ = tables.comments.c.comment_ID
    return or_(*(and_(id_ > after, id_ <= last) for after, last in spans))


def _whole_row(tables: Tables) -> ColumnElement[int]:
    c = tables.comments.c
    return func.CRC32(
        func.CONCAT_WS(
            SEPARATOR,
            c.comment_ID,
            c.comment_post_ID,
            c.comment_approved,
            c.comment_type,
            c.comment_parent,
            c.comment_date_gmt,
            c.comment_author,
            c.comment_author_email,
            c.comment_author_url,
            c.comment_content,
        )
    )


def _grouped(tables: Tables, one: ColumnElement[Any], width: int) -> Select[Any]:
    group = (tables.comments.c.comment_ID // width).label("part")
    return select(group, func.count(), func.sum(one)).group_by(group)


def _sums(connection: Connection, statement: Select[Any]) -> Sums:
    return {int(part): (count, int(total)) for part, count, total in connection.execute(statement)}
