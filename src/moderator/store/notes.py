"""Private notes of this desk, on a comment or by e-mail on its author. The site never hears of them."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.ref import Ref
from moderator.store import numbers

_ADD = text("""
    INSERT INTO main.notes (site, comment, email, note, by, at)
    VALUES (:site, :comment, :email, :note, :by, :at)""")
_OF = text("""
    SELECT number, note, by, at, email IS NOT NULL FROM main.notes
    WHERE removed_at IS NULL AND (site = :site AND comment = :comment OR email = :email)
    ORDER BY number DESC LIMIT :limit""")
_REMOVE = text("UPDATE main.notes SET removed_at = :at WHERE number = :number AND removed_at IS NULL")
MOST = 20


class Note(NamedTuple):
    """One note."""

    number: int
    text: str
    by: str
    at: float
    author: bool
    """It is about the author, not about the comment alone."""


def add(conn: Connection, note: str, *, by: str, at: float, ref: Ref | None = None, email: str = "") -> None:
    """Keep a note on a comment, or where no `ref` is given on the author (`deciding()`)."""
    site = None if ref is None else numbers.number(conn, ref.site)
    plain = None if ref is not None else folded(email)
    values = {"site": site, "comment": None if ref is None else ref.id, "email": plain}
    conn.execute(_ADD, {**values, "note": note, "by": by, "at": at})


def of(conn: Connection, ref: Ref, email: str) -> Sequence[Note]:
    """Notes on a comment and on its author, the newest first, at most `MOST`."""
    number = numbers.of(conn).live().get(ref.site)
    values = {"site": number, "comment": ref.id, "email": folded(email), "limit": MOST}
    return [Note(row[0], row[1], row[2], row[3], bool(row[4])) for row in conn.execute(_OF, values)]


def remove(conn: Connection, number: int, at: float) -> None:
    """Put a note away (`deciding()`)."""
    conn.execute(_REMOVE, {"number": number, "at": at})


def folded(email: str) -> str | None:
    """An e-mail as authors are told apart by; None for none."""
    return email.strip().casefold() or None
