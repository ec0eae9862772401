"""The main job: a queue is cleared by one key a comment."""

import pytest

from moderator.desk.change import Kind
from moderator.desk.site_state import State
from moderator.domain.errors import CannotDo, WrongUsage
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


def test_the_first_pull_fills_the_empty_queue_by_itself(shift: Shift) -> None:
    shift.desk.open("pending")
    assert shift.shown() == []
    assert shift.desk.queue.complete
    shift.later()
    shift.later()
    assert shift.shown() == list(range(1, 11))
    assert shift.focus() == 1
    assert shift.desk.counts["pending"] == 10
    assert shift.desk.sites[0].state is State.OK


def test_one_key_decides_and_the_next_comment_shows(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    assert [(e.decision.comment, e.decision.verdict, e.decision.by) for e in shift.entries()] == [
        (1, "approve", "anna")
    ]
    assert shift.focus() == 2
    assert shift.decided() == {1: Verdict.APPROVE}
    assert shift.shown() == list(range(1, 11)), "the row stays where it was, marked"
    assert desk.queue.left == 9
    kinds = [change.kind for change in shift.changes]
    assert kinds.index(Kind.DECIDED) < kinds.index(Kind.FOCUS)


def test_the_decision_is_on_the_disk_before_anybody_is_told(shift: Shift) -> None:
    desk = shift.begin()
    on_disk: list[int] = []
    desk._tell = shift.desk._verbs._tell = lambda change: on_disk.append(len(shift.entries()))
    desk.decide(Verdict.SPAM)
    assert on_disk
    assert set(on_disk) == {1}


def test_decided_rows_go_when_the_moderator_pauses_and_the_focus_stays(shift: Shift) -> None:
    desk = shift.begin()
    desk.focus_row(3)
    for verdict in (Verdict.APPROVE, Verdict.REJECT, Verdict.SPAM):
        desk.decide(verdict)
    desk.tidy()
    assert shift.shown() == [1, 2, 3, 7, 8, 9, 10]
    assert shift.focus() == 7
    assert shift.decided() == {}


def test_after_the_last_comment_the_focus_goes_to_the_one_before_and_then_nowhere(shift: Shift) -> None:
    desk = shift.begin()
    desk.last()
    desk.decide(Verdict.APPROVE)
    assert shift.focus() == 9
    for _ in range(9):
        desk.decide(Verdict.APPROVE)
    assert desk.focused is None
    assert desk.queue.left == 0
    with pytest.raises(CannotDo, match="in focus"):
        desk.decide(Verdict.APPROVE)
    desk.tidy()
    assert desk.queue.count == 0
    assert desk.queue.focus == -1


def test_undo_walks_back_many_steps_each_comment_into_its_place_and_into_focus(shift: Shift) -> None:
    desk = shift.begin()
    desk.focus_row(2)
    for verdict in (Verdict.APPROVE, Verdict.REJECT, Verdict.SPAM):
        desk.decide(verdict)
    desk.tidy()
    assert shift.shown() == [1, 2, 6, 7, 8, 9, 10]
    assert shift.steps() == ("Spam", None)
    desk.undo()
    assert (shift.shown(), shift.focus()) == ([1, 2, 5, 6, 7, 8, 9, 10], 5)
    assert shift.steps() == ("Reject", "Spam")
    desk.undo()
    desk.undo()
    assert (shift.shown(), shift.focus()) == (list(range(1, 11)), 3)
    assert shift.steps() == (None, "Approve")
    with pytest.raises(CannotDo):
        desk.undo()
    shift.later(60)
    assert [entry.withdrawn is not None for entry in shift.entries()] == [True] * 3


def test_what_was_undone_can_be_done_again_until_something_else_is_decided(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.REJECT)
    desk.undo()
    assert desk.redo_name == "Reject"
    desk.redo()
    assert shift.item(1).undelivered is Verdict.REJECT
    assert shift.focus() == 2
    desk.undo()
    desk.decide(Verdict.APPROVE)
    assert desk.redo_name is None


def test_undoing_the_later_of_two_verdicts_puts_the_earlier_back(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    desk.move(-1)
    desk.decide(Verdict.SPAM)
    assert shift.decided() == {1: Verdict.SPAM}
    desk.undo()
    assert shift.decided() == {1: Verdict.APPROVE}
    assert shift.item(1).undelivered is Verdict.APPROVE
    assert shift.focus() == 1


def test_undo_in_another_queue_opens_the_one_the_comment_comes_back_to(shift: Shift, newsroom: Site) -> None:
    newsroom.add(50, status="spam")
    desk = shift.begin()
    desk.focus_row(4)
    desk.decide(Verdict.APPROVE)
    desk.open("spam")
    shift.lanes.run_all()
    desk.undo()
    shift.lanes.run_all()
    assert (desk.queue.name, shift.focus()) == ("pending", 5)


def test_a_verdict_leaves_after_its_grace_and_not_before(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    shift.lanes.run_all()
    shift.later(4)
    assert newsroom.word(1) == "0"
    shift.later(1.5)
    assert newsroom.word(1) == "1"
    shift.later()
    assert desk.sites[0].waiting == 0


def test_undo_after_delivery_brings_the_site_back_to_what_it_was(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    shift.lanes.run_all()
    shift.later(6)
    assert newsroom.word(1) == "spam"
    shift.later()
    desk.undo()
    assert shift.focus() == 1
    shift.lanes.run_all()
    shift.later(6)
    assert newsroom.word(1) == "0"


def test_sync_delivers_what_is_still_in_grace(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    desk.sync()
    shift.lanes.run_all()
    assert newsroom.word(1) == "1"


def test_leaving_delivers_what_waits(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    assert desk.leave() == 1
    assert shift.lanes.quit() == []
    assert newsroom.word(1) == "1"


def test_an_unknown_queue_or_a_bad_query_leaves_open_what_was_open(shift: Shift) -> None:
    desk = shift.begin()
    for name, query in (("nonsense", ""), ("pending", "status:purple"), ("pending", '"never closed')):
        with pytest.raises(WrongUsage):
            desk.open(name, query)
    assert desk.queue.name == "pending"
    assert desk.queue.query == ""
    assert desk.queue.count == 10


def test_a_search_shows_what_matches_and_nothing_else(shift: Shift, newsroom: Site) -> None:
    newsroom.add(60, text="The harbour is closed", author="Jo van der Berg")
    desk = shift.begin()
    shift.later()
    desk.open("pending", "harbour")
    assert desk.queue.loading
    shift.lanes.run_all()
    assert shift.shown() == [60]
    desk.open("pending", 'author:"van der Berg" article:1')
    shift.lanes.run_all()
    assert shift.shown() == [60]
    desk.open("pending", "nobody wrote this")
    shift.lanes.run_all()
    assert (shift.shown(), desk.queue.loading, desk.queue.focus) == ([], False, -1)


def test_what_stands_around_a_comment_is_read_at_once(shift: Shift, newsroom: Site) -> None:
    newsroom.add(70, parent=1, email="reader1@mail.example", status="1")
    desk = shift.begin()
    key = shift.item(70).key
    context = desk.context(key)
    assert context.parent is not None
    assert context.parent.ref.id == 1
    assert context.article is not None
    assert context.article.title == "Article 1"
    assert context.history == (1, 0, False)
    assert [node.item.ref.id for node in context.thread] == [1, 70]
    assert desk.context(10**9).article is None


def test_the_next_articles_are_known_ahead_each_once(shift: Shift) -> None:
    desk = shift.begin()
    assert [article.id for article in desk.articles_ahead(3)] == [1, 2]
    desk.last()
    assert desk.articles_ahead(3) == []


def test_a_notice_is_said_once_and_can_be_put_away(shift: Shift) -> None:
    from moderator.desk.change import Notice

    for _ in range(2):
        shift.desk.notice(Notice("Needs attention", "One decision."))
    assert len(shift.desk.notices) == 1
    shift.desk.dismiss(0)
    assert shift.desk.notices == []
