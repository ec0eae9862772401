"""Which decisions of a bulk action are lessons: a few of each group, or a wave would teach nothing but
itself.

Learning a whole flood lowered the AUC from 0.987 to 0.946; at most twenty of a group left it where it
was. It also keeps a flood that imitates honest readers from turning the model against their words.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

MOST = 20
T = TypeVar("T")


def lessons(decided: Iterable[tuple[int, T]], most: int = MOST) -> list[T]:
    """Of (group, decision), at most so many a group, spread evenly over it, in the order they came."""
    by_group: dict[int, list[tuple[int, T]]] = {}
    for turn, (group, decision) in enumerate(decided):
        by_group.setdefault(group, []).append((turn, decision))
    chosen = [pick for members in by_group.values() for pick in spread(members, most)]
    chosen.sort(key=lambda pick: pick[0])
    return [decision for _, decision in chosen]


def spread(members: Sequence[T], most: int) -> Sequence[T]:
    """At most so many of them, first and last included."""
    if len(members) <= most:
        return members
    return [members[turn * (len(members) - 1) // (most - 1)] for turn in range(most)]
