"""The part of the desk that selects: rows of the open queue, by one, by all, without the odd ones."""

from moderator.desk.folding import Folding
from moderator.desk.open_queue import OpenQueue
from moderator.desk.screen import Screen
from moderator.desk.selection import Summary


class Picking:
    """What `Desk` inherits; verbs then reach the selection."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    @property
    def queue(self) -> OpenQueue:
        """The queue on the screen."""
        return self._screen.queue

    def select_toggle(self) -> None:
        """Select the focused row, or not."""
        row = self.queue.focus
        if 0 <= row < self.queue.count:
            self._screen.pick(row, not self.queue.selected(row))
            self._screen.selected()

    def select_extend(self, by: int) -> None:
        """Select the focused row, move, and select that one too."""
        self._screen.pick(self.queue.focus, True)
        self._screen.focus_row(self.queue.focus + by)
        self._screen.pick(self.queue.focus, True)
        self._screen.selected()

    def select_all(self) -> None:
        """Select all that match, seen or not."""
        self.queue.touched = True
        self.queue.picked.set_all(True)
        self._screen.selected()

    def clear_selection(self) -> None:
        """Select nothing."""
        self.queue.picked.set_all(False)
        self._screen.selected()

    @property
    def folding(self) -> Folding:
        """Like comments in one row."""
        return self._screen.folding

    def drop_odd(self) -> None:
        """Take the odd ones out of the selection (`Summary.odd`). CannotDo."""
        self._screen.drop_odd()

    @property
    def summary(self) -> Summary | None:
        """What the selection reaches; None while fewer than two are selected."""
        return self._screen.summary
