"""A wave in one row: chosen, decided and undone whole, with every comment one key away."""

import pytest

from moderator.domain.errors import CannotDo
from moderator.domain.shared import Shared
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


@pytest.fixture
def folded(crowd: Site, shift: Shift) -> Shift:
    """The wave of 700 is one pile of the spam help's; its first comment stands behind the ten."""
    desk = shift.begin()
    with shift.store.mirroring() as copy:
        copy.exec_driver_sql(
            "INSERT OR REPLACE INTO scores (key, score, version, pile)"
            " SELECT key, 0.9, 1, 100 FROM comments WHERE id BETWEEN 100 AND 799"
        )
    desk.folding.turn()
    shift.lanes.run_all()
    return shift


def test_a_folded_row_stands_for_all_of_its_comments(folded: Shift) -> None:
    desk = folded.desk
    assert desk.queue.count == 11
    assert desk.queue.left == 710
    desk.last()
    desk.select_toggle()
    folded.lanes.run_all()
    assert desk.queue.selection.count == 700
    desk.decide_selection(Verdict.SPAM)
    folded.lanes.run_all()
    assert len(folded.entries()) == 700
    desk.tidy()
    assert (desk.queue.count, desk.queue.left) == (10, 10)
    desk.undo()
    folded.lanes.run_all()
    assert (desk.queue.count, desk.queue.left, folded.focus()) == (11, 710, 100)


def test_a_plain_letter_decides_the_comment_that_is_shown_and_the_next_takes_its_place(folded: Shift) -> None:
    desk = folded.desk
    desk.last()
    desk.decide(Verdict.SPAM)
    assert len(folded.entries()) == 1
    desk.tidy()
    assert (desk.queue.count, desk.queue.left) == (11, 709)
    desk.last()
    assert folded.focus() == 101


def test_every_comment_is_one_key_away(folded: Shift) -> None:
    desk = folded.desk
    desk.last()
    desk.folding.unfold(True)
    assert desk.queue.count == 710
    assert folded.focus() == 100
    desk.move(3)
    assert folded.focus() == 103
    desk.select_toggle()
    assert desk.queue.selection.count == 1, "an unfolded row stands for itself"
    desk.folding.unfold(False)
    assert (desk.queue.count, folded.focus()) == (11, 100)
    with pytest.raises(CannotDo, match="Nothing can be folded"):
        desk.folding.unfold(False)
    desk.folding.turn()
    assert (desk.queue.count, folded.focus()) == (710, 100)


def test_select_all_reaches_what_is_folded_away(folded: Shift) -> None:
    desk = folded.desk
    desk.select_all()
    folded.lanes.run_all()
    assert desk.queue.selection.count == 710


def test_an_article_a_row_then_a_link_a_row_then_none(folded: Shift) -> None:
    desk = folded.desk
    desk.folding.turn(Shared.ARTICLE)
    folded.lanes.run_all()
    by_article = desk.queue.count
    assert (folds := desk.queue.folds) is not None
    assert folds.by is Shared.ARTICLE
    assert 0 < by_article < desk.queue.left == 710
    desk.folding.turn(Shared.SENDER)
    desk.folding.turn(Shared.LINK)
    folded.lanes.run_all()
    assert (folds := desk.queue.folds) is not None
    assert folds.by is Shared.LINK
    desk.folding.turn(Shared.LINK)
    folded.lanes.run_all()
    assert (desk.queue.count, desk.queue.folds) == (710, None)
