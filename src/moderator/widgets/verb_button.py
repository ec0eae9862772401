"""A button that teaches its key: icon, name, and the key in a cap."""

from enum import IntEnum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from moderator.widgets import icons, inks, measures


class Room(IntEnum):
    """How much room a button has: as designed, with narrow gaps, without its icon."""

    AMPLE = 0
    TIGHT = 1
    BARE = 2


_EDGE = {Room.AMPLE: 7, Room.TIGHT: 5, Room.BARE: 4}
_BEFORE_NAME = {Room.AMPLE: 5, Room.TIGHT: 3, Room.BARE: 0}
_BEFORE_CAP = {Room.AMPLE: 6, Room.TIGHT: 4, Room.BARE: 4}


class VerbButton(QPushButton):
    """Name and key are painted here; the accessible name is the name alone, the key its description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._icon = ""
        self._ink = "text"
        self._room = Room.AMPLE
        self._points, self._quiet = 10.0, False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the queue
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def wear(self, name: str, key: str = "", icon: str = "", ink: str = "text") -> None:
        """Show this name, key (empty for none), icon (empty for none) and the icon's ink."""
        if (self.text(), self._key, self._icon, self._ink) == (name, key, icon, ink):
            return
        self.setText(name)
        self._key, self._icon, self._ink = key, icon, ink
        self.setAccessibleName(name.replace("&", ""))
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def calm(self) -> None:
        """Without a frame, in small letters: what stands among words rather than in a bar."""
        self._points, self._quiet = 9.0, True

    def fit(self, room: Room) -> None:
        """Draw with so much room."""
        if room is not self._room:
            self._room = room
            self.update()

    def width_in(self, room: Room) -> int:
        """Pixels for icon, name and cap with so much room."""
        width = 2 * self._edge(room) + self._letters().horizontalAdvance(self._name())
        if self._icon and room is not Room.BARE:
            width += measures.px(16) + measures.px(_BEFORE_NAME[room])
        if self._key:
            width += self._cap_width() + measures.px(_BEFORE_CAP[room])
        return width

    def sizeHint(self) -> QSize:
        """Room for icon, name and cap."""
        return QSize(self.width_in(self._room), measures.px(24 if self._quiet else 30))

    def minimumSizeHint(self) -> QSize:
        """A verb is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, icon, name, cap; mirrored with the interface."""
        worn = inks.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = worn.selection if self.isDown() else worn.sunken if self._is_touched() else worn.panel
        edge = QPen(QColor(worn.accent), 2) if self.hasFocus() else QPen(QColor(worn.line), 1)
        if not self._quiet or self.hasFocus() or self._is_touched():
            painter.setPen(edge)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        left = (self.width() - self.width_in(self._room)) // 2 + self._edge(self._room)
        if self._icon and self._room is not Room.BARE:
            size = measures.px(16)
            ink = worn[self._ink] if self.isEnabled() else worn.third
            spot = self._mirrored(QRect(left, (self.height() - size) // 2, size, size))
            painter.drawPixmap(spot, icons.pixmap(self._icon, ink, size, self.devicePixelRatio()))
            left += size + measures.px(_BEFORE_NAME[self._room])
        width = self._letters().horizontalAdvance(self._name())
        painter.setFont(measures.font(self._points, bold=not self._quiet))
        inked = worn.accent if self._quiet else worn.text
        painter.setPen(QColor(inked if self.isEnabled() else worn.third))
        painter.drawText(
            self._mirrored(QRect(left, 0, width + 1, self.height())),
            Qt.AlignmentFlag.AlignCenter,
            self._name(),
        )
        if self._key:
            self._cap(painter, worn, left + width + measures.px(_BEFORE_CAP[self._room]))

    def changeEvent(self, event: QEvent) -> None:
        """Another font is another size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def _cap(self, painter: QPainter, worn: inks.Inks, left: int) -> None:
        height = measures.px(18)
        spot = self._mirrored(QRect(left, (self.height() - height) // 2, self._cap_width(), height))
        painter.setPen(QPen(QColor(worn.cap_line), 1))
        painter.setBrush(QColor(worn.window))
        painter.drawRoundedRect(QRectF(spot).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(measures.font(8.5, bold=True))
        painter.setPen(QColor(worn.second if self.isEnabled() else worn.third))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, self._key)

    def _edge(self, room: Room) -> int:
        return measures.px(4 if self._quiet else _EDGE[room])

    def _letters(self) -> QFontMetrics:
        return measures.metrics(self._points, bold=not self._quiet)

    def _cap_width(self) -> int:
        text = measures.metrics(8.5, bold=True).horizontalAdvance(self._key)
        return max(measures.px(18), text + measures.px(10))

    def _is_touched(self) -> bool:
        return self.isEnabled() and self.underMouse()

    def _name(self) -> str:
        return self.text().replace("&", "")

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
