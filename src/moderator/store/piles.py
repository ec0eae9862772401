"""Which comments of a queue go together: by text, a link's host, author or article. Takes `reading()`."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.shared import Shared
from moderator.store.origins import ANY_LINK, host_key, mail_domain

_OF = {
    Shared.GROUP: text("""
        SELECT s.key, s.pile FROM json_each(:keys) k CROSS JOIN mirror.scores s ON s.key = k.value
        WHERE s.pile IS NOT NULL"""),
    Shared.SENDER: text("""
        SELECT c.key, c.email_key FROM json_each(:keys) k CROSS JOIN mirror.comments c ON c.key = k.value
        WHERE c.email_key IS NOT NULL"""),
    Shared.ARTICLE: text("""
        SELECT c.key, c.article * 65536 + c.site FROM json_each(:keys) k
        CROSS JOIN mirror.comments c ON c.key = k.value"""),
}
_HOSTS = text("""
    SELECT h.key, h.host FROM json_each(:keys) k CROSS JOIN mirror.hosts h ON h.key = k.value""")
_EMAILS = text("""
    SELECT DISTINCT substr(t.email, instr(t.email, '@')) FROM json_each(:keys) k
    CROSS JOIN mirror.texts t ON t.key = k.value WHERE t.email <> ''""")


def piles(
    conn: Connection, keys: Sequence[int], by: Shared = Shared.GROUP, apart: Collection[str] = ()
) -> dict[int, int]:
    """The pile of each of `keys` that is in one; a job's work where they are many.

    By link each comment goes to the host that most of them share; `apart` are hosts that say nothing.
    """
    asked = {"keys": json.dumps(list(keys))}
    if by is not Shared.LINK:
        return {row[0]: row[1] for row in conn.execute(_OF[by], asked)}
    # A mail domain stands among the hosts, told apart by its @.
    mails = {host_key(mail_domain(one)) for one in conn.execute(_EMAILS, asked).scalars() if mail_domain(one)}
    silent = mails.union(map(host_key, apart), [ANY_LINK])
    linked = [(row[0], row[1]) for row in conn.execute(_HOSTS, asked) if row[1] not in silent]
    sizes = Counter(host for _, host in linked)
    # The last one written wins: the host with the most comments.
    return dict(sorted(linked, key=lambda pair: (sizes[pair[1]], pair[1])))


class Pile(NamedTuple):
    """A group of near-identical comments in one queue."""

    number: int
    """What the query operator `group:` takes."""
    size: int
    authors: int
    articles: int
    score: float
    """The highest of its comments'."""
    first: int
    """Key of its first comment."""


_LARGEST = text("""
    SELECT s.pile, count(*) AS size, count(DISTINCT coalesce(c.email_key, c.key)),
        count(DISTINCT c.site || ':' || c.article), max(s.score), min(c.key)
    FROM mirror.scores s CROSS JOIN mirror.comments c ON c.key = s.key
    WHERE s.pile IS NOT NULL AND c.status = :status AND (c.created_at IS NULL OR c.created_at >= :since)
        AND NOT EXISTS (SELECT 1 FROM main.outbox o
            WHERE o.site = c.site AND o.comment = c.id AND o.lane = 0)
    GROUP BY s.pile HAVING count(*) >= :least ORDER BY size DESC, s.pile LIMIT :most""")


def largest(
    conn: Connection, status: str, least: int = 2, most: int = 100, since: float = 0.0
) -> Iterator[Pile]:
    """Groups of at least so many undecided comments of a status, written since then, the largest first."""
    asked = {"status": status, "least": least, "most": most, "since": since}
    for row in conn.execute(_LARGEST, asked):
        yield Pile(*row)
