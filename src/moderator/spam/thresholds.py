"""From a score to a mark, measured on the comments that this desk's moderators approved."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable

from moderator.domain.spam import Mark

LOOK_BACK = 2000
NEEDED = 200
"""Approved comments before anything may be called very likely spam: with 30 to 150, at a spam share of 90
%, up to 5 % of the honest comments were called so."""
_LATELY = 400
"""Comments of the latest days that none may be like either: what honest readers write about changes, and
two thousand comments are slow to notice."""
_LIKELY_SHARE = 0.003
"""Of the approved ones, so many may be above it; meant to keep below 0.005 when they slowly change."""
_PERHAPS_SHARE = 0.05
_PERHAPS_NEEDED = 40


class Thresholds:
    """Scores of the last 2,000 approved comments, each taken before it was learned from."""

    def __init__(self, scores: Iterable[float] = ()) -> None:
        self.scores = array("f", scores)
        """Oldest first."""
        self._sorted = sorted(self.scores)

    def approved(self, score: float) -> None:
        """A comment with this score was approved."""
        self.scores.append(score)
        insort(self._sorted, self.scores[-1])
        if len(self.scores) > LOOK_BACK:
            oldest = self.scores.pop(0)
            del self._sorted[bisect_left(self._sorted, oldest)]

    def mark(self, score: float) -> Mark:
        """What a score means here: how many of the approved ones reached it."""
        approved = len(self.scores)
        if approved >= NEEDED and score > max(self._highest(_LIKELY_SHARE), *self.scores[-_LATELY:]):
            return Mark.LIKELY
        if score > 0 and (approved < _PERHAPS_NEEDED or score > self._highest(_PERHAPS_SHARE)):
            return Mark.PERHAPS
        return Mark.NONE

    def _highest(self, share: float) -> float:
        """The floor(share × (n + 1))-th highest, so that a next one like them is above it with that
        chance at most."""
        return self._sorted[-max(int(share * (len(self._sorted) + 1)), 1)]
