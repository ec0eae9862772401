"""Asks for a few words: a private note, or until when a comment is put off; Enter keeps them."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.forms.words_dialog import Ui_WordsDialog
from moderator.models.wording import word
from moderator.views.geometry import fit_words
from moderator.widgets import measures

ASKED = {
    "note": (
        QT_TRANSLATE_NOOP("asked", "A note on this comment"),
        QT_TRANSLATE_NOOP("asked", "For this desk alone: readers and the site never see it."),
        QT_TRANSLATE_NOOP("asked", "Keep the note"),
    ),
    "author_note": (
        QT_TRANSLATE_NOOP("asked", "A note on this author"),
        QT_TRANSLATE_NOOP(
            "asked", "Shown with every comment under this e-mail. Readers and the site never see it."
        ),
        QT_TRANSLATE_NOOP("asked", "Keep the note"),
    ),
    "later": (
        QT_TRANSLATE_NOOP("asked", "Until when?"),
        QT_TRANSLATE_NOOP("asked", "A time such as 18:30, tomorrow 9:00 or 2026-12-01 08:00."),
        QT_TRANSLATE_NOOP("asked", "Put off"),
    ),
    "search": (
        QT_TRANSLATE_NOOP("asked", "A name for this search"),
        QT_TRANSLATE_NOOP("asked", "It stands below the queues, with a key of its own."),
        QT_TRANSLATE_NOOP("asked", "Keep the search"),
    ),
    "find": (
        QT_TRANSLATE_NOOP("asked", "Find in the text"),
        QT_TRANSLATE_NOOP("asked", "In the comment, then in its article."),
        QT_TRANSLATE_NOOP("asked", "Find"),
    ),
}
"""Title, lead and button by what is asked for."""


class WordsDialog(QDialog):
    """One line."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WordsDialog()
        self.ui.setupUi(self)
        title, lead, keep = (word("asked", words) for words in ASKED[what])
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.lead.setText(lead)
        self.ui.words.setAccessibleName(title)
        self.ui.cancel.wear(self.tr("Cancel"), "Esc")
        self.ui.keep.wear(keep, "⏎")
        self.ui.keep.setDefault(True)
        self.ui.cancel.setAutoDefault(False)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.keep.clicked.connect(self.accept)
        self.setMinimumWidth(measures.px(420))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words."""
        super().showEvent(event)
        fit_words(self)

    def ask(self) -> str | None:
        """What was written, or None."""
        if self.exec() != QDialog.DialogCode.Accepted:
            return None
        return self.ui.words.text().strip() or None
