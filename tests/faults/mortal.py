"""A program that dies: the real sync in a process of its own, killed by SIGKILL at a step of the cycle.

Steps are counted, so that a caller who counts up kills at each: before and after every call to the site and
every statement of a delivery, before and after every commit of the store.
"""

import functools
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event

from moderator.domain.site_entry import SiteEntry
from moderator.site.wordpress.site import WordPress
from moderator.store import copied, mirror, outbox
from moderator.store.engine import Store
from moderator.sync import push
from moderator.sync.cycle import cycle
from moderator.sync.lines import Lines
from tests.sync.world import run

WRITES = (
    (outbox, "mark_sent"),
    (push, "settle"),
    (outbox, "receive"),
    (mirror, "put_comments"),
    (mirror, "put_articles"),
    (mirror, "put_marks"),
    (mirror, "put_flags"),
    (mirror, "mark_gone"),
    (copied, "set_cursor"),
    (copied, "set_block"),
)
COMPUTED = ("row_print", "id_print")
"""What asks the site nothing."""
PATIENCE = 60
FRESH = multiprocessing.get_context("forkserver")
FRESH.set_forkserver_preload([__name__])


def sync_until(folder: Path, entry: SiteEntry, password: str | None, now: float, step: int) -> str | None:
    """Run one sync that dies at its `step`-th step; what it was at, None where it came to its end first."""
    note = folder / "died-at"
    note.unlink(missing_ok=True)
    program = FRESH.Process(target=_sync, args=(folder, entry, password, now, step, note))
    program.start()
    program.join(PATIENCE)
    code, last = program.exitcode, note.read_text() if note.exists() else None
    if code not in (0, -signal.SIGKILL):
        program.kill()
        raise AssertionError(f"the sync ended with {code} at {last}")
    program.close()
    return last if code else None


def _sync(folder: Path, entry: SiteEntry, password: str | None, now: float, step: int, note: Path) -> None:
    death = Death(step, note)
    for module, name in WRITES:
        setattr(module, name, death.at_work(name, getattr(module, name)))
    store = MortalStore.open(folder)
    store.death = death
    lines = Lines(lambda entry, password: MortalSite(WordPress(entry, password), death))
    report = run(cycle(store, entry, password, lines, lambda: now))
    lines.close()
    store.close()
    if report.error is not None:
        raise AssertionError(report.error)


class Death:
    """Counts steps and ends the process at the one it was told."""

    def __init__(self, step: int, note: Path) -> None:
        self._left = step
        self._note = note
        self.doing = "nothing"

    def may_come(self, where: str) -> None:
        """A step."""
        if self._left == 0:
            self._note.write_text(where)
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1

    def at_work(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """`work`, known by its name to the commit that follows."""

        @functools.wraps(work)
        def known(*arguments: Any, **named: Any) -> Any:
            answer = work(*arguments, **named)
            self.doing = name  # last, so that what it calls itself does not take its name
            return answer

        return known


class MortalStore(Store):
    """A store whose program may die before and after each commit."""

    death: Death

    @contextmanager
    def deciding(self, first: bool = False) -> Iterator[Connection]:
        """As in `Store`."""
        with super().deciding(first) as conn:
            yield conn
            self.death.may_come(f"journal: {self.death.doing}, before its commit")
        self.death.may_come(f"journal: {self.death.doing}, after its commit")

    @contextmanager
    def mirroring(self, *, unseen: bool = False) -> Iterator[Connection]:
        """As in `Store`."""
        with super().mirroring(unseen=unseen) as conn:
            yield conn
            self.death.may_come(f"mirror: {self.death.doing}, before its commit")
        self.death.may_come(f"mirror: {self.death.doing}, after its commit")


class MortalSite:
    """An open site whose program may die at each call, and at each statement of a delivery."""

    def __init__(self, inner: WordPress, death: Death) -> None:
        self._inner = inner
        self._death = death

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if not callable(found) or name in COMPUTED:
            return found

        @functools.wraps(found)
        def call(*arguments: Any, **named: Any) -> Any:
            self._death.may_come(f"site: before {name}")
            answer = self._watched(found, arguments) if name == "apply" else found(*arguments, **named)
            self._death.may_come(f"site: after {name}")
            return answer

        return call

    def _watched(self, apply: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        engine = self._inner._line._engine

        def said(statement: str) -> str:
            words = statement.split()
            return "lock" if "UPDATE" in words[-1] else " ".join(words[: 3 if words[0] == "DELETE" else 2])

        def before(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
            self._death.may_come(f"delivery: before {said(statement)}")

        def after(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
            self._death.may_come(f"delivery: after {said(statement)}")

        event.listen(engine, "before_cursor_execute", before)
        event.listen(engine, "after_cursor_execute", after)
        try:
            return apply(*arguments)
        finally:
            event.remove(engine, "before_cursor_execute", before)
            event.remove(engine, "after_cursor_execute", after)
