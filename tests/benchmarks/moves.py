"""Figure 5: another queue, the end of one, a search's first page, until queue and comment are painted."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.floors import FRAME
from tests.benchmarks.report import Result, median, percentile
from tests.benchmarks.windows import inside, platforms
from tests.benchmarks.world import World

MANY = 40
"""Of each kind."""
GOAL = 100
"""Milliseconds."""


def measure(world: World, scratch: Path) -> Iterator[Result]:
    """Milliseconds from the key."""
    for platform in platforms():
        own = percentile(inside(world.folder, platform, "empty", "keys")["steps"], 0.95)
        with world.copy(scratch) as mine:
            found = inside(mine.folder, platform, "moves", str(mine.profile), str(MANY))
        for kind, times in found["moves"].items():
            what = f"{kind}, {found['rows']:,} rows pending, {platform}, p95"
            note = f"p50 {median(times):.1f}, longest {max(times):.0f}"
            yield Result("5", what, percentile(times, 0.95), "ms", GOAL, note=note, counted=own < FRAME / 2)
