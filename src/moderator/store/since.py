"""What changed at a site since somebody sat at the desk: counts that pulls add to, kept with the mirror."""

from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.store import numbers

_ADD = text("""
    INSERT INTO cursors (site, name, value) VALUES (:site, :name, :count)
    ON CONFLICT (site, name) DO UPDATE SET value = value + :count""")
_TAKE = text("DELETE FROM cursors WHERE site = :site AND name LIKE 'since.%' RETURNING name, value")


# A plus keeps SQLite from walking all that is pending: what came since are the few keys above the mark.
_ARRIVED = text("""
    SELECT (SELECT count(*) FROM mirror.comments WHERE key > :after AND +status = 'pending'),
        (SELECT coalesce(max(key), 0) FROM mirror.comments)""")


class News(NamedTuple):
    """What changed, in comments; and articles that readers do not see any more."""

    new: int = 0
    decided: int = 0
    """By others."""
    edited: int = 0
    gone: int = 0
    articles_gone: int = 0

    def __add__(self, other: "News") -> "News":  # type: ignore[override]  # as numbers add, not as tuples do
        return News(*(one + more for one, more in zip(self, other, strict=True)))


def add(conn: Connection, site: str, news: News) -> None:
    """Add what a pull brought (`mirroring()`)."""
    number = numbers.number(conn, site)
    for name, count in news._asdict().items():
        if count:
            conn.execute(_ADD, {"site": number, "name": f"since.{name}", "count": count})


def take(conn: Connection, site: str) -> News:
    """What came since the last time this was asked (`mirroring()`)."""
    rows = conn.execute(_TAKE, {"site": numbers.number(conn, site)})
    return News(**{name.removeprefix("since."): value for name, value in rows})


def arrived(conn: Connection, after: int) -> tuple[int, int]:
    """Comments that are pending and came after key `after`, and the newest key now (`reading()`)."""
    count, newest = conn.execute(_ARRIVED, {"after": after}).one()
    return int(count), int(newest)
