"""Like comments fold into one row: who stands under which row of a queue."""

from array import array
from collections.abc import Iterable, Mapping

from moderator.domain.shared import Shared


class Folds:
    """Built for one queue at one moment; the first comment of a pile, in the queue's order, is its head."""

    def __init__(self, piles: Mapping[int, int], by: Shared = Shared.GROUP) -> None:
        """`piles` names the pile of each key that has one, `by` what its comments have in common."""
        self._piles = piles
        self.by = by
        self._members: dict[int, array[int]] = {}
        self._open: set[int] = set()

    def again(self, piles: Mapping[int, int]) -> "Folds":
        """The same rows open, with what has joined since."""
        made = Folds(piles, self.by)
        made._open = set(self._open)
        return made

    def rows(self, keys: Iterable[int]) -> "array[int]":
        """The keys that have a row, members of an open pile right below its head."""
        standing = array("q", keys)
        members: dict[int, array[int]] = {}
        for key in standing:
            if (pile := self._piles.get(key)) is not None:
                members.setdefault(pile, array("q")).append(key)
        self._members = {pile: some for pile, some in members.items() if len(some) > 1}
        rows, seen = array("q"), set[int]()
        for key in standing:
            pile = self._piles.get(key)
            if pile is None or pile not in self._members:
                rows.append(key)
            elif pile not in seen:
                seen.add(pile)
                rows.extend(self._members[pile] if pile in self._open else self._members[pile][:1])
        return rows

    def under(self, key: int) -> "array[int]":
        """All comments that the row of `key` stands for: its pile where it is the head of a folded one."""
        pile = self._piles.get(key)
        some = self._members.get(pile) if pile is not None and pile not in self._open else None
        return some if some is not None and some[0] == key else array("q", (key,))

    def members(self, key: int) -> "array[int]":
        """All of the pile whose head `key` is; nothing for every other row."""
        pile = self._piles.get(key)
        some = self._members.get(pile) if pile is not None else None
        return some if some is not None and some[0] == key else array("q")

    def pile(self, key: int) -> int | None:
        """The number of the pile of a comment."""
        return self._piles.get(key)

    def alike(self, key: int) -> int:
        """How many stand in the pile whose head `key` is, itself counted; 0 for every other row."""
        return len(self.members(key))

    def unfolded(self, key: int) -> bool:
        """Whether `key` has a row of its own because its pile was unfolded."""
        pile = self._piles.get(key)
        return pile is not None and pile in self._open and pile in self._members

    def row_of(self, key: int) -> int:
        """The key whose row stands for `key`: the head of its pile where that is folded."""
        pile = self._piles.get(key)
        some = self._members.get(pile) if pile is not None and pile not in self._open else None
        return key if some is None else some[0]

    def turn(self, key: int, unfold: bool) -> bool:
        """Unfold or fold the pile of `key`; whether that changes anything."""
        pile = self._piles.get(key)
        if pile is None or pile not in self._members or (pile in self._open) == unfold:
            return False
        (self._open.add if unfold else self._open.discard)(pile)
        return True

    @property
    def count(self) -> int:
        """How many piles of two and more there are."""
        return len(self._members)
