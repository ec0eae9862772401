"""Figures 7, 8, 9, 11, 12: a first pull, the text index behind it, what a push and a quiet sync ask."""

import json
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pymysql

from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.site.invented import make_site
from moderator.site.wordpress.grants import grants
from moderator.site.wordpress.site import WordPress
from moderator.store import search, sites
from moderator.store.engine import Store
from moderator.store.files import MIRROR
from moderator.store.letters import body, words
from moderator.sync.cycle import Wanted
from moderator.sync.pull import pull
from tests.benchmarks.report import Result, median
from tests.benchmarks.world import World
from tests.faults.costs import DELIVER, TRIP, Far
from tests.servers import sites as on_servers
from tests.servers.mariadb import Server
from tests.servers.sites import Site

ROUNDS = 5
MANY, ALL = 100_000, 1_000_000
"""Comments of the site that is pulled for a figure; of the one that shows whether memory grows with it."""
QUIET = 200_000
MEMORY = 20
"""Megabytes that ten times the comments may take beyond what they take themselves."""
_ROWS = """
    SELECT comment_ID, comment_post_ID, comment_parent, comment_approved, comment_date_gmt, comment_date,
        comment_type, comment_author, comment_author_email, comment_author_url, comment_author_IP,
        comment_content,
        SHA2(CONCAT_WS(X'1F', comment_author, comment_author_email, comment_author_url, comment_content,
            comment_type, comment_parent, comment_post_ID), 256)
    FROM wp_comments"""
_ARTICLES = "SELECT ID, post_title, guid, post_status, post_type, comment_count, post_content FROM wp_posts"


def measure(_world: World, scratch: Path) -> Iterator[Result]:
    """Each beside its floor, on sites of a real server."""
    server = Server(scratch / "db", buffer_pool="1G", more=["--sql-mode="])
    server.start()
    try:
        yield from _first_pull(server, scratch)
        yield _memory(server, scratch)
        yield from _line(server, scratch)
    finally:
        server.stop()
        shutil.rmtree(scratch / "db")


def pulled(site: Site, folder: Path) -> tuple[Store, float]:
    """A new profile that has pulled the site, and the seconds until all rows and articles were there."""
    shutil.rmtree(folder, ignore_errors=True)
    store = Store.open(folder)
    with store.deciding() as conn:
        sites.add(conn, site.entry)
    adapter = site.connect()
    began = time.perf_counter()
    for _ in pull(store, adapter, site.entry.name, time.time):
        pass
    seconds = time.perf_counter() - began
    adapter.close()
    return store, seconds


def site_of(server: Server, comments: int) -> Site:
    """An invented site on the server, with the account that `site grants` prints."""
    site = on_servers.on_server(server, tables=False)
    make_site(site.root, comments=comments, articles=comments // 50, article_bytes=7000)
    database = str(site.root.url.database)
    rights = grants(user=f"m_{database}", host="localhost", database=database, prefix="wp_")
    server.run(*[line for line in rights.splitlines() if line and not line.startswith("--")])
    return site


def _first_pull(server: Server, scratch: Path) -> Iterator[Result]:
    site = site_of(server, MANY)
    folder = scratch / "pulled"
    ours, theirs, indexed, rebuilt = [], [], [], []
    for _ in range(ROUNDS):
        store, seconds = pulled(site, folder)
        ours.append(seconds)
        began = time.perf_counter()
        search.complete(store)
        indexed.append(time.perf_counter() - began)
        store.close()
        theirs.append(_floor(site, server, folder / MIRROR, scratch / "floor.db"))
        rebuilt.append(_rebuild(folder / MIRROR, scratch / "floor.db"))
    site.close()
    shutil.rmtree(folder)
    note = f"{MANY / median(ours):,.0f} comments a second, PyMySQL"
    what = f"first pull of {MANY:,}, {MANY // 50:,} articles"
    yield Result("7", what, median(ours), "s", 0.65, median(theirs), True, note)
    yield Result("8", "text index behind it", median(indexed), "s", 1.5, median(rebuilt))


def _floor(site: Site, server: Server, mirror: Path, path: Path) -> float:
    """Seconds of the driver for the same rows, and of one `executemany` into tables equal to the mirror's.

    What lies between the two, a row as the table wants it, costs the floor nothing.
    """
    database = str(site.root.url.database)
    began = time.perf_counter()
    line = pymysql.connect(user="root", unix_socket=server.socket, database=database, charset="utf8mb4")
    with line.cursor() as cursor:
        cursor.execute(_ROWS)
        rows = cursor.fetchall()
        cursor.execute(_ARTICLES)
        articles = cursor.fetchall()
    line.close()
    seconds = time.perf_counter() - began
    assert len(rows) == MANY
    with sqlite3.connect(mirror) as had:
        schema = [
            sql for (sql,) in had.execute(
                "SELECT sql FROM sqlite_master WHERE tbl_name IN ('comments', 'texts', 'articles')"
                " AND sql NOT NULL"
            )
        ]  # fmt: skip
        kept = {
            table: had.execute(f"SELECT * FROM {table}").fetchall()
            for table in ("comments", "texts", "articles")
        }
    had.close()
    assert len(kept["articles"]) <= len(articles)
    file = _fresh(path)
    for statement in schema:
        file.execute(statement)
    began = time.perf_counter()
    file.execute("BEGIN")
    for table, values in kept.items():
        file.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values[0]))})", values)
    file.execute("COMMIT")
    seconds += time.perf_counter() - began
    file.close()
    return seconds


def _rebuild(mirror: Path, path: Path) -> float:
    """Seconds of one FTS5 `rebuild` of the same words, cut and folded beforehand."""
    with sqlite3.connect(mirror) as had:
        (made,) = had.execute("SELECT sql FROM sqlite_master WHERE name = 'search'").fetchone()
        texts = had.execute("SELECT key, author, html FROM texts").fetchall()
    had.close()
    file = _fresh(path)
    file.execute("CREATE TABLE source (key INTEGER PRIMARY KEY, author TEXT, body TEXT)")
    file.execute("BEGIN")
    file.executemany(
        "INSERT INTO source VALUES (?, ?, ?)",
        [(key, words(who), words(body(html))) for key, who, html in texts],
    )
    file.execute("COMMIT")
    file.execute(made.replace("content=''", "content='source', content_rowid='key'"))
    began = time.perf_counter()
    file.execute("INSERT INTO search (search) VALUES ('rebuild')")
    seconds = time.perf_counter() - began
    file.close()
    return seconds


def _fresh(path: Path) -> sqlite3.Connection:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    file = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = WAL", "synchronous = NORMAL", "cache_size = -65536"):
        file.execute(f"PRAGMA {setting}")
    return file


def _memory(server: Server, scratch: Path) -> Result:
    """The most that a program takes which does nothing but pull, ten times the comments beside as many."""
    most = {}
    for comments in (MANY, ALL):
        site = site_of(server, comments)
        said = _alone(site, scratch / "alone")
        most[comments] = said["memory"]
        site.close()
        shutil.rmtree(scratch / "alone")
    note = f"{most[ALL]:.0f} MB, of {MANY:,}: {most[MANY]:.0f} MB; {ALL / said['seconds']:,.0f} a second"
    return Result(
        "9", f"memory of a pull of {ALL:,}, beyond", most[ALL] - most[MANY], "MB", MEMORY, note=note
    )


def _alone(site: Site, folder: Path) -> dict[str, float]:
    """What a process of its own says that pulls the site."""
    entry = {"url": site.entry.url, "password": site.password, "folder": str(folder)}
    done = subprocess.run(
        [sys.executable, "-m", __name__], input=json.dumps(entry), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    said: dict[str, float] = json.loads(done.stdout)
    return said


def _pull_alone() -> None:
    """Pull what standard input names; megabytes at most, and seconds, as JSON."""
    asked = json.load(sys.stdin)
    entry = SiteEntry("gazette", asked["url"], moderator="anna")
    store = Store.open(Path(asked["folder"]))
    with store.deciding() as conn:
        sites.add(conn, entry)
    adapter = WordPress(entry, asked["password"])
    began = time.perf_counter()
    for _ in pull(store, adapter, "gazette", time.time):
        pass
    said = {"seconds": time.perf_counter() - began, "memory": _most()}
    adapter.close()
    store.close()
    print(json.dumps(said))


def _most() -> float:
    """Megabytes that this process has taken at most."""
    (line,) = [one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith("VmHWM")]
    return int(line.split()[1]) / 1024


def _line(server: Server, scratch: Path) -> Iterator[Result]:
    """Round trips, counted by the line."""
    far = Far(scratch, server, QUIET)
    try:
        far.cost("first pull", [Wanted(), Wanted()])
        with far.far_away():
            quiet = far.cost("nothing new", [Wanted()])
            pending = far.world.ids("pending")[:1000]
            far.world.decide(Verdict.SPAM, *pending)
            push = far.cost("push", [DELIVER])
        assert push.found == len(pending)
    finally:
        far.close()
    away = f"{TRIP * 1000:.0f} ms away"
    note = f"{push.seconds:.2f} s, {push.size:,} bytes"
    yield Result("11", f"push of 1,000 {away}: round trips", push.trips, "", 25, note=note)
    what = f"nothing new on {QUIET:,}, {away}"
    yield Result("12", f"{what}: round trips", quiet.trips, "", 6, note=f"{quiet.seconds:.2f} s")
    yield Result("12", "  bytes", quiet.size, "", 20_000)


if __name__ == "__main__":
    _pull_alone()
