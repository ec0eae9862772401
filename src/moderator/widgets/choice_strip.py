"""A line of choices, each with its digit in a cap; they share the width, the longest words give way first."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStyle, QWidget

from moderator.widgets import inks, measures

_POINTS = 9
_LEFT, _GAP, _CLOSE, _CLOSEST = 14, 12, 8, 5
"""Where it begins; between the choices, where their words would be cut, and where they still would."""


class ChoiceButton(QPushButton):
    """Digit and words; a click leaves the keyboard where it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._digit = ""
        self._chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def wear(self, digit: str, words: str, chosen: bool) -> None:
        """Show these; `chosen` in the focus's ink."""
        self._digit, self._chosen = digit, chosen
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(digit)
        self.setToolTip(words)
        self.update()

    def wide(self, *, close: bool = False) -> int:
        """Pixels for all of it, also once it is chosen; `close` as it is now."""
        letters = measures.metrics(_POINTS, bold=self._chosen or not close)
        return self.digit() + measures.px(5) + letters.horizontalAdvance(self.text()) + 3

    def least(self) -> int:
        """Pixels below which the words say nothing."""
        return self.digit() + measures.px(39)

    def digit(self) -> int:
        """Pixels for the digit alone."""
        return measures.px(17)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap, then the words."""
        worn = inks.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRect(0, (self.height() - measures.px(17)) // 2, self.digit(), measures.px(17))
        spot = QStyle.visualRect(self.layoutDirection(), self.rect(), cap)
        painter.setPen(QPen(QColor(worn.accent if self._chosen else worn.cap_line), 1))
        painter.setBrush(QColor(worn.accent if self._chosen else worn.panel))
        painter.drawRoundedRect(QRectF(spot).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(measures.font(8.5, bold=True))
        painter.setPen(QColor(worn.accent_text if self._chosen else worn.second))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, self._digit)
        if self.width() <= self.digit():
            return
        left = self.digit() + measures.px(5)
        room = QRect(left, 0, self.width() - left, self.height())
        painter.setFont(measures.font(_POINTS, bold=self._chosen))
        painter.setPen(QColor(worn.text if self._chosen or self.underMouse() else worn.second))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(self.layoutDirection(), self.rect(), room), start, words)


class ChoiceStrip(QWidget):
    """`chosen` with the place of the choice that was clicked."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._buttons: list[ChoiceButton] = []
        self._count = 0

    def show_choices(self, title: str, choices: tuple[str, ...], marked: int = -1) -> None:
        """Show these, at most ten; `marked` is the place of what was chosen already."""
        self._title, self._count = title, len(choices)
        self.setAccessibleName(title)
        while len(self._buttons) < len(choices):
            button = ChoiceButton(self)
            button.clicked.connect(self._clicked)
            self._buttons.append(button)
        for at, words in enumerate(choices):
            self._buttons[at].wear(str((at + 1) % 10), words, at == marked)
        for at, button in enumerate(self._buttons):
            button.setVisible(at < self._count)
        self._lay()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line of the status bar."""
        return QSize(measures.px(300), measures.px(21))

    def minimumSizeHint(self) -> QSize:
        """The window may be narrow."""
        return QSize(measures.px(120), measures.px(21))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The title; the choices draw themselves."""
        width = self._title_width()
        if not width:
            return
        painter = QPainter(self)
        painter.setFont(measures.font(_POINTS))
        painter.setPen(QColor(inks.of(self.palette()).third))
        place = QRect(measures.px(_LEFT), 0, width, self.height())
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(self.layoutDirection(), self.rect(), place), start, self._title)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            self.chosen.emit(self._buttons.index(button))

    def _title_width(self) -> int:
        """Pixels of the title; none where the choices need the room."""
        title = measures.metrics(_POINTS).horizontalAdvance(self._title) + 2 if self._title else 0
        return title if title + self._words(_GAP) <= self.width() - measures.px(_LEFT) else 0

    def _words(self, gap: int) -> int:
        """Pixels of all choices in full."""
        return sum(button.wide() + measures.px(gap) for button in self._buttons[: self._count])

    def _lay(self) -> None:
        gap, left = measures.px(_GAP), measures.px(_LEFT)
        if title := self._title_width():
            left += title + gap
        close = not title and self._words(_GAP) > self.width() - left
        buttons = self._buttons[: self._count]
        widths = [button.wide(close=close) for button in buttons]
        gaps, room = max(0, len(buttons) - 1), self.width() - left
        if close:
            gap = measures.px(_CLOSE if sum(widths) + measures.px(_CLOSE) * gaps <= room else _CLOSEST)
        room -= gap * gaps
        while widths and sum(widths) > room and max(widths) > buttons[0].least():
            longest = widths.index(max(widths))  # the longest give way first
            widths[longest] -= max(1, (sum(widths) - room) // len(widths))
        if sum(widths) > room:  # a letter or two say nothing: words as far as they go, then digits alone
            widths = [button.digit() for button in buttons]
            for at, button in enumerate(buttons):
                if sum(widths) - widths[at] + button.wide(close=close) > room:
                    break
                widths[at] = button.wide(close=close)
        for button, wide in zip(buttons, widths, strict=True):
            place = QRect(left, 0, wide, self.height())
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
            left += wide + gap
