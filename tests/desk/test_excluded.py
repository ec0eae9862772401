"""A search without a result says which part of it excluded everything."""

from tests.desk.shift import Shift


def test_each_thing_asked_is_tried_without(shift: Shift) -> None:
    shift.begin()
    shift.desk.open("pending", "author:nobodyatall status:pending after:2020-01-01")
    shift.lanes.run_all()
    assert shift.desk.queue.count == 0
    assert shift.desk.queue.excluded == (("author:nobodyatall", 10, False),)


def test_where_two_exclude_everything_none_alone_is_blamed(shift: Shift) -> None:
    shift.begin()
    shift.desk.open("pending", "author:nobodyatall before:2020-01-01")
    shift.lanes.run_all()
    assert shift.desk.queue.excluded == ()


def test_a_search_of_one_word_needs_no_explanation(shift: Shift) -> None:
    shift.begin()
    shift.desk.open("pending", "nobodywritesthis")
    shift.lanes.run_all()
    assert shift.desk.queue.excluded == ()
