"""In which order to clear a flood: overlapping piles of like texts, of one link host, of one address; the
largest rest first."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from moderator.spam import weblinks
from moderator.spam.sample import Sample
from moderator.spam.textfold import fold


def shared(samples: Iterable[Sample]) -> "dict[str, array[int]]":
    """Link host or address → places of the samples that have it; hosts that many strangers share are left
    out."""
    found: dict[str, array[int]] = {}
    for place, sample in enumerate(samples):
        links = weblinks.find(fold(sample.text).text)[1]
        keys = {link.domain for link in links if link.domain not in weblinks.SHARED}
        for key in {*keys, f"ip {sample.ip}"} if sample.ip else keys:
            found.setdefault(key, array("i")).append(place)
    return found


def piles(every: Iterable[Sequence[int]], least: int = 10) -> Iterator[list[int]]:
    """What one action after the other may reach, at least so many, those of earlier ones left out: each time
    the one with the largest rest (lazily greedy)."""
    members = [some for some in every if len(some) >= least]
    taken: set[int] = set()
    heap = [(-len(some), number) for number, some in enumerate(members)]
    heapify(heap)
    while heap:
        size, number = heappop(heap)
        rest = [each for each in members[number] if each not in taken]
        if len(rest) < least:
            continue
        if len(rest) < -size:
            heappush(heap, (-len(rest), number))
            continue
        taken.update(rest)
        yield rest
