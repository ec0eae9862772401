"""Taking our marks off a site: counted, then removed a few at a time; nothing of others is touched."""

from sqlalchemy import ColumnElement, Connection, delete, func, select

from moderator.site.wordpress.tables import Tables

OURS = "_moderator_"
"""How the keys of all rows of ours begin, whatever version of the program wrote them."""


def _ours(tables: Tables) -> ColumnElement[bool]:
    return tables.commentmeta.c.meta_key.startswith(OURS, autoescape=True)


def marks_kept(connection: Connection, tables: Tables) -> dict[str, int]:
    """How many rows of each of our keys the site has; one statement."""
    key = tables.commentmeta.c.meta_key
    rows = connection.execute(select(key, func.count()).where(_ours(tables)).group_by(key).order_by(key))
    return {row[0]: row[1] for row in rows}


def remove_marks(connection: Connection, tables: Tables, limit: int) -> int:
    """Remove at most `limit` of them in one transaction of their own; how many that were."""
    key = tables.commentmeta.c.meta_id
    ids = list(connection.execute(select(key).where(_ours(tables)).order_by(key).limit(limit)).scalars())
    if not ids:
        return 0
    return connection.execute(delete(tables.commentmeta).where(key.in_(ids), _ours(tables))).rowcount
