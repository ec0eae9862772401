"""An author by e-mail, on all sites: what became of the comments, by month, and the comments themselves."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.item import QueueItem
from moderator.domain.status import Status
from moderator.store import origins, overlay
from moderator.store.mirror import email_key
from moderator.store.origins import Person

MOST = 50
"""Comments on one page."""
MONTHS = 12
_HOSTS = 3
"""Link hosts of one comment that are asked about."""

_COUNTS = text(f"""
    SELECT {overlay.STATUS}, count(*) FROM mirror.comments c
    WHERE c.email_key = :key AND c.status <> 'gone' GROUP BY 1""")  # noqa: S608 - names of ours
_MONTHS = text(f"""
    SELECT strftime('%Y-%m', c.created_at, 'unixepoch') AS month, total({overlay.STATUS} = 'approved'),
        total({overlay.STATUS} IN ('spam', 'trash'))
    FROM mirror.comments c
    WHERE c.email_key = :key AND c.created_at IS NOT NULL GROUP BY 1 ORDER BY 1 DESC LIMIT :limit""")  # noqa: S608
_NEWEST = text("""
    SELECT c.key FROM mirror.comments c WHERE c.email_key = :key AND c.status <> 'gone'
    ORDER BY c.created_at DESC, c.key DESC LIMIT :limit""")


class Month(NamedTuple):
    """What became of the comments of one month."""

    name: str
    """``2026-11``."""
    approved: int
    removed: int


class Kin(NamedTuple):
    """Somebody under another name or e-mail who shares something with the author."""

    shares: str
    """`email`, `address`, or the link's host."""
    person: Person


def counts(conn: Connection, email: str) -> dict[str, int]:
    """Comments by status; none for an author without an e-mail."""
    return {row[0]: row[1] for row in conn.execute(_COUNTS, {"key": email_key(email)})}


def months(conn: Connection, email: str) -> list[Month]:
    """The last months in which the author wrote, the oldest first, at most `MONTHS`."""
    rows = conn.execute(_MONTHS, {"key": email_key(email), "limit": MONTHS}).all()
    return [Month(row[0], int(row[1]), int(row[2])) for row in reversed(rows)]


def newest(conn: Connection, email: str, limit: int = MOST) -> list[int]:
    """Keys of the author's comments on all sites, the newest first."""
    return list(conn.execute(_NEWEST, {"key": email_key(email), "limit": limit}).scalars())


def kin(conn: Connection, item: QueueItem, most: int = 6) -> list[Kin]:
    """Who else has this e-mail, address or link host, under another name or e-mail; the busiest first."""
    asked: list[tuple[str, Sequence[int]]] = [("email", origins.of_email(conn, item.email).keys)]
    asked.append(("address", origins.of_address(conn, item.ip).keys))
    hosts = origins.domains(item.html, item.url)[:_HOSTS]
    asked += [(host, origins.of_link(conn, host).keys) for host in hosts]
    found: list[Kin] = []
    known = {_who(item.author, item.email)}
    for shares, keys in asked:
        for person in origins.people(conn, keys)[: most + 1]:
            who = _who(person.author, person.email)
            if who not in known and len(found) < 3 * most:
                known.add(who)
                found.append(Kin(shares, person))
    return found


def removed(by_status: dict[str, int]) -> int:
    """How many of them were removed."""
    return by_status.get(Status.SPAM, 0) + by_status.get(Status.TRASH, 0)


def _who(author: str, email: str) -> tuple[str, str]:
    return author.strip().casefold(), email.strip().casefold()
