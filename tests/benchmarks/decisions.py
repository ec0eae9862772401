"""Figure 4: a decision on the disk, beside a 4 kB append; idle, during a first pull, during a large batch."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from moderator.desk import batch
from moderator.domain.item import QueueItem
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.jobs import Lanes
from moderator.opening import SWITCH
from moderator.store import queue, sites
from moderator.store.engine import Store
from tests.benchmarks import floors
from tests.benchmarks.report import Result, median, percentile
from tests.benchmarks.world import LATER, World, entry, pull_all

ROUNDS, MANY = 5, 200
PAUSE = 0.01
"""Seconds between two keys of a very fast moderator."""
BATCH = 100_000


def measure(world: World, scratch: Path) -> Iterator[Result]:
    """Milliseconds, 95th percentiles: of a round, then the median of five."""
    with world.copy(scratch) as mine, mine.store() as store:
        items = _pending(store, 2 * ROUNDS * MANY + 4000)
        idle, floor = [], []
        for _ in range(ROUNDS):
            appended = floors.appended(mine.folder)
            ours = []
            theirs = []
            for item in items[-MANY:]:
                theirs.append(next(appended))
                ours.append(_decide(store, item))
            appended.close()
            del items[-MANY:]
            idle.append(percentile(ours, 0.95))
            floor.append(percentile(theirs, 0.95))
        least = median(floor)
        yield Result("4", "decision on the disk, idle, p95", median(idle), "ms", 4, least)
        with store.deciding() as conn:
            sites.add(conn, entry(LATER))
        pulling = _meanwhile(store, items, LATER, lambda: pull_all(store, LATER))
        yield Result(
            "4", "  during a first pull, p95", percentile(pulling, 0.95), "ms", 20, least, note=_of(pulling)
        )
        keys = _all_but_trash(store)[:BATCH]
        deciding = _meanwhile(store, items, "store", lambda: batch.many(store, _order(Verdict.REJECT), keys))
        yield Result(
            "4",
            f"  during a batch of {len(keys):,}, p95",
            percentile(deciding, 0.95),
            "ms",
            20,
            least,
            note=_of(deciding),
        )


def _order(verdict: Verdict) -> batch.Order:
    now = time.time()
    return batch.Order(verdict, {"daily": entry("daily"), "weekly": entry("weekly")}, now, now + 5)


def _decide(store: Store, item: QueueItem) -> float:
    order = _order(Verdict.APPROVE)
    began = time.perf_counter()
    batch.one(store, order, item)
    return (time.perf_counter() - began) * 1000


def _meanwhile(
    store: Store, items: list[QueueItem], lane: str, work: Callable[[], Iterator[object]]
) -> Sequence[float]:
    """Times of decisions, one after another, as long as a lane works in the same process."""
    sys.setswitchinterval(SWITCH)
    lanes, over = Lanes(), []
    lanes.run(lane, lambda _cancelled: work(), lambda _answer: over.append(True))
    times = []
    while not over and items:
        times.append(_decide(store, items.pop()))
        time.sleep(PAUSE)
    lanes.quit(60)
    sys.setswitchinterval(0.005)
    return times


def _pending(store: Store, count: int) -> list[QueueItem]:
    with store.reading() as conn:
        keys = list(queue.ids(conn, "pending", None, Sort.NEWEST))[:count]
        return [
            item for start in range(0, len(keys), 50) for item in queue.items(conn, keys[start : start + 50])
        ]


def _all_but_trash(store: Store) -> list[int]:
    with store.reading() as conn:
        names = ("approved", "pending", "spam")
        return [key for name in names for key in queue.ids(conn, name, None, Sort.OLDEST)]


def _of(times: Sequence[float]) -> str:
    return f"{len(times)} decisions, p50 {percentile(times, 0.5):.2f} ms, worst {max(times):.1f} ms"
