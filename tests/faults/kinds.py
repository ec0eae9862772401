"""The faults: each is a sync into which one thing breaks; a fault counts only where it struck."""

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import cycle as over_and_over
from itertools import product

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from moderator.jobs import Lanes
from moderator.site.wordpress import line as site_line
from moderator.store import outbox
from moderator.sync.cycle import Wanted
from tests.faults.mortal import sync_until
from tests.faults.newsroom import Newsroom
from tests.servers.line import CUTS, Cut, Where

DELIVER = Wanted(pull=False)
DELIVERY = {
    "START TRANSACTION": b"START TRANSACTION",
    "lock": b"FOR UPDATE",
    "look": b"LEFT OUTER JOIN",
    "UPDATE comments": b"UPDATE `wp_comments`",
    "DELETE marks": b"DELETE FROM `wp_commentmeta`",
    "INSERT marks": b"INSERT INTO `wp_commentmeta`",
    "UPDATE articles": b"UPDATE `wp_posts`",
    "COMMIT": b"COMMIT",
}
"""The statements of a delivery, by what is found in each alone."""
UNREACHABLE, NO_STORE = 3, 6
"""Exit codes of a sync."""

Struck = str | None
"""What the fault was at, for the table; None where it did not strike."""
Fault = Callable[[Newsroom, list[int]], Struck]
"""A sync with a fault in it; given the newsroom and the comments just decided."""


def cuts_of_a_delivery() -> Iterator[Fault]:
    """The line is cut at each statement of a delivery, in each place."""
    for (name, statement), where in over_and_over(product(DELIVERY.items(), CUTS)):

        def fault(
            room: Newsroom, _ids: list[int], where: Where = where, name: str = name, text: bytes = statement
        ) -> Struck:
            return f"{where}: {name}" if _cut(room, Cut(where, text=text), DELIVER) else None

        yield fault


def cuts_of_a_pull() -> Iterator[Fault]:
    """The line is cut at any statement of a cycle, counted from its beginning."""
    for statement, where in over_and_over(product(range(24), CUTS)):

        def fault(
            room: Newsroom, _ids: list[int], where: Where = where, statement: int = statement
        ) -> Struck:
            return f"{where}: of a whole cycle" if _cut(room, Cut(where, statement), Wanted()) else None

        yield fault


def silences() -> Iterator[Fault]:
    """The line goes silent at a statement: time runs out."""
    for name, statement in over_and_over(DELIVERY.items()):

        def fault(room: Newsroom, _ids: list[int], text: bytes = statement, name: str = name) -> Struck:
            room.world.lines.close()  # a new one has the shorter time
            site_line.ANSWER_SECONDS, usual = 1, site_line.ANSWER_SECONDS
            try:
                struck = _cut(room, Cut(Where.SILENCE, text=text), DELIVER)
            finally:
                site_line.ANSWER_SECONDS = usual
            room.line.hang_up()
            room.line.silent = False
            return "time runs out" if struck else None

        yield fault


def server_kills() -> Iterator[Fault]:
    """The server dies at a statement and comes back."""
    for where, name in over_and_over(
        product((Where.BEFORE, Where.AFTER), ("COMMIT", "INSERT marks", "UPDATE comments"))
    ):

        def fault(room: Newsroom, _ids: list[int], where: Where = where, name: str = name) -> Struck:
            try:
                struck = _cut(room, Cut(where, text=DELIVERY[name], strike=room.server.kill), DELIVER)
            finally:
                if room.server.stopped:
                    room.server.start()
                room.site.root.dispose()
            return "server killed" if struck else None

        yield fault


def server_restarts() -> Iterator[Fault]:
    """The server is shut down, a sync finds nobody, the server is back."""

    def fault(room: Newsroom, _ids: list[int]) -> Struck:
        room.server.stop()
        room.site.root.dispose()
        try:
            report = room.world.sync()
        finally:
            room.server.start()
        assert report.error_code == UNREACHABLE, report
        return "server restarted"

    while True:
        yield fault


def program_kills() -> Iterator[Fault]:
    """The program is killed at each step of a cycle, one after the other, then from the first again."""
    step = -1

    def fault(room: Newsroom, _ids: list[int]) -> Struck:
        nonlocal step
        step += 1
        # the same steps every time: what an earlier fault left is out of the way, something new waits
        room.world.sync()
        room.colleagues(room.decide(6))
        room.world.lines.close()
        where = sync_until(room.world.folder, room.world.entry, room.site.password, room.world.clock(), step)
        if where is None:
            step = -1
            return None
        return f"program killed, {where}"

    while True:
        yield fault


def full_disks() -> Iterator[Fault]:
    """The journal or the mirror may not grow by more than a few pages."""
    for file, pages in over_and_over((("journal", 0), ("mirror", 0), ("journal", 1), ("mirror", 1))):

        def fault(room: Newsroom, _ids: list[int], file: str = file, pages: int = pages) -> Struck:
            room.decide(60)  # enough to need new pages
            with _no_room(room, file, pages):
                report = room.world.sync()
            return f"disk full: {file}" if report.error_code == NO_STORE else None

        yield fault


def failing_disks() -> Iterator[Fault]:
    """No file may be written beyond a size."""
    for share in over_and_over(range(1, 8)):

        def fault(room: Newsroom, _ids: list[int], share: int = share) -> Struck:
            sizes = [path.stat().st_size for path in room.world.folder.glob("*.db-wal")]
            most = max(4096, max(sizes, default=0) * share // 8)
            soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
            try:
                report = room.world.sync()
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            return "disk fails" if report.error_code == NO_STORE else None

        yield fault


def lock_waits() -> Iterator[Fault]:
    """A colleague's transaction holds one of the comments for longer than we wait."""

    def fault(room: Newsroom, _ids: list[int]) -> Struck:
        ids = _next_batch(room)
        if not ids:
            return None
        with room.site.root.connect() as rival:
            rival.exec_driver_sql("BEGIN")
            rival.execute(
                text("SELECT 1 FROM wp_comments WHERE comment_ID = :id FOR UPDATE"), {"id": ids[-1]}
            )
            report = room.world.sync(DELIVER)
            rival.exec_driver_sql("ROLLBACK")
        return "lock wait" if report.error_code == UNREACHABLE else None

    while True:
        yield fault


def deadlocks() -> Iterator[Fault]:
    """A colleague's transaction has our last comment and wants our first, which we have."""

    def fault(room: Newsroom, _ids: list[int]) -> Struck:
        ids = _next_batch(room)
        if len(ids) < 2:
            return None
        before = _deadlocks(room)
        lanes = Lanes()
        with room.site.root.connect() as rival:
            rival.exec_driver_sql("BEGIN")
            _touch(rival, ids[-1])
            job = lanes.run("rival", lambda _cancelled: _cross(room, rival, ids[0]))
            report = room.world.sync(DELIVER)
            lanes.quit(30)
            assert job.done
        assert report.error_code in (0, UNREACHABLE), report
        return "deadlock" if _deadlocks(room) > before else None

    while True:
        yield fault


def _next_batch(room: Newsroom) -> list[int]:
    """Comments of the next delivery that the site still has, ascending: what was sent before goes alone."""
    with room.world.store.reading() as conn:
        waiting = [item for item in outbox.items(conn) if not item.parked]
    batch = [item for item in waiting if item.sent] or waiting
    return sorted({id_ for item in batch if room.site.word(id_ := item.ref.id) is not None})


def _cut(room: Newsroom, cut: Cut, wanted: Wanted) -> bool:
    """A sync whose line is cut; whether it was."""
    cuts = room.line.cuts
    room.line.cut = cut
    report = room.world.sync(wanted)
    room.line.cut = None
    struck = room.line.cuts > cuts
    assert report.error_code in (0, UNREACHABLE), report
    return struck


@contextmanager
def _no_room(room: Newsroom, file: str, pages: int) -> Iterator[None]:
    """The connection that writes this file may take at most that many pages more."""
    store = room.world.store
    with store.deciding() if file == "journal" else store.mirroring() as conn:
        raw = conn.connection.driver_connection
        assert raw is not None
    (count,) = raw.execute("PRAGMA main.page_count").fetchone()
    raw.execute(f"PRAGMA main.max_page_count = {count + pages}")
    try:
        yield
    finally:
        raw.execute("PRAGMA main.max_page_count = 1073741823")


def _touch(connection: Connection, id_: int) -> None:
    # a changed row weighs more: the server chooses the other side, ours, to fail
    connection.execute(
        text("UPDATE wp_comments SET comment_karma = comment_karma + 1 WHERE comment_ID = :id"), {"id": id_}
    )


def _cross(room: Newsroom, rival: Connection, first: int) -> None:
    """As soon as a delivery waits for what `rival` has, let it ask for what the delivery has."""
    with room.site.root.engine.execution_options().connect() as looking:
        for _ in range(2000):
            waiting = looking.exec_driver_sql(
                "SELECT COUNT(*) FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'"
            ).scalar_one()
            if waiting:
                with suppress(DBAPIError):  # of the two the server may choose this side to fail
                    _touch(rival, first)
                break
    rival.exec_driver_sql("COMMIT")


def _deadlocks(room: Newsroom) -> int:
    with room.site.hand() as hand:
        row = hand.exec_driver_sql("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'").one()
    return int(row[1])


SHARES: tuple[tuple[Callable[[], Iterator[Fault]], float], ...] = (
    (cuts_of_a_delivery, 0.52),
    (cuts_of_a_pull, 0.1),
    (program_kills, 0.25),
    (full_disks, 0.06),
    (failing_disks, 0.04),
    (silences, 0.03),
    (deadlocks, 0.02),
    (lock_waits, 0.01),
    (server_kills, 0.015),
    (server_restarts, 0.005),
)
"""How much of a campaign is of each kind."""
