"""What sync costs on the line: round trips and bytes, counted by the line itself, on a large site."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import text

from moderator.domain.verdict import Verdict
from moderator.site.invented import make_site
from moderator.site.wordpress.grants import grants
from moderator.sync.cycle import Wanted
from moderator.sync.report import SiteReport
from tests.servers import sites
from tests.servers.line import Line
from tests.servers.mariadb import Server
from tests.sync.world import NOW, World, add_many

FULL, DELIVER = Wanted(full=True), Wanted(pull=False)
TRIP = 0.03
"""Seconds there and back on a line that is far away."""


class Cost(NamedTuple):
    """One sync or several."""

    what: str
    trips: int
    size: int
    """Bytes both ways."""
    seconds: float
    found: int
    """Comments read that were new or had changed, or decisions applied."""


class Far:
    """A large site behind a line, pulled once."""

    def __init__(self, folder: Path, server: Server, comments: int) -> None:
        self.site = sites.on_server(server, tables=False)
        make_site(self.site.root, comments=comments, articles=max(1, comments // 50), now=int(NOW))
        self.line = Line(("127.0.0.1", server.port))
        database = self.site.root.url.database or ""
        user = f"far_{database}"
        printed = grants(user=user, host="127.0.0.1", database=database, prefix="wp_")
        sites.account(server, user, printed, "127.0.0.1")
        url = f"mysql://{user}@127.0.0.1:{self.line.port}/{database}"
        self.site.entry = replace(self.site.entry, url=url)
        self.world = World(folder / "far", self.site)
        self.comments = comments

    def close(self) -> None:
        """Hang up."""
        self.world.close()
        self.line.close()
        self.site.close()

    def cost(self, what: str, syncs: Iterable[Wanted]) -> Cost:
        """What these syncs cost together."""
        self.line.reset()
        began = time.perf_counter()
        found = 0
        for wanted in syncs:
            report = self._sync(wanted)
            found += report.pulled.comments + report.pulled.gone + report.pushed.applied
        seconds = time.perf_counter() - began
        return Cost(what, self.line.trips, self.line.bytes_up + self.line.bytes_down, seconds, found)

    def _sync(self, wanted: Wanted) -> SiteReport:
        report = self.world.sync(wanted)
        assert report.error is None, report.error
        return report

    @contextmanager
    def far_away(self) -> Iterator[None]:
        """The line takes its time."""
        self.line.delay = TRIP / 2
        yield
        self.line.delay = 0.0

    def change(self, many: int, how: str) -> None:
        """Change that many approved comments, evenly over the site, as the admin pages do."""
        every = max(1, self.comments // many)
        with self.site.hand() as hand:
            ids = list(
                hand.execute(
                    text("SELECT comment_ID FROM wp_comments WHERE comment_approved = '1' ORDER BY 1")
                ).scalars()
            )
            chosen = ids[:: max(1, min(every, len(ids) // many))][:many]
            hand.exec_driver_sql(
                f"UPDATE wp_comments SET {how} WHERE comment_ID IN ({', '.join(map(str, chosen))})"
            )


def costs(far: Far, say: Callable[[Cost], None]) -> list[Cost]:
    """Every case, in an order in which none disturbs the next."""
    done: list[Cost] = []

    def take(what: str, syncs: Iterable[Wanted]) -> None:
        done.append(far.cost(what, syncs))
        say(done[-1])

    everyday = Wanted()
    take("first pull", [everyday])
    far.cost("the round after it", [everyday])
    take("nothing new", [everyday])
    with far.far_away():
        take("nothing new, 30 ms away", [everyday])
    top = far.comments + 1
    add_many(far.site, range(top, top + 10))
    take("10 new", [everyday])
    far.change(1, "comment_content = CONCAT(comment_content, ' Edited.')")
    take("1 edited behind our back, all compared", [FULL])
    far.change(100, "comment_content = CONCAT(comment_content, ' Again.')")
    take("100 edited behind our back, all compared", [FULL])
    far.change(100, "comment_approved = 'spam'")
    rounds = far.comments // 20_000 + 2
    take(f"100 moderated behind our back, in {rounds} rounds", [everyday] * rounds)
    pending = far.world.ids("pending")[:2000]
    far.world.decide(Verdict.SPAM, *pending[:1000])
    take("push of 1,000", [DELIVER])
    far.world.decide(Verdict.APPROVE, *pending[1000:2000])
    with far.far_away():
        take("push of 1,000, 30 ms away", [DELIVER])
    return done
