"""From article to article."""

import pytest

from moderator.domain.errors import CannotDo
from moderator.domain.queues import Sort
from tests.desk.shift import Shift


def test_the_next_article_is_the_nearest_other_one_and_back_is_its_first_row(shift: Shift) -> None:
    desk = shift.begin()
    desk.open("pending", sort=Sort.ARTICLE)
    shift.lanes.run_all()
    assert shift.shown() == [2, 4, 6, 8, 10, 1, 3, 5, 7, 9]
    desk.move(1)
    desk.articles.step(1)
    assert shift.focus() == 1
    with pytest.raises(CannotDo):
        desk.articles.step(1)
    desk.move(2)
    desk.articles.step(-1)
    assert shift.focus() == 2
    with pytest.raises(CannotDo):
        desk.articles.step(-1)
