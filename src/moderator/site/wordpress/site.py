"""One WordPress, open: the adapter that sync talks to. Statements are in `read`, `articles` and `write`."""

import random
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from moderator.domain.comment import Article, Comment, Flag, Moderator
from moderator.domain.decision import Answer, Delivery, Outcome
from moderator.domain.errors import SiteRefused, SiteUnreachable, Trouble
from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.site.adapter import BATCH, Block, Look, Marks, Span, Sums
from moderator.site.wordpress import articles, clean, compared, read, write
from moderator.site.wordpress.errors import Cure, code_of, cure, trouble
from moderator.site.wordpress.line import Line
from moderator.site.wordpress.rights import not_written, tables_of, why_read_only

_MISSED = 50
"""Articles without a number of views after which none is asked for any more on this connection."""
_TRIES = 8
_TRIES_AFTER_A_WAIT = 2
"""A lock wait costs five seconds each."""

Result = TypeVar("Result")


class WordPress:
    """`SiteAdapter` for WordPress on MySQL or MariaDB, and for an embedded site in SQLite."""

    def __init__(self, entry: SiteEntry, password: str | None) -> None:
        self._entry = entry
        self._line = Line(entry, password)
        self._replica: Line | None = None
        self.read_only = False
        self._why_read_only: Trouble | None = None
        self._not_written: str | None = None
        self._views_missed = 0
        self._tables = self._ask(lambda connection: tables_of(connection, entry.prefix))
        self._ask(lambda connection: read.extent(connection, self._tables))  # refuses what is no WordPress
        self._facts = self._ask(lambda connection: articles.facts(connection, self._tables))
        self._learn_rights()
        if entry.replica:
            self._replica = self._line.elsewhere(entry.replica)

    def look(self) -> Look:
        """Identity, high-water marks and counts by status: two statements."""

        def ask(connection: Connection) -> Look:
            self._facts = articles.facts(connection, self._tables, self._facts)
            (comment, meta), found = read.extent(connection, self._tables)
            said = self._facts
            lists = articles.moderation(said), articles.disallowed(said)
            return Look(
                said.identity, said.title, comment, meta, found, str(said.zone), said.known_pass, *lists
            )

        return self._ask(ask)

    def moderators(self) -> list[Moderator]:
        """Everybody with an account on the site."""
        return self._ask(lambda connection: articles.moderators(connection, self._tables))

    def comments(
        self,
        *,
        status: str | None = None,
        before: int | None = None,
        after: int | None = None,
        limit: int = 2000,
    ) -> list[Comment]:
        """A page by id, one statement."""
        return self._ask(
            lambda connection: read.comments(
                connection,
                self._tables,
                self._facts.zone,
                status=status,
                before=before,
                after=after,
                limit=limit,
            )
        )

    def comments_by_id(self, ids: Collection[int]) -> list[Comment]:
        """Those that exist, one statement."""
        return self._ask(
            lambda connection: read.comments_by_id(connection, self._tables, self._facts.zone, ids)
        )

    def pending(self, spans: Sequence[Span] = ()) -> list[int]:
        """Ids of all pending comments, or of those in these spans, ascending."""
        return self._ask(lambda connection: compared.pending(connection, self._tables, spans))

    def pending_digest(self) -> tuple[int, int]:
        """Count and digest of the pending ids."""
        return self._ask(lambda connection: compared.pending_digest(connection, self._tables))

    def pending_sums(self, width: int) -> Sums:
        """Count and sum of the prints of the pending ids, by id // width."""
        return self._ask(lambda connection: compared.pending_sums(connection, self._tables, width))

    def id_print(self, id_: int) -> int:
        """As the database computes it."""
        return compared.id_print(id_)

    def articles(self, ids: Collection[int]) -> list[Article]:
        """Those that exist: three statements, two of them for names that the account may do without."""
        return self._ask(lambda connection: articles.articles(connection, self._tables, self._facts, ids))

    def views(self, ids: Collection[int]) -> dict[int, int]:
        """One statement; none any more on a site that has no number for some fifty articles."""
        if not ids or self._views_missed >= _MISSED:
            return {}
        found = self._ask(lambda connection: articles.views(connection, self._tables, ids))
        self._views_missed = 0 if found else self._views_missed + len(ids)
        return found

    def articles_changed(self, since: int | None) -> list[tuple[int, int | None, str]]:
        """Id, modified time and status, one statement."""
        return self._ask(lambda connection: articles.changed(connection, self._tables, since))

    def marks(self, after: int, limit: int = 5000) -> Marks:
        """What was noted beside comments since row `after`."""
        return self._ask(lambda connection: read.marks(connection, self._tables, after, limit))

    def flags(self, ids: Collection[int]) -> list[Flag]:
        """Flags that stand on these comments."""
        return self._ask(lambda connection: read.flags(connection, self._tables, ids))

    def flagged(self) -> list[int]:
        """Ids of all comments with a flag."""
        return self._ask(lambda connection: read.flagged(connection, self._tables))

    def blocks(self, after: int, rows: int, blocks: int = 1) -> list[Block]:
        """Fingerprints of runs of existing comments, one statement each."""
        found: list[Block] = []
        for _ in range(blocks):
            last = found[-1].last if found else after
            block = self._ask(partial(compared.block, tables=self._tables, after=last, rows=rows))
            if block is None:
                break
            found.append(block)
        return found

    def sums(self, bounds: Sequence[int]) -> list[tuple[int, int]]:
        """Count and sum of the comments between two bounds each, one statement."""
        return self._ask(lambda connection: compared.sums(connection, self._tables, bounds))

    def prints(self, spans: Sequence[Span], width: int) -> Sums:
        """Count and sum of the prints of the comments in these spans, by id // width; one statement."""
        return self._ask(lambda connection: compared.prints(connection, self._tables, spans, width))

    def row_print(self, id_: int, status: str, revision: str, created_at: int | None) -> int:
        """As the database computes it."""
        return compared.row_print(id_, status, revision, created_at)

    def apply(self, deliveries: Sequence[Delivery]) -> list[Answer]:
        """Deliver a batch in one transaction; deadlocks and short waits are tried again here."""
        if len(deliveries) > BATCH:
            raise ValueError(f"at most {BATCH} deliveries in a batch")
        refused = {
            one.decision.id: Answer(
                one.decision.id,
                Outcome.REFUSED,
                one.decision.status,
                "This site deletes what is trashed, at once: mark it as spam or hold it instead.",
            )
            for one in deliveries
            if self._entry.trash_at_once and one.decision.verdict is Verdict.REJECT and one.before is None
        }
        todo = [one for one in deliveries if one.decision.id not in refused]
        answers = {answer.decision: answer for answer in self._push(todo)} | refused
        return [answers[one.decision.id] for one in deliveries]

    def marks_kept(self) -> dict[str, int]:
        """How many rows of ours stand beside comments, by key."""
        return self._on(self._line, lambda connection: clean.marks_kept(connection, self._tables))

    def remove_marks(self, limit: int) -> int:
        """Remove at most `limit` of them; how many that were. SiteRefused where the account may not."""
        return self._on(
            self._line, lambda connection: clean.remove_marks(connection, self._tables, limit), tries=_TRIES
        )

    def close(self) -> None:
        """Hang up; never raises."""
        self._line.drop()
        if self._replica is not None:
            self._replica.drop()

    def _push(self, deliveries: Sequence[Delivery]) -> list[Answer]:
        if not deliveries:
            return []
        if self.read_only or self._not_written:
            self._learn_rights()  # somebody may have mended it meanwhile
        if self._why_read_only is not None:
            raise self._why_read_only
        if self._not_written is not None:
            raise SiteRefused(
                self._not_written, remedy="The site's administrator can convert the table to InnoDB."
            )
        return self._on(
            self._line,
            lambda connection: write.apply(connection, self._tables, self._facts.zone, deliveries),
            tries=_TRIES,
        )

    def _learn_rights(self) -> None:
        try:
            self._why_read_only = self._on(
                self._line, lambda connection: why_read_only(connection, self._tables, self._line.place)
            )
        except SiteRefused as error:  # read-only copies are all the hosts there are
            self._why_read_only = error
        self.read_only = self._why_read_only is not None
        self._not_written = self._on(self._line, lambda connection: not_written(connection, self._tables))

    def _ask(self, work: Callable[[Connection], Result]) -> Result:
        """Read on the replica, where there is one that answers; else where decisions go too."""
        for _ in range(2 if self._replica is not None else 0):  # a line may merely have been idle for long
            with suppress(SiteUnreachable):
                return self._on(self._replica or self._line, work)
        if self._replica is not None:
            self._replica.drop()
            self._replica = None  # until the site is connected anew: each try costs seconds
        return self._on(self._line, work)

    def _on(self, line: Line, work: Callable[[Connection], Result], tries: int = 1) -> Result:
        """Do `work` on a line. One that broke is dropped, and opened again by the next call."""
        hosts_left = line.hosts - 1
        attempt = 0
        while True:
            attempt += 1
            try:
                return work(line.open())
            except DBAPIError as error:
                found, code = trouble(error, line.place), code_of(error)
                help_by = Cure.LOST if error.connection_invalidated else cure(error)
            except UnicodeDecodeError:
                line.drop()  # with it the transaction, if one was open
                if line.lenient:
                    raise
                line.lenient = True
                continue
            except SQLAlchemyError:
                line.drop()
                raise
            if help_by is Cure.AGAIN and attempt < (tries if code in (1213, 1020) else _TRIES_AFTER_A_WAIT):
                time.sleep(random.uniform(0, 0.02 * 2**attempt))  # noqa: S311 - so that two desks part ways
                continue
            if help_by is Cure.NEXT_HOST and hosts_left > 0 and line.turn():
                hosts_left -= 1
                continue
            if help_by is not Cure.AGAIN:
                line.drop()
            raise found from None
