"""A flood among genuine comments: are the piles pure, whole, and few actions away from a clear queue?"""

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from moderator.spam.joining import join
from moderator.spam.likeness import likeness
from moderator.spam.textfold import fold
from tests.evaluation.flood import Flood
from tests.evaluation.piles import piles, shared

LEAST = 10


class Grouping(NamedTuple):
    """Pairwise figures of the templates, what clearing the piles reaches, and seconds."""

    comments: int
    precision: float
    recall: float
    f1: float
    cleared: float
    """Share of the flood in piles of ten or more that are mostly flood."""
    actions: int
    """Piles that clear 95 % of that."""
    campaigns: int
    """The fewest campaigns that make 95 % of the flood: with an action each, no way is shorter."""
    swept: int
    """Genuine comments inside those piles."""
    folding: float
    grouping: float
    """Seconds of processor time over all comments; grouping is what the desk does (fold, compare, join)
    without its files."""
    piling: float
    """Link hosts and addresses, and the order of the actions."""


def grouping(comments: Sequence[Flood]) -> Grouping:
    """Group them in order, then pile them up."""
    start = time.process_time()
    for each in comments:
        fold(each.sample.text)
    folded = time.process_time()
    likes = [likeness(each.sample.text) for each in comments]
    placed = join(enumerate(likes), {}, {}).placed
    grouped = time.process_time()
    groups: dict[int, list[int]] = {}
    for number in range(len(comments)):
        groups.setdefault(placed.get(number, number), []).append(number)
    facets = shared(each.sample for each in comments)
    made = list(piles([*groups.values(), *facets.values()], LEAST))
    piled = time.process_time()
    precision, recall = pairwise(comments, placed)
    mostly = [pile for pile in made if 2 * sum(comments[number].campaign > 0 for number in pile) > len(pile)]
    caught = [sum(comments[number].campaign > 0 for number in pile) for pile in mostly]
    whole = sum(each.campaign > 0 for each in comments)
    sizes = Counter(each.campaign for each in comments if each.campaign)
    return Grouping(
        len(comments),
        precision,
        recall,
        2 * precision * recall / max(precision + recall, 1e-9),
        sum(caught) / whole,
        _until(caught, 0.95 * sum(caught)),
        _until(sorted(sizes.values(), reverse=True), 0.95 * whole),
        sum(map(len, mostly)) - sum(caught),
        folded - start,
        grouped - folded,
        piled - grouped,
    )


def pairwise(comments: Sequence[Flood], placed: Mapping[int, int]) -> tuple[float, float]:
    """Of all pairs in one group, how many are of one template; of all pairs of one template, how many in
    one group."""
    both: Counter[tuple[int, int]] = Counter()
    groups: Counter[int] = Counter()
    campaigns: Counter[int] = Counter()
    for number, each in enumerate(comments):
        if each.template:
            group = placed.get(number, number)
            both[group, each.campaign] += 1
            groups[group] += 1
            campaigns[each.campaign] += 1
    together = _pairs(both)
    return together / max(_pairs(groups), 1), together / max(_pairs(campaigns), 1)


def _until(sizes: Sequence[int], wanted: float) -> int:
    """How many of them, from the first, reach so much."""
    return bisect_left(list(accumulate(sizes)), wanted) + 1


def _pairs(counts: "Counter[int] | Counter[tuple[int, int]]") -> int:
    return sum(count * (count - 1) // 2 for count in counts.values())
