"""What an entry of a list would have held, told from the comments that are here and what became of them.

Twice: as this desk would find it, by the indexes, over all that is here; and as a site's list would, where a
line counts anywhere, by reading the newest comments one by one. Nothing is written.
"""

import json
from collections import Counter
from collections.abc import Generator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.addresses import addresses
from moderator.domain.hosts import registrable
from moderator.domain.item import QueueItem
from moderator.domain.status import Status
from moderator.domain.watch import Entry, Kind, lines, names
from moderator.domain.wordlist import WordList, fields
from moderator.store import overlay, search
from moderator.store.engine import Store
from moderator.store.mirror import email_key
from moderator.store.origins import host_key
from moderator.store.pages import items
from moderator.store.watched import Watch, apart

LAST = 100_000
"""Comments that are read one by one."""
MOST = 20_000
"""Comments that the indexes are asked for; whoever holds more holds too many."""
ODD = 5
"""Approved comments that are shown."""
STEP = 1000

_BY_WORDS = text("""
    SELECT s.rowid / 16 FROM mirror.search s LEFT JOIN mirror.edited e ON e.key = s.rowid / 16
    WHERE s.search MATCH :wanted AND coalesce(e.version, 0) % 16 = s.rowid % 16
    ORDER BY s.rowid DESC LIMIT :most""")
_BY_HOST = text("SELECT key FROM mirror.hosts WHERE host = :wanted ORDER BY key DESC LIMIT :most")
_BY_EMAIL = text("SELECT key FROM mirror.comments WHERE email_key = :wanted ORDER BY key DESC LIMIT :most")
_BY_ADDRESS = text("SELECT key FROM mirror.addresses WHERE address BETWEEN :wanted AND :last LIMIT :most")
_TEXTS = "t.key, t.author, t.email, t.url, t.html, t.ip"
_THESE = text(f"""
    SELECT {_TEXTS} FROM json_each(:keys) k CROSS JOIN mirror.texts t ON t.key = k.value""")  # noqa: S608
_BEFORE = text(f"""
    SELECT {_TEXTS} FROM mirror.texts t WHERE t.key < :before ORDER BY t.key DESC LIMIT :step""")  # noqa: S608
_BECAME = text(f"""
    SELECT c.key, {overlay.STATUS},
        EXISTS (SELECT 1 FROM main.decisions d
            WHERE d.site = c.site AND d.comment = c.id AND d.lane = 0 AND d.verdict = 'approve'
            AND NOT EXISTS (SELECT 1 FROM main.withdrawals w
                WHERE w.decision = d.seq AND w.returned_at IS NULL))
    FROM json_each(:keys) k CROSS JOIN mirror.comments c ON c.key = k.value""")  # noqa: S608
_COUNT = text("SELECT count(*) FROM mirror.texts")


class Held(NamedTuple):
    """What would have been held, and what became of it."""

    held: int = 0
    approved: int = 0
    ours: int = 0
    """Of the approved, those that were approved at this desk."""
    spam: int = 0
    trash: int = 0
    of: int = 0
    """Comments that were looked at."""
    more: bool = False
    """There are more than were counted."""


class Rehearsal(NamedTuple):
    """How far it has come."""

    here: Held
    """By this desk's list."""
    site: Held | None
    """By a site's list; None where such a list cannot say it."""
    odd: tuple[QueueItem, ...]
    """Approved comments that would have been held, `ODD` at most: those that this desk finds first."""
    done: bool = False


class _Tally:
    """Counts what is held and remembers the first that were approved."""

    def __init__(self) -> None:
        self.became: Counter[str] = Counter()
        self.ours = 0
        self.of = 0
        self.more = False
        self.approved: list[int] = []

    def take(self, conn: Connection, keys: Sequence[int]) -> None:
        """Some more that would have been held."""
        for key, status, ours in conn.execute(_BECAME, {"keys": json.dumps(list(keys))}) if keys else ():
            if status == Status.GONE:
                continue
            self.became[status] += 1
            if status == Status.APPROVED:
                self.ours += bool(ours)
                if len(self.approved) < ODD:
                    self.approved.append(key)

    def held(self) -> Held:
        """As far as it has come."""
        became = self.became
        return Held(
            became.total(),
            became[Status.APPROVED],
            self.ours,
            became[Status.SPAM],
            became[Status.TRASH],
            self.of,
            self.more,
        )


def rehearse(store: Store, entry: Entry, last: int = LAST) -> Generator[Rehearsal, None, Rehearsal]:
    """Step by step, each some milliseconds with no transaction open between them."""
    here, there = _Tally(), _Tally()
    watch, listed = Watch([entry]), WordList(lines(entry))
    with store.reading() as conn:
        keys = _candidates(conn, entry)
        here.of = conn.execute(_COUNT).scalar_one()
        indexed = search.progress(conn)
    here.more = len(keys) >= MOST or indexed.done < indexed.total

    keys_shown: list[int] = []
    shown: tuple[QueueItem, ...] = ()

    def so_far() -> Rehearsal:
        nonlocal keys_shown, shown
        odd = list(dict.fromkeys((*here.approved, *there.approved)))[:ODD]
        if odd != keys_shown:
            with store.reading() as conn:
                keys_shown, shown = odd, tuple(items(conn, odd))
        return Rehearsal(here.held(), there.held() if listed.lines else None, shown)

    for some in (keys[at : at + STEP] for at in range(0, len(keys), STEP)):
        with store.reading() as conn:
            rows = conn.execute(_THESE, {"keys": json.dumps(some)}).all()
            here.take(conn, [row[0] for row in rows if watch.hits(*row[1:])])
        yield so_far()
    before = 2**63 - 1
    while listed.lines and there.of < last:
        with store.reading() as conn:
            rows = conn.execute(_BEFORE, {"before": before, "step": min(STEP, last - there.of)}).all()
            there.take(conn, [row[0] for row in rows if listed.hits(fields(*row[1:]))])
        if not rows:
            break
        there.of += len(rows)
        before = rows[-1][0]
        yield so_far()
    there.more = there.of >= last
    return so_far()._replace(done=True)


def _candidates(conn: Connection, entry: Entry) -> list[int]:
    """Keys of comments that may have the entry, by an index; the newest where there are too many."""
    most = {"most": MOST}
    if entry.kind is Kind.HOST:
        return _of_host(conn, entry.text)
    if entry.kind is Kind.EMAIL and entry.text.startswith("@"):
        found = conn.execute(_BY_HOST, {"wanted": host_key(entry.text), **most})
    elif entry.kind is Kind.EMAIL:
        found = conn.execute(_BY_EMAIL, {"wanted": email_key(entry.text), **most})
    elif (within := addresses(entry.text)) is not None and entry.kind is Kind.ADDRESS:
        found = conn.execute(_BY_ADDRESS, {"wanted": within.first, "last": within.last, **most})
    else:
        found = conn.execute(_BY_WORDS, {"wanted": f'"{apart(entry.text).strip()}"', **most})
    return list(found.scalars())


def _of_host(conn: Connection, host: str) -> list[int]:
    """Those that link there, have their mailbox there, or have the words of its name in the text."""
    found: set[int] = set()
    for wanted in (registrable(host), f"@{host}"):
        found.update(conn.execute(_BY_HOST, {"wanted": host_key(wanted), "most": MOST}).scalars())
    for name in names(host):
        said = {"wanted": f'"{apart(name).strip()}"', "most": MOST}
        found.update(conn.execute(_BY_WORDS, said).scalars())
    return sorted(found, reverse=True)[:MOST]
