"""One row of the queue, drawn by hand: who, the first line, where; marks and age at the end."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from moderator.domain.direction import is_rtl
from moderator.widgets import icons, inks, measures
from moderator.widgets.inks import Inks

_AT_EDGE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft | _AT_EDGE, Qt.AlignmentFlag.AlignRight | _AT_EDGE
_LIVELY = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Active

_BOTH = (False, True)

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""Under this role a model gives a `Row`."""


class RowMark(NamedTuple):
    """A small sign at the end of a row; colour means a verdict and nothing else."""

    icon: str
    ink: str
    words: str
    """What a screen reader says."""


class Row(NamedTuple):
    """What one row says."""

    author: str
    age: str
    line: str
    """First line of the comment, plain."""
    line_rtl: bool
    article: str
    marks: tuple[RowMark, ...] = ()
    decided: str = ""
    """Said in place of the article when the row is decided: it is grey then."""
    focused: bool = False
    selected: bool = False
    checkable: bool = False
    """A selection exists: every row shows its box."""


class _Font:
    """A font, measured once: a row writes four lines."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.size = QFontMetrics(font)


class QueueRowDelegate(QStyledItemDelegate):
    """Draws `Row`s; all rows have one height, which `height` tells the view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = _Font(measures.font(10, bold=True))
        self._line = _Font(measures.font(10))
        self._small = _Font(measures.font(9))
        self._options = {(reads, side): _option(reads, side) for reads in _BOTH for side in _BOTH}
        self._gap = measures.px(3)

    def height(self) -> int:
        """Pixels of a row: the design's 74, more where the font needs it."""
        text = self._name.size.height() + self._line.size.height() + self._small.size.height() + 2 * self._gap
        return max(measures.px(74), text + measures.px(20))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as it may be, as high as all."""
        return QSize(0, self.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The whole row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        worn = inks.of(option.palette)
        painter.save()
        area: QRect = option.rect
        painter.setClipRect(area)
        self._ground(painter, option, area, row, worn)
        inner = area.adjusted(measures.px(16), 0, -measures.px(15), -1)
        if row.checkable:
            self._box(painter, option, inner, row.selected, worn)
            inner = inner.adjusted(measures.px(24), 0, 0, 0)
        text = self._name.size.height() + self._line.size.height() + self._small.size.height() + 2 * self._gap
        top = inner.top() + (inner.height() - text) // 2
        self._first(
            painter,
            option,
            area,
            QRect(inner.left(), top, inner.width(), self._name.size.height()),
            row,
            worn,
        )
        top += self._name.size.height() + self._gap
        grey = QColor(worn.third if row.decided else worn.text)
        place = QRect(inner.left(), top, inner.width(), self._line.size.height())
        self._write(painter, self._mirrored(option, area, place), row.line, self._line, grey, row.line_rtl)
        top += self._line.size.height() + self._gap
        place = QRect(inner.left(), top, inner.width(), self._small.size.height())
        last, ink = (row.decided, worn.second) if row.decided else (row.article, worn.third)
        self._write(painter, self._mirrored(option, area, place), last, self._small, QColor(ink))
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: Row, worn: Inks
    ) -> None:
        lit = row.selected or (row.focused and not row.checkable)
        painter.fillRect(area, QColor(worn.selection if lit else worn.panel))
        line = QRect(area.left() + measures.px(14), area.bottom(), area.width() - measures.px(28), 1)
        painter.fillRect(line, QColor(worn.line))
        if row.focused:
            at_work = bool(option.state & _LIVELY)
            bar = QRect(area.left(), area.top(), measures.px(3), area.height())
            painter.fillRect(
                self._mirrored(option, area, bar), QColor(worn.accent if at_work else worn.third)
            )

    def _first(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, place: QRect, row: Row, worn: Inks
    ) -> None:
        """Name at the start; age and marks at the end."""
        end = place.right() + 1
        width = self._small.size.horizontalAdvance(row.age) + 2
        age = QRect(end - width, place.top(), width, place.height())
        self._write(painter, self._mirrored(option, area, age), row.age, self._small, QColor(worn.third))
        end -= width + measures.px(8)
        size = measures.px(14)
        for mark in reversed(row.marks):
            spot = QRect(end - size, place.top() + (place.height() - size) // 2, size, size)
            image = icons.pixmap(mark.icon, worn[mark.ink], size, painter.device().devicePixelRatio())
            painter.drawPixmap(self._mirrored(option, area, spot).topLeft(), image)
            end -= size + measures.px(6)
        name = QRect(place.left(), place.top(), max(0, end - place.left()), place.height())
        ink = QColor(worn.third if row.decided else worn.text)
        self._write(painter, self._mirrored(option, area, name), row.author, self._name, ink)

    def _box(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, checked: bool, worn: Inks
    ) -> None:
        size = measures.px(16)
        spot = QRect(inner.left() - measures.px(2), inner.top() + measures.px(13), size, size)
        spot = self._mirrored(option, option.rect, spot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(worn.accent if checked else worn.third), 1))
        painter.setBrush(QColor(worn.accent if checked else worn.panel))
        painter.drawRoundedRect(QRectF(spot).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if checked:
            painter.setPen(QPen(QColor(worn.accent_text), 1.6 * measures.scale()))
            x, y, unit = spot.left(), spot.top(), size / 16
            painter.drawPolyline(
                [QPointF(x + a * unit, y + b * unit) for a, b in ((4.2, 8.4), (7, 11), (11.8, 5.4))]
            )

    def _write(
        self, painter: QPainter, place: QRect, words: str, font: _Font, ink: QColor, rtl: bool | None = None
    ) -> None:
        """One line, cut at its logical end; `rtl` None: their letters decide, it starts where rows do."""
        if not words:
            return
        at_right = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft if rtl is None else rtl
        reads = is_rtl(words) if rtl is None else rtl
        cut = font.size.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font.font)
        painter.setPen(ink)
        room = self._gap + 1  # letters of other scripts may be taller than the font that was measured
        painter.drawText(QRectF(place).adjusted(0, -room, 0, room), cut, self._options[reads, at_right])

    @staticmethod
    def _mirrored(option: QStyleOptionViewItem, area: QRect, place: QRect) -> QRect:
        return QStyle.visualRect(option.direction, area, place)


def _option(rtl: bool, at_right: bool) -> QTextOption:
    """One line that reads one way and stands at one side."""
    made = QTextOption()
    made.setWrapMode(QTextOption.WrapMode.NoWrap)
    made.setTextDirection(_direction(rtl))
    made.setAlignment(_RIGHT if at_right else _LEFT)
    return made


def _direction(rtl: bool) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
