"""The author's initial in a circle: something for the eye to land on where nobody has a picture."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from moderator.widgets import icons, inks, measures


class Initial(QWidget):
    """One letter, or the author's sign where the name begins with none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = ""
        self.setFixedSize(self.sizeHint())

    def show_name(self, name: str) -> None:
        """Show the first letter or digit of `name`."""
        letter = next((sign.upper() for sign in name[:64] if sign.isalnum()), "")[:1]
        if letter != self._letter:
            self._letter = letter
            self.update()

    def sizeHint(self) -> QSize:
        """A circle of 40."""
        return QSize(measures.px(40), measures.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Circle and letter."""
        worn = inks.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn.selection))
        painter.drawEllipse(self.rect())
        if not self._letter:
            size = measures.px(20)
            image = icons.pixmap("author", worn.accent, size, self.devicePixelRatio())
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, image)
            return
        painter.setFont(measures.font(12, bold=True))
        painter.setPen(QColor(worn.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
