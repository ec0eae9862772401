"""Verbs: a decision is on the disk before anybody is told, and whatever was done can be walked back."""

from array import array
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import replace

from moderator.desk import batch
from moderator.desk.batch import Done, Order
from moderator.desk.belonging import belongs
from moderator.desk.change import Change, Kind, Notice
from moderator.desk.open_queue import PAGE, OpenQueue
from moderator.desk.screen import LANE, Screen
from moderator.desk.steps import Step, Steps
from moderator.domain.errors import CannotDo, Trouble
from moderator.domain.item import QueueItem
from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.jobs import Jobs, at_once
from moderator.settings import Settings
from moderator.store import plan, waiting
from moderator.store import queue as rows
from moderator.store.engine import Store
from moderator.store.journal import CHUNK
from moderator.store.undo import Undone
from moderator.store.unfinished import Place, Unfinished

LARGE = 100
"""A batch of more comments than this has a grace of its own, counted down on the screen."""
NOTHING = "No comment is in focus."
BUSY = "A batch is still being written down."


class Verbs:
    """Decides and undoes, on the screen's queue."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        screen: Screen,
        sites: Callable[[], Mapping[str, SiteEntry]],
        clock: Callable[[], float],
        settings: Settings,
        tell: Callable[[Change], None],
        written: Callable[[], None],
        say: Callable[[Notice], None],
    ) -> None:
        self._store = store
        self._jobs = jobs
        self._screen = screen
        self._sites = sites
        self._clock = clock
        self._settings = settings
        self._tell = tell
        self._written = written
        self._say = say
        self.steps = Steps()
        self.recording: tuple[int, int] | None = None
        self.large_until: float | None = None
        """When the newest large batch may leave the machine."""

    # one comment

    def why_not(self, verdict: Verdict, item: QueueItem | None) -> str | None:
        """None where `item` takes `verdict`, else a sentence."""
        if item is None:
            return NOTHING
        if self.recording is not None:
            return BUSY
        site = self._sites().get(item.ref.site)
        if site is None or site.read_only:
            return batch.READ_ONLY
        return plan.refusal(
            verdict,
            item.status,
            item.site_status,
            trash_at_once=site.trash_at_once,
            flagged=any(flag.by == site.moderator for flag in item.flags),
        )

    def decide(self, item: QueueItem | None, verdict: Verdict, reason: str | None, note: str | None) -> None:
        """Write one decision down, then mark its row and move on."""
        why = self.why_not(verdict, item)
        if why is not None or item is None:
            raise CannotDo(why or NOTHING)
        self._decide(item, verdict, reason, note)

    def _decide(
        self, item: QueueItem, verdict: Verdict, reason: str | None, note: str | None, redo: bool = False
    ) -> None:
        order = self.order(verdict, 1, reason, note)
        try:
            batch.one(self._store, order, item)
        except CannotDo:
            self._screen.queue.forget([item.key])
            self._tell(Change(Kind.ROWS, (item.key,)))
            raise
        self.did(order, array("q", [item.key]), redo, self._screen.queue)

    # many

    def decide_selection(self, verdict: Verdict, reason: str | None, note: str | None) -> None:
        """Write the selection down as one batch: a screen at once, more by a job."""
        queue = self._screen.queue
        if self.recording is not None:
            raise CannotDo(BUSY)
        if queue.picked.all and not queue.complete:
            raise CannotDo("The queue is still being read: a moment.")
        count = queue.selection.count
        if not count:
            raise CannotDo("Nothing is selected.")
        if verdict is Verdict.REJECT and all(site.trash_at_once for site in self._sites().values()):
            raise CannotDo("This site deletes what is rejected at once.")
        self._decide_keys(queue.chosen(), count, verdict, reason, note)

    def _decide_keys(
        self,
        keys: Callable[[], "array[int]"],
        count: int,
        verdict: Verdict,
        reason: str | None,
        note: str | None,
        redo: bool = False,
    ) -> None:
        order = self.order(verdict, count, reason, note)
        if count <= PAGE:
            self._recorded(order, at_once(batch.many(self._store, order, keys())), redo, self._screen.queue)
            return
        self._write(order, keys, Done(order.batch), count, redo)

    def _write(
        self, order: Order, keys: Callable[[], "array[int]"], so_far: Done, count: int, redo: bool
    ) -> None:
        """Write a large batch down by a job; `so_far` is what is written of it already."""
        queue = self._screen.queue
        still = (queue.name, queue.parsed, queue.sort)
        place = Place(queue.name, queue.query, queue.sort)
        self.record((so_far.seen, count))

        def work(_cancelled: object) -> Generator[Done, None, Done]:
            # what a colleague decided since it was shown is not overruled unseen
            with self._store.reading() as conn:
                here = set(rows.ids(conn, *still))
            wanted = [key for key in keys() if key in here]
            return (yield from batch.noted(self._store, order, wanted, place, so_far))

        def broke(error: Exception) -> None:
            # what was written before is on the disk, shows, and can be undone
            if so_far.keys:
                self._recorded(order, so_far, redo, queue)
            self.ended(error)

        self._jobs.run(
            LANE,
            work,
            lambda done: self._answer(lambda: self._recorded(order, done, redo, queue)),
            broke,
            urgent=True,
            progress=lambda done: self.record((done.seen, done.total)),
            name="writing a batch down",
        )

    def found(self, left: Unfinished) -> None:
        """A batch was interrupted: what is written of it can be taken back like any step."""
        if not self.steps.knows(left.batch):
            place = left.place
            self.steps.did(
                Step(
                    left.batch, left.verdict, left.written, place.queue, place.query, place.sort,
                    left.reason, left.note,
                )
            )  # fmt: skip

    def finish(self, left: Unfinished) -> None:
        """Go on with an interrupted batch, where its comments still stand as they were chosen."""
        if self.recording is not None:
            raise CannotDo(BUSY)
        place = left.place
        self._screen.open(place.queue, place.query, place.sort)
        order = replace(self.order(left.verdict, left.total, left.reason, left.note), batch=left.batch)
        so_far = Done(left.batch, left.written[:], seen=len(left.written), total=len(left.written))
        self._write(order, lambda: left.rest, so_far, left.total, redo=False)

    def record(self, progress: tuple[int, int] | None) -> None:
        self.recording = progress
        self._tell(Change(Kind.RECORDING))

    def _answer(self, take: Callable[[], None]) -> None:
        """Take what a job brought; nobody waits for an error any more, so it is said."""
        try:
            take()
        except CannotDo as why:
            self.ended(why)

    def ended(self, error: Exception) -> None:
        """A job did not do what was asked, or not all of it."""
        if self.recording is not None:
            self.record(None)
        if isinstance(error, Trouble):
            self._say(Notice(error.title, " ".join(filter(None, (error.message, error.remedy)))))

    def _recorded(self, order: Order, done: Done, redo: bool, queue: OpenQueue) -> None:
        if self.recording is not None:
            self.record(None)
        if not done.keys:
            raise CannotDo(done.skipped[0].why if done.skipped else batch.CHANGED)
        if len(done.keys) > LARGE:
            self.large_until = order.due_at
        self.did(order, done.keys, redo, queue)

    def order(self, verdict: Verdict, count: int, reason: str | None, note: str | None) -> Order:
        now = self._clock()
        grace = self._settings.bulk_grace if count > LARGE else self._settings.grace
        return Order(verdict, self._sites(), now, now + grace, reason, note)

    def did(self, order: Order, keys: "array[int]", redo: bool, at: OpenQueue) -> None:
        """It is on the disk: now it may show. `at` is the queue it was decided in."""
        aside = len(keys) == 1 and not at.knows(keys[0])
        step = Step(
            order.batch,
            order.verdict,
            keys,
            at.name,
            at.query,
            at.sort,
            order.reason,
            order.note,
            aside=aside,
        )
        (self.steps.redid if redo else self.steps.did)(step)
        queue = self._screen.queue
        picked = queue.selection.count
        if len(keys) > 1:
            queue.picked.set_all(False)  # the batch was the selection
        queue.mark(keys, order.verdict)
        told = tuple(keys)
        self._tell(Change(Kind.DECIDED, told, order.verdict))
        self._tell(Change(Kind.ROWS, told if len(told) <= PAGE else ()))
        if 0 <= queue.focus < queue.count and queue.ids[queue.focus] in queue.decided:
            queue.advance()
            self._tell(Change(Kind.FOCUS))
        if picked:
            self._screen.selected()
        self._written()

    # back

    def undo(self) -> None:
        """Take the last step back; its comments come back to their places and into focus."""
        step = self.steps.last
        if step is None:
            raise CannotDo("There is nothing to undo.")
        if self.recording is not None:
            raise CannotDo(BUSY)
        now = self._clock()
        by = self.login(step)
        steps = self._take_back(step, by, now)
        if len(step.keys) <= PAGE:
            self._undone(step, *at_once(steps))
            return
        self.record((0, len(step.keys)))
        self._jobs.run(
            LANE,
            lambda _cancelled: steps,
            lambda found: self._answer(lambda: self._undone(step, *found)),
            self.ended,
            urgent=True,
            progress=lambda undone: self.record((undone.withdrawn + undone.opposite, len(step.keys))),
            name="undoing a batch",
        )

    def _take_back(
        self, step: Step, by: str, now: float
    ) -> Generator[Undone, None, tuple[Undone, dict[Verdict, list[int]]]]:
        """Undo the step's batch, then find the earlier verdicts that are back in its place."""
        queue = self._screen.queue
        undone = yield from batch.take_back(
            self._store,
            step.batch,
            by=by,
            at=now,
            due_at=now + self._settings.grace,
            first=len(step.keys) <= PAGE,
        )
        earlier: dict[Verdict, list[int]] = {}
        for start in range(0, len(step.keys), CHUNK):
            with self._store.reading() as conn:
                items = rows.items(conn, waiting.waits_for(conn, step.keys[start : start + CHUNK]))
            for item in items:
                if item.undelivered is not None and not belongs(queue, item):
                    earlier.setdefault(item.undelivered, []).append(item.key)
            yield undone
        return undone, earlier

    def login(self, step: Step) -> str:
        """Who undoes: the moderator's login at the site of the batch's first comment."""
        item = self._screen.queue.item(step.keys[0])
        site = self._sites().get(item.ref.site) if item is not None else None
        return site.moderator if site is not None else ""

    def _undone(self, step: Step, undone: Undone, earlier: Mapping[Verdict, Sequence[int]]) -> None:
        if self.recording is not None:
            self.record(None)
        self.large_until = None
        if not undone.refs:
            self.steps.forget()
            raise CannotDo(undone.skipped[0].why if undone.skipped else "There is nothing to undo.")
        self.came_back(step, earlier)

    def came_back(self, step: Step, earlier: Mapping[Verdict, Sequence[int]]) -> None:
        """The last step is taken back: its comments show again, the first of them in focus.

        `earlier` verdicts stand in its place now: their rows stay decided.
        """
        self.steps.undid()
        self._written()
        queue, first = self._screen.queue, step.keys[0]
        if step.aside and (queue.name, queue.query, queue.sort) == (step.queue, step.query, step.sort):
            queue.forget(step.keys)
            self._tell(Change(Kind.UNDONE, tuple(step.keys), step.verdict))
            self._tell(Change(Kind.ROWS, tuple(step.keys)))
            return
        if not queue.knows(first):
            self._tell(Change(Kind.UNDONE, tuple(step.keys), step.verdict))
            self._screen.open(step.queue, step.query, step.sort, focus=first)
            return
        came_back = queue.unmark(step.keys)
        for verdict, keys in earlier.items():
            queue.mark(keys, verdict)
        queue.focus = queue.place(first)
        self._tell(Change(Kind.UNDONE, tuple(step.keys), step.verdict))
        self._tell(Change(Kind.QUEUE) if came_back else Change(Kind.ROWS, tuple(step.keys)))
        self._tell(Change(Kind.FOCUS))

    def redo(self) -> None:
        """Decide again what was undone last."""
        step = self.steps.next
        if step is None:
            raise CannotDo("There is nothing to redo.")
        if self.recording is not None:
            raise CannotDo(BUSY)
        if not step.aside and not self._screen.queue.knows(step.keys[0]):
            self._screen.open(step.queue, step.query, step.sort, focus=step.keys[0])
        item = self._screen.queue.item(step.keys[0])
        if len(step.keys) == 1 and item is not None:
            self._decide(item, step.verdict, step.reason, step.note, redo=True)
        else:
            self._decide_keys(
                lambda: step.keys, len(step.keys), step.verdict, step.reason, step.note, redo=True
            )
