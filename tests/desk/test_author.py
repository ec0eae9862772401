"""The drawer: follows the focus, leads through the author's comments, and Esc closes it."""

import pytest

from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


def test_an_authors_comments_are_gone_through_and_decided_in_place(shift: Shift, newsroom: Site) -> None:
    for id_ in (1, 4):
        newsroom.set(id_, comment_author_email="Ann@example.org", comment_author="Ann")
    newsroom.add(
        30, article=2, comment_author_email="ann@example.org", comment_approved="1",
        comment_date_gmt="2026-11-01 08:00:00",
    )  # fmt: skip
    desk = shift.begin()
    item = desk.focused
    assert item is not None
    profile = desk.author.profile(item)
    assert (profile.approved, profile.removed, profile.others) == (1, 0, 2)
    assert [one.ref.id for one in profile.comments] == [4, 1, 30]
    desk.author.step(item, 1)
    item = desk.focused
    assert item is not None
    assert item.ref.id == 30
    with pytest.raises(CannotDo):
        desk.author.step(item, 1)
    desk.decide(Verdict.SPAM)
    item = desk.focused
    assert item is not None
    assert desk.author.profile(item).removed == 1


def test_an_author_without_an_email_is_nobody_but_this_comments(shift: Shift, newsroom: Site) -> None:
    newsroom.set(1, comment_author_email="")
    desk = shift.begin()
    item = desk.focused
    assert item is not None
    profile = desk.author.profile(item)
    assert [one.ref.id for one in profile.comments] == [1]
    assert (profile.approved, profile.months) == (0, [])


def test_it_opens_and_closes(shift: Shift) -> None:
    desk = shift.begin()
    desk.author.turn()
    assert desk.author.open
    assert desk.author.close()
    assert not desk.author.close()
