"""What every kind of site can do: the contract that `tests/site/contract.py` holds all adapters to."""

from collections.abc import Collection, Sequence
from importlib import import_module
from typing import NamedTuple, Protocol, TypeAlias

from moderator.domain.comment import Article, Comment, Flag, Mark, Moderator
from moderator.domain.decision import Answer, Delivery
from moderator.domain.site_entry import SiteEntry, Step

BATCH = 999
"""Most deliveries in one `apply`: from 1,000 ids on MariaDB turns the list into a joined table, and the order
of locks is no longer the key's."""


Span: TypeAlias = tuple[int, int]
"""Ids above the first, up to and with the second."""
Sums: TypeAlias = dict[int, tuple[int, int]]
"""By id // width: how many rows, and the sum of their 32-bit checksums. Groups without a row are left out."""


class Look(NamedTuple):
    """A first glance at a site, one or two statements."""

    identity: str
    """The site's own address."""
    title: str
    newest_comment: int
    """Highest comment id, 0 for none."""
    newest_meta: int
    """Highest id of the rows that carry marks, 0 for none."""
    counts: dict[str, int]
    """Comments of our kinds by `Status` or the site's own word."""
    zone: str = "UTC"
    """The site's own zone as `domain.dates.zone_called` reads it; UTC where the site does not say."""
    known_pass: bool = False
    """It lets a name and e-mail that were approved before pass unmoderated."""
    moderation: tuple[str, ...] = ()
    """Its own list of words for which it holds a comment, as `domain.wordlist` reads them; empty for none."""
    disallowed: tuple[str, ...] = ()
    """Its own list of words for which it removes a comment at once."""


class Marks(NamedTuple):
    """What was noted beside comments since a mark."""

    touched: tuple[int, ...]
    """Ids of comments that any such row belongs to: the site moderated them, or a colleague's desk did."""
    flags: tuple[Flag, ...]
    marks: tuple[Mark, ...]
    last: int
    """Highest row id read; ask again from here until nothing comes."""


class Block(NamedTuple):
    """Fingerprint of a run of existing comments, computed by the site's database."""

    first: int
    last: int
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody asks a block for
    sum: int
    """Sum over the rows of a 32-bit checksum of id, status, revision's parts and date (never an xor: equal
    changes cancel out)."""


class SiteAdapter(Protocol):
    """One open connection to one site; used by one thread at a time.

    Every method may raise `SiteUnreachable` (try again later) or `SiteRefused` (will not heal by itself);
    nothing else that the world can cause. Kinds of comments that are not readers' are never seen through it.
    """

    read_only: bool
    """The account may read, not moderate; known after `connect`."""

    def look(self) -> Look:
        """Identity, high-water marks and counts by status."""
        ...

    def moderators(self) -> list[Moderator]:
        """Staff the site knows, for choosing who one is; empty where the account may not read them."""
        ...

    def comments(
        self,
        *,
        status: str | None = None,
        before: int | None = None,
        after: int | None = None,
        limit: int = 2000,
    ) -> list[Comment]:
        """At most `limit` comments by id: ascending above `after`, or descending below `before` (from the top
        where both are None); of one status where given."""
        ...

    def comments_by_id(self, ids: Collection[int]) -> list[Comment]:
        """Those of `ids` (at most 5,000) that exist, in any order."""
        ...

    def pending(self, spans: Sequence[Span] = ()) -> list[int]:
        """Ids of all pending comments (in these spans, where there are any), ascending."""
        ...

    def pending_digest(self) -> tuple[int, int]:
        """Count and sum of `id_print` of the pending ids; index-only on the site, and so with the pending of
        kinds that are not readers': to be compared with itself."""
        ...

    def pending_sums(self, width: int) -> Sums:
        """Count and sum of `id_print` of the pending ids, by id // `width`."""
        ...

    def id_print(self, id_: int) -> int:
        """The site's 32-bit checksum of an id, computed here."""
        ...

    def articles(self, ids: Collection[int]) -> list[Article]:
        """Those of `ids` (at most 500) that exist."""
        ...

    def views(self, ids: Collection[int]) -> dict[int, int]:
        """How often these articles (at most 500) were read, where the site counts it and we may know."""
        ...

    def articles_changed(self, since: int | None) -> list[tuple[int, int | None, str]]:
        """Id, modified time, status of articles modified at or after `since` (Unix seconds), all for None."""
        ...

    def marks(self, after: int, limit: int = 5000) -> Marks:
        """Rows beside comments above id `after`, ours parsed; malformed ones are ignored."""
        ...

    def flags(self, ids: Collection[int]) -> list[Flag]:
        """Flags that stand on these comments (at most 5,000) now."""
        ...

    def flagged(self) -> list[int]:
        """Ids of all comments with a flag."""
        ...

    def blocks(self, after: int, rows: int, blocks: int = 1) -> list[Block]:
        """Fingerprints of up to `blocks` runs of `rows` existing comments each, above id `after`."""
        ...

    def sums(self, bounds: Sequence[int]) -> list[tuple[int, int]]:
        """Count and sum, as a `Block` has them, of the comments between each of `bounds` and the next one:
        above the lower, up to and with the higher. One question."""
        ...

    def prints(self, spans: Sequence[Span], width: int) -> Sums:
        """Count and sum of `row_print` of the comments in `spans` (at most 200), by id // `width`."""
        ...

    def row_print(self, id_: int, status: str, revision: str, created_at: int | None) -> int:
        """The site's 32-bit checksum of a comment as we have it, computed here; another one at times for a
        comment without a date in UTC, which then is read once more than needed."""
        ...

    def apply(self, deliveries: Sequence[Delivery]) -> list[Answer]:
        """Deliver at most `BATCH` decisions on different comments in one transaction; one answer each.

        Answers come in the order of deliveries. Set-based (at most 8 statements), guarded on revision and
        status, harmless to repeat: a decision whose id the site's mark names answers *applied*. Raises with
        nothing written, or with the outcome unknown (a lost reply): either way send it again.
        """
        ...

    def marks_kept(self) -> dict[str, int]:
        """How many rows of ours the site keeps beside comments, by their key."""
        ...

    def remove_marks(self, limit: int) -> int:
        """Remove at most `limit` of these rows, and no others; how many were removed. Repeat until 0."""
        ...

    def close(self) -> None:
        """Hang up; never raises."""
        ...


class AdapterModule(Protocol):
    """What a module in `ADAPTERS` offers."""

    def connect(self, entry: SiteEntry, password: str | None) -> SiteAdapter:
        """Open a connection, or raise `SiteUnreachable` or `SiteRefused`."""
        ...

    def check(self, entry: SiteEntry, password: str | None) -> list[Step]:
        """Try everything in order, say what each step found; ends at the first that fails. Never raises."""
        ...

    def grants(self, *, user: str, host: str, database: str, prefix: str) -> str:
        """SQL for a least-privilege account, for an administrator to read and run."""
        ...


ADAPTERS = {"wordpress": "moderator.site.wordpress"}
"""Kind of site → module; imported by the first sync job, not at start."""


def adapter(kind: str) -> AdapterModule:
    """The adapter for a kind of site; KeyError for an unknown kind."""
    module: AdapterModule = import_module(ADAPTERS[kind])
    return module
