"""In which order a flood is cleared."""

from moderator.spam.facets import Facet
from moderator.spam.grouper import Grouper
from moderator.spam.piles import piles
from moderator.spam.sample import Sample
from tests.spam import readers
from tests.spam.test_grouper import wave


def test_the_largest_rest_comes_first_and_nothing_twice() -> None:
    grouper = Grouper()
    other = [
        Sample(f"{sample.text} http://offer.example.com/{n}") for n, sample in enumerate(readers.honest(6))
    ]
    for number, sample in enumerate([*wave(10), *other, *wave(12, "else.example.net", seed=9)]):
        grouper.add(number, sample)
    found = list(piles(grouper, least=4))
    assert [len(pile.ids) for pile in found] == [22, 6]
    assert found[0].by == Facet("text", "0")
    assert found[1].by == Facet("host", "example.com")
    assert sorted(number for pile in found for number in pile.ids) == list(range(28))


def test_what_is_too_small_is_no_pile() -> None:
    grouper = Grouper()
    for number, sample in enumerate(wave(3)):
        grouper.add(number, sample)
    assert list(piles(grouper, least=4)) == []
