"""Messages that have a window of their own: trouble at the start, a bug of ours, what the program is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from moderator import __version__
from moderator.desk.leaving import Sentence
from moderator.domain.errors import Trouble
from moderator.forms.message import Ui_Message
from moderator.models.told import told
from moderator.models.wording import counted, lead, word
from moderator.views.geometry import fit_words, to_scale
from moderator.widgets import measures


class Message(QDialog):
    """A title, a sentence, perhaps a report to copy and one thing that can be done."""

    def __init__(
        self,
        title: str,
        words: str,
        *,
        report: str = "",
        other: tuple[str, Callable[[], object]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_Message()
        self.ui.setupUi(self)
        to_scale(self)
        self.setWindowTitle(title)
        self.setMinimumWidth(measures.px(520))
        self.ui.title.setText(title)
        self.ui.lead.setText(words)
        self.ui.report.setPlainText(report)
        self.ui.report.setVisible(bool(report))
        self.ui.report.setMinimumHeight(measures.px(190))
        self.ui.copy.wear(self.tr("Copy"))
        self.ui.copy.setVisible(bool(report))
        self.ui.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.ui.other.setVisible(other is not None)
        if other is not None:
            name, do = other
            self.ui.other.wear(name)
            self.ui.other.clicked.connect(self.accept)
            self.ui.other.clicked.connect(do)
        self.ui.close_now.wear(self.tr("Close"), "Esc")
        self.ui.close_now.setDefault(True)
        self.ui.close_now.clicked.connect(self.reject)
        self.ui.close_now.setFocus()
        self.adjustSize()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words."""
        super().showEvent(event)
        fit_words(self)


def trouble(found: Trouble, parent: QWidget | None = None) -> Message:
    """What is in the way at the start, in words."""
    words = "\n\n".join(told(part) for part in (found.message, found.remedy) if part)
    return Message(told(found.title), words, parent=parent)


def crash(report: Path | None, restart: Callable[[], object], parent: QWidget | None = None) -> Message:
    """A bug of ours: the report to copy, and a restart."""
    words = _tr(
        "Your decisions are on this disk; nothing is lost. Please send the report: no comment stands in it."
    )
    text = ""
    if report is not None:
        try:
            text = report.read_text(encoding="utf-8")
        except OSError:
            words += "\n\n" + _tr("It lies in %1.").replace("%1", str(report))
    else:
        words += "\n\n" + _tr("The report could not be written.")
    return Message(
        _tr("Something in Moderator went wrong"),
        words,
        report=text,
        other=(_tr("Start again"), restart),
        parent=parent,
    )


def stays(said: Sequence[Sentence], parent: QWidget | None = None) -> Message:
    """What could not be delivered at quitting, and why."""
    title, *reasons = (word("leaving", one.text).replace("%1", counted(one.said)) for one in said)
    return Message(title, "\n".join(reasons), parent=parent)


def about(profile: Path, log: Path, reports: Path, parent: QWidget | None = None) -> Message:
    """Version and places."""
    lines = (
        _tr("Version %1").replace("%1", __version__),
        _tr("Profile: %1").replace("%1", _place(profile)),
        _tr("Log: %1").replace("%1", _place(log)),
        _tr("Reports: %1").replace("%1", _place(reports)),
    )
    return Message(lead() + _tr("Moderator"), "\n".join(lines), parent=parent)


def _place(path: Path) -> str:
    """A path reads from left to right, whatever stands around it."""
    return f"\u2066{path}\u2069" if lead() else str(path)


def _tr(text: str) -> str:
    return QCoreApplication.translate("message", text)
