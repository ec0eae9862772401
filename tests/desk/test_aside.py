"""The thread and its comments: looked at and decided aside, while the queue keeps its place."""

import pytest

from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


@pytest.fixture
def talk(shift: Shift, newsroom: Site) -> Shift:
    """Comment 1 has two answers, approved long ago, and one of them another."""
    for id_, parent in ((21, 1), (22, 1), (23, 21)):
        newsroom.add(id_, article=2, comment_parent=parent, comment_approved="1")
    shift.begin()
    return shift


def focused(shift: Shift) -> int:
    item = shift.desk.focused
    assert item is not None
    return item.ref.id


def in_queue(shift: Shift) -> int:
    item = shift.desk.queue.focused
    assert item is not None
    return item.ref.id


def test_n_and_p_go_through_the_thread_and_the_queue_stays(talk: Shift) -> None:
    desk, seen = talk.desk, []
    assert focused(talk) == 1
    for _ in range(3):
        desk.aside.step(1)
        seen.append(focused(talk))
    assert seen == [21, 23, 22]
    assert in_queue(talk) == 1
    with pytest.raises(CannotDo):
        desk.aside.step(1)
    desk.aside.step(-1)
    assert focused(talk) == 23
    assert desk.aside.leave()
    assert focused(talk) == 1
    assert not desk.aside.leave()


def test_a_verdict_reaches_the_comment_looked_at_and_undo_comes_back_to_it(talk: Shift) -> None:
    desk = talk.desk
    rows = talk.shown()
    desk.aside.step(1)
    desk.decide(Verdict.SPAM)
    item = desk.focused
    assert item is not None
    assert (item.ref.id, item.status) == (21, "spam")
    assert talk.shown() == rows
    assert in_queue(talk) == 1
    desk.aside.leave()
    desk.move(1)
    desk.undo()
    item = desk.focused
    assert item is not None
    assert (item.ref.id, item.status) == (21, "approved")
    assert talk.shown() == rows
    assert desk.aside.leave()
    assert in_queue(talk) == 2
    desk.redo()
    assert desk.queue.row(desk.queue.focus) is not None
    assert talk.shown() == rows


def test_moving_in_the_queue_ends_it(talk: Shift) -> None:
    desk = talk.desk
    desk.aside.step(1)
    desk.move(1)
    assert focused(talk) == 2
    desk.open("approved")
    assert desk.aside.item is None


def test_a_comment_that_stands_alone_has_no_next(talk: Shift) -> None:
    talk.desk.move(1)
    with pytest.raises(CannotDo):
        talk.desk.aside.step(1)
