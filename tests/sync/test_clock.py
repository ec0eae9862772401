"""The timetable: what is due now, for which site, without ever waiting."""

from moderator.domain.errors import SiteRefused, SiteUnreachable
from moderator.sync.clock import Due, SyncClock

SITES = ("gazette",)


def rested(clock: SyncClock, now: float = 0.0) -> SyncClock:
    clock.started("gazette", Due.CYCLE)
    clock.succeeded("gazette", Due.CYCLE, now)
    return clock


def test_a_site_that_was_never_pulled_is_due_at_once() -> None:
    assert SyncClock().due(0.0, SITES, {}) == [("gazette", Due.CYCLE)]


def test_a_site_at_rest_is_pulled_again_after_the_interval() -> None:
    clock = rested(SyncClock(60.0))
    assert clock.due(59.0, SITES, {}) == []
    assert clock.due(60.0, SITES, {}) == [("gazette", Due.CYCLE)]


def test_decisions_leave_when_their_grace_is_over_and_not_before() -> None:
    clock = rested(SyncClock(60.0))
    assert clock.due(4.0, SITES, {"gazette": 5.0}) == []
    assert clock.due(5.0, SITES, {"gazette": 5.0}) == [("gazette", Due.PUSH)]


def test_a_delivery_goes_while_a_pull_is_under_way_and_only_one_of_each() -> None:
    clock = SyncClock()
    clock.started("gazette", Due.CYCLE)
    assert clock.due(100.0, SITES, {}) == []
    assert clock.due(100.0, SITES, {"gazette": 5.0}) == [("gazette", Due.PUSH)]
    clock.started("gazette", Due.PUSH)
    assert clock.due(100.0, SITES, {"gazette": 5.0}) == []


def test_a_site_out_of_reach_is_tried_later_and_others_are_not_held_up() -> None:
    clock = SyncClock()
    clock.started("gazette", Due.CYCLE)
    clock.failed("gazette", Due.CYCLE, 100.0, SiteUnreachable("Nothing answers."))
    assert clock.due(100.0, ("gazette", "herald"), {"gazette": 0.0}) == [("herald", Due.CYCLE)]
    wait = clock.due_in("gazette", 100.0)
    assert wait is not None
    assert clock.due(100.0 + wait, SITES, {}) == [("gazette", Due.CYCLE)]


def test_a_site_that_refuses_is_left_alone_until_something_changes() -> None:
    clock = SyncClock()
    clock.started("gazette", Due.CYCLE)
    clock.failed("gazette", Due.CYCLE, 0.0, SiteRefused("User or password refused."))
    assert clock.due(1e9, SITES, {"gazette": 0.0}) == []
    assert clock.due_in("gazette", 0.0) is None
    clock.changed("gazette")
    assert clock.due(1e9, SITES, {}) == [("gazette", Due.CYCLE)]


def test_a_clock_that_jumped_back_does_not_stop_the_pulls() -> None:
    clock = rested(SyncClock(60.0), now=10_000.0)
    assert clock.due(10_000.0 - 3600, SITES, {}) == [("gazette", Due.CYCLE)]


def test_a_removed_site_begins_anew_when_its_name_comes_back() -> None:
    clock = rested(SyncClock())
    clock.forget("gazette")
    assert clock.due(1.0, SITES, {}) == [("gazette", Due.CYCLE)]
