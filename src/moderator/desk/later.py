"""Later: a comment is put off until an hour, an evening, a shift; it comes back by itself or by a verdict."""

import re
from array import array
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta, tzinfo
from uuid import uuid4

from moderator.desk.change import Change, Kind
from moderator.desk.screen import Screen
from moderator.desk.steps import Step
from moderator.desk.strip import Choice, Offer, Strip
from moderator.desk.verbs import NOTHING, Verbs
from moderator.domain.dates import parse_day, parse_moment, seconds
from moderator.domain.errors import CannotDo
from moderator.domain.item import QueueItem
from moderator.domain.verdict import Verdict
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.settings import Settings, shift_hours
from moderator.store import snoozes
from moderator.store.engine import Store
from moderator.store.journal import CHUNK
from moderator.store.snoozes import Snooze

TITLE = QT_TRANSLATE_NOOP("later", "Later")
HOUR = QT_TRANSLATE_NOOP("later", "in an hour, %1")
NEXT = QT_TRANSLATE_NOOP("later", "next shift, %1")
TOMORROW = QT_TRANSLATE_NOOP("later", "tomorrow, %1")
WEEK = QT_TRANSLATE_NOOP("later", "in a week, %1")
OTHER = QT_TRANSLATE_NOOP("later", "at a time…")
_TIME = re.compile(r"(\d{1,2})[:.](\d\d)")


def times(now: float, zone: tzinfo, shifts: Sequence[time]) -> list[tuple[Choice, float]]:
    """What is offered at `now` (Unix seconds), with the moment it means; today's shift only before it begins.

    `shifts`: when they begin, in the moderator's own zone and in the order of the day.
    """
    here = datetime.fromtimestamp(now, zone)
    today = [there for at in shifts if (there := _at(here, at)) - here >= timedelta(minutes=30)]
    tomorrow = _at(here + timedelta(days=1), shifts[0])
    found = [(HOUR, here + timedelta(hours=1)), *((NEXT, there) for there in today[:1])]
    found += [(TOMORROW, tomorrow), (WEEK, tomorrow + timedelta(days=6))]
    return [(Choice(words, f"{moment:%H:%M}"), float(seconds(moment))) for words, moment in found]


def _at(day: datetime, clock: time) -> datetime:
    return day.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)


def moment(written: str, now: float, zone: tzinfo, morning: time) -> float:
    """What a person wrote: ``18:30`` (the next one), ``tomorrow 9:00``, ``2026-12-01``. CannotDo.

    A day without an hour begins at `morning`.
    """
    found = parse_moment(written, zone)
    if found is None:
        found = _spoken(written.casefold().split(), datetime.fromtimestamp(now, zone), morning)
    if found is None:
        raise CannotDo("Write a time such as 18:30, tomorrow 9:00 or 2026-12-01 08:00.")
    if found <= now:
        raise CannotDo("That time has passed.")
    return float(found)


def _spoken(parts: Sequence[str], here: datetime, morning: time) -> int | None:
    """A day, a time of day, or both; None for anything else."""
    day, at = None, None
    for part in parts:
        clock = _TIME.fullmatch(part)
        if clock and int(clock[1]) < 24 and int(clock[2]) < 60:
            at = time(int(clock[1]), int(clock[2]))
        elif part == "tomorrow":
            day = here.date() + timedelta(days=1)
        elif (day := parse_day(part, here.date())) is None:
            return None
    if day is None and at is None:
        return None
    there = datetime.combine(day or here.date(), at or morning, tzinfo=here.tzinfo)
    if day is None and there <= here:
        there += timedelta(days=1)
    return seconds(there)


class Later:
    """Puts off through the strip; a step like any other for undo."""

    def __init__(
        self,
        store: Store,
        screen: Screen,
        verbs: Verbs,
        strip: Strip,
        clock: Callable[[], float],
        zone: tzinfo,
        settings: Settings,
        tell: Callable[[Change], None],
        written: Callable[[], None],
    ) -> None:
        self._store, self._screen, self._verbs, self._strip = store, screen, verbs, strip
        self._clock, self._zone, self._tell, self._written = clock, zone, tell, written
        self._settings = settings
        self._next: float | None = 0.0
        self._before: dict[str, dict[int, Snooze]] = {}

    def offer_selection(self) -> None:
        """Ask until when, for all that is selected, at most 500. CannotDo."""
        queue = self._screen.queue
        if queue.picked.all and not queue.complete:
            raise CannotDo("The queue is still being read: a moment.")
        if queue.selection.count > CHUNK:
            raise CannotDo(f"At most {CHUNK} comments are put off at once.")
        self._offer(tuple(queue.chosen()()))

    def offer(self, items: Sequence[QueueItem]) -> None:
        """Ask until when, for these comments. CannotDo where there is none."""
        self._offer(tuple(item.key for item in items))

    def _offer(self, keys: tuple[int, ...]) -> None:
        if not keys:
            raise CannotDo(NOTHING)
        offered = times(self._clock(), self._zone, self._shifts)
        choices = (*(choice for choice, _ in offered), Choice(OTHER))
        self._strip.show(
            Offer(
                "later",
                TITLE,
                choices,
                lambda place: self.put_off(keys, offered[place][1]),
                asks=len(offered),
                keys=keys,
            )
        )

    @property
    def _shifts(self) -> tuple[time, ...]:
        return shift_hours(self._settings.shifts)

    def at(self, written: str) -> None:
        """The same at a time that a person wrote, for the comments that the strip is about. CannotDo."""
        offer = self._strip.offer
        if offer is None or not offer.keys:
            raise CannotDo(NOTHING)
        self.put_off(offer.keys, moment(written, self._clock(), self._zone, self._shifts[0]))

    def put_off(self, keys: Sequence[int], until: float) -> None:
        """Put these comments off, at most 500; on disk first, then their rows say so and the focus moves."""
        step = self._step(keys, until)
        self._strip.close()
        self._write(step, until)
        self._verbs.steps.did(step)
        self._shown(step)

    def undo(self, step: Step) -> None:
        """They are back, or put off as they were before."""
        before = self._before.pop(step.batch, {})
        with self._store.deciding(first=True) as conn:
            snoozes.drop(conn, step.keys)
            for key, snooze in before.items():
                snoozes.put_off(conn, [key], snooze)
        self._look()
        self._verbs.came_back(step, {})

    def redo(self, step: Step) -> None:
        """Put off again until the same time. CannotDo where that has come."""
        if step.at <= self._clock():
            raise CannotDo("That time has passed.")
        self._write(step, step.at)
        self._verbs.steps.redid(step)
        self._shown(step)

    def tick(self, now: float) -> None:
        """Bring back what is due: to its place where the row was here, else behind the line of arrivals."""
        if self._next is None or now < self._next:
            return
        with self._store.deciding() as conn:
            keys = snoozes.wake(conn, now)
        self._look()
        if not keys:
            return
        self._written()
        if self._screen.queue.unmark(keys):
            self._tell(Change(Kind.QUEUE))
        self._screen.refresh()

    def news(self) -> None:
        """Another program may have put something off."""
        self._look()

    def _look(self) -> None:
        with self._store.reading() as conn:
            self._next = snoozes.next_due(conn)

    def _step(self, keys: Sequence[int], until: float) -> Step:
        queue = self._screen.queue
        return Step(
            uuid4().hex, Verdict.HOLD, array("q", keys), queue.name, queue.query, queue.sort,
            side="later", at=until,
        )  # fmt: skip

    def _write(self, step: Step, until: float) -> None:
        with self._store.deciding(first=True) as conn:
            self._before[step.batch] = snoozes.of(conn, step.keys)
            snoozes.put_off(conn, step.keys, Snooze(until, self._verbs.login(step), self._clock()))
        self._look()

    def _shown(self, step: Step) -> None:
        queue, told = self._screen.queue, tuple(step.keys)
        picked = queue.selection.count
        if len(told) > 1:
            queue.picked.set_all(False)
        queue.mark(step.keys, None)
        self._tell(Change(Kind.DECIDED, told))
        self._tell(Change(Kind.ROWS, told))
        if 0 <= queue.focus < queue.count and queue.ids[queue.focus] in queue.decided:
            queue.advance()
            self._tell(Change(Kind.FOCUS))
        if picked:
            self._screen.selected()
        self._written()
