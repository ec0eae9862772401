"""One line of the list of queues: its title, and how many wait."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from moderator.domain.direction import isolate
from moderator.widgets import inks, measures

NAME_ROLE = Qt.ItemDataRole.UserRole + 1
"""Under this role a model gives a `QueueName`."""
_HEADING = 30
"""Pixels that a heading adds to its line."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class QueueName(NamedTuple):
    """What one line says."""

    title: str
    waiting: str
    """Empty for none."""
    open: bool
    urgent: bool = False
    """Its count is a person's business."""
    heading: str = ""
    """Stands above the first line of a part."""


class QueueNameDelegate(QStyledItemDelegate):
    """Draws `QueueName`s."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line of 27, and room for a heading where there is one."""
        name = index.data(NAME_ROLE)
        headed = isinstance(name, QueueName) and bool(name.heading)
        return QSize(0, measures.px(27 + (_HEADING if headed else 0)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Heading, ground, title, count."""
        name = index.data(NAME_ROLE)
        if not isinstance(name, QueueName):
            return
        worn = inks.of(option.palette)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if name.heading:
            painter.setPen(QColor(worn.third))
            place = area.adjusted(measures.px(18), 0, -measures.px(16), measures.px(_HEADING) - area.height())
            _write(painter, place, name.heading, measures.font(9, bold=True), Qt.AlignmentFlag.AlignBottom)
            area = area.adjusted(0, measures.px(_HEADING), 0, 0)
        ground = QRectF(area).adjusted(measures.px(8), 1, -measures.px(8), -1)
        if name.open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.selection))
            painter.drawRoundedRect(ground, 5, 5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(worn.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        inner = area.adjusted(measures.px(18), 0, -measures.px(16), 0)
        wide = measures.metrics(9, bold=name.open).horizontalAdvance(name.waiting)
        room = QRect(inner.left(), inner.top(), inner.width() - wide - measures.px(6), inner.height())
        painter.setPen(QColor(worn.text if name.open else worn.second))
        font = measures.font(10, bold=name.open)
        _write(painter, QStyle.visualRect(option.direction, inner, room), name.title, font)
        if name.urgent and name.waiting:
            painter.setPen(QColor(worn.reject))
        painter.setFont(measures.font(9, bold=name.open))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTrailing | _MIDDLE, name.waiting)
        painter.restore()


def _write(
    painter: QPainter, place: QRect, words: str, font: QFont, down: Qt.AlignmentFlag = _MIDDLE
) -> None:
    """One line where lines start, cut at its logical end: a name of one's own may read the other way."""
    painter.setFont(font)
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeading | down, isolate(cut))
