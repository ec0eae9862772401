"""How alike two texts are, from 32 numbers each: one-permutation min-hash (Li, Owen, Zhang 2012).

The four-letter pieces of a text's words fall into 32 bins by their hash and each bin keeps its smallest;
the share of bins in which two texts agree estimates how much they have in common. Addresses and words
with digits are left out: they are what a wave varies.
"""

import re
from itertools import chain, repeat
from operator import rshift

from moderator.spam import weblinks
from moderator.spam.textfold import pieces

BINS = 32
_BITS = 30
"""Of a piece's hash: Python sorts and shifts whole numbers below 2^30 twice as fast as longer ones."""
_SHIFT = _BITS - 5
_HASH = (1 << _BITS) - 1
_KEPT = 0xFFFF
"""Of the smallest in a bin sixteen bits are kept: two that differ look the same once in 65,536 times."""
_STEP = 0x9E3779B1
_DOWN = range(BINS - 1, -1, -1)
_LEAST_WORDS = 3
_LEAST_LETTERS = 12
_FEW = 12
"""Tokens below which a text may be too short to be like another."""
_REMEMBERED = 16384
_WORD = re.compile(r"[^\W_]+")


def signature(folded: str) -> list[int] | None:
    """32 numbers of 16 bits for a folded text, its addresses put together, or None where it is too short to
    be like another."""
    tokens = set(folded.split())
    if len(tokens) < _FEW:
        plain = {word for token in tokens for word in _words(token)}
        if len(plain) < _LEAST_WORDS or sum(map(len, plain)) < _LEAST_LETTERS:
            return None
    numbers = sorted(chain.from_iterable(map(_PIECES.__getitem__, tokens)), reverse=True)
    return _lowest(dict(zip(map(rshift, numbers, repeat(_SHIFT)), numbers, strict=True))) if numbers else None


class _Pieces(dict[str, tuple[int, ...]]):
    """What stands between two gaps → the hashes of its words' pieces, remembered: most of a comment was in
    the last thousand comments, but for addresses."""

    def __init__(self) -> None:
        super().__init__()
        self._earlier: dict[str, tuple[int, ...]] = {}
        """Those before; the ones that come again stay."""

    def __missing__(self, token: str) -> tuple[int, ...]:
        numbers = self._earlier.get(token)
        if numbers is None:
            if "://" in token:
                return ()
            numbers = tuple([each * _STEP & _HASH for word in _words(token) for each in pieces(word, 2)])
            if "." in token[:-1]:
                return numbers
        if len(self) >= _REMEMBERED:
            self._earlier = dict(self)
            self.clear()
        self[token] = numbers
        return numbers


_PIECES = _Pieces()


def _words(token: str) -> list[str]:
    """Words without digits, those of addresses left out."""
    if token.isalpha():
        return [token]
    return [word for word in _WORD.findall(weblinks.without(token)) if word.isalpha()]


def _lowest(by_bin: dict[int, int]) -> list[int]:
    """From the last bin to the first. An empty one borrows from the full one before it (and shows from how
    far), so that short texts compare as well."""
    steps = min(by_bin)
    last = by_bin[steps]
    numbers = []
    for number in map(by_bin.get, _DOWN):
        if number is None:
            steps += 1
            numbers.append((last + steps * _STEP) & _KEPT)
        else:
            last, steps = number, 0
            numbers.append(number & _KEPT)
    return numbers
