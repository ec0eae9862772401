"""The list of queues with how many comments each holds."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from moderator.desk.desk import Desk
from moderator.domain.queues import QUEUES
from moderator.models import wording
from moderator.models.wording import word
from moderator.widgets.queue_name import NAME_ROLE, QueueName


class QueuesModel(QAbstractListModel):
    """One row a queue, in the order of `QUEUES`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """As many as there are queues."""
        return 0 if parent.isValid() else len(QUEUES)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A `QueueName` for the delegate; a sentence for a screen reader."""
        if not index.isValid():
            return None
        queue = QUEUES[index.row()]
        title, count = word("queues", queue.title), self._desk.counts.get(queue.name, 0)
        if role == NAME_ROLE:
            shown = wording.number(count) if count else ""
            return QueueName(title, shown, queue.name == self._desk.queue.name, queue.name == "attention")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{title}, {wording.number(count)}"
        return None

    def refresh(self) -> None:
        """Counts or the open queue changed."""
        self.dataChanged.emit(self.index(0, 0), self.index(len(QUEUES) - 1, 0))
