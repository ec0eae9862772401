"""Which comments of the open queue are selected, by key or as all that match, and what verbs reach."""

from array import array
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from moderator.store.odd import Odd


@dataclass(frozen=True, slots=True)
class Selection:
    """How much is selected; which, `OpenQueue.selected(row)` tells."""

    count: int = 0
    all: bool = False
    """All that match, not only what is on the screen."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a selection holds, as far as only the store knows."""

    articles: int = 0
    authors: int = 0
    odd: "array[int]" = field(default_factory=lambda: array("q"))
    """Keys of the odd ones out."""
    first: tuple[Odd, ...] = ()
    """The first three of them."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a shifted letter would reach: the bar says it before anybody presses one."""

    count: int
    articles: int
    authors: int
    """By e-mail without regard to case, by name where there is none."""
    out_of_sight: int
    ready: bool = True
    """False while a job still counts articles and authors, and looks for odd ones."""
    odd: int = 0
    """Comments that are unlike a spam wave: of trusted authors, with approved answers, or long."""
    first_odd: tuple[Odd, ...] = ()
    """The first three of them."""


class Picked:
    """The keys themselves: some, or all but some."""

    def __init__(self) -> None:
        self.all = False
        self._keys: set[int] = set()
        """The selected ones, or with `all` the exceptions."""

    def copy(self) -> "Picked":
        """As it is now."""
        made = Picked()
        made.all, made._keys = self.all, set(self._keys)
        return made

    def has(self, key: int) -> bool:
        """Whether `key` (of the open queue) is selected."""
        return (key in self._keys) != self.all

    def set(self, key: int, on: bool) -> None:
        """Select `key`, or not."""
        if on != self.all:
            self._keys.add(key)
        else:
            self._keys.discard(key)

    def set_all(self, on: bool) -> None:
        """Select all that match, or nothing."""
        self.all = on
        self._keys.clear()

    def only(self, keys: Iterable[int]) -> None:
        """Select these and nothing else."""
        self.all = False
        self._keys = set(keys)

    def invert(self, ids: "array[int]", decided: Collection[int]) -> None:
        """Select what is not selected of `ids`; decided rows never."""
        self.all = not self.all
        if not self.all:
            self._keys = {key for key in self._keys.intersection(ids) if key not in decided}

    def drop(self, keys: Iterable[int]) -> None:
        """These are not selected any more."""
        if self.all:
            self._keys.update(keys)
        else:
            self._keys.difference_update(keys)

    def count(self, ids: "array[int]", decided: Collection[int]) -> int:
        """How many of `ids` are selected; decided rows never are."""
        if not self.all:
            return len(self._keys)
        if not decided:
            return len(ids) - len(self._keys)
        return len(ids) - len(self._keys.union(decided))

    def keys(self, ids: "array[int]", decided: Collection[int]) -> "array[int]":
        """The selected ones in the queue's order."""
        if self.all and not self._keys and not decided:
            return ids[:]
        return array("q", (key for key in ids if self.has(key) and key not in decided))
