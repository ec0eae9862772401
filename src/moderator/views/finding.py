"""Finds words in the comment and in its article, one place after the other."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QScrollArea, QTextBrowser, QWidget

from moderator.models.wording import word
from moderator.widgets import inks


class _Place(NamedTuple):
    """Where something was found: which of the texts, all its words, positions in them."""

    number: int
    words: str
    start: int
    end: int


class Finding:
    """Goes through the texts on the screen in order, and round."""

    def __init__(
        self,
        texts: Callable[[], list[QTextBrowser]],
        ask: Callable[[str], str | None],
        tell: Callable[[str], None],
    ) -> None:
        """`ask` asks a person for words, `tell` says a sentence in passing."""
        self._texts, self._ask, self._tell = texts, ask, tell
        self._words = ""
        self._at: QTextBrowser | None = None
        self._place: _Place | None = None

    def ask(self) -> None:
        """Ask for words and go to the first place."""
        words = self._ask("find")
        if words:
            self._words, self._at = words, None
            self.next()

    def next(self) -> None:
        """Go to the next place."""
        if not self._words:
            self.ask()
            return
        texts = self._texts()
        start = texts.index(self._at) if self._at in texts else -1
        if start >= 0 and self._found(texts[start], fresh=False):
            return
        for step in range(1, len(texts) + 1):
            if self._found(texts[(start + step) % len(texts)], fresh=True):
                return
        self._tell(word("finding", "“%1” does not stand here.").replace("%1", self._words))

    def dress(self) -> None:
        """Texts were laid out anew, in other inks: mark the place again where it is still there."""
        place, texts = self._place, self._texts()
        if place is None or place.number >= len(texts) or place.words != texts[place.number].toPlainText():
            return
        text = texts[place.number]
        cursor = QTextCursor(text.document())
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        text.setTextCursor(cursor)
        self._show(text)

    def _show(self, text: QTextBrowser) -> None:
        """Lay the ink of quotations under what was found, and under nothing else."""
        texts = self._texts()
        for other in texts:
            other.setExtraSelections([])
        self._at = text
        found = text.textCursor()
        start, end = found.selectionStart(), found.selectionEnd()
        self._place = _Place(texts.index(text), text.toPlainText(), start, end)
        mark = QTextBrowser.ExtraSelection()
        mark.cursor = text.textCursor()
        mark.format = QTextCharFormat()
        mark.format.setBackground(QColor(inks.of(text.palette()).quoted))
        text.setExtraSelections([mark])
        here = text.textCursor()
        here.setPosition(here.selectionEnd())  # a selection would cover the ink; the next look begins behind
        text.setTextCursor(here)

    def _found(self, text: QTextBrowser, fresh: bool) -> bool:
        before = text.textCursor()
        if fresh:
            text.moveCursor(QTextCursor.MoveOperation.Start)
        if not text.find(self._words):
            before.clearSelection()
            text.setTextCursor(before)
            return False
        self._show(text)
        text.setFocus()
        place = text.cursorRect()
        around: QWidget | None = text.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea) and (inner := around.widget()) is not None:
                point = text.viewport().mapTo(inner, place.center())
                around.ensureVisible(point.x(), point.y())
            around = around.parentWidget()
        return True
