"""One side of a conflict: whose it is, when, and the text with what differs marked."""

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from moderator.widgets import icons, inks, measures
from moderator.widgets.quiet_browser import QuietBrowser


class SideCard(QWidget):
    """A framed card with icon, title, facts and text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._title, self._facts = QLabel(self), QLabel(self), QLabel(self)
        self.text = QuietBrowser(self)
        self.text.fit()
        self.heads = (self._title, self._facts)
        self._title.setObjectName("side_title")
        self._facts.setObjectName("side_facts")
        for label in self.heads:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        grid = QGridLayout(self)
        grid.setContentsMargins(measures.px(14), measures.px(12), measures.px(14), measures.px(14))
        grid.setHorizontalSpacing(measures.px(5))
        grid.setVerticalSpacing(measures.px(5))
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._facts, 1, 0, 1, 2)
        grid.addWidget(self.text, 2, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        self._other: SideCard | None = None

    def beside(self, other: "SideCard") -> None:
        """As wide as this one: the texts of both begin at the same height, to be read side by side."""
        self._other = other

    def level(self) -> None:
        """Title and facts as high as the other's."""
        if self._other is None:
            return
        for labels in zip(self.heads, self._other.heads, strict=True):
            height = max(map(_lines, labels))
            for label in labels:
                label.setFixedHeight(height)  # what the card has more is below the text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self.level()
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.updateGeometry)  # what the text says while it is laid out is lost

    def show_side(self, sign: tuple[str, str], title: str, facts: str, html: str) -> None:
        """`sign` is icon and ink; `html` is safe and marked already."""
        worn = inks.of(self.palette())
        self._icon.setPixmap(icons.pixmap(sign[0], worn[sign[1]], measures.px(16), self.devicePixelRatio()))
        self._title.setText(title)
        self._facts.setText(facts)
        self.text.setAccessibleName(title)
        self.text.dress(measures.font(11), 1.55, f"a {{ color: {worn.accent}; }}", worn.panel)
        self.text.write(html)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame."""
        worn = inks.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(worn.line), 1))
        painter.setBrush(QColor(worn.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _lines(label: QLabel) -> int:
    """Pixels that the words need at the label's width; a label's own answer counts its minimum in."""
    room = QRect(0, 0, max(1, label.width()), 10_000)
    return label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, label.text()).height()
