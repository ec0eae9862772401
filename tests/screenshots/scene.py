"""A window on a newsroom of its own, lanes stepped by hand, the clock standing: the same each time."""

import gc
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import UTC
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from moderator.credentials import Credentials
from moderator.desk.change import Change
from moderator.desk.desk import Desk
from moderator.domain.item import QueueItem
from moderator.domain.plain import plain
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

NOW = 1_795_000_000.0
"""Unix seconds: a Wednesday in November."""
Camera = Callable[["Scene", QWidget | None], None]
"""Draws the window, and over it the dialog that is open."""


class Scene:
    """One window. What waits in lanes is stepped by `rest`."""

    def __init__(self, folder: Path, size: tuple[int, int], camera: Camera) -> None:
        """`folder` holds a profile and, where there is one, the newsroom's `site.db` beside it."""
        self.folder, self._camera = folder, camera
        self.site_file = folder / "site.db"
        self.now = NOW
        self.failed: list[Exception] = []
        store = Store.open(folder / "profile")
        self._move_in(store)
        self.lanes = SteppedLanes()
        kept: dict[str, object] = {}
        self.settings = Settings(lambda: kept, kept.__setitem__)
        self.opened = Opened(
            Paths(folder / "profile"),
            store,
            self.settings,
            Credentials("pictures", environ={}),
            Lines(),
            Log(folder / "log"),
            lambda: self.now,
            UTC,
        )
        self.view: DeskView | None = None
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
        self.window = MainWindow()
        self.window.resize(*size)
        self.desk.open("pending")
        self.running = Running(self.opened, self.desk, self.lanes, keys_of(self.settings))
        self.view = self.shown = DeskView(self.window, self.running, self.settings)
        self.shown._idle.blockSignals(True)  # decided rows stay for the picture, however long it takes
        self.player = self.shown.player
        self.shows = Shows(self.window, self.shown, self.running)
        self.window.show()
        self.window.activateWindow()
        self.rest()
        self.desk.tick(self.now)  # the first sync
        self.shown.tick()

    def _move_in(self, store: Store) -> None:
        """The profile was copied: its site lies beside it, and nowhere else."""
        with store.deciding() as conn:
            for entry in sites.sites(conn):
                sites.update(conn, replace(entry, url=f"sqlite:///{self.site_file}"))

    def rest(self) -> "Scene":
        """Until no lane has anything to do and everything is painted."""
        self.lanes.run_all()
        for _ in range(4):
            QApplication.processEvents()
        return self

    def calm(self) -> None:
        """The first sync is over, and what it had to tell is put away."""
        self.rest()
        while self.desk.notices:
            self.desk.dismiss(0)
        self.rest()

    def later(self, seconds: float = 0.5) -> "Scene":
        """Time passes, and all that follows from it."""
        self.now += seconds
        self.desk.tick(self.now)
        self.shown.tick()
        return self.rest()

    def play(self, *commands: str) -> None:
        """Commands, one after the other."""
        for command in commands:
            self.player.play(command)
            self.rest()

    def open(self, queue: str, query: str = "") -> None:
        """Show a queue."""
        self.desk.open(queue, query)
        self.rest()

    def to(self, wanted: Callable[[str], bool]) -> QueueItem:
        """Focus the first comment whose words are wanted."""
        return self.find(lambda item: wanted(plain(item.html)))

    def find(self, wanted: Callable[[QueueItem], bool]) -> QueueItem:
        """Focus the first comment that is wanted."""
        queue = self.desk.queue
        for row in range(queue.count):
            item = queue.row(row)
            if item is not None and wanted(item):
                self.desk.focus_row(row)
                self.rest()
                return item
        raise LookupError("No such comment is in the queue.")

    def on_site(self, statement: str, *values: object) -> None:
        """Somebody else changes something at the newsroom."""
        with closing(sqlite3.connect(self.site_file)) as site, site:
            site.execute(statement, values)

    def shoot(self, over: QWidget | None = None) -> None:
        """A picture of the state as it is, with what is `over` the window."""
        self.rest()
        for fading in self.window.findChildren(QAbstractAnimation):  # such as the button that clears a field
            fading.setCurrentTime(fading.totalDuration())
        self._camera(self, over)

    def shoot_as_it_is(self) -> None:
        """A picture while lanes have work: nothing is stepped."""
        self._camera(self, None)

    def lanes_but_sites(self) -> None:
        """Step all that is not a sync, such as counts and pages."""
        for _ in range(2000):
            if not any(
                self.lanes.step(lane) for lane in list(self.lanes._lanes) if not lane.startswith("site ")
            ):
                return

    def shoot_dialog(self, dialog: QDialog) -> None:
        """A picture of a dialog that no command opens, then put it away."""
        dialog.show()
        self.shoot(dialog)
        dialog.reject()
        dialog.deleteLater()

    def shoot_over(self, command: str, prepare: Callable[[QDialog], object] | None = None) -> None:
        """Play a command that opens a dialog, prepare it, take a picture and put it away."""

        def met() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                self.failed.append(LookupError(f"{command} opened no dialog."))
                return
            try:
                self.rest()
                if prepare is not None:
                    prepare(dialog)
                self.shoot(dialog)
            except Exception as error:  # noqa: BLE001 - Qt would swallow it here; raised below
                self.failed.append(error)
            finally:
                dialog.reject()

        QTimer.singleShot(0, met)
        self.player.play(command)
        self.rest()
        if self.failed:
            raise self.failed[0]

    def close(self) -> None:
        """Put the window away."""
        self.view = None
        self.window.hide()
        self.window.deleteLater()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.lanes.quit()
        self.opened.close()
        gc.collect()  # here, and not while a later change of theme goes through all widgets

    def _heard(self, change: Change) -> None:
        if self.view is not None:
            self.view.changed(change)


@contextmanager
def scene(base: Path | None, live: Path, size: tuple[int, int], camera: Camera) -> Iterator[Scene]:
    """A window on a copy of `base` in the folder `live`; on an empty profile where there is no base."""
    shutil.rmtree(live, ignore_errors=True)
    if base is None:
        live.mkdir(parents=True)
    else:
        shutil.copytree(base, live)
    made = Scene(live, size, camera)
    try:
        yield made
    finally:
        made.close()
        with suppress(OSError):
            shutil.rmtree(live)


def screen_file(folder: Path, size: tuple[int, int]) -> Path:
    """A description of one screen of this size, for Qt's offscreen platform: dialogs keep within it."""
    wide, high = size
    one = {"name": "picture", "x": 0, "y": 0, "width": wide, "height": high}
    made = folder / f"screen-{wide}x{high}.json"
    made.write_text(
        json.dumps({"screens": [{**one, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}), encoding="utf-8"
    )
    return made
