"""A line of choices: all in sight at any width, each with its digit."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from moderator.widgets import measures
from moderator.widgets.choice_strip import _CLOSE, _CLOSEST, _LEFT, ChoiceStrip

REASONS = ("offensive", "abusive", "off topic", "spam", "ad", "personal data", "unlawful", "unreadable", "duplicate", "other")  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("width", [1280, 900, 600, 420])
def test_ten_choices_share_the_width_without_overlap(qapp: QApplication, width: int) -> None:
    strip = ChoiceStrip()
    strip.resize(width, 21)
    strip.show_choices("Reason", REASONS, 2)
    places = [button.geometry() for button in strip._buttons]
    assert len(places) == 10
    assert all(before.right() < after.left() for before, after in pairwise(places))
    assert places[0].left() >= 0
    if width >= 600:
        assert places[-1].right() < width
    assert [button.accessibleDescription() for button in strip._buttons] == list("1234567890")


def test_fewer_choices_hide_the_others_and_a_click_says_which(qapp: QApplication) -> None:
    strip = ChoiceStrip()
    strip.resize(900, 21)
    strip.show_choices("Reason", REASONS)
    strip.show_choices("Until", ("in an hour", "tomorrow"))
    assert [button.isHidden() for button in strip._buttons[:3]] == [False, False, True]
    chosen: list[int] = []
    strip.chosen.connect(chosen.append)
    strip._buttons[1].click()
    assert chosen == [1]


def test_a_narrow_window_takes_the_title_and_the_gaps_before_it_cuts_words(qapp: QApplication) -> None:
    strip = ChoiceStrip()
    strip.show_choices("Reason", REASONS)
    whole = strip._words(_CLOSE) + measures.px(_LEFT)
    strip.resize(whole, 21)
    strip.show_choices("Reason", REASONS)
    assert not strip._title_width()
    assert all(button.width() == button.wide(close=True) for button in strip._buttons)


def test_a_narrower_window_brings_the_choices_closer_still_before_it_cuts_words(qapp: QApplication) -> None:
    strip = ChoiceStrip()
    strip.show_choices("Reason", REASONS)
    words = sum(button.wide(close=True) for button in strip._buttons)
    strip.resize(words + 9 * measures.px(_CLOSEST) + measures.px(_LEFT), 21)
    strip.show_choices("Reason", REASONS)
    assert all(button.width() == button.wide(close=True) for button in strip._buttons)
    assert strip._buttons[-1].geometry().right() < strip.width()
