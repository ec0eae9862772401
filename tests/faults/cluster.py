"""A real Galera cluster on loopback, and pushes that lose its nodes one by one: `run.py cluster`."""

import argparse
import contextlib
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pymysql

from run import CACHE, own_apt, quietly
from tests.faults.__main__ import show
from tests.faults.audit import audit, settle_down
from tests.faults.kinds import DELIVERY
from tests.faults.newsroom import SAFE, Newsroom
from tests.servers.line import Cut, Line, Where
from tests.servers.mariadb import Server, free_port

PROVIDER = "usr/lib/galera/libgalera_smm.so"
ARTICLES = 40
GROUP = "6b5e0c52-0d0e-4a55-9c0a-7d6f0f6a1e33"
"""A name for the state that all three begin with: then none has to be sent a copy of it."""
MEMBERS = tuple(f"{number}b5e0c52-0d0e-11f0-9c0a-7d6f0f6a1e33" for number in (1, 2, 3))


def provider() -> Path | None:
    """Galera's library, installed or unpacked now; None where neither can be had."""
    kept = CACHE / "galera"
    for place in (Path("/", PROVIDER), kept / PROVIDER):
        if place.is_file():
            return place
    half = CACHE / "galera.half"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    if not own_apt("download", "galera-4", cwd=half):
        own_apt("update")
        own_apt("download", "galera-4", cwd=half)
    archives = list(half.glob("*.deb"))
    if not (archives and quietly(["dpkg-deb", "-x", str(archives[0]), str(half)])):
        return None
    shutil.rmtree(kept, ignore_errors=True)
    half.rename(kept)
    return kept / PROVIDER


class Nodes:
    """Three servers: the first takes in the site alone, then all three replicate."""

    def __init__(self, folder: Path, library: Path) -> None:
        self._library = library
        self._talk = [free_port() for _ in range(3)]
        self.nodes = [Server(folder / f"{number}", more=SAFE) for number in range(3)]

    def form(self) -> None:
        """Make a cluster of what the first one holds, and wait until all are in it."""
        first, *others = self.nodes
        first.stop()
        for node in others:
            shutil.rmtree(node.folder / "db")
            shutil.copytree(first.folder / "db", node.folder / "db")
        for number, node in enumerate(self.nodes):
            state = f"version: 2.1\nuuid: {GROUP}\nseqno: 0\nsafe_to_bootstrap: 1\n"
            (node.folder / "db" / "grastate.dat").write_text(f"# GALERA saved state\n{state}")
            # as if all three had been one group before: they form it anew, and nobody has to be sent anything
            members = "".join(f"member: {name} 0\n" for name in MEMBERS)
            view = f"view_id: 3 {MEMBERS[0]} 3\nbootstrap: 0\n{members}"
            known = f"my_uuid: {MEMBERS[number]}\n#vwbeg\n{view}#vwend\n"
            (node.folder / "db" / "gvwstate.dat").write_text(known)
            node.more += self._galera(number)
            node.launch()
        for node in self.nodes:
            until(lambda node=node: status(node, "wsrep_local_state_comment") == "Synced")  # type: ignore[misc]
        assert status(first, "wsrep_cluster_size") == "3"

    def _galera(self, number: int) -> list[str]:
        port, others = self._talk[number], [p for p in self._talk if p != self._talk[number]]
        seeds = ",".join(f"127.0.0.1:{other}" for other in others)
        options = (
            f"base_port={port}",
            f"gmcast.listen_addr=tcp://127.0.0.1:{port}",
            f"ist.recv_addr=127.0.0.1:{free_port()}",
            "evs.keepalive_period=PT0.3S",
            "evs.suspect_timeout=PT2S",
            "evs.inactive_timeout=PT4S",
            "evs.inactive_check_period=PT0.5S",
            f"pc.weight={3 if number == 2 else 1}",  # the last one alone is still the majority
        )
        return [
            "--wsrep-on=ON",
            f"--wsrep-provider={self._library}",
            f"--wsrep-cluster-address=gcomm://{seeds}",
            f"--wsrep-node-address=127.0.0.1:{port}",
            f"--wsrep-node-name=node{number}",
            "--wsrep-sst-method=skip",
            f"--wsrep-provider-options={';'.join(options)}",
            "--binlog-format=ROW",
            "--innodb-autoinc-lock-mode=2",
        ]

    def isolate(self, node: Server) -> None:
        """Cut a node's talk with the others."""
        ask(node, "SET GLOBAL wsrep_provider_options = 'gmcast.isolate=1'")

    def stop(self) -> None:
        """End all that run."""
        for node in reversed(self.nodes):
            if not node.stopped:
                node.kill()


def status(node: Server, name: str) -> str:
    """One of a node's status words; empty where it does not answer."""
    try:
        row = ask(node, f"SHOW STATUS LIKE '{name}'")
    except pymysql.MySQLError:
        return ""
    return "" if row is None else str(row[1])


def ask(node: Server, statement: str) -> tuple[object, ...] | None:
    """The first row of an answer, asked without a question more: a node that stands alone takes few."""
    connection = pymysql.connect(unix_socket=node.socket, user="root", autocommit=None)
    with contextlib.closing(connection), connection.cursor() as cursor:
        cursor.execute(statement)
        row: tuple[object, ...] | None = cursor.fetchone()
        return row


def until(there: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for a cluster that comes together."""
    end = time.monotonic() + seconds
    while not there():
        if time.monotonic() > end:
            raise AssertionError("the cluster does not come to rest")
        time.sleep(0.1)


def trial(folder: Path, library: Path, decisions: int, seed: int) -> int:
    """Push while a colleague writes elsewhere, a node is cut off, another is killed; count it all."""
    nodes = Nodes(folder / "nodes", library)
    first, second, third = nodes.nodes
    before_second = Line(("127.0.0.1", second.port))
    hosts = (before_second.port, third.port)
    room = Newsroom(folder, decisions + 50, ARTICLES, seed, server=first, other_hosts=hosts)
    share = decisions // 4

    def during(what: str, line: Line, cut: Cut) -> None:
        began = time.monotonic()
        room.decide(share)
        cuts, line.cut = line.cuts, cut
        report = room.world.sync()
        if report.error is not None:  # the line broke: the next try finds another node
            report = room.world.sync()
        assert line.cuts > cuts, "it never happened"
        said = report.error or f"{report.pushed.answers} answers"
        print(f"  {what}: {said}, {time.monotonic() - began:.1f} s", flush=True)

    def rival() -> None:
        second.run(
            f"UPDATE `{room.site.root.url.database}`.wp_comments SET comment_karma = comment_karma + 1"
        )

    try:
        room.site.root.dispose()
        nodes.form()
        assert room.world.sync().error is None
        print(f"three nodes, {decisions:,} decisions")
        commit, update = DELIVERY["COMMIT"], DELIVERY["UPDATE comments"]
        during("a colleague wrote the same rows elsewhere", room.line, Cut(None, text=commit, strike=rival))
        refused = int(status(first, "wsrep_local_bf_aborts")) + int(
            status(first, "wsrep_local_cert_failures")
        )
        assert refused, "the group took both"
        apart = Cut(None, text=update, strike=lambda: nodes.isolate(first))
        during("the first node was cut off from the others", room.line, apart)
        during(
            "the second was killed at COMMIT",
            before_second,
            Cut(Where.AFTER, text=commit, strike=second.kill),
        )
        room.site.root = third.root(str(room.site.root.url.database))
        room.decide(share)
        settle_down(room)
        found = audit(room)
        show(found, Counter(), 0.0)
        return int(bool(found.wrong))
    finally:
        room.world.close()
        room.line.close()
        before_second.close()
        room.site.close()
        nodes.stop()


def main(arguments: list[str]) -> int:
    """0 where nothing was lost, doubled or written on a changed comment."""
    parser = argparse.ArgumentParser(prog="run.py cluster")
    parser.add_argument("--decisions", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=11)
    asked = parser.parse_args(arguments)
    library = provider()
    if library is None:
        print(
            "SKIPPED: there is no Galera here, and none to be had (Debian has galera-4). Nothing was tested."
        )
        return 0
    folder = Path(tempfile.mkdtemp(prefix="moderator-cl-"))
    try:
        return trial(folder, library, asked.decisions, asked.seed)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
