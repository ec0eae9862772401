"""Small bars, one a month: approved below, removed above; a shape to look at, the numbers stand beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from moderator.widgets import inks, measures


class Bar(NamedTuple):
    """One bar."""

    name: str
    approved: int
    removed: int


class SharePlot(QWidget):
    """Bars from the oldest to the newest; the removed ones are hatched, so that colour is not alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar], words: str) -> None:
        """`words` say the same to whoever does not see it."""
        self._bars = tuple(bars)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(self._bars))
        self.update()

    def sizeHint(self) -> QSize:
        """A line and a half high."""
        return QSize(measures.px(240), measures.px(58))

    def minimumSizeHint(self) -> QSize:
        """The pane may be narrow."""
        return QSize(measures.px(120), measures.px(58))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars, the ground line, the first and last month."""
        worn = inks.of(self.palette())
        painter = QPainter(self)
        painter.setFont(measures.font(8.5))
        label = painter.fontMetrics().height()
        ground = self.height() - label - measures.px(3)
        most = max((bar.approved + bar.removed for bar in self._bars), default=1) or 1
        wide, gap = measures.px(14), measures.px(4)
        painter.fillRect(QRect(0, ground, self.width(), 1), QColor(worn.line))
        for at, bar in enumerate(self._bars):
            left = at * (wide + gap)
            up = round(bar.approved / most * (ground - 2))
            over = round((bar.approved + bar.removed) / most * (ground - 2)) - up
            kept = QRect(left, ground - up, wide, up)
            gone = QRect(left, ground - up - over, wide, over)
            painter.fillRect(self._mirrored(kept), QColor(worn.approve))
            if over:
                painter.setPen(QColor(worn.reject))
                painter.setBrush(QBrush(QColor(worn.reject), Qt.BrushStyle.BDiagPattern))
                painter.drawRect(self._mirrored(gone).adjusted(0, 0, -1, -1))
        if self._bars:
            painter.setPen(QColor(worn.third))
            width = len(self._bars) * (wide + gap)
            first, last = self._bars[0].name, self._bars[-1].name
            words = first if first == last else f"{first} – {last}"
            place = QRect(0, ground + measures.px(3), max(width, self.width()), label)
            start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self._mirrored(place), start, words)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
