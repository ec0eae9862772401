"""The program is killed: the next one opens at the same place, or beside it where the comment has left."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from moderator.domain.site_entry import SiteEntry
from moderator.site.invented import make_site
from moderator.store import place, sites
from moderator.store.engine import Store
from moderator.sync.cycle import Wanted, cycle
from moderator.sync.lines import Lines

PATIENCE = 30.0
Where = dict[str, Any]


class Window:
    """One run of the program, asked over its standard input."""

    def __init__(self, profile: Path) -> None:
        self.profile = profile
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.asked", str(profile)],
            cwd=Path(__file__).parents[2],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
        )
        self.at_start = self._answer()

    def press(self, *words: str) -> Where:
        return self._ask(" ".join(("press", *words)))

    def until(self, wanted: Callable[[Where], bool]) -> Where:
        end = time.monotonic() + PATIENCE
        while not wanted(here := self._ask("where")):
            assert time.monotonic() < end, here
        return here

    def kill_when_kept(self) -> Where:
        """With no chance to say anything, as soon as the place is on the disk."""
        here = self.until(lambda here: here["done"] and _is_kept(self.profile, here))
        self.leave()
        return here

    def leave(self) -> None:
        self._program.kill()
        self._program.communicate()

    def _ask(self, line: str) -> Where:
        assert self._program.stdin is not None
        self._program.stdin.write(line + "\n")
        return self._answer()

    def _answer(self) -> Where:
        assert self._program.stdout is not None
        answer: Where = json.loads(self._program.stdout.readline())
        return answer


def _is_kept(profile: Path, here: Where) -> bool:
    kept = place.kept(profile)
    if kept is None or not kept.refs:
        return False
    return (kept.queue, kept.query, kept.sort, str(kept.refs[0])) == (
        here["queue"], here["query"], here["sort"], here["ref"]
    )  # fmt: skip


class Newsroom:
    """A site in a file, and a profile that has pulled it."""

    def __init__(self, folder: Path) -> None:
        self.site, self.profile = folder / "site.db", folder / "profile"
        make_site(self.site, comments=3000, articles=100, article_bytes=300)
        self.entry = SiteEntry("gazette", f"sqlite:///{self.site}", moderator="anna")
        store = Store.open(self.profile)
        with store.deciding() as conn:
            sites.add(conn, self.entry)
        store.close()
        self.sync()

    def sync(self) -> None:
        """As `moderator sync` would, while no window is open."""
        store, lines = Store.open(self.profile), Lines()
        for _ in cycle(store, self.entry, None, lines, time.time, Wanted()):
            pass
        lines.close()
        store.close()

    def approve(self, ref: str) -> None:
        """A colleague does, on the site itself."""
        id_ = ref.partition(":")[2]
        with closing(sqlite3.connect(self.site)) as site, site:
            site.execute("UPDATE wp_comments SET comment_approved = '1' WHERE comment_ID = ?", (id_,))
        self.sync()


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def test_a_killed_window_is_followed_by_one_at_the_same_place_or_beside_it(newsroom: Newsroom) -> None:
    first = Window(newsroom.profile)
    assert first.at_start["queue"] == "pending"
    first.press("Ctrl+O")
    first.until(lambda here: here["done"] and here["sort"] == "newest")
    far = first.press("End")
    assert far["row"] > 100
    assert first.kill_when_kept() == far

    second = Window(newsroom.profile)
    assert second.until(lambda here: here["done"]) == far
    second.press("/")
    second.press("author:a", "Return")
    second.until(lambda here: here["query"] == "author:a" and here["done"])
    neighbour = second.press("J", "J", "J", "J")
    second.press("K")
    left = second.kill_when_kept()
    newsroom.approve(left["ref"])

    third = Window(newsroom.profile)
    found = third.until(lambda here: here["done"])
    third.leave()
    assert found == left | {"ref": neighbour["ref"], "field": "author:a"}
    assert neighbour["ref"] != left["ref"]
