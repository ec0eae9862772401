"""How alike two texts are, from 32 numbers each: one-permutation min-hash (Li, Owen, Zhang 2012).

The four-letter pieces of a text's words fall into 32 bins by their hash and each bin keeps its smallest;
the share of bins in which two texts agree estimates how much they have in common. Addresses and words
with digits are left out: they are what a wave varies.
"""

import re
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from operator import eq
from zlib import crc32

BINS = 32
BAND = 3
"""Bins that must all agree for two texts to be compared at all; there are ten such bands."""
_SHIFT = 27
_LEAST_WORDS = 3
_LEAST_LETTERS = 12
_FEW = 12
"""Words below which a text may be too short to be like another."""
_STEP = 0x9E3779B1
_ALL = 0xFFFFFFFF
_WORD = re.compile(r"[^\W_]+")


def signature(folded: str) -> "array[int] | None":
    """32 numbers for a folded text without its addresses, or None where it is too short to be like
    another."""
    words = set(_WORD.findall(folded))
    if len(words) < _FEW:
        plain = [word for word in words if word.isalpha()]
        if len(plain) < _LEAST_WORDS or sum(map(len, plain)) < _LEAST_LETTERS:
            return None
    numbers = sorted(chain.from_iterable(map(_numbers, words)), reverse=True)
    if not numbers:
        return None
    lowest = {number >> _SHIFT: number for number in numbers}
    return array("I", _borrowed(lowest) if len(lowest) < BINS else map(lowest.__getitem__, range(BINS)))


def bands(numbers: Sequence[int]) -> list[int]:
    """Ten keys; two texts with one in common are worth comparing."""
    return [hash((place, *numbers[place : place + BAND])) for place in range(0, BINS - BAND + 1, BAND)]


def agree(one: Sequence[int], other: Sequence[int]) -> int:
    """In how many of the 32 bins two texts agree."""
    return sum(map(eq, one, other))


@lru_cache(maxsize=16384)
def _numbers(word: str) -> tuple[int, ...]:
    """Hashes of every other four-letter piece of a word and of its last, edges marked; none with a digit."""
    if not word.isalpha():
        return ()
    raw = f"_{word}_".encode("utf-16-le", "surrogatepass")
    starts = {*range(0, len(raw) - 7, 4), max(len(raw) - 8, 0)}
    return tuple([crc32(raw[at : at + 8]) * _STEP & _ALL for at in starts])


def _borrowed(lowest: dict[int, int]) -> list[int]:
    """An empty bin borrows from the next full one (and shows from how far), so that short texts compare
    as well."""
    first = min(lowest)
    numbers, last, steps = [0] * BINS, lowest[first], first
    for place in range(BINS - 1, -1, -1):
        number = lowest.get(place)
        if number is None:
            steps += 1
            number = (last + steps * _STEP) & _ALL
        else:
            last, steps = number, 0
        numbers[place] = number
    return numbers
