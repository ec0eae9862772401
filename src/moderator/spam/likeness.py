"""How a comment is recognised among its like, as bytes to keep: 64 for a text, eight for a short one.

Short texts are like the identical text alone. The same on every machine and in every version of Python,
since it is kept in a file and compared with what comes later.
"""

import struct
from hashlib import blake2b

from moderator.spam import weblinks
from moderator.spam.minhash import BINS, signature
from moderator.spam.textfold import fold

ALIKE = 13
"""Bins of 32 in which two texts must agree to be in one group: a good third of what they say together.
Unrelated texts agree in one or two; a wave spun from synonyms, seen from one of its texts to the next, in
15 to 30."""
_SHORT = 8
_LONG = 2 * BINS
_MASK = (1 << 63) - 1
_NUMBERS = struct.Struct(f"<{BINS}H")
_BANDS = struct.Struct("<" + "HI" * 10)
"""Three bins of 16 bits a band: all must agree for two texts to be compared at all."""


def likeness(text: str) -> bytes:
    """What a comment's text (plain or HTML) is compared by; empty where it says nothing at all."""
    folded = weblinks.joined(fold(text).text)
    numbers = signature(folded)
    if numbers is not None:
        return _NUMBERS.pack(*numbers)
    plain = " ".join(folded.split())
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=_SHORT).digest() if plain else b""


def current(like: bytes) -> bool:
    """Whether these bytes can be compared with what `likeness` gives today."""
    return len(like) in (0, _SHORT, _LONG)


def bands(like: bytes) -> list[int]:
    """Keys of 63 bits: two texts with one in common are worth comparing; ten, or one of a short text."""
    if len(like) < _LONG:
        return [int.from_bytes(like, "little") & _MASK] if like else []
    numbers = iter(_BANDS.unpack_from(like))
    return [one << 32 | two for one, two in zip(numbers, numbers, strict=True)]


def alike(one: bytes, other: bytes) -> bool:
    """Whether two texts say the same."""
    if len(one) != _LONG or len(other) != _LONG:
        return one == other
    return agree(one, other) >= ALIKE


def agree(one: bytes, other: bytes) -> int:
    """In how many of the 32 bins two texts agree."""
    apart = int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
    return _NUMBERS.unpack(apart.to_bytes(_LONG, "little")).count(0)
