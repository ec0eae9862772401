"""The one way to work off the window's thread: lanes, each one thread, in order.

A lane is made by its first job and never ends before the program; a dead site holds up its own lane alone.
Answers come back through `deliver`, which `app` makes a Qt signal and a test an ordinary call.
"""

import threading
import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Generator
from typing import Any, TypeAlias, TypeVar, overload

from moderator.domain.errors import Trouble

T = TypeVar("T")
Cancelled: TypeAlias = Callable[[], bool]
"""Asked by long work that is no generator: whether nobody wants the answer any more."""
Steps: TypeAlias = Generator[Any, None, T]
"""What long work returns in place of its answer: a generator, stepped a batch each, yielding progress.

Between two steps other jobs of the lane may run, so **no transaction stays open over a yield**.
"""
Deliver: TypeAlias = Callable[[Callable[[], None]], None]


def at_once(steps: Generator[object, None, T]) -> T:
    """A job's steps one after the other, here and now, where they are few or nobody waits."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: T = end.value
            return found


class Job:
    """One piece of work in a lane."""

    def __init__(
        self,
        name: str,
        work: Callable[[Cancelled], Any],
        then: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        progress: Callable[[Any], None] | None,
    ) -> None:
        self.name = name
        """A few words for the sentence that says what stays at quitting."""
        self._work = work
        self._then = then
        self._failed = failed
        self._progress = progress
        self._steps: Generator[Any, None, Any] | None = None
        self._cancelled = False
        self.done = False
        """Nothing more will come of it: answered, failed or cancelled."""

    @property
    def cancelled(self) -> bool:
        """Whether somebody said that the answer is not wanted."""
        return self._cancelled

    def cancel(self) -> None:
        """The answer is not wanted: a generator ends at its next step, nobody is told anything."""
        self._cancelled = True

    def end(self) -> None:
        """Nothing more is taken: over before it began."""
        self._cancelled = self.done = True

    def step(self, deliver: Deliver) -> None:
        """Work a batch further, on the lane's thread; sets `done` after the last."""
        try:
            if self._cancelled:
                if self._steps is not None:
                    self._steps.close()
                self.done = True
                return
            answer = self._advance(deliver)
        except Exception as error:  # noqa: BLE001 - whatever it is, the window's thread has to hear of it
            self.done = True
            if not self._cancelled:
                trouble = error  # the name in `except` is gone when the window's thread gets there
                deliver(lambda: self._fail(trouble))
            return
        if self.done and self._then is not None:
            then = self._then
            deliver(lambda: None if self._cancelled else then(answer))

    def _advance(self, deliver: Deliver) -> Any:
        if self._steps is None:
            found = self._work(lambda: self._cancelled)
            if not isinstance(found, Generator):
                self.done = True
                return found
            self._steps = found
        try:
            seen = next(self._steps)
        except StopIteration as end:
            self.done = True
            return end.value
        if self._progress is not None:
            progress = self._progress
            deliver(lambda: None if self._cancelled else progress(seen))
        return None

    def _fail(self, error: Exception) -> None:
        """Tell the one who asked; what is no trouble of the world's is a bug, for the crash window."""
        if self._failed is not None:
            self._failed(error)
        if self._failed is None or not isinstance(error, Trouble):
            raise error


class _Lane:
    """What waits in one lane: urgent jobs first, each kind in order."""

    def __init__(self) -> None:
        self.urgent: deque[Job] = deque()
        self.ordinary: deque[Job] = deque()

    def next(self) -> Job | None:
        """The job to step now; it stays in its place until it is done."""
        for waiting in (self.urgent, self.ordinary):
            while waiting and waiting[0].done:
                waiting.popleft()
            if waiting:
                return waiting[0]
        return None

    def left(self) -> list[Job]:
        """What is not done yet."""
        return [job for job in (*self.urgent, *self.ordinary) if not job.done]


class Jobs(ABC):
    """What the desk asks for: `Lanes` in a program, `SteppedLanes` in a test."""

    def __init__(self, deliver: Deliver = lambda call: call()) -> None:
        """`deliver` runs a call on the window's thread; the command line and tests run it at once."""
        self._deliver = deliver
        self._lanes: dict[str, _Lane] = {}
        self._closed = False

    @overload
    def run(
        self,
        lane: str,
        work: Callable[[Cancelled], Steps[T]],
        then: Callable[[T], None] | None = ...,
        failed: Callable[[Exception], None] | None = ...,
        *,
        urgent: bool = ...,
        progress: Callable[[Any], None] | None = ...,
        name: str = ...,
    ) -> Job: ...
    @overload
    def run(
        self,
        lane: str,
        work: Callable[[Cancelled], T],
        then: Callable[[T], None] | None = ...,
        failed: Callable[[Exception], None] | None = ...,
        *,
        urgent: bool = ...,
        progress: Callable[[Any], None] | None = ...,
        name: str = ...,
    ) -> Job: ...
    def run(
        self,
        lane: str,
        work: Callable[[Cancelled], Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        urgent: bool = False,
        progress: Callable[[Any], None] | None = None,
        name: str = "",
    ) -> Job:
        """Do `work` in `lane`; `then`, `failed` and `progress` are called on the window's thread.

        An urgent job goes before the ordinary ones, and between the steps of one that is under way. An error
        that is no `Trouble`, or that nobody takes, is raised on the window's thread.
        """
        job = Job(name or lane, work, then, failed, progress)
        self._enter(lane, job, urgent)
        return job

    @abstractmethod
    def _enter(self, lane: str, job: Job, urgent: bool) -> None:
        """Put a job into its place, or end it where nothing is taken any more."""

    @abstractmethod
    def quit(self, seconds: float = 5.0) -> list[str]:
        """Take no more, drop ordinary jobs at their next step, finish urgent ones for at most `seconds`.

        Returns the names of what is not done then; the threads are daemons and hold nobody.
        """

    def _close(self) -> None:
        self._closed = True
        for place in self._lanes.values():
            for job in place.ordinary:
                job.cancel()

    def _place(self, lane: str, job: Job, urgent: bool) -> None:
        place = self._lanes.setdefault(lane, _Lane())
        (place.urgent if urgent else place.ordinary).append(job)


class SteppedLanes(Jobs):
    """Lanes without threads, stepped by hand."""

    def _enter(self, lane: str, job: Job, urgent: bool) -> None:
        if self._closed:
            job.end()
        else:
            self._place(lane, job, urgent)

    def step(self, lane: str | None = None) -> bool:
        """One step of the next job of `lane`, or of the first lane that has one; False when nothing waits."""
        for name, place in list(self._lanes.items()):
            if lane in (None, name) and (job := place.next()) is not None:
                job.step(self._deliver)
                return True
        return False

    def run_all(self, steps: int = 1_000_000) -> None:
        """Step until nothing waits in any lane."""
        for _ in range(steps):
            if not self.step():
                return
        raise AssertionError("the lanes never came to rest")

    def quit(self, seconds: float = 5.0) -> list[str]:  # noqa: ARG002 - by hand it takes no time
        """As in `Jobs`, at once."""
        self._close()
        self.run_all()
        return []


class Lanes(Jobs):
    """Lanes with a daemon thread each."""

    def __init__(self, deliver: Deliver = lambda call: call()) -> None:
        """As in `Jobs`."""
        super().__init__(deliver)
        self._changed = threading.Condition()

    def _enter(self, lane: str, job: Job, urgent: bool) -> None:
        with self._changed:
            if self._closed:
                job.end()
                return
            fresh = lane not in self._lanes
            self._place(lane, job, urgent)
            if fresh:
                place = self._lanes[lane]
                threading.Thread(
                    target=self._work_off, args=(place,), name=f"lane {lane}", daemon=True
                ).start()
            self._changed.notify_all()

    def _work_off(self, place: _Lane) -> None:
        while True:
            with self._changed:
                if place.next() is None:
                    self._changed.notify_all()  # the lane has become empty: `quit` may be waiting for that
                while (job := place.next()) is None:
                    self._changed.wait()
            job.step(self._deliver)

    @overload
    def ask(self, lane: str, work: Callable[[Cancelled], Steps[T]], seconds: float, name: str = ...) -> T: ...
    @overload
    def ask(self, lane: str, work: Callable[[Cancelled], T], seconds: float, name: str = ...) -> T: ...
    def ask(self, lane: str, work: Callable[[Cancelled], Any], seconds: float, name: str = "") -> Any:
        """Run one job and wait for its answer, for the command line (the window never waits).

        Raises what the job raised, or TimeoutError after `seconds`: it is cancelled, its thread left alone.
        """
        answered = threading.Event()
        answers: list[Any] = []
        errors: list[Exception] = []

        def whole(cancelled: Cancelled) -> Steps[None]:
            try:
                found = work(cancelled)
                answers.append((yield from found) if isinstance(found, Generator) else found)
            except Exception as error:  # noqa: BLE001 - raised below, where the question was asked
                errors.append(error)
            finally:
                answered.set()

        job = self.run(lane, whole, name=name)
        if not answered.wait(seconds):
            job.cancel()
            raise TimeoutError(name or lane)
        if errors:
            raise errors[0]
        return answers[0]

    def quit(self, seconds: float = 5.0) -> list[str]:
        """As in `Jobs`."""
        until = time.monotonic() + seconds
        with self._changed:
            self._close()
            while left := [job for place in self._lanes.values() for job in place.left()]:
                if (remaining := until - time.monotonic()) <= 0:
                    return [job.name for job in left]
                self._changed.wait(remaining)
        return []
