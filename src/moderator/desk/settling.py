"""Needs attention: mine or theirs for one conflict, for the selection, for all alike; each one step back."""

from array import array
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field

from moderator.desk import batch
from moderator.desk.batch import Order
from moderator.desk.change import Change, Kind
from moderator.desk.open_queue import PAGE, OpenQueue
from moderator.desk.screen import LANE, Screen
from moderator.desk.steps import Step
from moderator.desk.verbs import BUSY, Verbs
from moderator.domain.errors import CannotDo
from moderator.domain.item import QueueItem
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.jobs import Jobs, at_once
from moderator.store import attention
from moderator.store import queue as rows
from moderator.store.engine import Store
from moderator.store.journal import CHUNK

TURN = 50
"""Conflicts settled in one transaction: each is looked at by itself, and a waiting key goes in between."""
NOTHING = "This comment does not need attention."
GONE = "Gone from the site."


@dataclass(slots=True)
class Settled:
    """What came of it, so far or at its end."""

    keys: "array[int]" = field(default_factory=lambda: array("q"))
    """Settled, in order."""
    again: dict[Verdict, list[int]] = field(default_factory=dict)
    """Decided again, by verdict."""
    seen: int = 0
    why: str = ""
    """Why the last one that was left was left."""


class Settling:
    """Acts through `Verbs`, so that undo walks back one list of steps."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        screen: Screen,
        verbs: Verbs,
        clock: Callable[[], float],
        tell: Callable[[Change], None],
        written: Callable[[], None],
    ) -> None:
        self._store, self._jobs, self._screen, self._verbs = store, jobs, screen, verbs
        self._clock, self._tell, self._written = clock, tell, written

    def resolve(self, item: QueueItem | None, mine: bool) -> None:
        """Decide again as I did, on what is shown of the site now, or leave it as the site has it."""
        if item is None or item.attention is None:
            raise CannotDo(NOTHING)
        if mine and item.attention.theirs == Status.GONE:
            raise CannotDo(GONE)
        order = self._verbs.order(item.attention.mine, 1, None, None)
        site = order.sites.get(item.ref.site)
        if site is None or (mine and site.read_only):
            raise CannotDo(batch.READ_ONLY)
        again = None
        with self._store.deciding(first=True) as conn:
            batch.unchanged(rows.shown(conn, item.key), item)
            if mine:
                again = attention.mine(
                    conn, item.ref, by=site.moderator, at=order.at, batch=order.batch, due_at=order.due_at
                )
            else:
                attention.leave(conn, [item.key], order.at)
        if again is not None:
            self._verbs.did(order, array("q", [item.key]), False, self._screen.queue)
            return
        self._show(order, Settled(array("q", [item.key])), "theirs", self._screen.queue)

    def resolve_selection(self, mine: bool) -> None:
        """The same for the whole selection, as one step: a screen at once, more by a job. CannotDo."""
        queue = self._screen.queue
        if self._verbs.recording is not None:
            raise CannotDo(BUSY)
        if queue.name != "attention":
            raise CannotDo("Mine and theirs are for Needs attention.")
        if queue.picked.all and not queue.complete:
            raise CannotDo("The queue is still being read: a moment.")
        if not queue.selection.count:
            raise CannotDo("Nothing is selected.")
        self._settle(queue.chosen(), queue.selection.count, mine, queue)

    def select_alike(self, item: QueueItem | None) -> None:
        """Select every conflict of the same kind as this one: same verdict of mine, same status of theirs."""
        if item is None or item.attention is None:
            raise CannotDo(NOTHING)
        waits, queue = item.attention, self._screen.queue

        def work(_cancelled: object) -> list[int]:
            with self._store.reading() as conn:
                return attention.alike(conn, waits)

        def then(keys: list[int]) -> None:
            if queue is not self._screen.queue:
                return
            queue.touched = True
            queue.picked.set_all(False)
            known = set(queue.ids)
            for key in keys:
                if key in known and key not in queue.decided:
                    queue.picked.set(key, True)
            self._screen.selected()

        self._jobs.run(LANE, work, then, urgent=True, name="selecting conflicts")

    def undo(self, step: Step) -> None:
        """Open again what `theirs` had settled."""
        for start in range(0, len(step.keys), CHUNK):
            with self._store.deciding(first=True) as conn:
                attention.reopen(conn, step.keys[start : start + CHUNK], step.at)
        self._verbs.came_back(step, {})

    def redo(self, step: Step) -> None:
        """Settle again what was opened again."""
        queue = self._screen.queue
        if not queue.knows(step.keys[0]):
            self._screen.open(step.queue, step.query, step.sort, focus=step.keys[0])
            queue = self._screen.queue
        self._settle(lambda: step.keys, len(step.keys), step.side == "mine", queue, redo=True)

    def _settle(
        self,
        keys: Callable[[], "array[int]"],
        count: int,
        mine: bool,
        queue: OpenQueue,
        redo: bool = False,
    ) -> None:
        order = self._verbs.order(Verdict.APPROVE, count, None, None)
        side = "mine" if mine else "theirs"
        if count <= PAGE:
            self._show(order, at_once(self._turns(order, keys(), mine)), side, queue, redo)
            return
        self._verbs.record((0, count))

        def done(settled: Settled) -> None:
            self._verbs.record(None)
            try:
                self._show(order, settled, side, queue, redo)
            except CannotDo as why:
                self._verbs.ended(why)

        self._jobs.run(
            LANE,
            lambda _cancelled: self._turns(order, keys(), mine),
            done,
            self._verbs.ended,
            urgent=True,
            progress=lambda settled: self._verbs.record((settled.seen, count)),
            name="settling conflicts",
        )

    def _turns(self, order: Order, keys: Sequence[int], mine: bool) -> Generator[Settled, None, Settled]:
        settled = Settled()
        for start in range(0, len(keys), TURN):
            chunk = keys[start : start + TURN]
            with self._store.deciding() as conn:
                items = [item for item in rows.items(conn, chunk) if item.attention is not None]
                if not mine:
                    attention.leave(conn, [item.key for item in items], order.at)
                    settled.keys.extend(item.key for item in items)
                for item in items if mine else ():
                    site = order.sites.get(item.ref.site)
                    if site is None or site.read_only:
                        settled.why = batch.READ_ONLY
                        continue
                    again = attention.mine(
                        conn, item.ref, by=site.moderator, at=order.at, batch=order.batch, due_at=order.due_at
                    )
                    settled.keys.append(item.key)
                    if again is not None:
                        settled.again.setdefault(again.verdict, []).append(item.key)
            settled.seen += len(chunk)
            yield settled
        return settled

    def _show(self, order: Order, settled: Settled, side: str, queue: OpenQueue, redo: bool = False) -> None:
        """It is on the disk: now it may show, and can be taken back."""
        if not settled.keys:
            raise CannotDo(settled.why or NOTHING)
        step = Step(
            order.batch,
            order.verdict,
            settled.keys,
            queue.name,
            queue.query,
            queue.sort,
            side=side,
            at=order.at,
        )
        (self._verbs.steps.redid if redo else self._verbs.steps.did)(step)
        shown = self._screen.queue
        picked = shown.selection.count
        if len(settled.keys) > 1:
            shown.picked.set_all(False)
        shown.mark(settled.keys, None)
        for verdict, keys in settled.again.items():
            shown.mark(keys, verdict)
        told = tuple(settled.keys)
        self._tell(Change(Kind.DECIDED, told))
        self._tell(Change(Kind.ROWS, told if len(told) <= PAGE else ()))
        if 0 <= shown.focus < shown.count and shown.ids[shown.focus] in shown.decided:
            shown.advance()
            self._tell(Change(Kind.FOCUS))
        if picked:
            self._screen.selected()
        self._written()
