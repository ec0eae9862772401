"""Counts for reasons."""

from moderator.spam.features import features
from moderator.spam.sample import Sample
from moderator.spam.tally import Tally, codes, handle_code, host_code


def test_words_hosts_and_handles_are_counted_by_what_became_of_them() -> None:
    tally = Tally()
    advert = features(Sample("mattress sale by @mattressman at mattress.example.com mattress"))
    for _ in range(3):
        tally.add(codes(advert), spam=True)
    tally.add(codes(features(Sample("my mattress is old"))), spam=False)
    mattress = next(word.code for word in advert.words if word.text == "mattress")
    assert tally.of(mattress) == (3, 1)
    assert tally.of(host_code("example.com")) == (3, 0)
    assert tally.of(handle_code("mattressman")) == (3, 0)
    assert tally.of(host_code("other.example.net")) == (0, 0)


def test_counts_stop_at_the_end_of_their_range() -> None:
    tally = Tally()
    for _ in range(70_000):
        tally.add((7,), spam=True)
    assert tally.of(7) == (0xFFFF, 0)
