"""Goes on where the last window ended, however it ended: queue, search, order, folding, comment in focus."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from moderator.desk.desk import Desk
from moderator.desk.screen import LANE
from moderator.domain.errors import WrongUsage
from moderator.domain.queues import Sort
from moderator.domain.ref import Ref
from moderator.domain.shared import Shared
from moderator.jobs import Jobs
from moderator.store import place
from moderator.store.engine import Store
from moderator.store.place import Place

EVERY = 1.0
"""Seconds between two writes at least."""
NEIGHBOURS = 20
"""Remembered on either side, for when the comment in focus has left."""


class _Here(NamedTuple):
    """Where the desk is, in keys."""

    queue: str
    query: str
    sort: str
    by: str
    keys: tuple[int, ...]


class Resuming:
    """Remembers while the program runs; the desk asks it once, at start."""

    def __init__(self, desk: Desk, store: Store, jobs: Jobs, folder: Path) -> None:
        """`folder` is the profile's."""
        self._desk, self._store, self._jobs, self._folder = desk, store, jobs, folder
        self._kept: _Here | None = None
        self._kept_at = 0.0
        self._writing = False

    def resume(self) -> bool:
        """Open what was open; whether there was anything."""
        before = place.kept(self._folder)
        if before is None:
            return False
        with self._store.reading() as conn:
            near = place.keys(conn, before.refs)
        try:
            self._desk.folding.by = Shared(before.by) if before.by else None
            self._desk.open(before.queue, before.query, Sort(before.sort), near)
        except (WrongUsage, ValueError):  # another version knew a queue or a word that this one does not
            self._desk.folding.by = None
            return False
        return True

    def tick(self, now: float) -> None:
        """Time passes: remember where the desk is, if it is elsewhere than a moment ago."""
        if not self._writing and not 0 <= now - self._kept_at < EVERY:
            self._kept_at = now
            self.keep()

    def keep(self) -> None:
        """Have it written where it is another place. Not while a queue is still being read."""
        here = self._here()
        if here is None or here == self._kept:
            return
        self._kept, self._writing = here, True
        self._jobs.run(
            LANE,
            lambda _cancelled: self._write(here),
            self._written,
            urgent=True,
            name="remembering the place",
        )

    def _here(self) -> _Here | None:
        queue, by = self._desk.queue, self._desk.folding.by
        if queue.loading or (queue.focus < 0 and queue.count):
            return None
        return _Here(queue.name, queue.query, queue.sort, by or "", tuple(queue.near(NEIGHBOURS)))

    def _write(self, here: _Here) -> None:
        refs = self._refs(here.keys)
        with suppress(OSError):  # a full disk: the place of the next start is the least of it
            place.keep(self._folder, Place(*here[:4], refs))

    def _refs(self, keys: Sequence[int]) -> tuple[Ref, ...]:
        with self._store.reading() as conn:
            return place.refs(conn, keys)

    def _written(self, _nothing: None) -> None:
        self._writing = False
