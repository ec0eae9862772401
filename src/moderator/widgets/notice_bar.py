"""A line of words above the desk with what can be done about them; it takes nothing from the text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from moderator.widgets import inks, measures
from moderator.widgets.verb_button import VerbButton


class NoticeBar(QWidget):
    """One notice. Signals `helped` and `dismissed`."""

    helped = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._help = VerbButton(self)
        self._away = VerbButton(self)
        row = QHBoxLayout(self)
        measures.inset(row, *map(measures.px, (18, 6, 12, 6)))
        row.setSpacing(measures.px(8))
        row.addWidget(self._words, 1)
        row.addWidget(self._help)
        row.addWidget(self._away)
        self._help.clicked.connect(self.helped)
        self._away.clicked.connect(self.dismissed)
        self.hide()

    def show_notice(self, words: str, help_name: str = "", help_key: str = "", away_key: str = "") -> None:
        """Say `words`; `help_name` is the button that helps, empty for none. No words put the bar away."""
        self._words.setText(words)
        self._help.wear(help_name, help_key)
        self._away.wear(self.tr("Put away"), away_key)
        self._help.setVisible(bool(help_name))
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and a line under it."""
        worn = inks.of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(worn.quoted))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(worn.line))
