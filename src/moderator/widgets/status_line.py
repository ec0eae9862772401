"""A status bar whose sentences in passing begin where its lasting words do, and never cover the far end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStatusBar, QStyle, QStyleOption, QWidget

from moderator.widgets import measures


class StatusLine(QStatusBar):
    """Qt's own draws a sentence at the very edge of the window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and what is said in passing."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, self)
        if not (words := self.currentMessage()):
            return
        gap = measures.px(14)
        room = self.rect().adjusted(gap, 2, -gap, 0)
        for other in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if other.isVisible() and self.isRightToLeft():
                room.setLeft(max(room.left(), other.geometry().right() + gap))
            elif other.isVisible():
                room.setRight(min(room.right(), other.geometry().left() - gap))
        small = measures.font(9)
        painter.setFont(small)
        painter.setPen(self.palette().windowText().color())
        cut = measures.metrics(9).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, start | Qt.AlignmentFlag.AlignVCenter, cut)
