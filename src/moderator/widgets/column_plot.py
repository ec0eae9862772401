"""Columns side by side, each of one part or of several on top of each other: days, hours, waits."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from moderator.widgets import inks, measures, textures
from moderator.widgets.textures import Series

_POINTS = 8.5
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Column(NamedTuple):
    """One column."""

    label: str
    """Below it, where there is room; empty for none."""
    tip: str
    """All that it stands for, in words."""
    parts: tuple[int, ...]
    """As many as there are series, the lowest first."""
    shown: str = ""
    """Its height in digits as people write them, where there is room above it."""


class ColumnPlot(QWidget):
    """Time runs as the interface is read. The legend stands above where the series have names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: tuple[Series, ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._top = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_columns(
        self, series: Sequence[Series], columns: Sequence[Column], top: str, name: str, words: str
    ) -> None:
        """`top` is the highest column in digits; `name` and `words` say it to whoever does not see it."""
        self._series, self._columns, self._top = tuple(series), tuple(columns), top
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    @property
    def columns(self) -> tuple[Column, ...]:
        """What is shown."""
        return self._columns

    def sizeHint(self) -> QSize:
        """Some lines high."""
        return QSize(measures.px(320), measures.px(150))

    def minimumSizeHint(self) -> QSize:
        """Below this the heights say nothing."""
        return QSize(measures.px(200), measures.px(110) + self._legend_height(measures.px(320)))

    def event(self, event: QEvent) -> bool:
        """What a column stands for, under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            column = self.column_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if column is None else column.tip, self)
            return True
        return super().event(event)

    def column_at(self, spot: QPoint) -> Column | None:
        """The column over which a point lies."""
        field = self._field()
        for at, column in enumerate(self._columns):
            slot = self._mirrored(self._slot(field, at))
            if slot.left() <= spot.x() <= slot.right():
                return column
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Legend, columns with their heights or a line for the highest, the ground, the labels."""
        worn = inks.of(self.palette())
        painter = QPainter(self)
        painter.setFont(measures.font(_POINTS))
        self._draw_legend(painter, worn)
        if not self._columns:
            return
        field = self._field()
        most = max(sum(column.parts) for column in self._columns) or 1
        numbers = self._numbers_fit()
        if not numbers:
            painter.fillRect(self._mirrored(QRect(0, field.top(), self.width(), 1)), QColor(worn.line))
            painter.setPen(QColor(worn.third))
            margin = QRect(0, field.top() + measures.px(1), field.left() - measures.px(6), self._line())
            painter.drawText(self._mirrored(margin), Qt.AlignmentFlag.AlignTrailing, self._top)
        for at, column in enumerate(self._columns):
            slot = self._slot(field, at)
            wide = max(1, min(slot.width() - max(1, slot.width() // 4), measures.px(34)))
            left = slot.left() + (slot.width() - wide) // 2
            ground, so_far = field.bottom(), 0
            for series, part in zip(self._series, column.parts, strict=True):
                low = ground - round(so_far / most * field.height())
                so_far += part
                high = ground - round(so_far / most * field.height())
                if part and high == low:
                    high -= 1  # what is there is seen
                textures.fill(painter, self._mirrored(QRect(left, high, wide, low - high)), series, worn)
            if numbers and so_far:
                above = ground - round(so_far / most * field.height()) - self._line()
                painter.setPen(QColor(worn.second))
                spot = QRect(slot.left(), above, slot.width(), self._line())
                painter.drawText(self._mirrored(spot), _CENTRE, column.shown)
        painter.fillRect(self._mirrored(QRect(0, field.bottom(), self.width(), 1)), QColor(worn.cap_line))
        painter.setPen(QColor(worn.second))
        for spot, label in self._labels(field):
            painter.drawText(self._mirrored(spot), _CENTRE, label)

    def _field(self) -> QRect:
        """Where the columns stand, as if left to right."""
        above = self._legend_height(self.width()) + measures.px(4)
        left = 0
        if self._numbers_fit():
            above += self._line()
        else:
            left = self._metrics().horizontalAdvance(self._top) + measures.px(8)
        height = self.height() - above - self._line() - measures.px(4)
        return QRect(left, above, max(1, self.width() - left), max(1, height))

    def _slot(self, field: QRect, at: int) -> QRect:
        begin, end = (field.width() * place // len(self._columns) for place in (at, at + 1))
        return QRect(field.left() + begin, field.top(), end - begin, field.height())

    def _numbers_fit(self) -> bool:
        """Whether each column's height stands above it; else the highest is said at the start."""
        widest = max((self._metrics().horizontalAdvance(column.shown) for column in self._columns), default=0)
        return len(self._columns) * (widest + measures.px(4)) <= self.width()

    def _labels(self, field: QRect) -> list[tuple[QRect, str]]:
        """As many labels as stand beside each other, evenly."""
        labelled = [(at, column.label) for at, column in enumerate(self._columns) if column.label]
        line = QRect(0, field.bottom() + measures.px(3), 0, self._line())
        step = 1
        while True:
            spots = []
            for at, label in labelled[::step]:
                wide = self._metrics().horizontalAdvance(label) + measures.px(12)
                middle = self._slot(field, at).center().x()
                left = min(max(0, middle - wide // 2), self.width() - wide)
                spots.append((QRect(left, line.top(), wide, line.height()), label))
            if all(one.right() <= other.left() for (one, _), (other, _) in pairwise(spots)):
                return spots
            step += 1

    def _legend(self, width: int) -> list[tuple[QRect, Series]]:
        """Each series' place, broken into lines of `width`."""
        if not any(series.name for series in self._series):
            return []
        spots, left, top = [], 0, 0
        for series in self._series:
            wide = textures.swatch().width() + measures.px(6) + self._metrics().horizontalAdvance(series.name)
            if left and left + wide > width:
                left, top = 0, top + self._line() + measures.px(2)
            spots.append((QRect(left, top, wide + 1, self._line()), series))
            left += wide + measures.px(18)
        return spots

    def _legend_height(self, width: int) -> int:
        spots = self._legend(width)
        return spots[-1][0].bottom() + measures.px(10) if spots else 0

    def _draw_legend(self, painter: QPainter, worn: inks.Inks) -> None:
        size = textures.swatch()
        for spot, series in self._legend(self.width()):
            middle = spot.top() + (spot.height() - size.height()) // 2
            square = self._mirrored(QRect(QPoint(spot.left(), middle), size))
            textures.fill(painter, square, series, worn)
            painter.setPen(QColor(worn.second))
            words = spot.adjusted(size.width() + measures.px(6), 0, 0, 0)
            painter.drawText(self._mirrored(words), _START, series.name)

    def _line(self) -> int:
        return self._metrics().height()

    def _metrics(self) -> QFontMetrics:
        return measures.metrics(_POINTS)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
