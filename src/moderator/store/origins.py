"""Where comments come from: who else wrote from an address, a network, under an e-mail, or linked to a host.

Filled behind the pull with the text index. What is asked here is bounded and goes by an index.
"""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.addresses import addresses, network
from moderator.domain.hosts import registrable
from moderator.domain.links import address, links
from moderator.store.mirror import email_key

ANY_LINK = 0
"""The host under which every comment with a link in its text stands."""
MOST = 200
"""Keys of one answer."""

_FORGET = ("DELETE FROM addresses WHERE key = ?", "DELETE FROM hosts WHERE key = ?")
_PUT_ADDRESS = "INSERT OR REPLACE INTO addresses (key, address) VALUES (?, ?)"
_PUT_HOST = "INSERT OR IGNORE INTO hosts (host, key) VALUES (?, ?)"

_STANDS = "CROSS JOIN mirror.comments c ON c.key = o.key AND c.status <> 'gone'"
_OF_ADDRESS = text(f"""
    SELECT o.key FROM mirror.addresses o {_STANDS}
    WHERE o.address = :first ORDER BY o.key DESC LIMIT :limit""")  # noqa: S608 - names of ours
_OF_NETWORK = text(f"""
    SELECT o.key FROM mirror.addresses o {_STANDS}
    WHERE o.address BETWEEN :first AND :last LIMIT :limit""")  # noqa: S608
_OF_HOST = text(f"""
    SELECT o.key FROM mirror.hosts o {_STANDS}
    WHERE o.host = :host ORDER BY o.key DESC LIMIT :limit""")  # noqa: S608
_OF_EMAIL = text("""
    SELECT o.key FROM mirror.comments o
    WHERE o.email_key = :email AND o.status <> 'gone' LIMIT :limit""")
_PEOPLE = text("""
    SELECT t.author, t.email, count(*), total(c.status = 'approved'), total(c.status IN ('spam', 'trash')),
        max(c.key)
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN mirror.texts t ON t.key = c.key
    GROUP BY lower(t.author), lower(t.email) ORDER BY 3 DESC, 6 DESC""")


class Origin(NamedTuple):
    """Comments that share an origin."""

    keys: tuple[int, ...]
    """Of the mirror, at most as many as asked for."""
    more: bool
    """There are others."""


class Person(NamedTuple):
    """One name with one e-mail among comments of an origin."""

    author: str
    email: str
    comments: int
    approved: int
    removed: int
    newest: int
    """Key of one comment, the last that came."""


def of_address(conn: Connection, ip: str, limit: int = MOST) -> Origin:
    """Comments from the very same address, the last that came first; takes `reading()`, as all below."""
    found = addresses(ip)
    return _NONE if found is None else _asked(conn, _OF_ADDRESS, limit, first=found.first)


def of_network(conn: Connection, ip: str, limit: int = MOST) -> Origin:
    """Comments from the address's network (/24, IPv6 /48), the address itself included; in no order."""
    found = network(ip)
    return _NONE if found is None else _asked(conn, _OF_NETWORK, limit, first=found.first, last=found.last)


def of_link(conn: Connection, domain: str, limit: int = MOST) -> Origin:
    """Comments that link to a registrable domain, in the text or as the author's site; last first."""
    return _asked(conn, _OF_HOST, limit, host=host_key(domain))


def of_mail_domain(conn: Connection, email: str, limit: int = MOST) -> Origin:
    """Comments of authors with the same domain behind the @; last first."""
    domain = mail_domain(email)
    return _asked(conn, _OF_HOST, limit, host=host_key(domain)) if domain else _NONE


def of_email(conn: Connection, email: str, limit: int = MOST) -> Origin:
    """Comments under one e-mail without regard to case; in no order."""
    key = email_key(email)
    return _NONE if key is None else _asked(conn, _OF_EMAIL, limit, email=key)


def people(conn: Connection, keys: Iterable[int]) -> list[Person]:
    """The names and e-mails under which a few hundred comments were written, the busiest first."""
    rows = conn.execute(_PEOPLE, {"keys": json.dumps(list(keys))})
    return [Person(row[0], row[1], row[2], int(row[3]), int(row[4]), row[5]) for row in rows]


def domains(html: str, url: str = "") -> tuple[str, ...]:
    """The registrable domains that a comment's text and its author's site link to, each once, in ASCII."""
    hosts = [link.host for link in links(html) if link.openable and "@" not in link.host]
    hosts.append(_site(url))
    return tuple(dict.fromkeys(registrable(host) for host in hosts if host))


def domain_of(key: int | None, html: str, url: str = "") -> str:
    """The domain that a comment links to whose `host_key` this is; empty for none."""
    return next((one for one in domains(html, url) if host_key(one) == key), "")


def mail_domain(email: str) -> str:
    """``@example.org`` of an e-mail, in one case; empty for none."""
    _, at, domain = email.strip().casefold().rpartition("@")
    return f"@{domain}" if at and domain else ""


@lru_cache(4096)
def host_key(domain: str) -> int:
    """64 bits of a registrable domain, or of an e-mail's domain with its @."""
    digest = blake2b(domain.casefold().encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


# --- filling, by the text index's job


class Entry(NamedTuple):
    """What is kept of one comment."""

    key: int
    again: bool
    """It may have been kept before, with other words."""
    address: bytes | None
    hosts: list[int]


def entry(key: int, version: int, email: str, url: str, ip: str, html: str) -> Entry:
    """What is to be kept of a comment; `version` as in `edited`."""
    found = addresses(ip) if ip and "/" not in ip else None
    return Entry(key, version > 0, None if found is None else found.first, _hosts(email, url, html))


def keep(copy: Connection, entries: Sequence[Entry]) -> None:
    """Keep the origins of comments; takes `mirroring()`."""
    again = [(one.key,) for one in entries if one.again]
    for statement in _FORGET if again else ():
        copy.exec_driver_sql(statement, again)
    if placed := [(one.key, one.address) for one in entries if one.address is not None]:
        copy.exec_driver_sql(_PUT_ADDRESS, placed)
    if linked := [(host, one.key) for one in entries for host in one.hosts]:
        copy.exec_driver_sql(_PUT_HOST, linked)


def _hosts(email: str, url: str, html: str) -> list[int]:
    found = [host_key(domain)] if (domain := mail_domain(email)) else []
    if "://" in html or "href" in html.lower():
        found.append(ANY_LINK)
        found += map(host_key, domains(html, url))
    elif host := _site(url):
        found.append(host_key(registrable(host)))
    return found


def _site(url: str) -> str:
    """The host of an author's site."""
    return address(url if "://" in url else f"http://{url}").host if url.strip() else ""


_NONE = Origin((), more=False)


def _asked(conn: Connection, statement: object, limit: int, **values: object) -> Origin:
    keys = list(conn.execute(statement, {**values, "limit": limit + 1}).scalars())  # type: ignore[call-overload]
    return Origin(tuple(keys[:limit]), len(keys) > limit)
