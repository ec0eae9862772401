"""A strip of choices by digit under the desk: it stays a few seconds and blocks nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from moderator.desk.change import Change, Kind
from moderator.domain.errors import CannotDo

STAYS = 8.0
"""Seconds that a strip stays which nobody asked for."""
MOST = 10
"""Digits 1 to 9, and 0."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice; `value` stands for the words' %1."""

    text: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the strip offers at the moment."""

    context: str
    """Of the words, for translation: `reasons` or `later`."""
    title: str
    choices: tuple[Choice, ...]
    take: Callable[[int], None]
    """Told the place of what was chosen."""
    until: float | None = None
    """When it goes by itself; None: when another key is pressed, or Esc."""
    chosen: int = -1
    """The place of what was chosen already, shown as such."""
    keys: tuple[int, ...] = ()
    """The comments that it is about, where they are still to be dealt with."""
    asks: int = -1
    """The place of the choice whose answer a person types, or none."""


class Strip:
    """One offer at a time; the newest takes the place of the one before."""

    def __init__(self, clock: Callable[[], float], tell: Callable[[Change], None]) -> None:
        self._clock, self._tell = clock, tell
        self.offer: Offer | None = None

    def show(self, offer: Offer) -> None:
        """Offer this."""
        self.offer = offer
        self._tell(Change(Kind.STRIP))

    def close(self) -> bool:
        """Take the offer back; whether there was one."""
        if self.offer is None:
            return False
        self.offer = None
        self._tell(Change(Kind.STRIP))
        return True

    def has(self, place: int) -> bool:
        """Whether a digit chooses anything now."""
        return self.offer is not None and place < len(self.offer.choices)

    def take(self, place: int) -> None:
        """Choose. CannotDo where that digit stands for nothing."""
        offer = self.offer
        if offer is None or place >= len(offer.choices):
            raise CannotDo("That digit stands for nothing now.")
        offer.take(place)

    def tick(self, now: float) -> None:
        """Time passes."""
        if self.offer is not None and self.offer.until is not None and now >= self.offer.until:
            self.close()
