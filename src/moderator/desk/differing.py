"""What two readings of one queue do not share, told by walking both.

Sets of all keys would do, but each holds Python's lock while it is made, 20 ms for 200,000: the window waits.
"""

from array import array

_NEAR = 256
"""Keys ahead that are looked through for the place from which both go on alike."""
_MANY = 4096
"""Keys found in one alone after which the orders are others, and sets of the rest are quicker."""


def differing(before: "array[int]", after: "array[int]") -> tuple[set[int], set[int]]:
    """The keys of `before` alone, and those of `after` alone; either names a key once."""
    gone, came = set[int](), set[int]()
    at = to = 0
    while at < len(before) and to < len(after) and len(gone) + len(came) < _MANY:
        if same := _alike(before, at, after, to):
            at, to = at + same, to + same
        elif (place := _near(before, after[to], at)) >= 0:
            gone.update(before[at:place])
            at = place
        elif (place := _near(after, before[at], to)) >= 0:
            came.update(after[to:place])
            to = place
        else:
            gone.add(before[at])
            came.add(after[to])
            at, to = at + 1, to + 1
    gone.update(before[at:])
    came.update(after[to:])
    return gone - came, came - gone


def _alike(before: "array[int]", at: int, after: "array[int]", to: int) -> int:
    """How many keys from there on are the same."""
    same = 0
    for size in (8192, 512, 32, 1):
        while (
            len(some := before[at + same : at + same + size]) == size
            and some == after[to + same : to + same + size]
        ):
            same += size
    return same


def _near(keys: "array[int]", key: int, start: int) -> int:
    """Where a key stands a little further on, -1 where it does not."""
    try:
        return keys.index(key, start, start + _NEAR)
    except ValueError:
        return -1
