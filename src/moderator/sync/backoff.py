"""When to try a site again: later and later, never all desks at once, at once when something changed."""

import random
from collections.abc import Callable

FIRST = 2.0
"""Seconds before the second try."""
MOST = 300.0
"""A site that comes back is noticed within five minutes."""


class Backoff:
    """The tries of one site. Holds no clock: times are handed in, in seconds."""

    def __init__(self, jitter: Callable[[], float] = random.random) -> None:
        """`jitter` gives numbers from 0 to 1."""
        self._jitter = jitter
        self.failures = 0
        self.not_before: float | None = None
        """When the next try may be; None at once."""
        self.paused = False
        """The site refused us: nothing is tried until something changes."""

    def failed(self, now: float) -> float:
        """The site did not answer: the time of the next try."""
        self.failures += 1
        pause = min(MOST, FIRST * 2 ** min(self.failures - 1, 20))
        # Half of it is chance, so that the desks of a newsroom do not come back in step.
        self.not_before = now + pause * (0.5 + 0.5 * self._jitter())
        return self.not_before

    def refused(self) -> None:
        """The site will not have us."""
        self.paused = True

    def reset(self) -> None:
        """It worked, or a person changed something or asked."""
        self.failures, self.not_before, self.paused = 0, None, False

    def may_try(self, now: float) -> bool:
        """Whether a try is due. A clock that jumped back by more than the longest pause holds up nothing."""
        if self.paused:
            return False
        return self.not_before is None or now >= self.not_before or self.not_before - now > MOST
