"""Chips: short facts in rounded frames, wrapping where the pane is narrow."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from moderator.widgets import icons, inks, measures


class Chip(NamedTuple):
    """One fact; colour only where it is a verdict's or the focus's own."""

    words: str
    icon: str = ""
    ink: str = "second"


class Chips(QWidget):
    """All chips of one comment in one widget: changing them makes and destroys nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[Chip, ...] = ()
        self._places: list[QRect] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show these; none hides the row."""
        if chips == self._chips:
            return
        self._chips = chips
        self.setAccessibleName(" · ".join(chip.words for chip in chips))
        self.setVisible(bool(chips))
        self._places = self._lay(self.width())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Chips wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many rows as it takes."""
        places = self._lay(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        """All in a row, at best."""
        width = max(self.width(), measures.px(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """No wider than the widest chip needs, so that the pane may be narrow."""
        return QSize(0, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        self._places = self._lay(self.width())
        super().resizeEvent(event)
        if self.heightForWidth(self.width()) != self.height():  # the layout knows the height of another width
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every chip in its place."""
        worn = inks.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for chip, place in zip(self._chips, self._places, strict=True):
            self._paint(painter, worn, chip, QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _paint(self, painter: QPainter, worn: inks.Inks, chip: Chip, place: QRect) -> None:
        ink = worn[chip.ink]
        edge = QColor(worn.cap_line if chip.ink == "second" else ink)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), place.height() / 2, place.height() / 2
        )
        inner = place.adjusted(measures.px(9), 0, -measures.px(9), 0)
        if chip.icon:
            size = measures.px(12)
            spot = QRect(inner.left(), inner.top() + (inner.height() - size) // 2, size, size)
            spot = QStyle.visualRect(self.layoutDirection(), inner, spot)
            painter.drawPixmap(spot, icons.pixmap(chip.icon, ink, size, self.devicePixelRatio()))
            room = QRect(inner.left() + size + measures.px(5), inner.top(), inner.width(), inner.height())
            room.setRight(inner.right())
            inner = QStyle.visualRect(self.layoutDirection(), inner, room)
        font = measures.font(9, bold=chip.ink != "second")
        painter.setFont(font)
        painter.setPen(QColor(ink))
        words = QFontMetrics(font).elidedText(chip.words, Qt.TextElideMode.ElideRight, inner.width())
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, start, words)

    def _lay(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = 0
        height, gap = measures.px(22), measures.px(6)
        for chip in self._chips:
            font = QFontMetrics(measures.font(9, bold=chip.ink != "second"))
            wide = font.horizontalAdvance(chip.words) + measures.px(20)
            if chip.icon:
                wide += measures.px(17)
            wide = min(wide, max(width, measures.px(60)))
            if left and left + wide > width:
                left, top = 0, top + height + gap
            places.append(QRect(left, top, wide, height))
            left += wide + gap
        return places
