"""What a verb does not do: judge what nobody saw, or what it may not."""

from dataclasses import replace

import pytest

from moderator.desk.change import Kind
from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from moderator.store import sites
from tests.desk.shift import Shift
from tests.servers.sites import Site


def test_a_comment_that_changed_under_the_eyes_is_shown_again_before_it_is_decided(
    shift: Shift, newsroom: Site
) -> None:
    desk = shift.begin()
    assert desk.focused is not None
    newsroom.set(1, comment_content="Something quite different.")
    shift.later(61)  # the pull comes; the row on the screen has not been drawn again yet
    desk.queue._items[desk.queue.ids[0]] = stale = desk.focused
    desk.queue._items[desk.queue.ids[0]] = stale.__class__(
        **{name: getattr(stale, name) for name in stale.__slots__} | {"revision": "0" * 64}
    )
    shift.changes.clear()
    with pytest.raises(CannotDo, match="look at it again"):
        desk.decide(Verdict.APPROVE)
    assert shift.entries() == []
    assert [change.keys for change in shift.told(Kind.ROWS)] == [(desk.queue.ids[0],)]
    assert desk.focused.html == "Something quite different."
    desk.decide(Verdict.SPAM)
    assert len(shift.entries()) == 1


def test_the_same_verdict_twice_is_refused_in_words(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    desk.move(-1)
    assert desk.can(Verdict.APPROVE) == "Already so: approved."
    with pytest.raises(CannotDo, match="Already so"):
        desk.decide(Verdict.APPROVE)
    assert len(shift.entries()) == 1


def test_reject_is_off_where_the_site_deletes_at_once_and_says_so(shift: Shift) -> None:
    from dataclasses import replace

    from moderator.store import sites

    with shift.store.deciding() as conn:
        sites.update(conn, replace(sites.site(conn, "gazette"), trash_at_once=True))
    shift.desk.sites_changed()
    desk = shift.begin()
    assert "deletes" in (desk.can(Verdict.REJECT) or "")
    assert desk.can(Verdict.SPAM) is None
    with pytest.raises(CannotDo, match="deletes"):
        desk.decide(Verdict.REJECT)
    desk.select_all()
    with pytest.raises(CannotDo, match="deletes"):
        desk.decide_selection(Verdict.REJECT)
    assert shift.entries() == []


def test_under_a_read_only_account_verbs_say_so_and_decide_nothing(shift: Shift) -> None:
    desk = shift.begin()
    with shift.store.deciding() as conn:
        sites.update(conn, replace(sites.site(conn, "gazette"), read_only=True))
    desk.sites_changed()
    assert "only read" in (desk.can(Verdict.APPROVE) or "")
    with pytest.raises(CannotDo, match="only read"):
        desk.decide(Verdict.APPROVE)
    desk.select_all()
    with pytest.raises(CannotDo, match="only read"):
        desk.decide_selection(Verdict.SPAM)
    assert shift.entries() == []
    assert desk.queue.decided == {}


def test_a_flag_keeps_the_comment_where_it_is_and_f_takes_ones_own_back(shift: Shift) -> None:
    desk = shift.begin()
    assert desk.can(Verdict.UNFLAG) is not None
    desk.decide(Verdict.FLAG, "legal", "ask the lawyer")
    assert shift.focus() == 2
    assert shift.decided() == {1: Verdict.FLAG}
    desk.tidy()
    assert shift.shown()[0] == 1, "its status is what it was"
    assert shift.decided() == {}
    desk.first()
    assert desk.own_flag
    assert [(flag.reason, flag.note, flag.by) for flag in shift.item(1).flags] == [
        ("legal", "ask the lawyer", "anna")
    ]
    desk.decide(Verdict.UNFLAG)
    assert shift.item(1).flags == ()


def test_a_flag_reaches_the_site_and_comes_back_into_its_queue(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.FLAG, "legal")
    shift.lanes.run_all()
    shift.later(6)
    shift.later()
    desk.open("flagged")
    shift.lanes.run_all()
    assert shift.shown() == [1]
    assert shift.item(1).site_status == "pending"
    desk.decide(Verdict.APPROVE)
    assert shift.decided() == {1: Verdict.APPROVE}
    desk.tidy()
    assert shift.shown() == []


def test_a_conflict_comes_into_needs_attention_and_mine_decides_again(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    newsroom.set(1, comment_content="Edited on the site meanwhile.")
    shift.lanes.run_all()
    shift.later(6)
    shift.later()
    assert [notice.command for notice in desk.notices] == ["go.attention"]
    assert desk.counts["attention"] == 1
    desk.open("attention")
    shift.lanes.run_all()
    item = desk.focused
    assert item is not None
    assert item.attention is not None
    assert (item.attention.mine, item.attention.theirs, item.attention.edited) == ("approve", "pending", True)
    desk.resolve(mine=True)
    assert shift.decided() == {1: Verdict.APPROVE}
    desk.sync()
    shift.lanes.run_all()
    assert newsroom.word(1) == "1"


def test_theirs_leaves_the_comment_as_the_site_has_it(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    newsroom.set(1, comment_approved="spam")
    shift.lanes.run_all()
    shift.later(6)
    shift.later()
    desk.open("attention")
    shift.lanes.run_all()
    assert shift.shown() == [1]
    desk.resolve(mine=False)
    assert shift.decided() == {1: None}
    assert desk.queue.left == 0
    desk.tidy()
    assert shift.shown() == []
    shift.later(61)
    assert newsroom.word(1) == "spam"
    with pytest.raises(CannotDo):
        desk.resolve(mine=True)


def test_what_a_colleague_did_alike_is_no_conflict(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    newsroom.set(1, comment_approved="1")
    shift.lanes.run_all()
    shift.later(6)
    shift.later()
    assert desk.notices == []
    assert [entry.receipt.outcome for entry in shift.entries() if entry.receipt] == ["already"]
    with pytest.raises(CannotDo, match="Somebody else"):
        desk.undo()
    assert desk.undo_name is None, "the step is over and the ones before can be walked back"


def test_undo_of_a_large_batch_leaves_all_earlier_verdicts_standing(shift: Shift, newsroom: Site) -> None:
    for id_ in range(11, 131):
        newsroom.add(id_, article=1)
    desk = shift.begin()
    desk.select_all()
    desk.decide_selection(Verdict.APPROVE)
    shift.lanes.run_all()
    desk.open("approved")
    shift.lanes.run_all()
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    shift.lanes.run_all()
    desk.undo()
    shift.lanes.run_all()
    assert (desk.queue.left, set(shift.decided().values())) == (130, set())
    desk.open("pending")
    shift.lanes.run_all()
    desk.undo()
    shift.lanes.run_all()
    assert desk.queue.left == 130
