"""Figure 10: a thousand decisions delivered, beside WordPress's own bulk loop on the same rows and server."""

import random
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.site.invented import make_site
from moderator.site.wordpress.grants import grants
from moderator.store import copied, journal, plan, sites
from moderator.store.engine import Store
from moderator.sync.pull import pull
from moderator.sync.push import push
from tests.benchmarks.report import Result, median
from tests.benchmarks.world import World
from tests.servers import sites as on_servers
from tests.servers.mariadb import Server
from tests.servers.wordpress import WordPressCode

MANY = 1000
ROUNDS = 5
SIZES = {5_000: 50, 200_000: 1000}
"""Comments of the site: its articles."""
GOALS = {
    (Verdict.SPAM, 5_000): 20, (Verdict.REJECT, 5_000): 20, (Verdict.APPROVE, 5_000): 14,
    (Verdict.SPAM, 200_000): 30, (Verdict.REJECT, 200_000): 30, (Verdict.APPROVE, 200_000): 8,
}  # fmt: skip


def measure(_world: World, scratch: Path) -> Iterator[Result]:
    """Seconds and statements of both sides, turn about, the same pending comments each time."""
    # WordPress's own tables have columns without a default, which only a server that is not strict fills
    server = Server(scratch / "db", buffer_pool="512M", more=["--sql-mode="])
    server.start()
    try:
        for comments, articles in SIZES.items():
            trial = _Trial(server, scratch, comments, articles)
            for verdict in (Verdict.SPAM, Verdict.REJECT, Verdict.APPROVE):
                yield trial.result(verdict)
            trial.close()
    finally:
        server.stop()
        shutil.rmtree(scratch / "db")


class _Trial:
    """One site on the server, pulled once; every push starts from that pull and those rows."""

    def __init__(self, server: Server, scratch: Path, comments: int, articles: int) -> None:
        self._comments = comments
        self._site = on_servers.on_server(server, tables=False)
        database = str(self._site.root.url.database)
        self._code = WordPressCode(server, database)
        self._code.install()
        with self._site.hand() as hand:
            for table in ("comments", "commentmeta", "posts", "postmeta", "users"):
                hand.exec_driver_sql(f"TRUNCATE wp_{table}")
            hand.exec_driver_sql("DELETE FROM wp_options WHERE option_name IN ('siteurl', 'blogname')")
        make_site(self._site.root, comments=comments, articles=articles)
        user = f"m_{database}"
        rights = grants(user=user, host="localhost", database=database, prefix="wp_")
        server.run(*[line for line in rights.splitlines() if line and not line.startswith("--")])
        self._code.warm_up()
        self._pulled, self._used = scratch / f"pulled-{comments}", scratch / f"used-{comments}"
        store = Store.open(self._pulled)
        with store.deciding() as conn:
            sites.add(conn, self._site.entry)
        for _ in pull(store, self._site.connect(), "gazette", time.time):
            pass
        with store.reading() as conn:
            pending = copied.pending_ids(conn, "gazette")
        store.close()
        self._ids = random.Random(7).sample(pending, MANY)

    def result(self, verdict: Verdict) -> Result:
        ours, theirs = [], []
        statements = {"ours": 0, "theirs": 0}
        for _ in range(ROUNDS):
            self._reset()
            statements["theirs"], seconds = self._code.bulk(verdict, self._ids)
            theirs.append(seconds)
            self._reset()
            statements["ours"], seconds = self._push(verdict)
            ours.append(seconds)
        note = f"{statements['ours']} statements, WordPress {statements['theirs']}"
        what = f"push of {MANY:,}: {verdict}, site of {self._comments:,}"
        return Result(
            "10", what, median(ours), "s", GOALS[verdict, self._comments], median(theirs), True, note
        )

    def close(self) -> None:
        self._site.close()
        for folder in (self._pulled, self._used):
            shutil.rmtree(folder, ignore_errors=True)

    def _push(self, verdict: Verdict) -> tuple[int, float]:
        shutil.rmtree(self._used, ignore_errors=True)
        shutil.copytree(self._pulled, self._used)
        store = Store.open(self._used)
        refs = [Ref("gazette", id_) for id_ in self._ids]
        for some in _turns(refs):
            with store.deciding() as conn:
                decisions, skips = plan.plan(conn, some, verdict, by="anna", at=time.time(), batch="bench")
                assert not skips
                journal.record(conn, decisions, 0.0)
        adapter = self._site.connect()
        with on_servers.statements(adapter) as seen:
            steps = push(store, adapter, "gazette", time.time, everything=True)
            while True:
                try:
                    next(steps)
                except StopIteration as end:
                    pushed = end.value
                    break
        store.close()
        adapter.close()
        assert pushed.applied == MANY
        return len(seen), pushed.seconds

    def _reset(self) -> None:
        """The thousand are pending again, as WordPress would have them."""
        ids = ", ".join(map(str, self._ids))
        with self._site.hand() as hand:
            hand.exec_driver_sql(f"DELETE FROM wp_commentmeta WHERE comment_id IN ({ids})")
            hand.exec_driver_sql(f"UPDATE wp_comments SET comment_approved = '0' WHERE comment_ID IN ({ids})")
            hand.exec_driver_sql(
                "UPDATE wp_posts p LEFT JOIN (SELECT comment_post_ID, COUNT(*) n FROM wp_comments"
                " WHERE comment_approved = '1' GROUP BY 1) c ON c.comment_post_ID = p.ID"
                " SET p.comment_count = COALESCE(c.n, 0)"
            )


def _turns(refs: Sequence[Ref]) -> Iterator[Sequence[Ref]]:
    for start in range(0, len(refs), 500):
        yield refs[start : start + 500]
