"""The whole trial, its counts as tables: `run.py faults [--decisions 10000 --faults 1600 --seed N]`.

So many that each statement of a delivery is cut twenty times in each place. Faults, then desks that meet;
with `--line` what sync costs on the line instead.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.audit import Audit
from tests.faults.campaign import campaign
from tests.faults.costs import Cost, Far, costs
from tests.faults.desks import Meeting, meeting
from tests.servers.mariadb import Server

DESKS = (2, 3, 5, 8)


def main(arguments: list[str]) -> int:
    """0 where nothing was lost, doubled or written on a changed comment."""
    parser = argparse.ArgumentParser(prog="run.py faults")
    parser.add_argument("--decisions", type=int, default=10_000)
    parser.add_argument("--faults", type=int, default=1600)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 100_000)
    parser.add_argument("--line", action="store_true", help="what sync costs on the line")
    parser.add_argument("--comments", type=int, default=200_000, help="of the site for --line")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="moderator-faults-") as folder:
        if asked.line:
            with running(buffer_pool="512M") as server:
                far = Far(Path(folder), server, asked.comments)
                print(f"A site of {asked.comments:,} comments\n  trips       bytes  seconds   found")
                costs(far, show_cost)
                far.close()
            return 0
        print(f"seed {asked.seed}", flush=True)
        began = time.monotonic()
        found, struck = campaign(Path(folder), asked.decisions, asked.faults, asked.seed)
        show(found, struck, time.monotonic() - began)
        wrong = bool(found.wrong)
        with running() as server:
            for desks in DESKS:
                met = meeting(Path(folder) / f"{desks}", server, desks, 300, asked.seed)
                show_meeting(met)
                wrong = wrong or bool(met.wrong)
    return int(wrong)


@contextmanager
def running(buffer_pool: str = "64M") -> Iterator[Server]:
    """A server of one's own."""
    folder = Path(tempfile.mkdtemp(prefix="moderator-db-"))
    server = Server(folder, buffer_pool=buffer_pool)
    server.start()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def show(found: Audit, struck: Counter[str], seconds: float) -> None:
    """The counts of a campaign."""
    for where, times in sorted(struck.items()):
        print(f"{times:7,}  {where}")
    print(f"{struck.total():7,}  faults in all, {seconds:.0f} s\n")
    print(f"{found.decisions:7,}  decisions made")
    for outcome, times in found.outcomes.most_common():
        print(f"{times:7,}  {outcome}")
    print(f"{found.moves:7,}  changes of a status that the site counted as ours\n")
    for what, those in found.wrong.items():
        print(f"{len(those):7,}  WRONG: {what}: {', '.join(those[:5])}")
    if not found.wrong:
        print("      0  lost, applied twice, on a changed comment; journal and site agree\n", flush=True)


def show_meeting(met: Meeting) -> None:
    """The counts of desks that met."""
    counts = ", ".join(f"{times:,} {outcome}" for outcome, times in met.outcomes.most_common())
    print(f"{met.desks} desks, {met.comments:,} comments: {counts}; {met.flags:,} flags", flush=True)
    for what in met.wrong[:5]:
        print(f"  WRONG: {what}")


def show_cost(cost: Cost) -> None:
    """One line of the table."""
    print(f"{cost.trips:7,} {cost.size:11,} {cost.seconds:8.2f} {cost.found:7,}  {cost.what}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
