"""From a score to a mark."""

from moderator.domain.spam import Mark
from moderator.spam.thresholds import LOOK_BACK, NEEDED, Thresholds


def test_nothing_is_called_very_likely_before_two_hundred_were_approved() -> None:
    thresholds = Thresholds(-1.0 for _ in range(NEEDED - 1))
    assert thresholds.mark(99.0) is Mark.PERHAPS
    thresholds.approved(-1.0)
    assert thresholds.mark(99.0) is Mark.LIKELY


def test_at_two_hundred_no_approved_comment_may_reach_it() -> None:
    thresholds = Thresholds([*[-1.0] * 199, 2.0])
    assert thresholds.mark(2.0) is Mark.PERHAPS
    assert thresholds.mark(2.1) is Mark.LIKELY


def test_of_two_thousand_five_may_be_above_it() -> None:
    thresholds = Thresholds([*(float(score) for score in range(1, 11)), *[0.0] * 1990])
    assert thresholds.mark(5.0) is Mark.PERHAPS
    assert thresholds.mark(5.5) is Mark.LIKELY


def test_when_honest_comments_change_the_latest_four_hundred_set_the_bar() -> None:
    thresholds = Thresholds([*[0.0] * 1500, 3.0, *[0.0] * 399])
    assert thresholds.mark(2.9) is Mark.PERHAPS
    thresholds.approved(0.0)
    assert thresholds.mark(2.9) is Mark.LIKELY


def test_below_zero_or_like_the_approved_ones_there_is_no_mark() -> None:
    assert Thresholds().mark(0.1) is Mark.PERHAPS
    assert Thresholds().mark(-0.1) is Mark.NONE
    assert Thresholds([1.0] * 50).mark(0.9) is Mark.NONE


def test_the_oldest_are_forgotten() -> None:
    thresholds = Thresholds()
    for score in (9.0, *[0.0] * LOOK_BACK):
        thresholds.approved(score)
    assert len(thresholds.scores) == LOOK_BACK
    assert thresholds.mark(5.0) is Mark.LIKELY
