"""A selection is decided as one batch with one undo, and nobody bins what he has not been told of."""

import pytest

from moderator.desk.change import Kind
from moderator.desk.selection import Summary
from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


def test_a_few_are_selected_by_key_and_decided_at_once(shift: Shift) -> None:
    desk = shift.begin()
    desk.select_toggle()
    assert shift.summary() is None, "one comment needs no bar"
    desk.select_extend(1)
    desk.select_extend(1)
    desk.in_sight(1, 5)
    assert shift.summary() == Summary(3, 2, 3, 1, True)
    desk.decide_selection(Verdict.SPAM)
    assert {entry.decision.comment for entry in shift.entries()} == {1, 2, 3}
    assert len({entry.decision.batch for entry in shift.entries()}) == 1
    assert shift.focus() == 4
    assert desk.queue.selection.count == 0
    assert desk.undo_name == "Spam 3 comments"
    desk.undo()
    assert (shift.focus(), shift.decided()) == (1, {})
    assert desk.undo_name is None


def test_a_selected_comment_can_be_dropped_and_a_decided_one_is_selected_no_more(shift: Shift) -> None:
    desk = shift.begin()
    desk.select_all()
    desk.focus_row(4)
    desk.select_toggle()
    assert desk.queue.selection.count == 9
    assert not desk.queue.selected(4)
    desk.focus_row(0)
    desk.decide(Verdict.APPROVE)
    assert desk.queue.selection.count == 8
    desk.decide_selection(Verdict.SPAM)
    assert shift.decided()[1] is Verdict.APPROVE
    assert 5 not in shift.decided()
    assert shift.focus() == 5
    assert desk.queue.left == 1


def test_all_that_match_are_more_than_the_screen_shows(crowd: Site, shift: Shift) -> None:
    desk = shift.begin()
    desk.open("pending", "author:spammer")
    shift.lanes.run_all()
    desk.in_sight(0, 11)
    desk.select_all()
    summary = shift.summary()
    assert summary is not None
    assert (summary.count, summary.out_of_sight, summary.ready) == (700, 688, False)
    shift.lanes.run_all()
    summary = shift.summary()
    assert summary is not None
    assert (summary.articles, summary.authors, summary.ready) == (2, 7, True)
    shift.changes.clear()
    desk.decide_selection(Verdict.SPAM)
    assert shift.recording() == (0, 700)
    assert shift.entries() == []
    assert desk.queue.decided == {}, "nothing shows as decided before it is on the disk"
    with pytest.raises(CannotDo, match="still being written"):
        desk.decide(Verdict.APPROVE)
    shift.lanes.run_all()
    assert shift.recording() is None
    assert len(shift.entries()) == 700
    assert len(desk.queue.decided) == 700
    assert len(shift.told(Kind.RECORDING)) >= 3, "progress is told a turn at a time"
    assert desk.focused is None
    assert desk.queue.left == 0


def test_a_large_batch_has_its_grace_counted_down_and_one_undo_takes_it_back(
    crowd: Site, shift: Shift
) -> None:
    desk = shift.begin()
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    shift.lanes.run_all()
    assert desk.grace_left(shift.now) == 60.0
    shift.later(30)
    assert desk.grace_left(shift.now) == 30.0
    assert crowd.word(100) == "0"
    desk.undo()
    shift.lanes.run_all()
    assert desk.grace_left(shift.now) is None
    assert desk.queue.decided == {}
    assert desk.queue.left == 710
    assert shift.focus() == 1
    assert all(entry.withdrawn is not None for entry in shift.entries())
    desk.redo()
    shift.lanes.run_all()
    assert len(desk.queue.decided) == 710
    shift.later(61)
    shift.later()
    assert crowd.word(100) == "spam"
    assert desk.grace_left(shift.now) is None


def test_a_batch_that_was_tidied_away_comes_back_to_its_places(crowd: Site, shift: Shift) -> None:
    desk = shift.begin()
    before = shift.shown()
    desk.open("pending", "author:spammer")
    shift.lanes.run_all()
    desk.select_all()
    desk.decide_selection(Verdict.REJECT)
    shift.lanes.run_all()
    desk.tidy()
    assert desk.queue.count == 0
    desk.undo()
    shift.lanes.run_all()
    assert shift.shown() == [id_ for id_ in before if id_ >= 100]
    assert shift.focus() == 100


def test_what_a_colleague_decided_meanwhile_is_not_overruled_unseen(crowd: Site, shift: Shift) -> None:
    desk = shift.begin()
    crowd.set(105, comment_approved="1")
    desk.select_all()
    shift.lanes.run_all()
    desk.sync()
    desk.decide_selection(Verdict.SPAM)
    # the pull comes in before the batch is written down
    while shift.lanes.step("site gazette"):
        pass
    shift.lanes.run_all()
    assert 105 not in {entry.decision.comment for entry in shift.entries()}
    assert len(shift.entries()) == 709


def test_what_arrives_while_all_are_selected_is_not_among_them(newsroom: Site, shift: Shift) -> None:
    desk = shift.begin()
    desk.select_all()
    newsroom.add(500)
    shift.later(61)
    shift.later()
    assert desk.queue.arrived == 1
    assert desk.queue.selection.count == 10
    desk.decide_selection(Verdict.SPAM)
    assert 500 not in {entry.decision.comment for entry in shift.entries()}


def test_nothing_selected_or_nothing_changed_is_said(shift: Shift) -> None:
    desk = shift.begin()
    with pytest.raises(CannotDo, match="Nothing is selected"):
        desk.decide_selection(Verdict.SPAM)
    desk.select_all()
    with pytest.raises(CannotDo, match="Already so"):
        desk.decide_selection(Verdict.HOLD)
    assert desk.undo_name is None


def test_a_batch_that_breaks_off_shows_what_was_written_and_says_so(crowd: Site, shift: Shift) -> None:
    """The disk fills up after the first turn: what is on it is decided and can be undone, nothing else."""
    desk = shift.begin()
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    shift.lanes.step("store")
    while len(shift.entries()) < 500:
        shift.lanes.step("store")
    with shift.store.deciding() as conn:
        pages = conn.exec_driver_sql("PRAGMA main.page_count").scalar_one()
        conn.exec_driver_sql(f"PRAGMA main.max_page_count = {pages}")
    shift.lanes.run_all()
    assert shift.recording() is None
    assert len(desk.queue.decided) == len(shift.entries()) == 500
    assert [notice.title for notice in desk.notices] == ["The local store"]
    assert shift.steps() == ("Spam 500 comments", None)
    with shift.store.deciding() as conn:
        conn.exec_driver_sql("PRAGMA main.max_page_count = 1000000")
    desk.undo()
    shift.lanes.run_all()
    assert desk.queue.left == 710


def test_a_queue_may_be_left_while_a_batch_is_written(crowd: Site, shift: Shift) -> None:
    desk = shift.begin()
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    desk.open("approved")
    shift.lanes.run_all()
    assert (desk.queue.name, desk.queue.left, shift.decided()) == ("approved", 0, {})
    desk.undo()
    shift.lanes.run_all()
    assert (desk.queue.name, desk.queue.left, shift.focus()) == ("pending", 710, 1)


def test_a_large_batch_in_which_nothing_changes_is_said(crowd: Site, shift: Shift) -> None:
    desk = shift.begin()
    desk.select_all()
    desk.decide_selection(Verdict.HOLD)
    shift.lanes.run_all()
    assert [notice.message for notice in desk.notices] == ["Already so: pending."]
    assert shift.steps() == (None, None)


def test_the_odd_ones_out_are_named_and_one_key_leaves_them_alone(crowd: Site, shift: Shift) -> None:
    crowd.add(2000, comment_approved="1", comment_author_email="s3@spam.example")
    crowd.add(2001, comment_parent=5, comment_approved="1", comment_author_email="")
    crowd.set(7, comment_content="x" * 1600)
    desk = shift.begin()
    desk.select_all()
    shift.lanes.run_all()
    summary = shift.summary()
    assert summary is not None
    assert [(one.author, one.approved, one.answered, one.long) for one in summary.first_odd[:2]] == [
        ("Reader 5", 0, True, False),
        ("Reader 7", 0, False, True),
    ]
    assert summary.odd == 102, "every one of that spammer's 100 has an approved comment beside it"
    desk.drop_odd()
    shift.lanes.run_all()
    after = shift.summary()
    assert after is not None
    assert (after.count, after.odd) == (608, 0)
    with pytest.raises(CannotDo, match="stands out"):
        desk.drop_odd()
