"""A quotation behind a bar at its start."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from moderator.widgets import inks, measures


class Quote(QWidget):
    """Whatever its layout holds, with the bar beside it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar alone."""
        bar = QStyle.visualRect(
            self.layoutDirection(), self.rect(), QRect(0, 0, measures.px(3), self.height())
        )
        QPainter(self).fillRect(bar, QColor(inks.of(self.palette()).cap_line))
