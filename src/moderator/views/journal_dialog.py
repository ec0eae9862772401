"""The journal: all that was decided here, searched, looked at, and taken back."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from moderator.desk.past import Journal
from moderator.domain.errors import CannotDo
from moderator.forms.journal_dialog import Ui_JournalDialog
from moderator.models import wording
from moderator.models.journal_model import ANSWERS, JournalModel
from moderator.models.told import told
from moderator.models.wording import word
from moderator.store.past import Wanted
from moderator.views import journal_html
from moderator.views.comment_view import style
from moderator.views.geometry import within_screen
from moderator.widgets import inks, measures

TYPED = 250
"""Milliseconds without a letter after which what was typed is looked for."""
_MOVES = {
    Qt.Key.Key_Down.value: 1,
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_PageDown.value: 8,
    Qt.Key.Key_PageUp.value: -8,
}


class JournalDialog(QDialog):
    """Typing narrows, arrows choose, the button takes a batch back, Esc leaves."""

    def __init__(
        self, journal: Journal, clock: Callable[[], float], zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_JournalDialog()
        self.ui.setupUi(self)
        self._journal, self._zone = journal, zone
        self._said = ""
        self.model = JournalModel(journal, clock, self)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.timeout.connect(self._find)
        self._again = QTimer(self)  # after the style sheet, which brings old grounds back
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._redress)
        ui = self.ui
        ui.table.setModel(self.model)
        ui.table.chosen.connect(self._choose)
        ui.search.textEdited.connect(lambda _text: self._typed.start(TYPED))
        ui.search.returnPressed.connect(self._find)
        ui.search.installEventFilter(self)
        ui.table.installEventFilter(self)
        ui.by.currentIndexChanged.connect(lambda _index: self._find())
        ui.answer.addItem(self.tr("Any answer"), None)
        for name, words in ANSWERS.items():
            ui.answer.addItem(word("journal", words).capitalize(), str(name))
        ui.answer.currentIndexChanged.connect(lambda _index: self._find())
        ui.undo.clicked.connect(self._undo)
        ui.close_now.clicked.connect(self.reject)
        self._dress()
        journal.told = self._told
        journal.find()
        ui.search.setFocus()

    def done(self, result: int) -> None:
        """Nobody listens any more."""
        self._journal.told = lambda: None
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the rows, also while the field has the keyboard."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = _MOVES.get(event.key())
            if by is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._choose(min(max(self.model.current + by, 0), self.model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Another palette is another set of inks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_again"):
            self._again.start(0)

    def _redress(self) -> None:
        self._ink()
        self._choose(self.model.current)

    def _ink(self) -> None:
        worn = inks.of(self.palette())
        self.ui.detail.dress(measures.font(10.5), 1.5, style(worn), worn.window)

    def _dress(self) -> None:
        ui = self.ui
        self._ink()
        ui.detail.document().setDocumentMargin(measures.px(16))
        ui.undo.wear(self.tr("Take this batch back"), "Alt+U", "undo", "text")
        ui.undo.setShortcut("Alt+U")
        ui.close_now.wear(self.tr("Close"), "Esc")
        for button in (ui.undo, ui.close_now):
            button.setAutoDefault(False)
        ui.by.addItem(self.tr("Everybody"), None)
        ui.by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # logins come when it is shown
        ui.nothing.hide()
        ui.sides.setSizes([measures.px(400), measures.px(540)])
        within_screen(self, 1000, 680)

    def _find(self) -> None:
        ui = self.ui
        self._typed.stop()
        self._said = ""
        words = tuple(ui.search.text().split())
        self._journal.find(Wanted(words, ui.by.currentData(), ui.answer.currentData()))

    def _told(self) -> None:
        """Rows came, or were forgotten for new ones."""
        self.model.refresh()
        self._offer_moderators()
        if self.model.current < 0 and self.model.rowCount():
            self._choose(0)
        elif not self.model.rowCount():
            self.ui.detail.write("")
        if self.model.rowCount() or not self._journal.loading:
            self._empty(not self.model.rowCount())
        self._hint()

    def _empty(self, empty: bool) -> None:
        """Nothing to choose from: that stands where the rows would."""
        ui = self.ui
        narrowed = ui.search.text().strip() or ui.by.currentIndex() or ui.answer.currentIndex()
        nothing = self.tr("Nothing has been decided here yet.")
        ui.nothing.setText(self.tr("Nothing that was decided here fits.") if narrowed else nothing)
        ui.nothing.setVisible(empty)
        ui.sides.setVisible(not empty)

    def _offer_moderators(self) -> None:
        by = self.ui.by
        known = [by.itemData(at) for at in range(1, by.count())]
        if known != list(self._journal.moderators):
            chosen = by.currentData()
            by.blockSignals(True)
            while by.count() > 1:
                by.removeItem(1)
            for login in self._journal.moderators:
                by.addItem(login or self.tr("no login"), login)
            by.setCurrentIndex(max(0, by.findData(chosen)) if chosen is not None else 0)
            by.blockSignals(False)

    def _choose(self, row: int) -> None:
        if row < 0:
            return
        self.model.choose(row)
        self.ui.table.focus_row(row)
        detail = self._journal.detail(row)
        when = lambda at: wording.moment(at, self._zone)  # noqa: E731 - said once
        self.ui.detail.write(journal_html.batch(detail, when, inks.of(self.palette())))
        self._hint()

    def _undo(self) -> None:
        if not 0 <= self.model.current < self.model.rowCount():
            return
        try:
            self._journal.undo(self.model.current, self._undone)
        except CannotDo as why:
            self._undone(why.message)
        self._hint()

    def _undone(self, sentence: str) -> None:
        self._said = told(sentence)
        self._hint()

    def _hint(self) -> None:
        journal, rows = self._journal, self.model.rowCount()
        if journal.undoing:
            words = self.tr("Taking it back…")
        elif self._said:
            words = self._said
        elif journal.loading:
            words = self.tr("Reading…")
        elif not rows:
            words = ""
        else:
            words = self.tr(
                "What waits is withdrawn; what was delivered is reversed, unless it changed on the site."
            )
        self.ui.hint.setText(words)
        self.ui.undo.setEnabled(rows > 0 and not journal.undoing)
