"""The queue pane: what is open, how much, the search field, the rows, and what arrived meanwhile."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from moderator.desk.desk import Desk
from moderator.domain.queues import Sort
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.forms.queue_pane import Ui_QueuePane
from moderator.models import wording
from moderator.models.queue_model import QueueModel
from moderator.models.wording import word
from moderator.views.search_view import SearchView
from moderator.widgets import icons, inks, measures

_SORTS = {
    Sort.OLDEST: QT_TRANSLATE_NOOP("queue", "oldest first"),
    Sort.NEWEST: QT_TRANSLATE_NOOP("queue", "newest first"),
    Sort.ARTICLE: QT_TRANSLATE_NOOP("queue", "by article"),
    Sort.RISK: QT_TRANSLATE_NOOP("queue", "by risk"),
}


class QueueView(QWidget):
    """Shows `desk.queue` through its model. `left_search` when the keyboard shall go back to the rows."""

    left_search = Signal()
    menu_asked = Signal(object)

    def __init__(
        self, desk: Desk, model: QueueModel, arrived_key: str, parent: QWidget | None = None
    ) -> None:
        """`arrived_key` shows what came meanwhile."""
        super().__init__(parent)
        self.arrived_key = arrived_key
        self._desk = desk
        self._model = model
        self.ui = Ui_QueuePane()
        self.ui.setupUi(self)
        self.ui.head_layout.setContentsMargins(*(measures.px(side) for side in (14, 11, 13, 9)))
        self.ui.table.setModel(model)
        self.ui.table.chosen.connect(self._chosen)
        self.ui.table.sight.connect(desk.in_sight)
        self.ui.table.setContextMenuPolicy(self.contextMenuPolicy().CustomContextMenu)
        self.ui.table.customContextMenuRequested.connect(
            lambda place: self.menu_asked.emit(self.ui.table.viewport().mapToGlobal(place))
        )
        self.searching = SearchView(desk, self.ui.search, self.ui.trouble, self.left_search.emit)
        self.ui.arrived.clicked.connect(desk.show_arrived)
        self._sign = self.ui.search.addAction(
            icons.icon("search", inks.of(self.palette()).third, measures.px(16)),
            self.ui.search.ActionPosition.LeadingPosition,
        )
        self._sign.setText(self.tr("Search"))
        self._clear = self.ui.search.findChild(QAction, "_q_qlineeditclearaction")  # Qt's own name for it
        self.setFocusProxy(self.ui.table)
        self._count = ""
        self.dress()

    def dress(self) -> None:
        """Put on the fonts and inks of the moment."""
        worn = inks.of(self.palette())
        self._sign.setIcon(icons.icon("search", worn.third, measures.px(16)))
        if self._clear is not None:
            self._clear.setIcon(icons.icon("close", worn.third, measures.px(16)))
        self.ui.search.setPlaceholderText(self.tr("Search this queue   /"))

    def reset(self) -> None:
        """Rows came or went: the focused row stays where the eye left it."""
        table, queue = self.ui.table, self._desk.queue
        bar, height = table.verticalScrollBar(), table.verticalHeader().defaultSectionSize()
        before = table.currentIndex().row()
        offset = before * height - bar.value() if before >= 0 else 0
        self._model.reset()
        if queue.focus >= 0 and before >= 0 and 0 <= offset < table.viewport().height():
            bar.setValue(queue.focus * height - offset)
        table.focus_row(queue.focus)
        self.searching.show_query(queue.query)
        self.head()

    def moved(self) -> None:
        """The focus is on another row."""
        self._model.moved()
        self.ui.table.focus_row(self._desk.queue.focus)

    def head(self) -> None:
        """Title, count and order, and what arrived."""
        queue = self._desk.queue
        self.ui.title.setText(word("queues", queue.title))
        left = wording.number(queue.left) if queue.left else self.tr("nothing left")
        count = left if queue.complete else self.tr("counting")
        order = word("queue", _SORTS[queue.sort])
        if queue.folds is not None:
            order = self.tr("in %1 rows").replace("%1", wording.number(queue.count))
        nothing = self.tr("nothing found") if queue.query and queue.complete else ""
        self.ui.facts.setText(f"{count} · {order}" if queue.count else nothing)
        self.ui.arrived.setVisible(queue.arrived > 0)
        if queue.arrived:
            one, many = self.tr("1 new comment"), self.tr("%1 new comments")
            words = one if queue.arrived == 1 else many.replace("%1", wording.number(queue.arrived))
            self.ui.arrived.setText(
                self.tr("%1  ·  %2 shows them").replace("%1", words).replace("%2", self.arrived_key)
            )

    def to_search(self) -> None:
        """Give the keyboard to the search field."""
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing of its own."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Another palette is another set of inks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_count"):
            self.dress()

    def _chosen(self, row: int) -> None:
        self._desk.focus_row(row)
        self.ui.table.setFocus()
