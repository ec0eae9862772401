"""The store that figures are taken on: sites invented, then pulled into a profile as any other.

Sites are named by relative paths, so that a copy of the folder is a world of its own; programs run inside it.
"""

import contextlib
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from moderator.domain.site_entry import SiteEntry
from moderator.jobs import at_once
from moderator.site import adapter
from moderator.site.invented import make_site
from moderator.store import search, sites
from moderator.store.engine import Store
from moderator.sync.judge import Judge
from moderator.sync.pull import pull

SHAPE = 2
"""Changes with what is made below: an older world is not taken for one of today."""
DAILY, WEEKLY, LATER = "daily", "weekly", "later"
"""The large site, articles of 7 kB; a small one, articles of 32 kB; one that nobody has pulled yet."""
PROFILE = "profile"


@dataclass(frozen=True, slots=True)
class World:
    """A folder with sites and one profile that has pulled two of them."""

    folder: Path
    comments: int

    @property
    def profile(self) -> Path:
        """What `--profile` is given."""
        return self.folder / PROFILE

    @contextlib.contextmanager
    def copy(self, scratch: Path) -> Iterator["World"]:
        """A world of one's own, for a figure that decides or pulls; gone afterwards."""
        folder = scratch / f"world-{time.monotonic_ns()}"
        shutil.copytree(self.folder, folder, copy_function=shutil.copyfile)
        yield World(folder, self.comments)
        shutil.rmtree(folder)

    @contextlib.contextmanager
    def store(self) -> Iterator[Store]:
        """Its store, opened inside the folder."""
        with contextlib.chdir(self.folder):
            opened = Store.open(self.profile)
            try:
                yield opened
            finally:
                opened.close()


def world(folder: Path, comments: int) -> World:
    """The world in `folder`, made there unless it is there already."""
    stamp = folder / "world.json"
    made = {"shape": SHAPE, "comments": comments}
    if not (stamp.is_file() and json.loads(stamp.read_text()) == made):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _make(World(folder, comments))
        stamp.write_text(json.dumps(made))
    return World(folder, comments)


def entry(site: str) -> SiteEntry:
    """How a site of the world is reached from inside its folder."""
    return SiteEntry(site, f"sqlite:///{site}.db", moderator="anna")


def pull_all(store: Store, site: str) -> Iterator[object]:
    """A pull of one site, a batch a step."""
    line = adapter.adapter("wordpress").connect(entry(site), None)
    try:
        yield from pull(store, line, site, time.time)
    finally:
        line.close()


def _make(made: World) -> None:
    make_site(
        made.folder / f"{DAILY}.db", comments=made.comments, articles=made.comments // 50, article_bytes=7000
    )
    make_site(made.folder / f"{WEEKLY}.db", comments=5000, articles=400, article_bytes=32_000)
    make_site(
        made.folder / f"{LATER}.db", comments=min(made.comments, 200_000), articles=4000, article_bytes=7000
    )
    for site in (DAILY, WEEKLY, LATER):  # one address a site: a profile refuses the same one twice
        file = sqlite3.connect(made.folder / f"{site}.db")
        file.execute(
            "UPDATE wp_options SET option_value = ? WHERE option_name = 'siteurl'",
            (f"http://{site}.example",),
        )
        file.commit()
        file.close()
    os.mkdir(made.profile, 0o700)  # noqa: PTH102 - with its mode
    with made.store() as store:
        for site in (DAILY, WEEKLY):
            with store.deciding() as conn:
                sites.add(conn, entry(site))
            for _ in pull_all(store, site):
                pass
        at_rest(store)


def at_rest(store: Store) -> None:
    """Index and judge all that is here: what is measured on a quiet desk is not measured beside either."""
    search.complete(store)
    judge = Judge(store)
    while at_once(judge.fill(10_000)):
        pass
