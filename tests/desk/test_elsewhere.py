"""What a colleague decides meanwhile stays, greyed, until it is left."""

from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


def colleague(shift: Shift, newsroom: Site, *ids: int, status: str = "1") -> None:
    """Another moderator decides on the site, and a pull brings it."""
    with newsroom.hand() as hand:
        table = newsroom.tables.comments
        hand.execute(table.update().where(table.c.comment_ID.in_(ids)).values(comment_approved=status))
    shift.desk.sync()
    shift.later()
    shift.later()


def test_it_stays_in_its_place_and_cannot_be_selected(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.focus_row(2)
    desk.select_all()
    colleague(shift, newsroom, 3, 5)
    assert shift.shown() == list(range(1, 11))
    assert shift.focus() == 3
    assert sorted(shift.decided()) == [3, 5]
    assert desk.queue.left == desk.queue.selection.count == 8


def test_one_in_focus_goes_when_it_was_left(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.focus_row(2)
    colleague(shift, newsroom, 3, 5)
    desk.tidy()
    assert shift.shown() == [1, 2, 3, 4, 6, 7, 8, 9, 10]
    assert shift.focus() == 3
    desk.move(1)
    desk.tidy()
    assert shift.shown() == [1, 2, 4, 6, 7, 8, 9, 10]
    assert shift.focus() == 4


def test_what_comes_back_is_open_again(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    colleague(shift, newsroom, 5)
    assert sorted(shift.decided()) == [5]
    colleague(shift, newsroom, 5, status="0")
    assert shift.decided() == {}
    assert desk.queue.left == 10


def test_ones_own_decisions_are_ones_own(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    colleague(shift, newsroom, 5)
    assert shift.decided() == {1: Verdict.SPAM, 5: None}
    assert len(desk.queue.elsewhere) == 1
    desk.undo()
    assert shift.decided() == {5: None}
