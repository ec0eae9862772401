"""Calls a moderator who is elsewhere: how many comments became pending meanwhile, where that is wished."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QApplication

from moderator.desk.change import Change, Kind
from moderator.desk.screen import LANE
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.models import wording
from moderator.models.wording import word
from moderator.views.running import Running
from moderator.views.system_notice import Words

PAUSE = 300.0
"""Seconds between two calls."""
_NOWHERE = 2**63 - 1
"""No comment is newer."""
_ONE = QT_TRANSLATE_NOOP("calling", "1 new comment is pending")
_MANY = QT_TRANSLATE_NOOP("calling", "%1 new comments are pending")
_WHERE = QT_TRANSLATE_NOOP("calling", "Since you left the window.")
_OPEN = QT_TRANSLATE_NOOP("calling", "Show")


class Says(Protocol):
    """Whoever can reach a person in another window."""

    def say(self, words: Words) -> None:
        """Say it once."""
        ...

    def withdraw(self) -> None:
        """The person is back."""
        ...


def _elsewhere() -> bool:
    return QApplication.activeWindow() is None


class Calling:
    """Counts what arrives while no window of ours is in front; never says what a comment says."""

    def __init__(self, running: Running, says: Says, elsewhere: Callable[[], bool] = _elsewhere) -> None:
        self._running, self._says, self._elsewhere = running, says, elsewhere
        self._mark: int | None = None
        """Newest key that the person may have seen; None before the first look."""
        self._newest = self._count = self._told = 0
        self._called_at: float | None = None
        self._looking = False

    @property
    def _wanted(self) -> bool:
        return self._running.opened.settings.notify

    def changed(self, change: Change) -> None:
        """The desk counted its queues anew: somebody wrote."""
        if change.kind is not Kind.COUNTS or self._looking:
            return
        if not self._wanted:
            self._mark = None
        else:
            self._looking = True
            self._running.lanes.run(LANE, lambda _cancelled: self._look(), self._found, name="counting news")

    def tick(self) -> None:
        """Time passes: the person may be back, or what came within the pause may be told now."""
        if not self._elsewhere():
            self._back()
        elif self._count > self._told:
            self._call()

    def _look(self) -> tuple[int, int]:
        from moderator.store import since  # behind the first page

        with self._running.opened.store.reading() as conn:
            return since.arrived(conn, _NOWHERE if self._mark is None else self._mark)

    def _found(self, found: tuple[int, int]) -> None:
        self._looking = False
        self._count, self._newest = found
        first = any(site.last_sync is None for site in self._running.desk.sites)
        if first or self._mark is None or self._mark > self._newest or not self._elsewhere():
            self._back()
            self._mark = self._newest
        elif self._count > self._told:
            self._call()

    def _back(self) -> None:
        """All that is here has been within sight."""
        if self._told:
            self._says.withdraw()
        if self._mark is not None:
            self._mark = self._newest
        self._count = self._told = 0

    def _call(self) -> None:
        now = self._running.opened.clock()
        if not self._wanted or (self._called_at is not None and 0 <= now - self._called_at < PAUSE):
            return
        self._called_at, self._told = now, self._count
        said = word("calling", _ONE if self._count == 1 else _MANY).replace("%1", wording.number(self._count))
        self._says.say(Words(said, word("calling", _WHERE), word("calling", _OPEN)))
