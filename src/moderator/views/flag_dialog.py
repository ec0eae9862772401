"""Asks for reason and note of a flag; both may stay empty, Enter is enough."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from moderator.commands.stage import FlagWords
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.forms.flag_dialog import Ui_FlagDialog
from moderator.models.wording import word
from moderator.views.geometry import fit_words
from moderator.widgets import measures

REASONS = (
    QT_TRANSLATE_NOOP("flag", "Not sure"),
    QT_TRANSLATE_NOOP("flag", "Legal question"),
    QT_TRANSLATE_NOOP("flag", "Facts to check"),
    QT_TRANSLATE_NOOP("flag", "Personal attack"),
    QT_TRANSLATE_NOOP("flag", "Private details"),
    QT_TRANSLATE_NOOP("flag", "For the author of the article"),
)
"""A short list; the note says the rest."""


class FlagDialog(QDialog):
    """Enter flags, Esc thinks better of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FlagDialog()
        self.ui.setupUi(self)
        self.ui.reason.addItem(self.tr("No reason"), "")
        for reason in REASONS:
            self.ui.reason.addItem(word("flag", reason), word("flag", reason))
        self.ui.cancel.wear(self.tr("Cancel"), "Esc")
        self.ui.flag.wear(self.tr("Flag"), "⏎", "flag", "flag")
        self.ui.flag.setDefault(True)
        self.ui.cancel.setAutoDefault(False)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.flag.clicked.connect(self.accept)
        self.ui.note.returnPressed.connect(self.accept)
        self.ui.note.setFocus()
        self.setMinimumWidth(measures.px(420))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words."""
        super().showEvent(event)
        fit_words(self)

    def ask(self) -> FlagWords | None:
        """Reason and note, or None."""
        if self.exec() != QDialog.DialogCode.Accepted:
            return None
        return self.words()

    def words(self) -> FlagWords:
        """What stands in the fields."""
        reason = self.ui.reason.currentData()
        return FlagWords(reason if isinstance(reason, str) else "", self.ui.note.text().strip())
