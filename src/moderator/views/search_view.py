"""The search field: searches as one types, offers what may come next, points at mistakes."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from moderator.desk.desk import Desk
from moderator.domain.errors import Trouble
from moderator.domain.query import QueryError
from moderator.models.told import told
from moderator.models.wording import word
from moderator.widgets import inks
from moderator.widgets.suggestion_list import Offer, SuggestionList

PAUSE = 180
"""Milliseconds after a letter until the search begins."""
LONGER = 900
"""Milliseconds after which a half-typed value is taken for a mistake."""


class SearchView(QObject):
    """Joins a field, and the line below it that says what is wrong, to the desk."""

    def __init__(self, desk: Desk, field: QLineEdit, trouble: QLabel, left: Callable[[], None]) -> None:
        """`left` is called when the keyboard shall go back to the rows."""
        super().__init__(field)
        self._desk, self._field, self._trouble, self._left = desk, field, trouble, left
        self.list = SuggestionList(field)
        self.list.taken.connect(self._taken)
        self.pause = self._timer(PAUSE, self._try)
        self.longer = self._timer(LONGER, lambda: self._try(complain=not self.list.list.isVisible()))
        field.textEdited.connect(self._edited)
        field.textChanged.connect(self._cleared)
        field.returnPressed.connect(self._entered)
        field.installEventFilter(self)
        trouble.hide()

    def _timer(self, wait: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(then)
        return timer

    def show_query(self, text: str) -> None:
        """What the open queue was searched for, unless somebody is typing."""
        if not self._field.hasFocus():
            self._field.setText(text)
            self.quiet()

    def quiet(self) -> None:
        """Nothing is wrong."""
        self._trouble.hide()
        self._underline(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who comes to search is offered names."""
        if event.type() is QEvent.Type.FocusIn:
            self._desk.searching.learn()
        return False

    def _edited(self, _text: str) -> None:
        self.quiet()
        self.pause.start()
        self.longer.start()
        self._offer()

    def _offer(self) -> None:
        text, cursor = self._field.text(), self._field.cursorPosition()
        found = self._desk.searching.complete(text, cursor)
        offers = [Offer(one.text, word("operators", one.finds)) for one in found.suggestions]
        before = self._field.fontMetrics().horizontalAdvance(text[: found.start])
        self.list.offer(offers, min(before, self._field.width() // 2))

    def _taken(self, text: str) -> None:
        """A line of the list takes the place of the half-typed part."""
        field = self._field
        cursor = field.cursorPosition()
        start = self._desk.searching.complete(field.text(), cursor).start
        end = "" if text.endswith(":") else " "
        field.setSelection(start, cursor - start)
        field.insert(text + end)
        field.setFocus()
        self._edited(field.text())

    def _try(self, complain: bool = False) -> bool:
        """Search for what is typed; whether it could be understood."""
        try:
            self._desk.searching.typed(self._field.text())
        except Trouble as trouble:
            if complain:
                self._point(trouble)
            else:
                self._try_before()
            return False
        return True

    def _try_before(self) -> None:
        """The part at the cursor is half-typed: search for what stands before it."""
        text, cursor = self._field.text(), self._field.cursorPosition()
        before = text[: self._desk.searching.complete(text, cursor).start]
        if before.strip() and cursor == len(text):
            with suppress(Trouble):
                self._desk.searching.typed(before)

    def _entered(self) -> None:
        if self.list.chosen:
            return
        self.pause.stop()
        self.longer.stop()
        if self._try(complain=True):
            self._left()

    def _cleared(self, text: str) -> None:
        """The field's own cross opens the whole queue again."""
        if not text and self._field.hasFocus():
            self.quiet()
            self._desk.searching.typed("")

    def _point(self, trouble: Trouble) -> None:
        self._trouble.setText(told(trouble.sentence if isinstance(trouble, QueryError) else trouble.message))
        self._trouble.show()
        if isinstance(trouble, QueryError):
            rest = self._field.text()[trouble.position :]
            self._underline(trouble.position, len(rest.split(" ", 1)[0]) or 1)

    def _underline(self, start: int, length: int) -> None:
        """Underline letters of the field as a spelling mistake; a length of 0 takes all lines away."""
        marks = []
        if length:
            wave = QTextCharFormat()
            wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wave.setUnderlineColor(inks.of(self._field.palette()).reject)
            at = start - self._field.cursorPosition()
            kind = QInputMethodEvent.AttributeType.TextFormat
            marks.append(QInputMethodEvent.Attribute(kind, at, length, wave))
        QApplication.sendEvent(self._field, QInputMethodEvent("", marks))
