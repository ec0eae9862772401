"""The strip of choices: a few seconds, never in the way."""

import pytest

from moderator.desk.change import Change, Kind
from moderator.desk.strip import STAYS, Choice, Offer, Strip
from moderator.domain.errors import CannotDo


def test_an_offer_goes_by_itself_after_its_seconds() -> None:
    told: list[Change] = []
    strip = Strip(lambda: 100.0, told.append)
    strip.show(Offer("reasons", "Reason", (Choice("ad"),), lambda place: None, 100.0 + STAYS))
    strip.tick(100.0 + STAYS - 0.1)
    assert strip.has(0)
    strip.tick(100.0 + STAYS)
    assert strip.offer is None
    assert [change.kind for change in told] == [Kind.STRIP, Kind.STRIP]


def test_a_digit_that_stands_for_nothing_says_so() -> None:
    strip = Strip(lambda: 100.0, lambda change: None)
    taken: list[int] = []
    with pytest.raises(CannotDo):
        strip.take(0)
    strip.show(Offer("reasons", "Reason", (Choice("ad"), Choice("spam")), taken.append))
    strip.tick(1e12)
    strip.take(1)
    with pytest.raises(CannotDo):
        strip.take(2)
    assert taken == [1]
    assert strip.close()
    assert not strip.close()
