"""A thin line under the menus while a long pull runs; takes no room of its own when it does not."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.widgets import inks


class ProgressLine(QWidget):
    """Shows a share of the way, from the start of the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(2)  # always there, so that nothing moves when it begins

    def show_share(self, share: float | None) -> None:
        """0 to 1, or None for no line."""
        share = 0.0 if share is None else min(1.0, max(0.02, share))
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        """Two pixels."""
        return QSize(0, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, if there is one."""
        if not self._share:
            return
        wide = self.width() * self._share
        left = self.width() - wide if self.isRightToLeft() else 0.0
        QPainter(self).fillRect(QRectF(left, 0, wide, self.height()), QColor(inks.of(self.palette()).accent))
