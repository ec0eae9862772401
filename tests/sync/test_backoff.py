"""Later and later, with chance in it, never forever, and at once when something changed."""

from moderator.sync.backoff import FIRST, MOST, Backoff


def test_pauses_grow_to_a_bound() -> None:
    backoff = Backoff(jitter=lambda: 1.0)
    pauses = [backoff.failed(0.0) for _ in range(40)]
    assert pauses[0] == FIRST
    assert pauses == sorted(pauses)
    assert pauses[-1] == MOST


def test_two_desks_part_ways() -> None:
    early, late = Backoff(jitter=lambda: 0.0), Backoff(jitter=lambda: 1.0)
    assert 0 < early.failed(100.0) - 100.0 == (late.failed(100.0) - 100.0) / 2


def test_nothing_is_tried_before_its_time_and_success_forgets_the_failures() -> None:
    backoff = Backoff(jitter=lambda: 1.0)
    assert backoff.may_try(0.0)
    backoff.failed(0.0)
    assert not backoff.may_try(FIRST - 0.1)
    assert backoff.may_try(FIRST)
    backoff.reset()
    assert backoff.may_try(0.0)
    assert backoff.failed(0.0) == FIRST


def test_a_refusal_pauses_until_something_changes() -> None:
    backoff = Backoff()
    backoff.refused()
    assert not backoff.may_try(1e12)
    backoff.reset()
    assert backoff.may_try(0.0)


def test_a_clock_that_jumped_back_holds_up_nothing() -> None:
    backoff = Backoff()
    backoff.failed(1_000_000.0)
    assert backoff.may_try(1_000_000.0 - 3600)
