"""A hundred times the program is killed while keys are pressed: what it showed is kept and arrives once."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from moderator.domain.ref import Ref
from moderator.domain.site_entry import SiteEntry
from moderator.site import adapter
from moderator.site.invented import make_site
from moderator.store import sites
from moderator.store.engine import Store
from moderator.sync.cycle import Wanted, cycle
from moderator.sync.lines import Lines
from moderator.sync.pull import pull

TIMES = 100
LATEST = 0.05
"""Seconds after the key at which the last of the kills comes."""
WORD = {"approve": "1", "reject": "trash", "spam": "spam"}
Shown = list[tuple[int, str]]


class Newsroom:
    """A site in a file, a profile that has pulled it, and the process that opens its window."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.site, self.profile = folder / "site.db", folder / "profile"
        make_site(self.site, comments=5000, articles=200, article_bytes=500)
        self.entry = SiteEntry("gazette", f"sqlite:///{self.site}", moderator="anna")
        store = Store.open(self.profile)
        with store.deciding() as conn:
            sites.add(conn, self.entry)
        line = adapter.adapter("wordpress").connect(self.entry, None)
        for _ in pull(store, line, "gazette", time.time):
            pass
        line.close()
        store.close()
        self.shown: Shown = []
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.pressed"],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
        )

    def start(self, keys: str) -> None:
        """Open the window and press what stands before the dot; the rest waits."""
        self._say(f"{self.profile} {keys}")

    def press_and_kill(self, after: float) -> Shown:
        """The keys behind the dot, and the end `after` seconds later; what was shown as decided till then."""
        shown: Shown = []
        while (line := self._line()) != "gone":
            what, *more = line.split()
            if what == "decided":
                ref = Ref.parse(more[0])
                assert ref is not None
                shown.append((ref.id, more[1]))
            elif what == "ready":
                pid = int(more[0])
                self._say("go")
            elif what == "pressing":
                time.sleep(after)  # the moment of the kill is what is tried here
                os.kill(pid, signal.SIGKILL)
        self.shown += shown
        return shown

    def journal(self) -> Counter[tuple[int, str]]:
        """What the journal holds, as the next program finds it."""
        with closing(sqlite3.connect(self.profile / "journal.db")) as file, file:
            return Counter(file.execute("SELECT comment, verdict FROM decisions").fetchall())

    def leave(self) -> None:
        """No more windows."""
        self._program.terminate()
        self._program.communicate()

    def _say(self, line: str) -> None:
        assert self._program.stdin is not None
        self._program.stdin.write(line + "\n")

    def _line(self) -> str:
        assert self._program.stdout is not None
        return self._program.stdout.readline().strip()


@pytest.fixture
def newsrooms(tmp_path: Path) -> Iterator[list[Newsroom]]:
    """Two, so that one opens its window while the other is being killed."""
    made = [Newsroom(tmp_path / name) for name in ("one", "two")]
    yield made
    for newsroom in made:
        newsroom.leave()


def test_what_was_shown_as_decided_survives_every_kill_and_is_delivered_once(
    newsrooms: list[Newsroom],
) -> None:
    for time_ in range(0, TIMES, len(newsrooms)):
        for newsroom in newsrooms:
            newsroom.start("AR!" + "." + "ARS"[time_ % 3] + "RSA" * 10)
        for number, newsroom in enumerate(newsrooms, time_):
            shown = newsroom.press_and_kill(LATEST * number / (TIMES - 1))
            assert newsroom.journal() >= Counter(shown)
    for newsroom in newsrooms:
        deliver(newsroom)
        assert newsroom.journal() >= Counter(newsroom.shown)
        compare_with_site(newsroom)
    assert sum(len(newsroom.shown) for newsroom in newsrooms) > 2 * TIMES


def deliver(newsroom: Newsroom) -> None:
    """The next start's sync, to its end."""
    store = Store.open(newsroom.profile)
    lines = Lines()
    for _ in cycle(store, newsroom.entry, None, lines, time.time, Wanted(everything=True)):
        pass
    lines.close()
    store.close()


def compare_with_site(newsroom: Newsroom) -> None:
    """Every decision of the journal has one receipt; the site holds it once, and WordPress's marks once."""
    with closing(sqlite3.connect(newsroom.profile / "journal.db")) as journal, journal:
        decided = journal.execute("SELECT id, comment, verdict FROM decisions").fetchall()
        outcomes = dict(journal.execute("SELECT outcome, count(*) FROM receipts GROUP BY 1").fetchall())
        assert journal.execute("SELECT count(*) FROM outbox").fetchone() == (0,)
    assert outcomes == {"applied": len(decided)}
    with closing(sqlite3.connect(newsroom.site)) as site, site:
        for id_, comment, verdict in decided:
            word = "SELECT comment_approved FROM wp_comments WHERE comment_ID = ?"
            assert site.execute(word, (comment,)).fetchone() == (WORD[verdict],)
            beside = "SELECT meta_key, meta_value FROM wp_commentmeta WHERE comment_id = ?"
            marks = site.execute(beside, (comment,)).fetchall()
            assert [json.loads(value)["ids"] for key, value in marks if key == "_moderator_decision"] == [
                [id_]
            ]
            restore = [value for key, value in marks if key == "_wp_trash_meta_status"]
            assert restore == ([] if verdict == "approve" else ["0"])
