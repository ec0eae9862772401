"""Figures 3 and 6: a key until the next comment and its article are painted; memory after 500 steps."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.floors import FRAME
from tests.benchmarks.report import Result, median, percentile
from tests.benchmarks.windows import inside, platforms
from tests.benchmarks.world import DAILY, WEEKLY, World

MANY = 200
LONG = 500
MEMORY = 120
"""Megabytes above an empty window."""


def measure(world: World, scratch: Path) -> Iterator[Result]:
    """Milliseconds against one frame; every step shows another article."""
    for platform in platforms():
        empty = inside(world.folder, platform, "empty", "keys")
        own = percentile(empty["steps"], 0.95)
        counted = own < FRAME / 2
        for key in "JA":
            for site, kind in ((DAILY, "7 kB"), (WEEKLY, "32 kB")):
                for mode in ("idle", "pulling"):
                    with world.copy(scratch) as mine:
                        words = ("steps", str(mine.profile), key, f"site:{site}", str(MANY), mode)
                        found = inside(mine.folder, platform, *words)
                    times = found["steps"]
                    note = f"p50 {median(times):.1f}, empty window's p95 {own:.1f}"
                    if mode == "pulling" and not found["pulling"]:
                        note += ", the pull was over before"
                    what = f"{key}, articles of {kind}, {mode}, {platform}"
                    frames = 1 if mode == "idle" else 2
                    yield Result(
                        "3",
                        f"{what}, p95",
                        percentile(times, 0.95),
                        "ms",
                        frames,
                        FRAME,
                        False,
                        note,
                        counted,
                    )
                    if mode == "idle":
                        yield Result(
                            "3", f"{what}, p99", percentile(times, 0.99), "ms", 2, FRAME, counted=counted
                        )
        with world.copy(scratch) as mine:
            found = inside(mine.folder, platform, "steps", str(mine.profile), "J", "", str(LONG), "idle")
        above = found["memory"] - empty["memory"]
        yield Result("6", f"memory above an empty window, {LONG} steps, {platform}", above, "MB", MEMORY)
