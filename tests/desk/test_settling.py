"""Needs attention: one by one, the selection, all alike; and back."""

from collections.abc import Callable

import pytest

from moderator.desk.desk import Desk
from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site

MANY = 120
"""More than a screen: settled by a job."""


def conflicts(shift: Shift, newsroom: Site, theirs: str = "1") -> Desk:
    """Spam on all ten, while a colleague gave them another status; the queue *Needs attention*."""
    desk = shift.begin()
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    for id_ in range(1, 11):
        newsroom.set(id_, comment_approved=theirs if id_ > 2 else "trash")
    shift.later(61)
    shift.later()
    desk.open("attention")
    shift.lanes.run_all()
    return desk


def delivered(shift: Shift) -> None:
    shift.later(61)
    shift.later()


def test_all_alike_are_selected_by_what_i_said_and_what_the_site_has(shift: Shift, newsroom: Site) -> None:
    desk = conflicts(shift, newsroom)
    assert shift.shown() == list(range(1, 11))
    desk.last()
    desk.select_alike()
    shift.lanes.run_all()
    assert [desk.queue.selected(row) for row in range(10)] == [False] * 2 + [True] * 8


def test_mine_for_the_selection_is_one_step_delivered_and_taken_back_as_one(
    shift: Shift, newsroom: Site
) -> None:
    desk = conflicts(shift, newsroom)
    desk.last()
    desk.select_alike()
    shift.lanes.run_all()
    desk.resolve_selection(mine=True)
    assert (desk.queue.left, desk.undo_name) == (2, "Mine: 8 comments")
    desk.undo()
    assert desk.queue.left == 10
    desk.redo()
    assert desk.queue.left == 2
    delivered(shift)
    assert [newsroom.word(id_) for id_ in (1, 3, 10)] == ["trash", "spam", "spam"]


def test_theirs_for_the_selection_leaves_the_site_alone_and_is_one_step_back(
    shift: Shift, newsroom: Site
) -> None:
    desk = conflicts(shift, newsroom)
    desk.select_all()
    desk.resolve_selection(mine=False)
    assert (desk.queue.left, desk.undo_name) == (0, "Theirs: 10 comments")
    desk.undo()
    assert (desk.queue.left, shift.focus()) == (10, 1)
    desk.redo()
    desk.tidy()
    delivered(shift)
    assert shift.shown() == []
    assert newsroom.word(10) == "1"


def test_one_that_was_left_comes_back_with_undo(shift: Shift, newsroom: Site) -> None:
    desk = conflicts(shift, newsroom)
    desk.resolve(mine=False)
    assert (desk.queue.left, desk.undo_name, shift.focus()) == (9, "Theirs: 1 comment", 2)
    desk.undo()
    assert (desk.queue.left, shift.focus()) == (10, 1)


@pytest.mark.parametrize(
    ("decide", "word"),
    [(lambda desk: desk.decide(Verdict.APPROVE), "1"), (lambda desk: desk.decide(Verdict.HOLD), "0")],
)
def test_a_new_verdict_settles_a_conflict_and_is_delivered(
    shift: Shift, newsroom: Site, decide: Callable[[Desk], None], word: str
) -> None:
    desk = conflicts(shift, newsroom)
    decide(desk)
    delivered(shift)
    assert shift.item(1).attention is None
    assert newsroom.word(1) == word


def test_elsewhere_there_are_no_sides_to_choose(shift: Shift) -> None:
    desk = shift.begin()
    desk.select_all()
    with pytest.raises(CannotDo):
        desk.resolve_selection(mine=True)
    with pytest.raises(CannotDo):
        desk.select_alike()


def test_more_than_a_screen_is_settled_by_a_job(shift: Shift, newsroom: Site) -> None:
    for id_ in range(11, 11 + MANY):
        newsroom.add(id_, article=1)
    desk = shift.begin()
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    shift.lanes.run_all()
    for id_ in range(1, 11 + MANY):
        newsroom.set(id_, comment_approved="1")
    delivered(shift)
    desk.open("attention")
    shift.lanes.run_all()
    desk.select_all()
    desk.resolve_selection(mine=True)
    assert shift.recording() == (0, 10 + MANY)
    shift.lanes.run_all()
    assert (shift.recording(), desk.queue.left) == (None, 0)
    desk.undo()
    shift.lanes.run_all()
    assert desk.queue.left == 10 + MANY
