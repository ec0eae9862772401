"""Figures 1 and 2: from the start of the process to a painted window, and to the first page of the queue."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.report import Result, median
from tests.benchmarks.windows import inside, platforms
from tests.benchmarks.world import World

ROUNDS = 5


def measure(world: World, _scratch: Path) -> Iterator[Result]:
    """Milliseconds, turn about with the floors."""
    for platform in platforms():
        bare: list[float] = []
        with_sqlalchemy: list[float] = []
        painted, page = [], []
        for _ in range(ROUNDS):
            for floor, kind in ((bare, "bare"), (with_sqlalchemy, "sqlalchemy")):
                found = inside(world.folder, platform, "empty", kind)
                floor.append((found["painted"] - found["began"]) * 1000)
            found = inside(world.folder, platform, "start", str(world.profile))
            painted.append((found["painted"] - found["began"]) * 1000)
            page.append((found["page"] - found["began"]) * 1000)
        what = f"start to first page, {world.comments:,} comments, {platform}"
        yield Result("1", what, median(page), "ms", 1.6, median(with_sqlalchemy))
        yield Result("2", f"start to painted window, {platform}", median(painted), "ms", 1.8, median(bare))
