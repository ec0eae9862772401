"""The desk on a screen: a real window and store beside an embedded site, lanes stepped, the clock in hand."""

from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from moderator.app import application
from moderator.credentials import Credentials
from moderator.desk.change import Change
from moderator.desk.desk import Desk
from moderator.jobs import SteppedLanes
from moderator.logs import Log
from moderator.opening import Opened
from moderator.paths import Paths
from moderator.settings import Settings
from moderator.store import sites
from moderator.store.engine import Store
from moderator.sync.clock import SyncClock
from moderator.sync.lines import Lines
from moderator.views.desk_view import DeskView
from moderator.views.main_window import MainWindow
from moderator.views.running import Running, keys_of
from moderator.views.shows import Shows
from moderator.widgets.elided_label import ElidedLabel
from moderator.widgets.theme import Theme
from tests.servers.sites import Site

NOW = 1_795_000_000.0


class Looked:
    """One window. Keys go through Qt; what waits in lanes is stepped by `rest`."""

    def __init__(self, folder: Path, *newsrooms: Site, kept: dict[str, object] | None = None) -> None:
        self.now = NOW
        self.view: DeskView | None = None
        self.kept: dict[str, object] = {} if kept is None else kept
        self.changes: list[Change] = []
        self.said: list[str] = []
        store = Store.open(folder)
        with store.deciding() as conn:
            known = {entry.name for entry in sites.sites(conn)}
            for newsroom in newsrooms:
                if newsroom.entry.name not in known:
                    sites.add(conn, newsroom.entry)
        self.settings = Settings(lambda: self.kept, self.kept.__setitem__)
        self.lanes = SteppedLanes()
        self.opened = Opened(
            Paths(folder),
            store,
            self.settings,
            Credentials("", environ={}),
            Lines(),
            Log(folder / "log"),
            lambda: self.now,
            UTC,
        )
        self.desk = Desk(
            store,
            self.settings,
            self.lanes,
            SyncClock(),
            self.opened.lines,
            self.opened.credentials,
            self.opened.clock,
            UTC,
            self._heard,
        )
        app = application()
        self.theme = Theme(app, dark=False)
        self.window = MainWindow()
        self.window.resize(1440, 900)
        self.desk.open("pending")
        running = Running(self.opened, self.desk, self.lanes, keys_of(self.settings))
        self.view = self.shown = DeskView(self.window, running, self.settings)
        self.shows = Shows(self.window, self.shown, running)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    def begin(self, queue: str = "pending") -> "Looked":
        """Pull, and open a queue."""
        self.later()
        self.later()
        self.desk.open(queue)
        return self.rest()

    def rest(self) -> "Looked":
        """Until no lane has anything to do and everything is painted."""
        self.lanes.run_all()
        for _ in range(4):
            QApplication.processEvents()
        return self

    def later(self, seconds: float = 0.5) -> None:
        """Time passes, and all that follows from it."""
        self.now += seconds
        self.desk.tick(self.now)
        self.shown.tick()
        self.rest()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "Looked":
        """Real keys, for whoever has the keyboard."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        QApplication.processEvents()
        return self

    @property
    def focus(self) -> int | None:
        """Id on the site of the comment in focus."""
        item = self.desk.focused
        return None if item is None else item.ref.id

    @property
    def status(self) -> str:
        """What the status bar says in passing."""
        return self.shown.ui.status.currentMessage()

    def close(self) -> None:
        """Put the window away."""
        self.view = None
        self.window.hide()
        self.window.deleteLater()
        self.theme.deleteLater()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # no event loop does it here
        self.opened.close()

    def _heard(self, change: Change) -> None:
        self.changes.append(change)
        if self.view is not None:
            self.view.changed(change)


def cut_words(widget: QWidget) -> list[str]:
    """Labels in sight that are too small for their words."""
    return [
        f"{label.objectName()}: {label.text()}"
        for label in widget.findChildren(QLabel)
        if label.isVisible() and label.text() and not isinstance(label, ElidedLabel) and _is_cut(label)
    ]


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width() or label.height() < label.sizeHint().height()
