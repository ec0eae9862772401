"""The window's side of the program: Qt objects, built once and connected. No command line here."""

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from moderator import assets, crash, paths
from moderator.desk.leaving import on_way, stays
from moderator.domain.errors import Trouble
from moderator.views import language
from moderator.views.main_window import MainWindow
from moderator.widgets.theme import Theme

if TYPE_CHECKING:
    from moderator.desk.change import Change
    from moderator.desk.desk import Desk
    from moderator.desk.resuming import Resuming
    from moderator.views.calling import Calling
    from moderator.views.desk_view import DeskView
    from moderator.views.running import Running

TICK = 500
"""Milliseconds between two looks at the clock."""
LEAVING = 4.0
"""Seconds that quitting gives what is on its way; lanes have one more."""


class Bridge(QObject):
    """The way from lanes to the window's thread."""

    called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.called.connect(self._call)  # queued, since the signal comes from another thread

    def deliver(self, call: Callable[[], None]) -> None:
        """Have `call` called on the window's thread."""
        self.called.emit(call)

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        call()


def window(profile: Path | None = None) -> int:
    """Open the desk on a profile until the person leaves; the exit code.

    Trouble with the store is said in a window and is the exit code. A second window on a profile brings the
    first to the front and ends with 0.
    """
    app = application()
    places = paths.find(profile)
    from moderator.store.peek import setting
    from moderator.views.instance import Instance

    chosen = setting(places.profile, "language")
    if isinstance(chosen, str) and chosen != "system":  # before the first widget has its words
        language.speak(app, chosen)

    instance = Instance(places.profile)
    if instance.is_second():
        return 0
    theme = Theme(app)
    shown = MainWindow()
    _place(shown, places)
    shown.show()
    app.processEvents()  # the window is painted before the store and all that hangs on it is loaded
    program = Program(app, theme, shown)
    instance.asked.connect(shown.to_front)
    crash.install(places.reports, program.crashed)
    try:
        program.open(profile)
    except Trouble as trouble:
        from moderator.views import message

        shown.hide()
        message.trouble(trouble).exec()
        return trouble.exit_code
    code = app.exec()
    program.close()
    return code


def picture(
    profile: Path,
    file: Path,
    size: tuple[int, int] = (1440, 900),
    *,
    dark: bool = False,
    prepare: "Callable[[DeskView], object] | None" = None,
) -> int:
    """Draw the desk of a profile into `file` as it is, without a screen; `prepare` may change it before."""
    app = application()
    theme = Theme(app, dark)
    shown = MainWindow()
    shown.resize(QSize(*size))
    program = Program(app, theme, shown)
    program.open(profile, living=False)
    shown.resize(QSize(*size))
    shown.show()
    program.settle()
    if prepare is not None and program.view is not None:
        prepare(program.view)
        program.settle()
    file.parent.mkdir(parents=True, exist_ok=True)
    saved = shown.grab().save(str(file))
    shown.hide()
    program.close()
    return 0 if saved else 1


def application() -> QApplication:
    """The one application object, with its name, icons and language."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("moderator")
    app.setApplicationDisplayName("Moderator")
    app.setDesktopFileName("moderator")
    QDir.setSearchPaths("icons", [str(assets.path("icons"))])
    app.setWindowIcon(QIcon("icons:moderator.svg"))
    language.speak(app)
    return app


class NotKept:
    """For pictures: a size that nobody chose is not remembered."""

    window = ""


class Program:
    """One run of the window: profile, desk, view, clock, and the way out."""

    def __init__(self, app: QApplication, theme: Theme, shown: MainWindow) -> None:
        self._app, self._theme, self._window = app, theme, shown
        self._bridge = Bridge()
        self._running: Running | None = None
        self._leaving: float | None = None
        self._by_hand = True
        self._crashed = False
        self.view: DeskView | None = None
        self._calling: Calling | None = None
        self._resuming: Resuming | None = None
        self._clock = QTimer(shown)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._tick)
        shown.closing.connect(self._leave)

    def open(self, profile: Path | None, *, living: bool = True) -> None:
        """Open the profile and fill the window; StoreTrouble where that is in the way.

        Not `living`, it shows what is there: no clock, no sync, no sizes kept. The first sync waits for the
        clock: what it imports would stand before the first page.
        """
        from moderator.desk.resuming import Resuming
        from moderator.opening import open_profile
        from moderator.views.desk_view import DeskView
        from moderator.views.running import Running, chosen_theme, keys_of
        from moderator.views.shows import Shows

        opened = open_profile(profile)
        settings = opened.settings
        if living and settings.theme != "system":
            self._theme.choose(chosen_theme(settings))
        desk, lanes = opened.desk(self._bridge.deliver, self._told)
        self._running = running = Running(
            opened, desk, lanes, keys_of(settings), self._theme if living else None
        )
        self._resuming = Resuming(desk, opened.store, lanes, opened.paths.profile) if living else None
        if self._resuming is None or not self._resuming.resume():
            desk.open("pending")
        self.view = DeskView(self._window, running, settings if living else NotKept())
        Shows(self._window, self.view, running)
        if living:
            self._calling = self._caller(running)
            self._clock.start()
            for name in ("SIGTERM", "SIGINT", "SIGHUP"):
                if hasattr(signal, name):
                    signal.signal(getattr(signal, name), self._stopped)
            self._app.commitDataRequest.connect(self._session_ends)

    def _caller(self, running: "Running") -> "Calling":
        """Who tells a person in another window of new comments, where that is wished."""
        from moderator.views.calling import Calling
        from moderator.views.system_notice import SystemNotice

        notice = SystemNotice(self._window, running.lanes)
        notice.clicked.connect(self._window.to_front)
        return Calling(running, notice)

    def settle(self, seconds: float = 10.0) -> None:
        """Let jobs and paints come to rest, for pictures."""
        from moderator.desk.site_state import State

        until = time.monotonic() + seconds
        while time.monotonic() < until and self._running is not None:
            self._app.processEvents()
            desk = self._running.desk
            desk.tick(self._running.opened.clock())
            at_rest = all(site.state is not State.SYNCING for site in desk.sites)
            shown = desk.queue.count or desk.queue.query or not desk.counts.get(desk.queue.name)
            if desk.queue.complete and desk.counts and at_rest and shown:
                break
            time.sleep(0.01)
        for _ in range(8):
            self._app.processEvents()

    def close(self) -> None:
        """Give the lanes their last seconds, close the store, say what stays."""
        self._clock.stop()
        running, self._running = self._running, None
        if running is None:
            return
        if self._resuming is not None:
            self._resuming.keep()
        said = stays(running.desk.sites)
        for name in running.lanes.quit():
            sys.stderr.write(f"Not finished: {name}.\n")
        if said:
            sys.stderr.write(". ".join(map(str, said[:1])) + ". " + " ".join(map(str, said[1:])) + "\n")
        running.opened.close()

    def crashed(self, report: Path | None) -> None:
        """A bug of ours: said once, in a window of its own."""
        if self._crashed:
            return
        self._crashed = True
        from moderator.views import message

        message.crash(report, self._again, self._window).exec()
        self._crashed = False

    def _told(self, change: "Change") -> None:
        if self.view is not None:
            self.view.changed(change)
        if self._calling is not None:
            self._calling.changed(change)

    def _tick(self) -> None:
        if self._running is None or self.view is None:
            return
        self._running.desk.tick(self._running.opened.clock())
        self.view.tick()
        if self._calling is not None:
            self._calling.tick()
        if self._resuming is not None:
            self._resuming.tick(self._running.opened.clock())
        desk, until = self._running.desk, self._leaving
        if until is not None and (not on_way(desk.sites) or time.monotonic() > until):
            self._quit(desk)

    def _leave(self) -> None:
        """The person closes the window: deliver what is due first, for some seconds at most."""
        if self._running is None or self.view is None:
            return
        if self._leaving is not None:  # asked a second time: go at once
            self._window.stays = False
            self._app.quit()
            return
        desk = self._running.desk
        self._window.stays = desk.leave() > 0
        if self._window.stays:
            self._leaving = time.monotonic() + LEAVING
            self.view.stage.tell(
                QCoreApplication.translate("MainWindow", "Delivering what waits, then leaving.")
            )
        else:
            self._quit(desk)

    def _quit(self, desk: "Desk") -> None:
        self._leaving = None
        self._window.stays = False
        said = stays(desk.sites)
        if said and self._by_hand:
            from moderator.views import message

            message.stays(said, self._window).exec()
        self._window.hide()
        self._app.quit()

    def _stopped(self, _signal: int, _frame: object) -> None:
        """SIGTERM and its like: leave as by hand, but ask nobody."""
        self._by_hand = False
        self._window.close()

    def _session_ends(self) -> None:
        self._by_hand = False
        if self._running is not None:
            self._running.desk.leave()

    def _again(self) -> None:
        """Start anew after a crash: the journal is on disk."""
        from PySide6.QtCore import QProcess

        QProcess.startDetached(sys.executable, ["-m", "moderator", *sys.argv[1:]])
        self._app.quit()


def _place(shown: MainWindow, places: paths.Paths) -> None:
    """Where the window was last time; read without the whole store, so that it is painted at once."""
    from moderator.store.peek import setting
    from moderator.views.geometry import place

    kept = setting(places.profile, "window")
    place(shown, kept if isinstance(kept, str) else "")
