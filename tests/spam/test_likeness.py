"""Texts are recognised among their like, also in another process."""

import subprocess
import sys

from moderator.spam.likeness import agree, alike, bands, current, likeness

LONG = "The harbour festival starts on Friday at noon and the ferries run until midnight for everybody"


def test_a_spun_text_shares_a_band_and_is_alike() -> None:
    one, other = likeness(LONG), likeness(LONG.replace("everybody", "all visitors") + " http://a.example/1")
    assert len(one) == 64
    assert set(bands(one)) & set(bands(other))
    assert alike(one, other)


def test_unrelated_texts_are_not_alike() -> None:
    other = likeness(
        "Nobody asked whether the library roof needs another coat of paint before the winter storms"
    )
    assert not alike(likeness(LONG), other)


def test_alike_texts_agree_in_most_bins_and_others_in_hardly_any() -> None:
    one = likeness("wonderful article i have shown it to my sister and my colleagues at work")
    two = likeness("splendid article i have shown it to my brother and my colleagues at work")
    other = likeness("the harbour was never meant to take ships of such a size said the mayor")
    assert agree(one, one) == 32
    assert agree(one, two) >= 16
    assert agree(one, other) <= 6


def test_what_an_earlier_version_kept_is_not_compared() -> None:
    assert current(likeness(LONG))
    assert current(likeness("Thanks"))
    assert current(b"")
    assert not current(bytes(128))


def test_a_short_text_is_like_the_identical_one_alone() -> None:
    assert likeness("Thanks a lot") == likeness("thanks  A lot")
    assert len(likeness("Thanks a lot")) == 8
    assert bands(likeness("Thanks a lot")) != bands(likeness("Thanks a bit"))
    assert not alike(likeness("Thanks a lot"), likeness(LONG))


def test_what_says_nothing_is_like_nothing() -> None:
    assert likeness(" \u200b ") == b""
    assert bands(b"") == []


def test_another_process_finds_the_same() -> None:
    program = (
        f"from moderator.spam.likeness import *; like = likeness({LONG!r}); print(like.hex(), bands(like))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.split(" ", 1) == [likeness(LONG).hex(), f"{bands(likeness(LONG))}\n"]
