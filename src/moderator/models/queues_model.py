"""The list of queues with how many comments each holds."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from moderator.desk.desk import Desk
from moderator.domain.queues import QUEUES
from moderator.models import wording
from moderator.models.wording import word
from moderator.widgets.queue_name import NAME_ROLE, QueueName


class QueuesModel(QAbstractListModel):
    """One row a queue, in the order of `QUEUES`, then one a kept search."""

    def __init__(
        self, desk: Desk, key_of: Callable[[str], str] = lambda _: "", parent: QObject | None = None
    ) -> None:
        """`key_of` tells the key of a command as people read it."""
        super().__init__(parent)
        self._desk = desk
        self._key_of = key_of

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """As many as there are queues and kept searches."""
        return 0 if parent.isValid() else len(QUEUES) + len(self._desk.kept.all)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A `QueueName` for the delegate; a sentence for a screen reader."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        title, count, is_open, urgent = self._line(index.row())
        place = index.row() - len(QUEUES)  # among the kept searches
        if role == NAME_ROLE:
            heading = word("queues", "Searches") if place == 0 else ""
            return QueueName(title, wording.number(count) if count else "", is_open, urgent, heading)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{title}, {wording.number(count)}"
        if role == Qt.ItemDataRole.ToolTipRole and place >= 0:
            key = self._key_of(f"searches.{place + 1}") if place < 9 else ""
            asks = "  ".join(filter(None, (self._desk.kept.all[place].query, key)))
            return f"{title}\n{asks}"  # a list of queues may be too narrow for the title
        return None

    def _line(self, row: int) -> tuple[str, int, bool, bool]:
        """Title, comments, whether it is open, and whether its count is a person's business."""
        desk, kept = self._desk, self._desk.kept
        if row >= len(QUEUES):
            one = kept.all[row - len(QUEUES)]
            return one.title, kept.counts.get(one.number, 0), one == kept.open, False
        queue = QUEUES[row]
        is_open = queue.name == desk.queue.name and kept.open is None
        return word("queues", queue.title), desk.counts.get(queue.name, 0), is_open, queue.name == "attention"

    def refresh(self) -> None:
        """Counts or the open queue changed."""
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def reset(self) -> None:
        """Searches came or went."""
        self.beginResetModel()
        self.endResetModel()
