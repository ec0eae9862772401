"""Searches kept as queues: rows of the journal, so that window and command line know the same ones."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

from moderator.domain.errors import WrongUsage
from moderator.domain.queues import BY_NAME, Sort

LONGEST = 60
"""Characters of a title."""

_ALL = text("SELECT number, title, queue, query, sort FROM main.searches ORDER BY number")
_ADD = text(
    "INSERT INTO main.searches (title, queue, query, sort) VALUES (:title, :queue, :query, :sort)"
    " RETURNING number"
)
_RENAME = text("UPDATE main.searches SET title = :title WHERE number = :number")
_REMOVE = text("DELETE FROM main.searches WHERE number = :number")


@dataclass(frozen=True, slots=True)
class Search:
    """One of them."""

    number: int
    """Its place in the list goes by this; never used for another one while it stands."""
    title: str
    queue: str
    """Name of the queue that is searched, empty for all comments."""
    query: str
    sort: Sort


def searches(conn: Connection) -> tuple[Search, ...]:
    """All, in the order of the list; what this version cannot open is left out."""
    return tuple(
        Search(row[0], row[1], row[2], row[3], Sort(row[4]))
        for row in conn.execute(_ALL)
        if row[4] in set(Sort) and (not row[2] or row[2] in BY_NAME)
    )


def add(conn: Connection, title: str, queue: str, query: str, sort: Sort) -> int:
    """Keep a search (`deciding()`); its number. WrongUsage where the title is empty or taken."""
    values = {"title": _sound(conn, title), "queue": queue, "query": query, "sort": sort}
    return int(conn.execute(_ADD, values).scalar_one())


def rename(conn: Connection, number: int, title: str) -> None:
    """Give a search another title. WrongUsage where that is empty or taken."""
    conn.execute(_RENAME, {"number": number, "title": _sound(conn, title, but=number)})


def remove(conn: Connection, number: int) -> None:
    """Forget a search; the comments it shows stay as they are."""
    conn.execute(_REMOVE, {"number": number})


def _sound(conn: Connection, title: str, but: int | None = None) -> str:
    title = " ".join(title.split())[:LONGEST].strip()
    if not title:
        raise WrongUsage("A kept search needs a name.")
    taken = {one.title.casefold() for one in searches(conn) if one.number != but}
    if title.casefold() in taken or title.casefold() in BY_NAME:
        raise WrongUsage(f"There is already a queue “{title}”.")
    return title
