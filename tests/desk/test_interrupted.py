"""A crash in the middle of a large batch: what is written stays, and the rest is offered."""

from moderator.desk import batch
from moderator.desk.batch import Order
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.store import sites, unfinished
from moderator.store.unfinished import Place
from tests.desk.shift import Shift
from tests.servers.sites import Site


def broken_off(shift: Shift) -> str:
    """All 710 were to be spam; the program died after the first turn of 500, some time ago."""
    desk = shift.desk
    with shift.store.reading() as conn:
        entries = {entry.name: entry for entry in sites.sites(conn)}
    order = Order(Verdict.SPAM, entries, shift.now, shift.now + 100)
    writing = batch.noted(shift.store, order, list(desk.queue.ids), Place("pending", "", Sort.OLDEST))
    next(writing)
    with shift.store.deciding() as conn:
        conn.exec_driver_sql("UPDATE unfinished SET touched_at = touched_at - 31")
    return order.batch


def test_the_rest_is_decided_under_the_same_batch_and_one_undo_takes_all_back(
    crowd: Site, shift: Shift
) -> None:
    desk = shift.begin()
    name = broken_off(shift)
    shift.later(61)
    assert [(n.title, n.command) for n in desk.notices] == [("A batch was interrupted", "selection.finish")]
    assert "500 of 710" in desk.notices[0].message
    desk.interrupted.finish()
    shift.lanes.run_all()
    assert len({entry.ref for entry in shift.entries() if entry.decision.batch == name}) == 710
    assert desk.undo_name == "Spam 710 comments"
    with shift.store.reading() as conn:
        assert unfinished.left(conn, quiet=-1) is None
    desk.undo()
    shift.lanes.run_all()
    assert desk.queue.count == 710
    assert all(entry.withdrawn for entry in shift.entries())


def test_what_was_written_can_be_taken_back_instead(crowd: Site, shift: Shift) -> None:
    desk = shift.begin()
    broken_off(shift)
    shift.later(61)
    assert desk.undo_name == "Spam 500 comments"
    desk.undo()
    shift.lanes.run_all()
    assert desk.queue.left == 710
    with shift.store.reading() as conn:
        assert unfinished.left(conn, quiet=-1) is None


def test_a_comment_edited_meanwhile_is_not_judged_unseen(crowd: Site, shift: Shift) -> None:
    desk = shift.begin()
    broken_off(shift)
    crowd.set(799, comment_content="An honest question after all")
    shift.desk.sync()
    shift.lanes.run_all()
    shift.later(61)
    assert shift.item(799).html == "An honest question after all", "the pull has brought the edit"
    assert desk.interrupted.left is not None
    assert desk.interrupted.left.total == 709
    desk.interrupted.finish()
    shift.lanes.run_all()
    assert 799 not in {entry.ref.id for entry in shift.entries()}


def test_another_programs_batch_in_the_making_is_left_alone(crowd: Site, shift: Shift) -> None:
    desk = shift.begin()
    broken_off(shift)
    with shift.store.deciding() as conn:
        conn.exec_driver_sql("UPDATE unfinished SET touched_at = touched_at + 31")
    shift.later(61)
    assert desk.notices == []
    assert desk.interrupted.left is None
