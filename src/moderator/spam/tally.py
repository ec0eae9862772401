"""How often a word, a pair, a host or a handle was in spam and in approved comments: for reasons people
read.

Counts are kept under two hashes and the smaller one is told (a count-min sketch), so that a reason is
very seldom another word's; no word is stored.
"""

from array import array
from collections.abc import Iterable
from zlib import crc32

from moderator.spam.features import Features

_BITS = 15
_SIZE = 1 << _BITS
_MASK = _SIZE - 1
_MOST = 0xFFFF
_MIX = 0x85EB


class Tally:
    """Counts by 32-bit code."""

    def __init__(self) -> None:
        self.spam = array("H", bytes(4 * _SIZE))
        self.honest = array("H", bytes(4 * _SIZE))
        """Two rows each, one for either hash."""

    def add(self, codes: Iterable[int], *, spam: bool) -> None:
        """Each code was in one more decision."""
        table = self.spam if spam else self.honest
        for code in codes:
            one, other = code & _MASK, _SIZE + ((code >> 16 ^ code * _MIX) & _MASK)
            if table[one] < _MOST:
                table[one] += 1
            if table[other] < _MOST:
                table[other] += 1

    def of(self, code: int) -> tuple[int, int]:
        """Decisions for spam and for the comment that held this."""
        one, other = code & _MASK, _SIZE + ((code >> 16 ^ code * _MIX) & _MASK)
        return min(self.spam[one], self.spam[other]), min(self.honest[one], self.honest[other])


def codes(features: Features) -> set[int]:
    """What of a comment is counted."""
    found = {word.code for word in features.words}
    found.update(features.pairs)
    found.update(host_code(link.domain) for link in features.links)
    found.update(handle_code(handle) for handle in features.handles)
    return found


def host_code(domain: str) -> int:
    """Code of a link's domain."""
    return crc32(b"h:" + domain.encode("utf-8", "surrogatepass"))


def handle_code(handle: str) -> int:
    """Code of an @handle."""
    return crc32(b"@" + handle.encode("utf-8", "surrogatepass"))
