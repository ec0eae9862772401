"""In which order to clear a flood: overlapping piles, the largest rest first."""

from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from moderator.spam.facets import Facet
from moderator.spam.grouper import Grouper


class Pile(NamedTuple):
    """Comments that one action may reach, those of earlier piles left out."""

    by: Facet
    """What they share; kind `text` for a group, its value the id of its first comment."""
    ids: list[int]


def piles(grouper: Grouper, least: int = 10) -> Iterator[Pile]:
    """Groups and facets of at least so many comments, each time the one with the largest rest (lazily
    greedy)."""
    every = [(Facet("text", str(first)), ids) for first, ids in grouper.groups(least).items()]
    every += grouper.shared(least)
    taken: set[int] = set()
    heap = [(-len(ids), number) for number, (_, ids) in enumerate(every)]
    heapify(heap)
    while heap:
        size, number = heappop(heap)
        facet, ids = every[number]
        rest = [each for each in ids if each not in taken]
        if len(rest) < least:
            continue
        if len(rest) < -size:
            heappush(heap, (-len(rest), number))
            continue
        taken.update(rest)
        yield Pile(facet, rest)
