"""What sync asks of the mirror: cursors, fingerprints of blocks, which ids are here. Takes `mirroring()`."""

import json
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, text

from moderator.store import numbers

_CURSOR = text("SELECT value FROM cursors WHERE site = :site AND name = :name")
_SET_CURSOR = text("INSERT OR REPLACE INTO cursors (site, name, value) VALUES (:site, :name, :value)")
_CLEAR_CURSOR = text("DELETE FROM cursors WHERE site = :site AND name = :name")
_IDS = text("SELECT id FROM comments WHERE site = :site AND status = :status ORDER BY id")
_BETWEEN = text("""
    SELECT id FROM comments WHERE site = :site AND id BETWEEN :first AND :last AND status <> 'gone'
    ORDER BY id""")
_COUNT_BETWEEN = text(
    "SELECT count(*) FROM comments WHERE site = :site AND id BETWEEN :first AND :last AND status <> 'gone'"
)
_ROWS = text("""
    SELECT c.id, c.status, t.revision, c.created_at
    FROM comments c CROSS JOIN texts t ON t.key = c.key
    WHERE c.site = :site AND c.id > :after AND c.id <= :last AND c.status <> 'gone'""")
_OF_ARTICLE = text("""
    SELECT id FROM comments WHERE site = :site AND article = :article AND status <> 'gone' ORDER BY id""")
_STATUSES = text("""
    SELECT c.id, c.status
    FROM json_each(:ids) k CROSS JOIN comments c ON c.site = :site AND c.id = k.value""")
_HIGHEST = text("SELECT coalesce(max(id), 0) FROM comments WHERE site = :site")
_COUNTS = text("SELECT status, count(*) FROM comments WHERE site = :site GROUP BY status")
_STAMPS = text("SELECT id, modified_at, status FROM articles WHERE site = :site")
_MISSING_ARTICLES = text("""
    SELECT DISTINCT c.article FROM comments c
    WHERE c.site = :site AND c.article > 0 AND c.status <> 'gone'
        AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.site = c.site AND a.id = c.article)
        AND NOT EXISTS (SELECT 1 FROM json_each(:known) k WHERE k.value = c.article)
    LIMIT :limit""")
_MISSING_PARENTS = text("""
    SELECT DISTINCT c.parent FROM json_each(:ids) k
    CROSS JOIN comments c ON c.site = :site AND c.id = k.value AND c.parent > 0
    WHERE NOT EXISTS (SELECT 1 FROM comments p WHERE p.site = c.site AND p.id = c.parent)""")
_FLAGGED = text("SELECT DISTINCT comment FROM flags WHERE site = :site")
_BLOCK = text("SELECT first, last, count, sum FROM blocks WHERE site = :site AND first = :first")
_BLOCKS = text("SELECT first, last, count, sum FROM blocks WHERE site = :site ORDER BY first")
_CLEAR_BLOCKS = text("DELETE FROM blocks WHERE site = :site AND first <= :last AND last >= :first")
_SET_BLOCK = text(
    "INSERT INTO blocks (site, first, last, count, sum) VALUES (:site, :first, :last, :count, :sum)"
)


def cursor(conn: Connection, site: str, name: str) -> int | None:
    """How far a part of pull has come, None at the beginning."""
    value: int | None = conn.execute(_CURSOR, {"site": numbers.number(conn, site), "name": name}).scalar()
    return value


def set_cursor(conn: Connection, site: str, name: str, value: int | None) -> None:
    """Remember how far a part of pull has come; None forgets it."""
    values: dict[str, object] = {"site": numbers.number(conn, site), "name": name}
    if value is None:
        conn.execute(_CLEAR_CURSOR, values)
    else:
        conn.execute(_SET_CURSOR, {**values, "value": value})


def ids(conn: Connection, site: str, status: str) -> list[int]:
    """Ids of the comments that the mirror has in a status, ascending."""
    found = conn.execute(_IDS, {"site": numbers.number(conn, site), "status": status}).scalars()
    # in parts: at once it would take three times the memory, one by one five times as long
    return [id_ for part in found.partitions(5000) for id_ in part]


def pending_ids(conn: Connection, site: str) -> list[int]:
    """Ids of the comments that the mirror has as pending, ascending."""
    return ids(conn, site, "pending")


def ids_between(conn: Connection, site: str, first: int, last: int) -> list[int]:
    """Ids from `first` to `last`, both counted in, that are not gone."""
    values = {"site": numbers.number(conn, site), "first": first, "last": last}
    return list(
        conn.execute(_BETWEEN, values).scalars().all()
    )  # `all`: else one by one, at five times the price


def count_between(conn: Connection, site: str, first: int, last: int) -> int:
    """How many `ids_between` has."""
    values = {"site": numbers.number(conn, site), "first": first, "last": last}
    return int(conn.execute(_COUNT_BETWEEN, values).scalar_one())


def rows_between(
    conn: Connection, site: str, after: int, last: int
) -> Iterator[tuple[int, str, str, int | None]]:
    """Id, status, revision and time of the comments above `after` to `last` that are not gone."""
    for row in conn.execute(_ROWS, {"site": numbers.number(conn, site), "after": after, "last": last}):
        yield row[0], row[1], row[2], row[3]


def ids_of_article(conn: Connection, site: str, article: int) -> list[int]:
    """Ids of the comments on an article that are not gone."""
    values = {"site": numbers.number(conn, site), "article": article}
    return list(conn.execute(_OF_ARTICLE, values).scalars())


def statuses(conn: Connection, site: str, wanted: Collection[int]) -> dict[int, str]:
    """Status by id, of those that are here (gone ones too)."""
    values = {"site": numbers.number(conn, site), "ids": json.dumps(list(wanted))}
    return {row[0]: row[1] for row in conn.execute(_STATUSES, values)}


def highest_id(conn: Connection, site: str) -> int:
    """Highest comment id here, 0 for none."""
    return int(conn.execute(_HIGHEST, {"site": numbers.number(conn, site)}).scalar_one())


def counts(conn: Connection, site: str) -> dict[str, int]:
    """Comments here by status."""
    return {row[0]: row[1] for row in conn.execute(_COUNTS, {"site": numbers.number(conn, site)})}


def article_stamps(conn: Connection, site: str) -> dict[int, tuple[int | None, str]]:
    """Modified time and status of all articles here, by id."""
    rows = conn.execute(_STAMPS, {"site": numbers.number(conn, site)})
    return {id_: (modified, status) for id_, modified, status in rows}


def missing_articles(conn: Connection, site: str, limit: int = 500, known: Iterable[int] = ()) -> list[int]:
    """Articles that comments name and the mirror lacks, but for `known` ones (asked for before)."""
    values = {"site": numbers.number(conn, site), "limit": limit, "known": json.dumps(list(known))}
    return list(conn.execute(_MISSING_ARTICLES, values).scalars())


def missing_parents(conn: Connection, site: str, of: Collection[int]) -> list[int]:
    """Parents that the comments `of` name and the mirror lacks."""
    values = {"site": numbers.number(conn, site), "ids": json.dumps(list(of))}
    return list(conn.execute(_MISSING_PARENTS, values).scalars())


def flagged_ids(conn: Connection, site: str) -> list[int]:
    """Ids of the comments that have a flag here."""
    return list(conn.execute(_FLAGGED, {"site": numbers.number(conn, site)}).scalars())


def block(conn: Connection, site: str, first: int) -> tuple[int, int, int, int] | None:
    """First, last, count and sum of the block that begins at `first`, as last seen with its rows here."""
    row = conn.execute(_BLOCK, {"site": numbers.number(conn, site), "first": first}).first()
    return None if row is None else (row[0], row[1], row[2], row[3])


def blocks(conn: Connection, site: str) -> list[tuple[int, int, int, int]]:
    """All blocks kept of a site, by first id."""
    rows = conn.execute(_BLOCKS, {"site": numbers.number(conn, site)})
    return [(first, last, count, total) for first, last, count, total in rows]


def set_block(conn: Connection, site: str, block: tuple[int, int, int, int]) -> None:
    """Keep a block's fingerprint in place of those it overlaps; only after its rows are here."""
    first, last, count, total = block
    values = {"site": numbers.number(conn, site), "first": first, "last": last}
    conn.execute(_CLEAR_BLOCKS, values)
    conn.execute(_SET_BLOCK, {**values, "count": count, "sum": total})


def clear_blocks(conn: Connection, site: str, first: int = 0, last: int = 2**63 - 1) -> None:
    """Forget the fingerprints of blocks that reach into a range."""
    conn.execute(_CLEAR_BLOCKS, {"site": numbers.number(conn, site), "first": first, "last": last})
