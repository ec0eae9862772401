"""A short list below a text field, of what may be typed next; the keyboard stays in the field."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem

from moderator.domain.direction import isolate
from moderator.widgets import inks, measures

_SAYS = Qt.ItemDataRole.UserRole + 1
_MARGIN, _GAP, _LINE = 10, 16, 26


class Offer(NamedTuple):
    """One line."""

    text: str
    says: str


class SuggestionList(QObject):
    """Tab takes the chosen line, or the first, Enter the chosen one; Esc closes. `taken` says which."""

    taken = Signal(str)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._model = QStandardItemModel(self)
        self.list = QListView(field)  # never without a parent: the collector would take it at any moment
        self.list.setObjectName("suggestions")
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.list.clicked.connect(self._take)
        self.list.hide()

    def offer(self, offers: Sequence[Offer], x: int) -> None:
        """Show these below the field, from `x` pixels on; nothing closes the list."""
        if not offers:
            self.list.hide()
            return
        self._model.clear()
        for offer in offers:
            item = QStandardItem(offer.text)
            item.setData(offer.says, _SAYS)
            item.setData(f"{offer.text} {offer.says}".strip(), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self._place(x)
        self.list.setCurrentIndex(QModelIndex())
        self.list.show()
        self.list.raise_()
        self._field.removeEventFilter(self)  # the last one is asked first
        self._field.installEventFilter(self)

    def _place(self, x: int) -> None:
        """In the window itself, above everything, so that the keyboard stays where it is."""
        window = self._field.window()
        if self.list.parentWidget() is not window:
            self.list.setParent(window)
        frame = 2 * self.list.frameWidth()
        wide = max(self.list.sizeHintForColumn(0) + frame, measures.px(180))
        high = sum(self.list.sizeHintForRow(row) for row in range(self._model.rowCount())) + frame
        if self._field.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self._field.width() - x - wide
        place = self._field.mapTo(window, QPoint(x, self._field.height() + 2))
        left = max(0, min(place.x(), window.width() - wide))
        self.list.setGeometry(left, place.y(), wide, min(high, window.height() - place.y()))

    @property
    def chosen(self) -> bool:
        """Whether Enter belongs to the list."""
        return self.list.isVisible() and self.list.currentIndex().isValid()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that the list takes from the field."""
        if event.type() is QEvent.Type.FocusOut:
            self.list.hide()
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not self.list.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key, row = event.key(), self.list.currentIndex().row()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key == Qt.Key.Key_Tab or (enter and self.chosen):
            self._take(self._model.index(max(row, 0), 0))
        elif key == Qt.Key.Key_Escape:
            self.list.hide()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            start = row if step > 0 else max(row, 0)
            self.list.setCurrentIndex(self._model.index((start + step) % self._model.rowCount(), 0))
        else:
            if enter:
                self.list.hide()
            return False
        return True

    def _take(self, index: QModelIndex) -> None:
        text = str(index.data() or "")
        self.list.hide()
        if text:
            self.taken.emit(text)


class _Delegate(QStyledItemDelegate):
    """What is typed, and beside it in a lesser ink what it finds."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One line."""
        worn = inks.of(option.palette)
        place: QRect = option.rect
        if option.state & option.state.State_Selected:
            painter.fillRect(place, QColor(worn.selection))
        inner = place.adjusted(measures.px(_MARGIN), 0, -measures.px(_MARGIN), 0)
        text, says = str(index.data() or ""), str(index.data(_SAYS) or "")
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(worn.text))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeading, isolate(text))
        if says:
            used = painter.fontMetrics().horizontalAdvance(text) + measures.px(_GAP)
            painter.setPen(QColor(worn.second))
            rest = inner.adjusted(used, 0, 0, 0)
            if option.direction == Qt.LayoutDirection.RightToLeft:
                rest = inner.adjusted(0, 0, -used, 0)
            painter.drawText(rest, middle | Qt.AlignmentFlag.AlignLeading, isolate(says))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Wide enough for both."""
        metrics = option.fontMetrics
        text, says = str(index.data() or ""), str(index.data(_SAYS) or "")
        wide = metrics.horizontalAdvance(text) + metrics.horizontalAdvance(says) + measures.px(_GAP)
        return QSize(wide + 2 * measures.px(_MARGIN), measures.px(_LINE))
