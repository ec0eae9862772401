"""This session in figures: how many comments were decided, how fast, and when the queue would be done."""

from collections import deque
from itertools import pairwise

from moderator.desk.change import Change, Kind

OVER = 900.0
"""Seconds that the pace is taken over."""
PAUSE = 120.0
"""A gap longer than this was no work: a telephone call does not slow anybody down."""
AT_LEAST = 5
"""Decisions before anything is said of pace."""


class Session:
    """Told of each decision; the clock is handed in."""

    def __init__(self) -> None:
        self.done = 0
        """Comments decided since the start, those taken back not counted."""
        self._seen: deque[tuple[float, int]] = deque()

    def told(self, change: Change, now: float) -> None:
        """The desk has told of something."""
        if change.kind is Kind.DECIDED:
            self.decided(now, len(change.keys))
        elif change.kind is Kind.UNDONE:
            self.undone(len(change.keys))

    def decided(self, now: float, count: int) -> None:
        """So many comments were decided at `now`."""
        self.done += count
        if count == 1:  # a bulk action says nothing of how long the next comment takes
            self._seen.append((now, count))
        while self._seen and now - self._seen[0][0] > OVER:
            self._seen.popleft()

    def undone(self, count: int) -> None:
        """So many were taken back."""
        self.done = max(0, self.done - count)
        if count == 1 and self._seen:
            self._seen.pop()

    @property
    def pace(self) -> float | None:
        """Comments a second while at work; None while it is not known."""
        moments = [at for at, _ in self._seen]
        if len(moments) < AT_LEAST:
            return None
        worked = sum(min(after - before, PAUSE) for before, after in pairwise(moments))
        return (len(moments) - 1) / worked if worked > 0 else None

    def to_go(self, left: int) -> float | None:
        """Seconds until `left` comments are decided at this pace; None while it is not known."""
        pace = self.pace
        return None if pace is None or not left else left / pace
