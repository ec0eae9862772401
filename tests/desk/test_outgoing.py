"""The outbox in a moderator's hands."""

import pytest

from moderator.desk.desk import Desk
from moderator.desk.waiting import plain
from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


def outbox_of(shift: Shift, *verdicts: Verdict) -> Desk:
    """Decide the first comments, then open the outbox."""
    desk = shift.begin()
    for verdict in verdicts:
        desk.decide(verdict)
    shift.lanes.run_all()
    desk.open("outbox")
    shift.lanes.run_all()
    return desk


def reason(desk: Desk) -> str:
    item = desk.focused
    assert item is not None
    held = desk.outgoing.held(item.key)
    assert held is not None
    return plain(held.why)


def test_the_outbox_counts_down_and_then_delivers(shift: Shift, newsroom: Site) -> None:
    desk = outbox_of(shift, Verdict.SPAM)
    assert reason(desk) == "Leaves in 5 s."
    shift.later(2)
    assert reason(desk) == "Leaves in 3 s."
    shift.later(4)
    shift.later()
    assert newsroom.word(1) == "spam"
    assert shift.shown() == []


def test_send_now_ends_the_grace_of_the_comment_in_focus_alone(shift: Shift, newsroom: Site) -> None:
    desk = outbox_of(shift, Verdict.SPAM, Verdict.APPROVE)
    desk.outgoing.send()
    shift.lanes.run_all()
    assert (newsroom.word(1), newsroom.word(2)) == ("spam", "0")


def test_what_is_kept_back_is_delivered_by_no_sync_and_no_leaving(shift: Shift, newsroom: Site) -> None:
    desk = outbox_of(shift, Verdict.SPAM, Verdict.APPROVE)
    desk.outgoing.keep_back()
    assert reason(desk) == "Kept back by hand."
    shift.lanes.run_all()
    desk.sync()
    shift.lanes.run_all()
    desk.leave()
    shift.lanes.run_all()
    assert (newsroom.word(1), newsroom.word(2)) == ("0", "1")


def test_the_same_command_lets_go_and_it_is_delivered(shift: Shift, newsroom: Site) -> None:
    desk = outbox_of(shift, Verdict.SPAM)
    desk.outgoing.keep_back()
    assert desk.outgoing.kept_back
    shift.later(60)
    assert newsroom.word(1) == "0"
    desk.outgoing.keep_back()
    shift.lanes.run_all()
    shift.later(6)
    shift.later()
    assert newsroom.word(1) == "spam"


def test_a_selection_is_kept_back_and_sent_as_one(shift: Shift, newsroom: Site) -> None:
    desk = outbox_of(shift, Verdict.SPAM, Verdict.APPROVE, Verdict.SPAM)
    desk.select_all()
    desk.outgoing.keep_back()
    shift.later(10)
    assert [newsroom.word(id_) for id_ in (1, 2, 3)] == ["0", "0", "0"]
    desk.select_all()
    desk.outgoing.send()
    shift.lanes.run_all()
    assert [newsroom.word(id_) for id_ in (1, 2, 3)] == ["spam", "1", "spam"]


def test_where_nothing_waits_there_is_nothing_to_send(shift: Shift) -> None:
    desk = shift.begin()
    assert not desk.outgoing.any
    with pytest.raises(CannotDo):
        desk.outgoing.send()
