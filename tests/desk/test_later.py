"""Later: out of the queues until its time, back at its place, ended by a verdict, undone like any step."""

from datetime import UTC, datetime, time

import pytest

from moderator.desk.later import moment, times
from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from tests.desk.shift import NOW, Shift


def put_off(shift: Shift, place: int = 0) -> int:
    """The comment in focus, by digit; its id."""
    desk = shift.desk
    item = desk.focused
    assert item is not None
    desk.later.offer([item])
    desk.strip.take(place)
    return item.ref.id


def shown(shift: Shift, queue: str) -> list[int]:
    shift.desk.open(queue)
    shift.lanes.run_all()
    return shift.shown()


def test_a_comment_put_off_is_in_later_and_in_no_other_queue_and_the_counts_say_so(shift: Shift) -> None:
    desk = shift.begin()
    before = desk.counts["pending"]
    id_ = put_off(shift)
    assert shift.focus() != id_
    shift.lanes.run_all()
    assert (desk.counts["pending"], desk.counts["later"]) == (before - 1, 1)
    assert id_ not in shown(shift, "pending")
    assert shown(shift, "later") == [id_]
    item = desk.focused
    assert item is not None
    assert item.later == NOW + 1 + 3600


def test_it_comes_back_to_its_place_when_its_time_has_come(shift: Shift) -> None:
    desk = shift.begin()
    before = shift.shown()
    put_off(shift)
    desk.tidy()
    assert shift.shown() == before[1:]
    shift.later(3601)
    assert shift.shown() == before
    assert shift.focus() == before[1]
    shift.lanes.run_all()
    assert desk.counts["later"] == 0


def test_what_was_due_while_nobody_was_here_waits_behind_the_line_of_arrivals(shift: Shift) -> None:
    desk = shift.begin()
    id_ = put_off(shift)
    assert id_ not in shown(shift, "pending")
    shift.later(3601)
    assert desk.queue.arrived == 1
    desk.show_arrived()
    assert id_ in shift.shown()


def test_a_verdict_ends_it(shift: Shift) -> None:
    desk = shift.begin()
    id_ = put_off(shift)
    assert shown(shift, "later") == [id_]
    desk.decide(Verdict.APPROVE)
    desk.tidy()
    assert shift.shown() == []
    assert id_ in shown(shift, "approved")


def test_undo_brings_it_back_and_redo_puts_it_off_again(shift: Shift) -> None:
    desk = shift.begin()
    before = shift.shown()
    id_ = put_off(shift, 1)
    assert desk.undo_name == "Later: 1 comment"
    desk.undo()
    assert shift.focus() == id_
    assert shown(shift, "pending") == before
    desk.redo()
    shift.lanes.run_all()
    assert shown(shift, "later") == [id_]


def test_another_time_takes_the_place_of_the_first_and_undo_brings_the_first_back(shift: Shift) -> None:
    desk = shift.begin()
    put_off(shift)
    shown(shift, "later")
    put_off(shift, 2)
    desk.tidy()
    item = desk.queue.row(0)
    assert item is not None
    assert item.later is not None
    assert item.later > NOW + 3601
    desk.undo()
    item = desk.focused
    assert item is not None
    assert item.later == NOW + 3601


def test_a_time_may_be_written(shift: Shift) -> None:
    desk = shift.begin()
    item = desk.focused
    assert item is not None
    desk.later.offer([item])
    with pytest.raises(CannotDo):
        desk.later.at("when pigs fly")
    desk.later.at("tomorrow 9:00")
    assert not desk.strip.close()
    assert shown(shift, "later") == [item.ref.id]


def test_written_times_mean_the_next_such_moment() -> None:
    now = datetime(2026, 11, 20, 10, 30, tzinfo=UTC).timestamp()
    for written, there in {
        "18:30": datetime(2026, 11, 20, 18, 30, tzinfo=UTC),
        "9:15": datetime(2026, 11, 21, 9, 15, tzinfo=UTC),
        "tomorrow": datetime(2026, 11, 21, 8, tzinfo=UTC),
        "Tomorrow 9.00": datetime(2026, 11, 21, 9, tzinfo=UTC),
        "2026-12-01 08:00": datetime(2026, 12, 1, 8, tzinfo=UTC),
        "2026-12-01T08:00Z": datetime(2026, 12, 1, 8, tzinfo=UTC),
    }.items():
        assert moment(written, now, UTC, time(8)) == there.timestamp(), written
    for wrong in ("2026-11-01", "soon", "25:99 x", ""):
        with pytest.raises(CannotDo):
            moment(wrong, now, UTC, time(8))


def test_the_next_shift_is_offered_before_it_begins_and_a_shift_of_tomorrow() -> None:
    morning = datetime(2026, 11, 20, 10, tzinfo=UTC).timestamp()
    night = datetime(2026, 11, 20, 22, tzinfo=UTC).timestamp()
    two, three = (time(8), time(18)), (time(6), time(14, 30), time(22, 15))
    for now, shifts, offered in (
        (morning, two, ["11:00", "18:00", "08:00", "08:00"]),
        (night, two, ["23:00", "08:00", "08:00"]),
        (morning, three, ["11:00", "14:30", "06:00", "06:00"]),
        (night, three, ["23:00", "06:00", "06:00"]),
    ):
        assert [choice.value for choice, _ in times(now, UTC, shifts)] == offered


def test_the_newsrooms_own_shifts_are_offered(shift: Shift) -> None:
    desk = shift.begin()
    desk.settings.shifts = "23:59"
    item = desk.focused
    assert item is not None
    desk.later.offer([item])
    offer = desk.strip.offer
    assert offer is not None
    assert [choice.value for choice in offer.choices][1:3] == ["23:59", "23:59"]
