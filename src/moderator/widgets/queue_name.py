"""One line of the list of queues: its title, and how many wait."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from moderator.widgets import inks, measures

NAME_ROLE = Qt.ItemDataRole.UserRole + 1
"""Under this role a model gives a `QueueName`."""


class QueueName(NamedTuple):
    """What one line says."""

    title: str
    waiting: str
    """Empty for none."""
    open: bool
    urgent: bool = False
    """Its count is a person's business."""


class QueueNameDelegate(QStyledItemDelegate):
    """Draws `QueueName`s."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line of 27."""
        return QSize(0, measures.px(27))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, title, count."""
        name = index.data(NAME_ROLE)
        if not isinstance(name, QueueName):
            return
        worn = inks.of(option.palette)
        area: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(area).adjusted(measures.px(8), 1, -measures.px(8), -1)
        if name.open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.selection))
            painter.drawRoundedRect(ground, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(worn.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        inner = area.adjusted(measures.px(18), 0, -measures.px(16), 0)
        small = measures.font(9, bold=name.open)
        wide = QFontMetrics(small).horizontalAdvance(name.waiting)
        font = measures.font(10, bold=name.open)
        room = QRect(inner.left(), inner.top(), inner.width() - wide - measures.px(6), inner.height())
        room = QStyle.visualRect(option.direction, inner, room)
        leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if option.direction is Qt.LayoutDirection.RightToLeft:
            leading, trailing = trailing, leading
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(font)
        painter.setPen(QColor(worn.text if name.open else worn.second))
        title = QFontMetrics(font).elidedText(name.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, leading | middle, title)
        painter.setFont(small)
        if name.urgent and name.waiting:
            painter.setPen(QColor(worn.reject))
        painter.drawText(inner, trailing | middle, name.waiting)
        painter.restore()
