"""Which groups a batch of comments falls into, given the first comment known of each of their bands.

As `grouper` does it, but with what is known kept in a file rather than in memory.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from moderator.spam.likeness import alike, bands


class Joined(NamedTuple):
    """What has to be remembered."""

    bands: dict[int, int]
    """New bands, each with its first comment."""
    merged: list[tuple[int, int]]
    """Groups that are no more, each with the one that they are part of now."""
    placed: dict[int, int]
    """Comments with another group than before."""


def join(
    fresh: Iterable[tuple[int, bytes]],
    firsts: Mapping[int, int],
    known: Mapping[int, tuple[int | None, bytes]],
) -> Joined:
    """Place comments (key and likeness) in order.

    `firsts` names the first comment of a band, `known` the group (None alone) and likeness of comments.
    A group goes by the key of a comment that is or was in it.
    """
    first = dict(firsts)
    likes = {key: like for key, (_, like) in known.items()}
    before = {key: pile for key, (pile, _) in known.items() if pile is not None}
    parents = {key: pile for key, pile in before.items() if key != pile}
    together: set[int] = set()

    def root(number: int) -> int:
        while number in parents:
            number = parents[number]
        return number

    for key, like in fresh:
        likes[key] = like
        keys = bands(like)
        others = {first.setdefault(band, key) for band in keys}
        gone = [other for other in others if other not in likes]  # they are not here any more
        if gone:
            first.update((band, key) for band in keys if first[band] in gone)
        mine = root(key)
        for other in sorted(others.difference(gone)):
            theirs = root(other)
            if theirs != mine and alike(like, likes[other]):
                parents[mine] = theirs
                mine = theirs
                together |= {key, other}
    made = {band: key for band, key in first.items() if firsts.get(band) != key}
    merged = [(pile, root(pile)) for pile in sorted(set(before.values())) if root(pile) != pile]
    moved = dict(merged)
    placed = {}
    for key in together | {root(key) for key in together}:
        now = before.get(key)
        if key in likes and (now is None or moved.get(now, now) != root(key)):
            placed[key] = root(key)
    return Joined(made, merged, placed)
