"""The real window in the test's own process, worked by keys."""

import contextlib
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from moderator.app import Program, application
from moderator.desk.desk import Desk
from moderator.desk.site_state import State
from moderator.domain.item import QueueItem
from moderator.views.desk_view import DeskView
from moderator.views.main_window import MainWindow
from moderator.widgets.theme import Theme

PATIENCE = 30.0
"""Seconds after which a journey that does not come on is given up."""
_HELD = {
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
}
_NAMED = {
    "Esc": Qt.Key.Key_Escape,
    "Return": Qt.Key.Key_Return,
    "End": Qt.Key.Key_End,
    "Home": Qt.Key.Key_Home,
    "F5": Qt.Key.Key_F5,
    "?": Qt.Key.Key_Question,
}


class AtDesk:
    """A moderator in front of one window."""

    def __init__(self, program: Program, window: MainWindow) -> None:
        self._program = program
        self.window = window

    @property
    def view(self) -> DeskView:
        """The desk on the screen."""
        assert self._program.view is not None
        return self._program.view

    @property
    def desk(self) -> Desk:
        """The desk behind it, to be looked at."""
        assert self._program._running is not None
        return self._program._running.desk

    @property
    def item(self) -> QueueItem:
        """The comment in focus."""
        assert self.desk.focused is not None
        return self.desk.focused

    def press(self, *keys: str) -> None:
        """Keys, one after the other, as people write them: `A`, `Shift+S`, `F5`."""
        for key in keys:
            *held, name = key.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for one in held:
                modifiers |= _HELD[one]
            code = _NAMED.get(name) or Qt.Key(ord(name))
            QTest.keyClick(QApplication.focusWidget() or self.window, code, modifiers)

    def until(self, condition: Callable[[], object]) -> None:
        """Let the window live until something is so."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, "what was waited for never came"
            QApplication.processEvents()
            time.sleep(0.002)

    def at_rest(self) -> None:
        """Until rows and counts are here and no site is being talked to."""
        desk = self.desk
        self.until(
            lambda: (
                desk.queue.complete
                and desk.counts
                and all(site.state not in (State.SYNCING, State.NEVER) for site in desk.sites)
            )
        )

    def painted(self) -> None:
        """Until everything that was asked for is on the screen."""
        for _ in range(5):
            QApplication.processEvents()

    def delivered(self) -> None:
        """Sync now, until nothing waits."""
        self.press("F5")
        self.until(lambda: all(not site.waiting and site.state is State.OK for site in self.desk.sites))


@contextlib.contextmanager
def at_desk(profile: Path) -> Iterator[AtDesk]:
    """The window on a profile, as `app.window` opens it; left in order."""
    handlers = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    app = application()
    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    program = Program(app, Theme(app), window)
    try:
        program.open(profile)
        yield AtDesk(program, window)
    finally:
        program.close()
        for number, handler in handlers.items():
            signal.signal(number, handler)
        window.hide()
        window.deleteLater()
        app.processEvents()


def answer(work: Callable[[QDialog], object]) -> None:
    """Do `work` with the next dialog as soon as it is there; say it before the dialog opens."""
    from PySide6.QtCore import QTimer

    deadline = time.monotonic() + PATIENCE

    def look() -> None:
        dialog: QWidget | None = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            work(dialog)
        elif time.monotonic() < deadline:
            QTimer.singleShot(5, look)

    QTimer.singleShot(5, look)
