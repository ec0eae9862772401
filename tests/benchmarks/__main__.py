"""`python -m tests.benchmarks [FIGURE …]`: measure, print a line a figure."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from tests.benchmarks.report import Result, table
from tests.benchmarks.world import World, world

FIGURES = {
    "1": "start", "2": "start", "3": "steps", "4": "decisions", "5": "moves", "6": "steps", "7": "pulls",
    "8": "pulls", "9": "pulls", "10": "push", "11": "pulls", "12": "pulls", "13": "bulk", "5.6": "alive",
    "S1": "spam", "S2": "spam", "S3": "spam", "S4": "spam",
}  # fmt: skip
"""Figure of the goals in `docs`' sense: the module here that measures it."""


def main() -> int:
    """Measure what is asked for; the exit status says whether measuring went well, never how fast it was."""
    parser = argparse.ArgumentParser(
        prog="run.py bench", description="Ratios to floors measured in the same run."
    )
    parser.add_argument(
        "figures", nargs="*", choices=[*FIGURES, []], metavar="FIGURE", help=", ".join(FIGURES)
    )
    parser.add_argument("--comments", type=int, default=100_000, help="size of the store (default 100000)")
    parser.add_argument(
        "--world", type=Path, help="folder of the store, made if need be and kept for the next run"
    )
    parser.add_argument("--json", action="store_true", help="one JSON array")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="moderator-bench-") as scratch:
        place = asked.world or Path(scratch) / "world"
        made = world(place.absolute(), asked.comments)
        results: list[Result] = []
        for name in dict.fromkeys(FIGURES[figure] for figure in asked.figures or FIGURES):
            measure: Callable[[World, Path], Iterator[Result]] = import_module(
                f"tests.benchmarks.{name}"
            ).measure
            for result in measure(made, Path(scratch)):
                results.append(result)
                print(table([result]).split("\n")[1], file=sys.stderr, flush=True)
    print(json.dumps([one.as_json() for one in results]) if asked.json else table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
