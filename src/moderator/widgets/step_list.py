"""What trying a connection found, step by step: a tick or a cross, what is, and what to do about it."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from moderator.widgets import icons, inks, measures


class ShownStep(NamedTuple):
    """One line; `ok` None stands for not tried."""

    ok: bool | None
    words: str
    now: bool = False
    """It is being tried."""


class StepList(QWidget):
    """A quiet box with a line a step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(measures.px(14), measures.px(12), measures.px(14), measures.px(12))
        self._grid.setHorizontalSpacing(measures.px(9))
        self._grid.setVerticalSpacing(measures.px(7))
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._steps: list[ShownStep] = []
        self.hide()

    def show_steps(self, steps: list[ShownStep]) -> None:
        """Show these lines; none hides the box."""
        self._steps = steps
        worn = inks.of(self.palette())
        while len(self._lines) < len(steps):
            sign, words = QLabel(self), QLabel(self)
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row = len(self._lines)
            self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1)
            self._lines.append((sign, words))
        size = measures.px(16)
        for at, (sign, words) in enumerate(self._lines):
            for label in (sign, words):
                label.setVisible(at < len(steps))
            if at < len(steps):
                step = steps[at]
                icon, ink = ("sync", "accent") if step.now else _SIGNS[step.ok]
                sign.setPixmap(icons.pixmap(icon, worn[ink], size, self.devicePixelRatio()))
                words.setText(step.words)
                waits = step.ok is None and not step.now
                words.setForegroundRole(_WAITING if waits else _SAID)
        self.setVisible(bool(steps))

    def trouble(self) -> QRect:
        """Where the line stands that did not work, in this box; empty where all did."""
        failed = (
            words for step, (_, words) in zip(self._steps, self._lines, strict=False) if step.ok is False
        )
        return next((words.geometry() for words in failed), QRect())

    def changeEvent(self, event: QEvent) -> None:
        """Another palette is another set of inks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and getattr(self, "_steps", None):
            self.show_steps(self._steps)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(inks.of(self.palette()).sunken))
        painter.drawRoundedRect(self.rect(), 6, 6)


_WAITING, _SAID = QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.WindowText
_SIGNS: dict[bool | None, tuple[str, str]] = {
    True: ("approve", "approve"),
    False: ("reject", "reject"),
    None: ("new", "third"),
}
