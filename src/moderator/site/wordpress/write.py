"""The push: a batch of decisions in one transaction of at most eight statements, whatever its size.

Lock, look, decide in Python, write in sets. The look is a second statement on purpose: where the lock had
to wait, subqueries in the same statement would show the comment's new status beside marks that are not there.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import tzinfo
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    case,
    delete,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.exc import SQLAlchemyError

from moderator.domain.decision import Answer, Delivery, Outcome
from moderator.domain.status import Status
from moderator.domain.verdict import LEADS_TO
from moderator.site.wordpress.pack import texts
from moderator.site.wordpress.plan import Found, Note, Plan, may_conflict, plan
from moderator.site.wordpress.read import comment_columns, comment_of, id_of, readers, revision, text_of
from moderator.site.wordpress.tables import Tables
from moderator.site.wordpress.words import META_KEYS, status_of

NOT_COUNTED = "note"
"""An editors' note is no comment that readers see: current WordPress leaves it out of an article's count."""
_ONCE: dict[str, Any] = {"compiled_cache": None}
"""Ids are written out, so no statement comes twice: kept compiled, each would stay with its thousand ids."""
_ORDINARY = ((None, "", None, None, None),)
"""What the look would say of a comment as it was judged, with nothing beside it and its article in place."""


def apply(
    connection: Connection, tables: Tables, zone: tzinfo, deliveries: Sequence[Delivery]
) -> list[Answer]:
    """One answer each, same order. An error leaves nothing written, except one at COMMIT: outcome unknown."""
    connection.execute(
        text("BEGIN IMMEDIATE" if connection.dialect.name == "sqlite" else "START TRANSACTION")
    )
    try:
        found, now = _find(connection, tables, zone, deliveries)
        plans = [plan(delivery, found.get(delivery.decision.comment), now) for delivery in deliveries]
        _write(connection, tables, deliveries, plans, found)
        connection.execute(text("COMMIT"))
    except BaseException:
        with suppress(SQLAlchemyError):  # on a line that broke SQLAlchemy raises an error of its own
            connection.execute(text("ROLLBACK"))
        raise
    return [
        _answer(one, made, found.get(one.decision.comment))
        for one, made in zip(deliveries, plans, strict=True)
    ]


def _find(
    connection: Connection, tables: Tables, zone: tzinfo, deliveries: Sequence[Delivery]
) -> tuple[dict[int, Found], int]:
    """The comments locked and looked at, by id; and the site's clock."""
    c, m, p = tables.comments.c, tables.commentmeta.c, tables.posts.c
    by_comment = {delivery.decision.comment: delivery for delivery in deliveries}
    if len(by_comment) != len(deliveries):
        raise ValueError("a batch has at most one decision a comment")
    lock = (
        select(c.comment_ID, c.comment_post_ID, c.comment_approved, revision(tables), func.UNIX_TIMESTAMP())
        .where(_among(c.comment_ID, by_comment), readers(tables))
        .order_by(c.comment_ID)
        .with_for_update()
    )
    locked = {row[0]: row for row in connection.execute(lock, execution_options=_ONCE)}
    if not locked:
        return {}, 0
    changed = [
        id_ for id_, row in locked.items() if may_conflict(by_comment[id_], text_of(row[2]), text_of(row[3]))
    ]
    look = (
        select(c.comment_ID, p.post_status, m.meta_id, m.meta_key, m.meta_value, *_texts(tables, changed))
        .select_from(tables.comments)
        .outerjoin(tables.posts, c.comment_post_ID == p.ID)
        .outerjoin(tables.commentmeta, and_(m.comment_id == c.comment_ID, m.meta_key.in_(META_KEYS)))
        .where(
            _among(c.comment_ID, locked),
            # most have nothing to tell: a row is read in Python, at ten times the server's price
            or_(
                m.meta_id.is_not(None),
                p.ID.is_(None),
                p.post_status == "trash",
                _among(c.comment_ID, changed),
            ),
        )
        .order_by(c.comment_ID, m.meta_id)
    )
    rows: dict[int, list[Sequence[Any]]] = defaultdict(list)
    for row in connection.execute(look, execution_options=_ONCE):
        rows[row[0]].append(row)
    now = next(iter(locked.values()))[4]
    return {id_: _found(row, rows.get(id_, _ORDINARY), zone) for id_, row in locked.items()}, now


def _texts(tables: Tables, changed: Sequence[int]) -> list[ColumnElement[Any]]:
    """The columns of what changed since it was judged: they come along with the look."""
    if not changed:
        return []
    those = _among(tables.comments.c.comment_ID, changed)
    return [case((those, column)) for column in comment_columns(tables)]


def _found(locked: Sequence[Any], looked: Sequence[Sequence[Any]], zone: tzinfo) -> Found:
    id_, article, word, fingerprint, _ = locked
    _, article_status, _, _, _, *comment = looked[0]
    notes = (
        Note(row[2], text_of(row[3]), None if row[4] is None else text_of(row[4])) for row in looked if row[2]
    )
    return Found(
        id_,
        id_of(article),
        text_of(word),
        text_of(fingerprint),
        None if article_status is None else text_of(article_status),
        tuple(notes),
        comment_of(texts(comment), zone) if comment and comment[0] is not None else None,
    )


def _write(
    connection: Connection,
    tables: Tables,
    deliveries: Sequence[Delivery],
    plans: Sequence[Plan],
    found: dict[int, Found],
) -> None:
    c, m = tables.comments.c, tables.commentmeta.c
    changed: dict[str, list[int]] = defaultdict(list)
    removed: list[int] = []
    added: list[tuple[int, str, str | None]] = []
    recounted: set[int] = set()
    for delivery, made in zip(deliveries, plans, strict=True):
        comment = found.get(delivery.decision.comment)
        if comment is None:
            continue
        removed += made.removed
        added += [(comment.id, key, value) for key, value in made.added]
        if made.word != comment.word:
            changed[made.word].append(comment.id)
            if "1" in (made.word, comment.word) and comment.article_status is not None:
                recounted.add(comment.article)
    if changed:
        words = [(_among(c.comment_ID, ids), literal(word)) for word, ids in changed.items()]
        every = [id_ for ids in changed.values() for id_ in ids]
        connection.execute(
            update(tables.comments).where(_among(c.comment_ID, every)).values(comment_approved=case(*words)),
            execution_options=_ONCE,
        )
    if removed:
        connection.execute(
            delete(tables.commentmeta).where(_among(m.meta_id, removed)), execution_options=_ONCE
        )
    if added:
        _add(connection, tables, added)
    if recounted:
        _recount(connection, tables, recounted)


def _recount(connection: Connection, tables: Tables, articles: Collection[int]) -> None:
    """Each article's count anew, as WordPress does it: what was wrong before is right afterwards.

    One grouped count, for one article or hundreds. Grouped by an expression, since MariaDB would otherwise
    split it into a search for each article, whatever their share of the table; a join would be as fast, but
    locks every comment that it counts.
    """
    c, p = tables.comments.c, tables.posts.c
    article = (c.comment_post_ID + literal_column("0")).label("article")
    counted = (
        select(article, func.count().label("comments"))
        .where(_among(c.comment_post_ID, articles), c.comment_approved == "1", c.comment_type != NOT_COUNTED)
        .group_by(article)
        .subquery("counted")
    )
    count = select(counted.c.comments).where(counted.c.article == p.ID).scalar_subquery()
    connection.execute(
        update(tables.posts).where(_among(p.ID, articles)).values(comment_count=func.coalesce(count, 0)),
        execution_options=_ONCE,
    )


def _among(column: ColumnElement[int], ids: Collection[int]) -> ColumnElement[bool]:
    """Ids of ours, ascending, so that rows are locked in one order. Written out: binding a thousand numbers
    costs more than all the rest of the statement."""
    listed = ", ".join(map(str, sorted(ids))) or "NULL"
    return column.op("IN", is_comparison=True)(literal_column(f"({listed})"))


def _add(connection: Connection, tables: Tables, added: Sequence[tuple[int, str, str | None]]) -> None:
    """Insert rows beside comments, given as id, key, value: one statement, each key and value bound."""
    table = connection.dialect.identifier_preparer.format_table(tables.commentmeta)
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    rows = ", ".join([f"({id_}, {mark}, {mark})" for id_, _, _ in added])
    connection.exec_driver_sql(
        f"INSERT INTO {table} (comment_id, meta_key, meta_value) VALUES {rows}",  # noqa: S608 - names and numbers
        tuple([text for _, key, value in added for text in (key, value)]),
    )


def _answer(delivery: Delivery, made: Plan, found: Found | None) -> Answer:
    conflict = made.outcome is Outcome.CONFLICT and found is not None
    return Answer(
        delivery.decision.id,
        made.outcome,
        status_of(made.word) if found is not None else Status.GONE.value,
        made.message,
        made.before,
        found.comment if conflict and found else None,
        _by(found) if conflict and found else None,
        None if made.left is None else status_of(made.left),
    )


def _by(found: Found) -> str | None:
    """Who changed it, where our newest mark led to the status it has."""
    mark = found.mark
    leads_to = {verdict.value: status for verdict, status in LEADS_TO.items()}
    if mark is None or leads_to.get(mark.verdict) != status_of(found.word):
        return None
    return mark.by or None
