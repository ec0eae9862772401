"""Lying bars, a row each: a name, a bar, a count; for reasons, sites and what became of flags."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from moderator.widgets import inks, measures, textures
from moderator.widgets.textures import Series

_POINTS = 9
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class Row(NamedTuple):
    """One row; its series' name stands at the start."""

    series: Series
    size: int
    shown: str
    """The count in digits as people write them, and what else stands behind the bar."""


class RowPlot(QWidget):
    """`as_one`: one bar of all rows above them, each row then with its swatch in place of a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._as_one = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Row], name: str, words: str, *, as_one: bool = False) -> None:
        """`name` and `words` say it to whoever does not see it."""
        self._rows, self._as_one = tuple(rows), as_one
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def sizeHint(self) -> QSize:
        """As many lines as rows."""
        return QSize(measures.px(320), self._above() + self._line() * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        """Names are cut where there is little room."""
        return QSize(measures.px(180), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """A name that is cut is said in full under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = (event.pos().y() - self._above()) // self._line()
            inside = 0 <= at < len(self._rows)
            words = f"{self._rows[at].series.name}: {self._rows[at].shown}" if inside else ""
            QToolTip.showText(event.globalPos(), words.replace("<", "‹"), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The one bar, or a bar a row; names and counts."""
        worn = inks.of(self.palette())
        painter = QPainter(self)
        painter.setFont(measures.font(_POINTS))
        if self._as_one:
            self._draw_whole(painter, worn)
        names, counts = self._widths()
        gap, thick = measures.px(8), measures.px(12)
        for at, row in enumerate(self._rows):
            line = QRect(0, self._above() + at * self._line(), self.width(), self._line())
            name = QRect(0, line.top(), names, line.height())
            bar = QRect(names + gap, line.top() + (line.height() - thick) // 2, 0, thick)
            bar.setWidth(self._bar(row, self.width() - names - counts - 2 * gap))
            if self._as_one:
                size = textures.swatch()
                bar = QRect(QPoint(0, line.top() + (line.height() - size.height()) // 2), size)
                name.moveLeft(size.width() + gap)
            textures.fill(painter, self._mirrored(bar), row.series, worn)
            painter.setPen(QColor(worn.text))
            words = self._metrics().elidedText(row.series.name, Qt.TextElideMode.ElideRight, names)
            painter.drawText(self._mirrored(name), _START, words)
            after = name.right() + gap if self._as_one else bar.right() + 1 + gap
            painter.setPen(QColor(worn.second))
            painter.drawText(
                self._mirrored(QRect(after, line.top(), counts + 1, line.height())), _START, row.shown
            )

    def _draw_whole(self, painter: QPainter, worn: inks.Inks) -> None:
        total = sum(row.size for row in self._rows)
        if not total:
            return
        thick, so_far = measures.px(24), 0
        for row in self._rows:
            left = self.width() * so_far // total
            so_far += row.size
            right = self.width() * so_far // total
            part = QRect(left, 0, max(0, right - left - (1 if so_far < total else 0)), thick)
            textures.fill(painter, self._mirrored(part), row.series, worn)

    def _bar(self, row: Row, room: int) -> int:
        most = max(row.size for row in self._rows) or 1
        return max(1 if row.size else 0, round(row.size / most * max(0, room)))

    def _widths(self) -> tuple[int, int]:
        """Pixels for names and for counts."""
        wide = self._metrics().horizontalAdvance
        counts = max((wide(row.shown) for row in self._rows), default=0)
        names = max((wide(row.series.name) for row in self._rows), default=0) + 1
        room = self.width() - counts - textures.swatch().width() - 3 * measures.px(8)
        most = room if self._as_one else self.width() * 45 // 100
        return max(0, min(names, most)), counts

    def _above(self) -> int:
        return measures.px(32) if self._as_one else 0

    def _line(self) -> int:
        return self._metrics().height() + measures.px(5)

    def _metrics(self) -> QFontMetrics:
        return measures.metrics(_POINTS)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
