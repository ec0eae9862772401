"""How fast a first pull comes on, and how long it will take still."""

from collections import deque

OVER = 15.0
"""Seconds that the pace is taken over: a slow batch does not make it jump."""
AT_LEAST = 2.0
STAGES = frozenset({"pending", "spam", "trash", "history"})
"""Stages of a first pull that count all its comments together."""


class Pace:
    """Fed with each step; says nothing before it has seen two seconds."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def saw(self, now: float, stage: str, done: int) -> None:
        """`done` comments are here at `now`; other stages than the first pull's count differently."""
        if stage not in STAGES:
            return
        if self._seen and (done < self._seen[-1][1] or now < self._seen[-1][0]):
            self._seen.clear()
        self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[0][0] > OVER:
            self._seen.popleft()

    @property
    def rate(self) -> float | None:
        """Comments a second; None while it is not known."""
        if len(self._seen) < 2:
            return None
        (began, before), (ended, after) = self._seen[0], self._seen[-1]
        if ended - began < AT_LEAST or after <= before:
            return None
        return (after - before) / (ended - began)

    def left(self, total: int) -> float | None:
        """Seconds until `total` are here; None while it is not known."""
        rate = self.rate
        return None if rate is None else max(0.0, total - self._seen[-1][1]) / rate
