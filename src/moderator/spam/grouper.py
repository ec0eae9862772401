"""Piles up near-identical comments as they come, one at a time, and remembers what else they share.

Groups hold comments of like text; where a text is like two groups they become one. A stolen text with a
link of the wave's is like its own original alone. Short texts group with the identical text alone. Facets
overlap groups on purpose: a wave may change its text and keep its host.
"""

from array import array
from collections.abc import Iterator

from moderator.spam import weblinks
from moderator.spam.facets import Facet, facets
from moderator.spam.minhash import BINS, agree, bands, signature
from moderator.spam.sample import Sample
from moderator.spam.textfold import fold

ALIKE = 13
"""Bins of 32 in which two texts must agree to be in one group: a good third of what they say together.
Unrelated texts agree in one or two; a wave spun from synonyms, seen from one of its texts to the next, in
15 to 30."""


class Grouper:
    """Groups of the comments that were added; numbers and hashes alone, no texts."""

    def __init__(self) -> None:
        self._ids = array("q")
        self._parents = array("i")
        """By place: itself for the first of a group, else one nearer to it."""
        self._sizes = array("i")
        self._places: dict[int, int] = {}
        self._signatures = array("I")
        self._signed = array("i")
        """By place: which signature, -1 for a short text."""
        self._by_band: dict[int, int] = {}
        self._by_text: dict[int, int] = {}
        self._by_facet: dict[Facet, int | array[int]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, id: int, sample: Sample) -> int:  # noqa: A002 - it is what everybody calls it
        """Put a comment into its group and return that group: the id of its first comment, may change by
        a merger."""
        if id in self._places:
            return self.group(id)
        place = len(self._ids)
        self._places[id] = place
        self._ids.append(id)
        self._parents.append(place)
        self._sizes.append(1)
        folded, links = weblinks.find(fold(sample.text).text)
        for facet in facets(sample, folded, links):
            self._share(facet, place)
        numbers = signature(weblinks.without(folded) if links else folded)
        if numbers is None:
            self._signed.append(-1)
            first = self._by_text.setdefault(hash(" ".join(folded.split())), place)
            if first != place:
                self._join(first, place)
        else:
            self._signed.append(len(self._signatures) // BINS)
            self._signatures.extend(numbers)
            self._find(numbers, place)
        return self._ids[self._first(place)]

    def group(self, id: int) -> int:  # noqa: A002
        """The group of a comment: the id of its first."""
        return self._ids[self._first(self._places[id])]

    def size(self, id: int) -> int:  # noqa: A002
        """How many comments the group of this one holds."""
        return self._sizes[self._first(self._places[id])]

    def groups(self, least: int = 2) -> dict[int, list[int]]:
        """Groups of at least so many comments, each by the id of its first."""
        found: dict[int, list[int]] = {}
        for place in range(len(self._ids)):
            first = self._first(place)
            if self._sizes[first] >= least:
                found.setdefault(self._ids[first], []).append(self._ids[place])
        return found

    def shared(self, least: int = 2) -> Iterator[tuple[Facet, list[int]]]:
        """Facets that at least so many comments share, with their ids."""
        for facet, places in self._by_facet.items():
            if not isinstance(places, int) and len(places) >= least:
                yield facet, [self._ids[place] for place in places]

    def with_facet(self, facet: Facet) -> list[int]:
        """Ids of the comments with this facet."""
        places = self._by_facet.get(facet, array("i"))
        return [self._ids[place] for place in ((places,) if isinstance(places, int) else places)]

    def _share(self, facet: Facet, place: int) -> None:
        """Most facets stay alone: those cost no list."""
        there = self._by_facet.setdefault(facet, place)
        if isinstance(there, int):
            if there != place:
                self._by_facet[facet] = array("i", (there, place))
        else:
            there.append(place)

    def _find(self, numbers: "array[int]", place: int) -> None:
        """Join the groups of the texts that are like this one."""
        keys = bands(numbers)
        candidates = {other for key in keys if (other := self._by_band.setdefault(key, place)) != place}
        for other in candidates:
            if self._first(other) != self._first(place) and agree(numbers, self._numbers(other)) >= ALIKE:
                self._join(other, place)

    def _numbers(self, place: int) -> "array[int]":
        start = self._signed[place] * BINS
        return self._signatures[start : start + BINS]

    def _first(self, place: int) -> int:
        parents = self._parents
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    def _join(self, one: int, other: int) -> None:
        first, second = sorted((self._first(one), self._first(other)))
        if first == second:
            return
        self._parents[second] = first
        self._sizes[first] += self._sizes[second]
