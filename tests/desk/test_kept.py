"""Searches that a moderator keeps."""

import pytest

from moderator.desk.change import Kind
from moderator.domain.errors import CannotDo, WrongUsage
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.store import searches
from tests.desk.shift import Shift


def kept(shift: Shift) -> list[tuple[str, int]]:
    found = shift.desk.kept
    return [(one.title, found.counts.get(one.number, -1)) for one in found.all]


def test_a_search_is_kept_opened_again_and_counted(shift: Shift) -> None:
    desk = shift.begin()
    desk.open("pending", "article:1", Sort.NEWEST)
    desk.kept.keep("One")
    shift.later()
    assert kept(shift) == [("One", 5)]
    desk.open("spam")
    assert desk.kept.open is None
    desk.kept.show(0)
    shift.lanes.run_all()
    assert (desk.queue.name, desk.queue.query, desk.queue.sort) == ("pending", "article:1", Sort.NEWEST)
    assert desk.queue.count == 5
    assert desk.kept.open == desk.kept.all[0]


def test_it_is_counted_anew_after_a_decision_but_not_at_each(shift: Shift) -> None:
    desk = shift.begin()
    desk.open("pending", "article:1")
    shift.lanes.run_all()
    desk.kept.keep("One")
    shift.later()
    desk.first()
    desk.decide(Verdict.APPROVE)
    shift.later(1)
    assert kept(shift) == [("One", 5)]
    shift.later(10)
    shift.later(1)
    assert kept(shift) == [("One", 4)]


def test_it_is_renamed_and_removed_while_it_is_open(shift: Shift) -> None:
    desk = shift.begin()
    with pytest.raises(CannotDo):
        desk.kept.keep("All")
    desk.open("pending", "article:1")
    desk.kept.keep("One")
    with pytest.raises(WrongUsage):
        desk.kept.keep("one")
    desk.kept.rename("Uno")
    assert [title for title, _ in kept(shift)] == ["Uno"]
    desk.kept.remove()
    assert kept(shift) == []
    for refused in (desk.kept.remove, lambda: desk.kept.show(0), lambda: desk.kept.rename("x")):
        with pytest.raises(CannotDo):
            refused()


def test_what_another_program_keeps_is_seen(shift: Shift) -> None:
    desk = shift.begin()
    with shift.store.deciding() as conn:
        searches.add(conn, "Theirs", "pending", "article:2", Sort.OLDEST)
    shift.later()
    assert [title for title, _ in kept(shift)] == ["Theirs"]
    assert Kind.SEARCHES in [change.kind for change in shift.changes]
    assert desk.kept.has(0)


def test_everything_is_a_queue_for_searching(shift: Shift) -> None:
    desk = shift.begin()
    desk.open("")
    shift.lanes.run_all()
    assert (desk.queue.title, desk.queue.count, desk.queue.complete) == ("All comments", 10, True)
    desk.searching.typed("article:2")
    shift.lanes.run_all()
    assert (desk.queue.name, desk.queue.count) == ("", 5)
    desk.decide(Verdict.SPAM)
    desk.tidy()
    assert desk.queue.count == 5
