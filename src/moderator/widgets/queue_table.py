"""The queue's table: one column, one height, no selection of its own, no type-ahead."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from moderator.widgets.queue_row import QueueRowDelegate


class QueueTable(QTableView):
    """Shows rows and says which one was clicked (`chosen`) and which ones are in sight (`sight`)."""

    chosen = Signal(int)
    sight = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QueueRowDelegate(self)
        self.setItemDelegate(rows)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(rows.height())
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalScrollBar().valueChanged.connect(self._say_sight)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show another model."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._say_sight)

    def focus_row(self, row: int) -> None:
        """Make `row` current and bring it into sight, with one more row around it."""
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if not index.isValid():
            return
        height = self.verticalHeader().defaultSectionSize()
        bar, top = self.verticalScrollBar(), row * height
        room = self.viewport().height()
        around = height if room > 3 * height else 0
        if top - around < bar.value():
            bar.setValue(top - around)
        elif top + height + around > bar.value() + room:
            bar.setValue(top + height + around - room)

    def keyboardSearch(self, search: str) -> None:
        """Letters are verbs: typing must not move through the rows."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the row."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.chosen.emit(index.row())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing more than the click before."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging chooses nothing."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer rows are in sight."""
        super().resizeEvent(event)
        self._say_sight()

    def _say_sight(self) -> None:
        height = max(1, self.verticalHeader().defaultSectionSize())
        first = self.verticalScrollBar().value() // height
        self.sight.emit(first, first + self.viewport().height() // height)
