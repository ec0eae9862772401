"""Lays ink under words of a text on the screen: what of a comment stands on a list."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from moderator.widgets import inks

_WORDS = 10
_PLACES = 40
"""Places of one text that are marked: enough to see it, and a hostile text costs no more."""


def mark(text: QTextBrowser, words: Iterable[str]) -> None:
    """Mark the places where `words` stand as they are, in any case; none takes the marks away."""
    ink = QTextCharFormat()
    ink.setBackground(QColor(inks.of(text.palette()).quoted))
    document = text.document()
    made: list[QTextBrowser.ExtraSelection] = []
    for word in list(dict.fromkeys(words))[:_WORDS]:
        place = document.find(word, QTextCursor(document))
        while not place.isNull() and len(made) < _PLACES:
            one = QTextBrowser.ExtraSelection()
            one.cursor, one.format = place, ink
            made.append(one)
            place = document.find(word, place)
    if made or text.extraSelections():
        text.setExtraSelections(made)
