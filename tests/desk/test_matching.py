"""Selecting by what comments share, seen or not."""

import pytest

from moderator.desk.change import Kind
from moderator.domain.errors import CannotDo
from moderator.domain.shared import Shared
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


def chosen(shift: Shift) -> list[int]:
    """Ids of what is selected."""
    queue = shift.desk.queue
    return [item.ref.id for key in queue.chosen()() if (item := queue.item(key)) is not None]


def test_all_of_an_article_are_selected_and_nothing_else(shift: Shift) -> None:
    desk = shift.begin()
    desk.last()
    desk.select_toggle()
    desk.first()
    desk.matching.select(Shared.ARTICLE)
    shift.lanes.run_all()
    assert chosen(shift) == [1, 3, 5, 7, 9]
    summary = shift.summary()
    assert summary is not None
    assert (summary.count, summary.articles) == (5, 1)


def test_a_wave_of_one_sender_is_selected_beyond_the_page(shift: Shift, crowd: Site) -> None:
    desk = shift.begin()
    desk.last()
    desk.matching.select(Shared.SENDER)
    shift.lanes.run_all()
    assert len(chosen(shift)) == 100
    desk.decide_selection(Verdict.SPAM)
    shift.lanes.run_all()
    assert desk.queue.left == 610


def test_inverting_selects_the_others_and_never_what_is_decided(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    desk.select_toggle()
    desk.matching.invert()
    assert chosen(shift) == [3, 4, 5, 6, 7, 8, 9, 10]
    assert desk.queue.selection.count == 8
    desk.matching.invert()
    assert chosen(shift) == [2]
    desk.clear_selection()
    desk.select_all()
    desk.matching.invert()
    assert chosen(shift) == []
    assert desk.queue.selection.count == 0


def test_what_is_not_there_is_said(shift: Shift) -> None:
    desk = shift.begin()
    desk.matching.select(Shared.LINK)
    shift.lanes.run_all()
    said = [change.sentence for change in shift.changes if change.kind is Kind.SAID]
    assert said == ["This comment leads nowhere: it has no link."]
    assert chosen(shift) == []
    desk.open("trash")
    with pytest.raises(CannotDo):
        desk.matching.select(Shared.SENDER)


def test_an_answer_for_another_queue_selects_nothing(shift: Shift) -> None:
    desk = shift.begin()
    desk.matching.select(Shared.ARTICLE)
    desk.open("pending", "article:1")
    shift.lanes.run_all()
    assert chosen(shift) == []
