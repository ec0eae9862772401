"""The whole trial, its counts as a table: `run.py faults [--decisions 10000 --faults 500 --seed N]`."""

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.faults.audit import Audit
from tests.faults.campaign import campaign


def main(arguments: list[str]) -> int:
    """0 where nothing was lost, doubled or written on a changed comment."""
    parser = argparse.ArgumentParser(prog="run.py faults")
    parser.add_argument("--decisions", type=int, default=10_000)
    parser.add_argument("--faults", type=int, default=500)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 100_000)
    asked = parser.parse_args(arguments)
    print(f"seed {asked.seed}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="moderator-faults-") as folder:
        found, struck = campaign(Path(folder), asked.decisions, asked.faults, asked.seed)
    show(found, struck, time.monotonic() - began)
    return 1 if found.wrong else 0


def show(found: Audit, struck: Counter[str], seconds: float) -> None:
    """The counts."""
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
        print("      0  lost, applied twice, on a changed comment; journal and site agree")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
