"""Which comments share something with one of them: sender, article, link, e-mail's domain, network, text.

Takes `reading()`. Keys alone, by an index each; a job's work, since a wave has them by the hundred thousand.
"""

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, text

from moderator.domain.addresses import network
from moderator.domain.item import QueueItem
from moderator.domain.shared import Shared
from moderator.store import numbers
from moderator.store.mirror import email_key
from moderator.store.origins import domains, host_key, mail_domain

_CHUNK = 5000


_SENDER = text("SELECT c.key FROM mirror.comments c WHERE c.email_key = :email")
_NAME = text("""
    SELECT c.key FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value AND c.email_key IS NULL
    CROSS JOIN mirror.texts t ON t.key = c.key AND folded(t.author) = folded(:name)""")
_ARTICLE = text("SELECT c.key FROM mirror.comments c WHERE c.site = :site AND c.article = :article")
_HOSTS = text("SELECT h.key FROM json_each(:hosts) k CROSS JOIN mirror.hosts h ON h.host = k.value")
_NETWORK = text("SELECT a.key FROM mirror.addresses a WHERE a.address BETWEEN :first AND :last")
_GROUP = text("""
    SELECT s.key FROM mirror.scores s WHERE s.pile = (SELECT pile FROM mirror.scores WHERE key = :key)""")


def matching(conn: Connection, item: QueueItem, shared: Shared, among: Iterable[int]) -> set[int]:
    """Those of the keys `among` that share something with `item`; nothing where it has no such thing."""
    wanted = set(among)
    return wanted.intersection(_found(conn, item, shared, wanted))


def _found(conn: Connection, item: QueueItem, shared: Shared, among: set[int]) -> Iterator[int]:
    if shared is Shared.SENDER and email_key(item.email) is None:
        return _named(conn, item.author, among)
    if shared is Shared.SENDER:
        return iter(conn.execute(_SENDER, {"email": email_key(item.email)}).scalars())
    if shared is Shared.ARTICLE:
        site = numbers.number(conn, item.ref.site)
        return iter(conn.execute(_ARTICLE, {"site": site, "article": item.article}).scalars())
    if shared is Shared.LINK:
        return _hosted(conn, domains(item.html, item.url))
    if shared is Shared.MAIL:
        return _hosted(conn, filter(None, [mail_domain(item.email)]))
    if shared is Shared.GROUP:
        return iter(conn.execute(_GROUP, {"key": item.key}).scalars())
    near = network(item.ip)
    values = {} if near is None else {"first": near.first, "last": near.last}
    return iter(conn.execute(_NETWORK, values).scalars()) if values else iter(())


def _named(conn: Connection, name: str, among: set[int]) -> Iterator[int]:
    keys = list(among)
    for start in range(0, len(keys), _CHUNK):
        some = {"keys": json.dumps(keys[start : start + _CHUNK]), "name": name}
        yield from conn.execute(_NAME, some).scalars()


def _hosted(conn: Connection, names: Iterable[str]) -> Iterator[int]:
    hosts = json.dumps([host_key(name) for name in names])
    return iter(conn.execute(_HOSTS, {"hosts": hosts}).scalars())
