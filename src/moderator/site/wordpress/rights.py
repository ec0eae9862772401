"""What may be done here, found by trying: which tables, whether writing, whether a push can be taken back."""

from typing import Any

from sqlalchemy import (
    Connection,
    column,
    delete,
    func,
    insert,
    literal,
    select,
    table,
    update,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.dml import UpdateBase

from moderator.domain.errors import SiteRefused, Trouble
from moderator.site.wordpress.errors import Cure, Place, code_of, cure, trouble
from moderator.site.wordpress.tables import Tables, shared_prefix


def tables_of(connection: Connection, prefix: str) -> Tables:
    """The tables under `prefix`; on a multisite the users' stand under the shared prefix."""
    if _kinds(connection, [prefix + "users"]):
        return Tables(prefix, prefix)
    return Tables(prefix, shared_prefix(prefix))


def prefixes(connection: Connection) -> list[str]:
    """Prefixes of the WordPresses that the account can see in this database."""
    if connection.dialect.name == "sqlite":
        names = table("sqlite_master", column("name"))
        statement = select(names.c.name).where(names.c.name.like("%commentmeta"))
    else:
        tables = table("TABLES", column("TABLE_NAME"), column("TABLE_SCHEMA"), schema="information_schema")
        statement = select(tables.c.TABLE_NAME).where(
            func.DATABASE() == tables.c.TABLE_SCHEMA, tables.c.TABLE_NAME.like("%commentmeta")
        )
    return sorted(name.removesuffix("commentmeta") for name in connection.execute(statement).scalars())


def not_written(connection: Connection, tables: Tables) -> str | None:
    """Why a push must not write here, a sentence; None where all three tables keep to transactions.

    A MyISAM table keeps a write after ROLLBACK; a view has no engine to know.
    """
    kinds = _kinds(connection, [one.name for one in tables.written])
    for one in tables.written:
        kind = kinds.get(one.name)
        if kind is None:
            return f"{one.name} is a view: what stands behind it cannot be known."
        if kind.lower() not in ("innodb", "table"):
            return f"{one.name} is {kind}, not InnoDB: a half-delivered batch could not be taken back."
    return None


def why_read_only(connection: Connection, tables: Tables, place: Place) -> Trouble | None:
    """The refusal that a push would meet, None where the account may write: tried on rows that cannot be."""
    for statement in _trials(tables):
        try:
            connection.execute(statement)
        except DBAPIError as error:
            if error.connection_invalidated or cure(error) is not Cure.NEVER:
                raise
            if code_of(error) in (1142, 1143):
                return SiteRefused(
                    "May read, not moderate.", title="Read only", remedy="`site grants` prints the rights."
                )
            return trouble(error, place)
    return None


def _trials(tables: Tables) -> list[UpdateBase]:
    c, m, p = tables.comments.c, tables.commentmeta.c, tables.posts.c
    nothing: Any = select(literal(0), literal(""), literal("")).where(m.meta_id == 0)
    return [
        update(tables.comments).where(c.comment_ID == 0).values(comment_approved=c.comment_approved),
        delete(tables.commentmeta).where(m.meta_id == 0),
        insert(tables.commentmeta).from_select(["comment_id", "meta_key", "meta_value"], nothing),
        update(tables.posts).where(p.ID == 0).values(comment_count=p.comment_count),
    ]


def _kinds(connection: Connection, names: list[str]) -> dict[str, str | None]:
    """Engine of each table that exists, None for a view."""
    if connection.dialect.name == "sqlite":
        found = table("sqlite_master", column("name"), column("type"))
        rows = connection.execute(select(found.c.name, found.c.type).where(found.c.name.in_(names)))
        return {name: None if kind == "view" else kind for name, kind in rows}
    tables = table(
        "TABLES", column("TABLE_NAME"), column("TABLE_SCHEMA"), column("ENGINE"), schema="information_schema"
    )
    rows = connection.execute(
        select(tables.c.TABLE_NAME, tables.c.ENGINE).where(
            func.DATABASE() == tables.c.TABLE_SCHEMA, tables.c.TABLE_NAME.in_(names)
        )
    )
    return {row[0]: row[1] for row in rows}
