"""Where the window plays commands: questions, panes, links, sentences in passing."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from moderator.commands.stage import FlagWords
from moderator.domain.links import address, openable
from moderator.views.announcer import announce
from moderator.views.flag_dialog import FlagDialog
from moderator.views.words_dialog import WordsDialog

SAID_FOR = 7000
"""Milliseconds a sentence in passing stays."""


class WindowStage:
    """The window's side of `commands.stage.Stage`; what to show is a table that the window fills."""

    def __init__(self, window: QWidget, say: Callable[[str, int], None]) -> None:
        """`say` puts a sentence into the status bar for so many milliseconds."""
        self._window = window
        self._say = say
        self.shows: dict[str, Callable[[], object]] = {}
        self.panes: dict[str, QWidget] = {}
        """By name, in the order in which F6 goes through them."""
        self.before_focus: Callable[[str], None] = lambda _pane: None
        self.scrolls: tuple[Callable[[int], bool], ...] = ()
        self.leave: Callable[[], object] = lambda: None

    def ask_flag(self) -> FlagWords | None:
        """A small dialog; Enter flags, Esc thinks better of it."""
        return FlagDialog(self._window).ask()

    def ask_words(self, what: str) -> str | None:
        """A line in a small dialog."""
        return WordsDialog(what, self._window).ask()

    def show(self, what: str) -> None:
        """What the table knows."""
        if (found := self.shows.get(what)) is not None:
            found()

    def focus(self, pane: str) -> None:
        """Hand the keyboard on."""
        if pane in ("next", "previous"):
            pane = self._neighbour(1 if pane == "next" else -1)
        self.before_focus(pane)
        if pane in self.panes:
            self.panes[pane].setFocus()

    def _neighbour(self, by: int) -> str:
        names = [name for name, widget in self.panes.items() if name != "search" and widget.isVisible()]
        if not names:
            return ""
        now = QApplication.focusWidget()
        at = next(
            (at for at, name in enumerate(names) if now is not None and _holds(self.panes[name], now)), -by
        )
        return names[(at + by) % len(names)]

    def open(self, url: str) -> None:
        """In the person's own browser, on purpose only."""
        if not openable(url):
            self.tell(_tr("Only web and mail addresses are opened from here."))
            return
        target = address(url).target
        if QDesktopServices.openUrl(QUrl(target)):
            self.tell(_tr("Opened: %1").replace("%1", target[:200]))
        else:
            self.tell(_tr("No program here opens %1").replace("%1", target[:200]))

    def copy(self, text: str) -> None:
        """For other programs."""
        QApplication.clipboard().setText(text)

    def tell(self, sentence: str) -> None:
        """In the status bar, and aloud."""
        if sentence:
            self._say(sentence, SAID_FOR)
            announce(self._window, sentence)

    def scroll(self, pages: int) -> None:
        """The comment first, then the article; back the other way round."""
        for scroll in self.scrolls if pages > 0 else reversed(self.scrolls):
            if scroll(pages):
                return

    def quit(self) -> None:
        """Leave the program."""
        self.leave()


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _tr(text: str) -> str:
    return QCoreApplication.translate("stage", text)
