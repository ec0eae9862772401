"""What an approval opens at a site: whether it lets a known name and e-mail pass. Kept with the mirror."""

from sqlalchemy import Connection, text

from moderator.domain.item import QueueItem
from moderator.domain.status import Status
from moderator.store import numbers
from moderator.store.mirror import email_key

_KIND = "known_pass"
_PUT = text("INSERT OR REPLACE INTO lists (site, kind, value) VALUES (:site, :kind, :value)")
_OF = text("SELECT value FROM mirror.lists WHERE site = :site AND kind = :kind")
_APPROVED = text("""
    SELECT 1 FROM mirror.comments c CROSS JOIN mirror.texts t ON t.key = c.key
    WHERE c.email_key = :email AND c.site = :site AND c.status = 'approved' AND t.author = :author LIMIT 1""")


def learn(copy: Connection, number: int, passes: bool) -> None:
    """Keep what a site says of itself; takes `mirroring()`."""
    copy.execute(_PUT, {"site": number, "kind": _KIND, "value": str(int(passes))})


def known_pass(conn: Connection, site: str) -> bool:
    """Whether the site lets a known name and e-mail pass unmoderated; False where it has not said."""
    number = numbers.of(conn).live().get(site)
    return conn.execute(_OF, {"site": number, "kind": _KIND}).scalar() == "1"


def opens(conn: Connection, item: QueueItem) -> bool:
    """Whether approving this comment lets later ones of its name and e-mail pass, as none has before."""
    key = email_key(item.email)
    if key is None or item.status == Status.APPROVED or not known_pass(conn, item.ref.site):
        return False
    number = numbers.of(conn).live().get(item.ref.site)
    values = {"site": number, "email": key, "author": item.author}
    return conn.execute(_APPROVED, values).first() is None
