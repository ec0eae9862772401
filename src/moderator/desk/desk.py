"""What a moderator can do at this moment; the object that commands, models and the command line talk to."""

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING

from moderator.credentials import Credentials
from moderator.desk import context
from moderator.desk.articles import Articles
from moderator.desk.aside import Aside
from moderator.desk.author import Author
from moderator.desk.change import Change, Kind, Notice
from moderator.desk.context import Context
from moderator.desk.figures import Figures
from moderator.desk.interrupted import Interrupted
from moderator.desk.kept import Kept
from moderator.desk.later import Later
from moderator.desk.ledger import Ledger
from moderator.desk.matching import Matching
from moderator.desk.notes import Notes
from moderator.desk.outgoing import Outgoing
from moderator.desk.past import Journal
from moderator.desk.picking import Picking
from moderator.desk.reasons import Reasons
from moderator.desk.retention import Retention
from moderator.desk.screen import Screen
from moderator.desk.searching import Searching
from moderator.desk.session import Session
from moderator.desk.settling import Settling
from moderator.desk.severe import Severe
from moderator.desk.since import Since
from moderator.desk.site_state import SiteState
from moderator.desk.sites import Sites
from moderator.desk.strip import Strip
from moderator.desk.verbs import Verbs
from moderator.desk.watching import Watching
from moderator.desk.waves import Waves
from moderator.domain.comment import Article
from moderator.domain.errors import CannotDo
from moderator.domain.item import QueueItem
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.jobs import Jobs
from moderator.settings import Settings
from moderator.store import outbox, thread
from moderator.store.engine import Store
from moderator.sync.clock import SyncClock

if TYPE_CHECKING:
    from moderator.sync.lines import Lines

NO_SITE = "No site is connected yet."


class Desk(Picking):
    """One per program; used by one thread (the window's). What must not wait goes to `jobs`."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        jobs: Jobs,
        timetable: SyncClock,
        lines: "Lines",
        credentials: Credentials,
        clock: Callable[[], float],
        zone: tzinfo,
        tell: Callable[[Change], None],
    ) -> None:
        """`clock` gives Unix seconds; `zone` is the moderator's; `tell` runs on the desk's own thread.

        Nothing is read but the sites: `open` shows the first queue.
        """
        self._store = store
        self._jobs = jobs
        self._tell, self._clock = tell, clock
        self.zone = zone
        self.settings = settings
        self.counts: Mapping[str, int] = {}
        """Comments by name of queue; empty until they are first counted."""
        self._ledger = Ledger(store, jobs, self._counted)
        self.notices: list[Notice] = []
        super().__init__(Screen(store, jobs, clock, zone, tell))
        self._retention = Retention(store, jobs, settings, clock())
        since = Since(store, jobs, self.notice, self._unsay)
        self._sites = Sites(
            store, jobs, timetable, lines, credentials, clock, tell, self.notice, settings, since
        )
        self._verbs = Verbs(
            store,
            jobs,
            self._screen,
            lambda: self._sites.entries,
            clock,
            settings,
            self._told,
            self._ledger.wrote,
            self.notice,
        )
        self.searching = Searching(store, jobs, self._screen, settings)
        """Searches as somebody types."""
        self.kept = Kept(store, jobs, self._screen, tell)
        """Searches kept as queues."""
        self.matching = Matching(store, jobs, self._screen, lambda: self.focused, self._say)
        """Selects by what comments share."""
        self.session = Session()
        self.strip = Strip(clock, tell)
        """Choices by digit, for a few seconds."""
        self.reasons = Reasons(store, jobs, settings, self._verbs, self.strip, clock, tell)
        """Why, said right after the decision."""
        self.aside = Aside(store, self._screen, tell)
        """A comment beside the queue's own: of its thread, of its author."""
        self.notes = Notes(store, lambda: self._sites.entries, clock, self._told)
        self.articles, self.severe = Articles(store, self._screen), Severe(settings)
        self.author = Author(store, self.aside, tell)
        self.later = Later(
            store,
            self._screen,
            self._verbs,
            self.strip,
            clock,
            zone,
            settings,
            self._told,
            self._ledger.wrote,
        )
        """Comments put off."""

        self._settling = Settling(
            store, jobs, self._screen, self._verbs, clock, self._told, self._ledger.wrote
        )
        self.outgoing = Outgoing(store, jobs, self._screen, self._sites, clock, tell, self._ledger.wrote)
        """The outbox in a moderator's hands."""
        self.journal = Journal(store, jobs, clock, settings, self._taken_back)
        """All that was decided here, whenever."""
        self.figures = Figures(store, jobs, clock, zone)
        """What one decided oneself, added up."""
        self.interrupted = Interrupted(store, jobs, self._verbs, self.notice)
        """A batch that a crash left half written."""
        self.waves = Waves(store, jobs, self.notice)
        self.watching = Watching(store, jobs, lambda: self._sites.entries, clock, tell)

    # the queue on the screen

    def open(self, queue: str, query: str = "", sort: Sort | None = None, near: Sequence[int] = ()) -> None:
        """Show a queue, filtered by `query`: its first page at once, the rest by a job.

        `near`: keys, the focus goes to the first of them that is still there.
        WrongUsage, with the place, where the query cannot be understood; what was open then stays.
        """
        self._screen.open(queue, query, sort, *near[:1], near=near[1:])

    def order(self, sort: Sort) -> None:
        """Show the open queue in another order; the focus stays on its comment."""
        queue = self.queue
        focus = queue.ids[queue.focus] if queue.focus >= 0 else 0
        self._screen.open(queue.name, queue.query, sort, focus)

    def show_arrived(self) -> None:
        """Show what came meanwhile; the focus stays on its comment."""
        self._screen.show_arrived()

    @property
    def focused(self) -> QueueItem | None:
        """The comment in focus: the queue's, or the one looked at aside of it."""
        return self.aside.item or self.queue.focused

    def focus_row(self, row: int) -> None:
        """Put the focus on a row (a click)."""
        self._screen.focus_row(row)

    def move(self, by: int) -> None:
        """Move the focus by rows, to the ends at most."""
        self._ledger.at_work()
        self._screen.focus_row(self.queue.focus + by)

    def first(self) -> None:
        """Focus the first row."""
        self._screen.focus_row(0)

    def last(self) -> None:
        """Focus the last row."""
        self._screen.focus_row(self.queue.count - 1)

    def in_sight(self, first: int, last: int) -> None:
        """The rows that the view shows now (for `Summary.out_of_sight`)."""
        self._screen.in_sight(first, last)

    def context(self, key: int) -> Context:
        """What stands around one comment."""
        return context.read(self._store, self.queue.item(key))

    def articles_ahead(self, n: int = 3) -> list[Article]:
        """Articles of the next `n` rows, each once, for laying them out beforehand."""
        ahead = [self.queue.row(row) for row in range(self.queue.focus + 1, self.queue.focus + 1 + n)]
        wanted = dict.fromkeys((item.ref.site, item.article) for item in ahead if item is not None)
        with self._store.reading() as conn:
            found = [thread.article(conn, site, article) for site, article in wanted]
        return [article for article in found if article is not None]

    # verbs

    def can(self, verdict: Verdict) -> str | None:
        """None where the focused comment can be so decided, else a sentence why not."""
        return self._verbs.why_not(verdict, self.focused)

    @property
    def own_flag(self) -> bool:
        """Whether the focused comment carries a flag of this moderator's."""
        return self.can(Verdict.UNFLAG) is None

    def decide(
        self, verdict: Verdict, reason: str | None = None, note: str | None = None, *, key: int | None = None
    ) -> None:
        """Decide the focused comment, or `key`: on disk first, then the focus moves. CannotDo."""
        self._ledger.watch()
        self._verbs.decide(self.focused if key is None else self.queue.item(key), verdict, reason, note)

    def decide_selection(self, verdict: Verdict, reason: str | None = None, note: str | None = None) -> None:
        """Decide the selection as one batch, by a job where it is more than a screen."""
        self._ledger.watch()
        self._verbs.decide_selection(verdict, reason, note)

    def repeat(self) -> None:
        """The last verdict and its reason again, on the focused comment. CannotDo."""
        self.decide(*self.reasons.again())

    def undo(self) -> None:
        """Take back the last step of this session; its comment comes back to its place and into focus."""
        self._ledger.watch()
        step = self._verbs.steps.last
        if step is not None and step.side == "theirs":
            self._settling.undo(step)
        elif step is not None and step.side == "later":
            self.later.undo(step)
        else:
            self._verbs.undo()
            if step is not None and step.aside and step is self._verbs.steps.next:
                self.aside.go(step.keys[0])

    def redo(self) -> None:
        """Decide again what was undone last."""
        self._ledger.watch()
        step = self._verbs.steps.next
        if step is not None and step.side == "later":
            self.later.redo(step)
        elif step is not None and step.side:
            self._settling.redo(step)
        else:
            self._verbs.redo()

    @property
    def undo_name(self) -> str | None:
        """What Z would take back, such as "Approve" or "Spam 412 comments"; None where there is nothing."""
        step = self._verbs.steps.last
        return None if step is None else step.name

    @property
    def redo_name(self) -> str | None:
        """What redo would do again; None where there is nothing."""
        step = self._verbs.steps.next
        return None if step is None else step.name

    @property
    def recording(self) -> tuple[int, int] | None:
        """Done and total of a batch that is being written down or taken back; None where none is."""
        return self._verbs.recording

    def resolve(self, mine: bool) -> None:
        """In *Needs attention*: decide again as I did, or leave it as the site has it now."""
        self._ledger.watch()
        self._settling.resolve(self.focused, mine)

    def resolve_selection(self, mine: bool) -> None:
        """The same for all that is selected in *Needs attention*, as one step."""
        self._ledger.watch()
        self._settling.resolve_selection(mine)

    # selection: see `Picking`

    def select_alike(self) -> None:
        """Select all conflicts of the same kind as the one in focus."""
        self._settling.select_alike(self.focused)

    # around

    @property
    def sites(self) -> tuple[SiteState, ...]:
        """How each site is doing."""
        return self._sites.states

    def sites_changed(self) -> None:
        """A site was added, changed or removed: read them again."""
        self._sites.reload()

    @property
    def stopped(self) -> bool:
        """Whether a person has stopped reading the sites; decisions are delivered all the same."""
        return self._sites.stopped

    def stop_or_resume(self) -> None:
        """Stop reading the sites, or go on where it was stopped. CannotDo."""
        if not self._sites.entries:
            raise CannotDo(NO_SITE)
        if self.stopped:
            self._sites.resume()
        else:
            self._sites.stop()

    def settings_changed(self) -> None:
        """Somebody has changed a setting: what runs by it follows at once."""
        self._sites.retime()

    def sync(self) -> None:
        """Deliver what waits, grace or not, and pull, now."""
        if not self._sites.entries:
            raise CannotDo(NO_SITE)
        self._sites.sync()

    def tick(self, now: float) -> None:
        """Time passes: grace, retries, the regular sync, other programs' work. Called twice a second."""
        self._ledger.watch()
        if self._ledger.news():
            self._sites.reload()
            self.kept.reload()
            self.watching.reload()
            self._screen.refresh(first=any(site.last_sync is None for site in self.sites))
            self._ledger.catch_up()
            self.later.news()
        self._sites.tick(now)
        self.kept.tick(now)
        self._retention.tick(now)
        self.strip.tick(now)
        self.later.tick(now)
        self._ledger.rest(now)
        self.interrupted.tick(now)
        self.waves.tick(now)
        self.watching.tick(now)

    def tidy(self) -> None:
        """Remove the decided rows; called when the moderator pauses."""
        self._screen.tidy()

    def grace_left(self, now: float) -> float | None:
        """Seconds until a large batch leaves the machine; None where none waits."""
        until = self._verbs.large_until
        return None if until is None or now >= until else until - now

    def leave(self) -> int:
        """About to quit: ask for delivery of all that is due or in grace; how many are on their way."""
        with self._store.reading() as conn:
            self._sites.waits(outbox.waiting(conn))
        return self._sites.deliver()

    def notice(self, notice: Notice) -> None:
        """Say something that does not interrupt; the same words are not said twice. What keeps a site from
        being read and written stands before all else."""
        if notice not in self.notices:
            self.notices.insert(0 if notice.command == "desk.connect" else len(self.notices), notice)
            self._tell(Change(Kind.NOTICE))

    def dismiss(self, index: int) -> None:
        """Put a notice away."""
        del self.notices[index]
        self._tell(Change(Kind.NOTICE))

    def _told(self, change: Change) -> None:
        self._tell(change)
        self.reasons.told(change)
        self.session.told(change, self._clock())

    def _say(self, sentence: str) -> None:
        self._tell(Change(Kind.SAID, sentence=sentence))

    def _unsay(self, notice: Notice) -> None:
        if notice in self.notices:
            self.dismiss(self.notices.index(notice))

    def _taken_back(self, batch: str) -> None:
        """A batch of the past was taken back: what is on the screen may have come back with it."""
        self._verbs.steps.drop(batch)
        self._ledger.wrote()
        self.order(self.queue.sort)

    def _counted(self, counts: Mapping[str, int], waiting: Mapping[str, outbox.Waiting]) -> None:
        self.counts = counts
        self._sites.waits(waiting)
        self.kept.news()
        self._tell(Change(Kind.COUNTS))
