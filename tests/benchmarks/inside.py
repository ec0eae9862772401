"""What is measured inside a window's own process: `python -m tests.benchmarks.inside WHAT …` prints JSON.

Moments are `time.monotonic()`, which all processes of a machine share.
"""

import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.journeys.at_desk import AtDesk

if sys.argv[1] == "empty" and sys.argv[2] == "sqlalchemy":
    import sqlalchemy  # noqa: F401 - the floor of a program that is built on it
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

BREATH = 0.0002
"""Seconds for which lanes may have Python's lock: a window that waits for events leaves it to them."""
PAUSE = 0.1
"""Seconds between two keys of a fast moderator."""


class Painted(QObject):
    """Calls back once the first paint of a widget, or of one below it, is over and `ready` says yes."""

    def __init__(
        self, widget: QWidget, then: Callable[[], None], ready: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__(widget)
        self._then, self._ready, self._widget = then, ready, widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for paints."""
        if event.type() is QEvent.Type.Paint and self._ready():
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def empty() -> None:
    """An empty window, painted; its memory; and how long a key takes until it is painted."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    seen: dict[str, object] = {}

    def over() -> None:
        seen["painted"] = time.monotonic()
        app.quit()

    Painted(window, over)
    window.show()
    app.exec()
    seen["memory"] = memory()
    if sys.argv[2] == "keys":
        target = Repainting(window)
        window.show()  # the end of the loop has closed it
        app.processEvents()
        seen["steps"] = [
            step(app, lambda: QTest.keyClick(target, Qt.Key.Key_J), lambda: target.clean) for _ in range(200)
        ]
    print(json.dumps(seen))


class Repainting(QWidget):
    """Paints itself anew at each key."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__()
        self.clean = True
        window.setCentralWidget(self)

    def keyPressEvent(self, _event: QEvent) -> None:
        """Ask for a paint."""
        self.clean = False
        self.update()

    def paintEvent(self, _event: QEvent) -> None:
        """Nothing to draw."""
        self.clean = True


def start() -> None:
    """The real program from its entry point: window painted, then the first page painted."""
    from moderator import app

    seen: dict[str, float] = {}
    process = QApplication.processEvents

    def process_events(_app: QApplication) -> None:
        process()
        seen.setdefault("painted", time.monotonic())

    # a timer would tell of the first paint only after the store is open: the window's own call paints it
    QApplication.processEvents = process_events  # type: ignore[assignment,method-assign]
    opened = app.Program.open

    def open_(program: app.Program, *words: Any, **how: Any) -> None:
        opened(program, *words, **how)
        assert program.view is not None
        table = program.view.queue.ui.table

        def over() -> None:
            seen["page"] = time.monotonic()
            print(json.dumps(seen), flush=True)
            program._window.hide()
            program._app.quit()

        Painted(table.viewport(), over, lambda: table.model().rowCount() > 0)

    def crashed(_program: app.Program, report: Path | None) -> None:
        print("crashed:", report.read_text() if report else "no report", file=sys.stderr, flush=True)
        os._exit(1)  # nobody sits before a benchmark to close a dialog

    app.Program.crashed = crashed  # type: ignore[method-assign,assignment]
    app.Program.open = open_  # type: ignore[method-assign,assignment]
    app.window(Path(sys.argv[2]))


def steps() -> None:
    """A key, again and again: milliseconds until the next comment and its article are painted; memory."""
    from tests.journeys.at_desk import at_desk

    profile, key, query, count, mode = (
        Path(sys.argv[2]),
        sys.argv[3],
        sys.argv[4],
        int(sys.argv[5]),
        sys.argv[6],
    )
    with at_desk(profile) as at:
        at_peace(at)
        at.desk.open("pending", query)
        at.until(lambda: at.desk.queue.complete and at.desk.queue.count > 0)
        if mode == "pulling":
            begin_pull(at.desk)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        panes = Panes(at.view.comment, at.view.article)
        app.installEventFilter(panes)
        times = []
        code = Qt.Key(ord(key))
        for _ in range(count):
            if at.desk.queue.focus >= at.desk.queue.count - 1:
                break
            before = at.item.key
            panes.begin()
            times.append(
                step(
                    app,
                    lambda: QTest.keyClick(QApplication.focusWidget() or at.window, code),
                    lambda before=before: at.item.key != before and panes.over,  # type: ignore[misc]
                )
            )
            rest(app)
        pulling = any(site.progress is not None for site in at.desk.sites)
        print(
            json.dumps({"steps": times, "memory": memory(), "pulling": pulling, "rows": at.desk.queue.count}),
            flush=True,
        )


def moves() -> None:
    """Milliseconds of each kind of move until queue and comment are painted, and how long the queue is."""
    from tests.journeys.at_desk import at_desk

    with at_desk(Path(sys.argv[2])) as at:
        at_peace(at)
        desk, app = at.desk, QApplication.instance()
        at.until(lambda: desk.queue.complete and desk.queue.count > 0)
        assert isinstance(app, QApplication)
        panes = Panes(at.view.queue.ui.table, at.view.comment)
        app.installEventFilter(panes)
        rows = desk.queue.count

        def timed(move: Callable[[], None], there: Callable[[], bool]) -> float:
            panes.begin()
            took = step(app, move, lambda: there() and panes.over)
            at.until(lambda: desk.queue.complete)
            rest(app)
            return took

        def go(key: str, name: str) -> float:
            there = lambda: desk.queue.name == name and desk.focused is not None  # noqa: E731
            return timed(lambda: at.press("G", key), there)

        def find(word: str) -> float:
            there = lambda: desk.queue.query == word and desk.focused is not None  # noqa: E731
            return timed(lambda: desk.open("", word), there)

        def end() -> float:
            return timed(lambda: at.press("End"), lambda: desk.queue.focus == desk.queue.count - 1)

        found: dict[str, list[float]] = defaultdict(list)
        for turn in range(int(sys.argv[3])):
            found["End"].append(end())
            found["Home"].append(timed(lambda: at.press("Home"), lambda: desk.queue.focus == 0))
            found["another queue"] += [go("A", "approved"), go("P", "pending")]
            found["a search's first page"].append(find(("council", "bridge", "harbour", "school")[turn % 4]))
            go("P", "pending")
        print(json.dumps({"moves": found, "rows": rows}), flush=True)


def at_peace(at: "AtDesk") -> None:
    """Until the first sync of the day is over: the bench begins pulls of its own."""
    began = time.time()
    at.at_rest()
    at.until(lambda: all((site.last_sync or 0) > began for site in at.desk.sites))
    at.at_rest()


def begin_pull(desk: object) -> None:
    """Connect the site that nobody has pulled yet."""
    from moderator.desk.desk import Desk
    from moderator.store import sites
    from tests.benchmarks.world import LATER, entry

    assert isinstance(desk, Desk)
    with desk._store.deciding() as conn:
        sites.add(conn, entry(LATER))
    desk.sites_changed()


class Panes(QObject):
    """Which of the two panes have been painted since `begin`."""

    def __init__(self, comment: QWidget, article: QWidget) -> None:
        super().__init__()
        self._panes, self._seen = (comment, article), set[int]()
        self.over = 0.0
        """When the paints were over (`time.perf_counter`): at the first event behind them; 0 before."""

    def begin(self) -> None:
        """Forget what was painted."""
        self._seen.clear()
        self.over = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note paints below the panes."""
        if event.type() is not QEvent.Type.Paint:
            if len(self._seen) == 2 and not self.over:
                self.over = time.perf_counter()  # what the window does when idle comes behind
        elif isinstance(watched, QWidget):
            for at, pane in enumerate(self._panes):
                if pane.isAncestorOf(watched):
                    self._seen.add(at)
        return False


def step(app: QApplication, press: Callable[[], None], over: Callable[[], float | bool]) -> float:
    """Milliseconds from a key to the end of the paints it asked for: the moment `over` gives, or says."""
    began = time.perf_counter()
    press()
    while not (ended := over()) and time.perf_counter() - began < 5:
        app.processEvents()
        time.sleep(BREATH)
    return ((time.perf_counter() if ended is True else float(ended)) - began) * 1000


def rest(app: QApplication) -> None:
    """The moderator reads; the window does what it puts off."""
    until = time.monotonic() + PAUSE
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.002)


def memory() -> float:
    """Megabytes of this process that are in use."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def die(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error in a slot ends the process: what comes after it would be measured for nothing."""
    sys.__excepthook__(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    sys.excepthook = die
    {"empty": empty, "start": start, "steps": steps, "moves": moves}[sys.argv[1]]()
