"""The queue on the screen: ids in an array, pages read by them, rows decided in place until tidied away."""

from array import array
from collections.abc import Mapping

from moderator.desk.selection import Selection
from moderator.domain.item import QueueItem
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict


class OpenQueue:
    """Read by models and views; changed by the desk alone."""

    name: str
    title: str
    query: str
    sort: Sort
    ids: "array[int]"
    """Keys in order, one a row; read only."""
    complete: bool
    """False while a job still fills `ids`: what is there is the first page."""
    loading: bool
    """Nothing is known yet: neither rows nor that there are none."""
    focus: int
    """Row in focus, -1 for none."""
    arrived: int
    """Comments that came since and are not shown yet: a counted line offers them (`Desk.show_arrived`)."""
    selection: Selection
    decided: Mapping[int, Verdict | None]
    """Rows decided in place, by key; None is "theirs kept" in *Needs attention*."""

    @property
    def count(self) -> int:
        """Rows, the decided ones included."""
        return len(self.ids)

    @property
    def left(self) -> int:
        """Rows still to be decided."""
        return len(self.ids) - len(self.decided)

    def row(self, row: int) -> QueueItem | None:
        """The comment in a row, from pages of 50 read at once; None where the mirror has lost it."""
        raise NotImplementedError

    def place(self, key: int) -> int:
        """The row of a key, -1 where it has none."""
        raise NotImplementedError

    def selected(self, row: int) -> bool:
        """Whether a row is selected."""
        raise NotImplementedError

    @property
    def focused(self) -> QueueItem | None:
        """The comment in focus."""
        raise NotImplementedError
