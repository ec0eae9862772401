"""Whether the window stays alive: turns of its thread while a million comments come in and a line is dead."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.credentials import Credentials
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.grants import grants
from moderator.store import sites
from moderator.store.engine import Store
from tests.benchmarks.pulls import ALL, site_of
from tests.benchmarks.report import Result, percentile
from tests.benchmarks.world import World
from tests.faults.kinds import DELIVERY
from tests.servers import sites as on_servers
from tests.servers.line import Cut, Line, Where
from tests.servers.mariadb import Server

FRAME = 50
"""Milliseconds that a turn of the window's thread may take."""
SILENT = 15.0
"""Seconds to look on: the decision's grace, and ten while the line says nothing."""
REST = 0.002
KEYS = 0.2
"""Seconds between two keys of a moderator who looks at what has come."""
SITE = "gazette"


def measure(world: World, scratch: Path) -> Iterator[Result]:
    """Milliseconds: the longest turn of each."""
    server = Server(scratch / "alive-db", buffer_pool="1G", more=["--sql-mode="])
    server.start()
    comments = min(ALL, 10 * world.comments)
    site = site_of(server, comments)
    database = str(site.root.url.database)
    user = f"a_{database}"
    on_servers.account(
        server, user, grants(user=user, host="127.0.0.1", database=database, prefix="wp_"), "127.0.0.1"
    )
    try:
        with Line(("127.0.0.1", server.port)) as line:
            line.cut = Cut(Where.SILENCE, text=DELIVERY["lock"])
            url = f"mysql://{user}@127.0.0.1:{line.port}/{database}"
            profile = scratch / "alive"
            store = Store.open(profile)
            with store.deciding() as conn:
                sites.add(conn, replace(site.entry, url=url))
            store.close()
            found = _inside(profile)
            assert line.silent, "the line has been alive all the time"
            quiet = max(wall for wall, _ in found["nothing to do"]) < FRAME
            for name, both in found.items():
                turns = [wall for wall, _ in both]
                note = (
                    f"p99 {percentile(turns, 0.99):.1f}, {sum(t > FRAME for t in turns)} of {len(turns):,};"
                )
                note += f" its own processor time {max(own for _, own in both):.0f}"
                what = f"longest turn of the window's thread, {name.format(comments)}"
                yield Result("5.6", what, max(turns), "ms", FRAME, note=note, counted=quiet)
    finally:
        site.close()
        server.stop()


def _inside(profile: Path) -> dict[str, list[tuple[float, float]]]:
    """What the window's own process finds."""
    env = os.environ | {Credentials.variable(SITE): on_servers.PASSWORD}
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(profile)], env=env, capture_output=True, text=True, check=False
    )
    if not done.stdout.startswith("{"):
        raise RuntimeError(done.stderr[-2000:])
    found: dict[str, list[tuple[float, float]]] = json.loads(done.stdout.split("\n")[0])
    return found


def _in_window() -> None:
    """The window on the profile: idle for a moment afterwards, a first pull, a push over a dead line."""
    from tests.journeys.at_desk import at_desk

    with at_desk(Path(sys.argv[1])) as at:
        desk = at.desk

        def read_on() -> None:
            if desk.focused is not None:
                QTest.keyClick(QApplication.focusWidget() or at.window, Qt.Key.Key_J)

        def pulled() -> bool:
            return all(site.last_sync is not None and site.progress is None for site in desk.sites)

        found = {"a first pull of {:,}": turns(read_on, pulled)}
        at.until(lambda: desk.queue.complete and desk.queue.count > 0)
        found["nothing to do"] = turns(read_on, for_seconds(5))
        desk.decide(Verdict.REJECT)
        began = time.monotonic()
        found["a push over a dead line"] = turns(read_on, lambda: time.monotonic() - began > SILENT)
        print(json.dumps(found), flush=True)
        os._exit(0)  # a lane still waits for the dead line


def for_seconds(seconds: float) -> Callable[[], bool]:
    """True once they are over."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


def turns(press: Callable[[], None], over: Callable[[], bool]) -> list[tuple[float, float]]:
    """Milliseconds of each turn of this thread, keys among them, beyond the rest it takes by itself; and how
    long it had the processor: the rest is other threads and programs."""
    found = []
    next_key = 0.0
    while not over():
        began, used = time.perf_counter(), time.thread_time()
        QApplication.processEvents()
        if began > next_key:
            press()
            next_key = began + KEYS
        time.sleep(REST)
        wall, own = time.perf_counter() - began - REST, time.thread_time() - used
        found.append((wall * 1000, own * 1000))
    return found


if __name__ == "__main__":
    _in_window()
