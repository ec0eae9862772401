"""The lists of words that sites hold and remove comments by, kept with the mirror as the sites have them."""

from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.wordlist import entries
from moderator.store import numbers

_PUT = text("INSERT OR REPLACE INTO lists (site, kind, value) VALUES (:site, :kind, :value)")
_OF = text("SELECT kind, value FROM mirror.lists WHERE site = :site AND kind IN ('moderation', 'disallowed')")
_STAMP = text("SELECT value FROM mirror.lists WHERE site = :site AND kind = 'lists'")


class Lists(NamedTuple):
    """Of one site."""

    moderation: tuple[str, ...] = ()
    disallowed: tuple[str, ...] = ()


def stamp(conn: Connection, site: str) -> str:
    """Another one for other lists; cheaper to ask for than they are."""
    number = numbers.of(conn).live().get(site)
    return str(conn.execute(_STAMP, {"site": number}).scalar() or "")


def learn(copy: Connection, number: int, lists: Lists) -> None:
    """Keep what a site's settings say; takes `mirroring()`."""
    for kind, lines in lists._asdict().items():
        copy.execute(_PUT, {"site": number, "kind": kind, "value": "\n".join(lines)})
    copy.execute(_PUT, {"site": number, "kind": "lists", "value": _digest(lists)})


def of(conn: Connection, site: str) -> Lists:
    """A site's lists as they were last read; empty where it has not said."""
    number = numbers.of(conn).live().get(site)
    return Lists(**{kind: entries(value) for kind, value in conn.execute(_OF, {"site": number})})


def _digest(lists: Lists) -> str:
    whole = "\n\n".join("\n".join(lines) for lines in lists)
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
