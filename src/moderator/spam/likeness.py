"""How a comment is recognised among its like, as bytes to keep: 128 for a text, eight for a short one.

Short texts are like the identical text alone. The same on every machine and in every version of Python,
since it is kept in a file and compared with what comes later.
"""

import sys
from array import array
from hashlib import blake2b

from moderator.spam import weblinks
from moderator.spam.grouper import ALIKE
from moderator.spam.minhash import BAND, BINS, agree, signature
from moderator.spam.textfold import fold

_SHORT = 8
_MASK = (1 << 63) - 1
_MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)


def likeness(text: str) -> bytes:
    """What a comment's text (plain or HTML) is compared by; empty where it says nothing at all."""
    folded, links = weblinks.find(fold(text).text)
    numbers = signature(weblinks.without(folded) if links else folded)
    if numbers is not None:
        return _bytes(numbers)
    plain = " ".join(folded.split())
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=_SHORT).digest() if plain else b""


def bands(like: bytes) -> list[int]:
    """Keys of 63 bits: two texts with one in common are worth comparing; ten, or one of a short text."""
    if len(like) <= _SHORT:
        return [int.from_bytes(like, "little") & _MASK] if like else []
    numbers = _numbers(like)
    one, two, three = _MIX
    return [
        (numbers[at] * one + numbers[at + 1] * two + numbers[at + 2] * three + at) & _MASK
        for at in range(0, BINS - BAND + 1, BAND)
    ]


def alike(one: bytes, other: bytes) -> bool:
    """Whether two texts say the same."""
    if len(one) <= _SHORT or len(other) <= _SHORT:
        return one == other
    return agree(_numbers(one), _numbers(other)) >= ALIKE


def _numbers(like: bytes) -> "array[int]":
    numbers = array("I", like)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _bytes(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
