"""Figure 13: 100,000 selected comments decided and undone, beside one `executemany` of as many decisions."""

import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

from moderator.desk import batch
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.store import queue
from moderator.store.engine import Store
from tests.benchmarks import floors
from tests.benchmarks.report import Result, median
from tests.benchmarks.world import World, entry

MANY = 100_000
ROUNDS = 5


def measure(world: World, scratch: Path) -> Iterator[Result]:
    """Seconds; each round on a store of its own."""
    decided, undone, floor = [], [], []
    for _ in range(ROUNDS):
        with world.copy(scratch) as mine, mine.store() as store:
            keys = _keys(store)
            now = time.time()
            order = batch.Order(Verdict.REJECT, {"daily": entry("daily")}, now, now + 60)
            decided.append(_seconds(batch.many(store, order, keys)))
            schema, insert, rows = _journal(store)
            assert len(rows) == len(keys)
            floor.append(floors.many_rows(mine.folder, schema, insert, rows))
            undone.append(_seconds(batch.take_back(store, order.batch, by="anna", at=now, due_at=now)))
    yield Result("13", f"{len(rows):,} selected decided", median(decided), "s", 3, median(floor))
    yield Result("13", "  undone", median(undone), "s", 3, median(floor))


def _keys(store: Store) -> list[int]:
    with store.reading() as conn:
        names = ("pending", "approved", "spam")
        return [key for name in names for key in queue.ids(conn, name, None, Sort.OLDEST)][:MANY]


def _journal(store: Store) -> tuple[str, str, list[tuple[object, ...]]]:
    """The decision table with its indexes, a statement that fills it, and what was just decided."""
    with store.reading() as conn:
        made = conn.exec_driver_sql(
            "SELECT sql FROM main.sqlite_master WHERE tbl_name = 'decisions' AND sql NOT NULL"
        )
        schema = ";\n".join(row[0] for row in made)
        rows = [tuple(row) for row in conn.exec_driver_sql("SELECT * FROM main.decisions")]
    return schema, f"INSERT INTO decisions VALUES ({', '.join('?' * len(rows[0]))})", rows


def _seconds(steps: Generator[Any, None, Any]) -> float:
    began = time.perf_counter()
    for _ in steps:
        pass
    return time.perf_counter() - began
