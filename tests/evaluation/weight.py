"""What the help costs: microseconds a comment, bytes of a model, seconds to learn all again."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from moderator.spam.blob import pack
from moderator.spam.features import features
from moderator.spam.model import Model
from moderator.spam.phrases import NONE
from tests.evaluation.rows import Row

_AGAIN = 5
LESSONS = 5000


class Weight(NamedTuple):
    """Microseconds are the best of five, since other programs run beside us."""

    score_median: float
    score_p99: float
    learn_median: float
    """Beyond taking the comment apart."""
    rebuild: float
    """Seconds for 5,000 decisions."""
    blob: int
    """Bytes of the model after them."""


def weight(rows: Sequence[Row]) -> Weight:
    """Learn 5,000 of the rows (again from the first where there are fewer), then time a thousand of them."""
    stream = [rows[turn % len(rows)] for turn in range(LESSONS)]
    start = time.process_time()
    model = Model.of(((row.sample, row.spam) for row in stream), NONE)
    rebuild = time.process_time() - start
    size = len(pack(model))
    some = rows[:: max(1, len(rows) // 1000)]
    scores = sorted(_best(partial(model.value, row.sample)) for row in some)
    apart = [(features(row.sample).blocks, row.spam) for row in some]
    learned = sorted(_best(partial(model.scorer.learn, blocks, spam=spam)) for blocks, spam in apart)
    return Weight(_at(scores, 0.5), _at(scores, 0.99), _at(learned, 0.5), rebuild, size)


def _best(work: Callable[[], object]) -> float:
    """Microseconds of the quickest of five."""
    quickest = float("inf")
    for _ in range(_AGAIN):
        start = time.perf_counter()
        work()
        quickest = min(quickest, time.perf_counter() - start)
    return quickest * 1e6


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[int(len(ordered) * share)]
