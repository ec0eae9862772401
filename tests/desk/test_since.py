"""Since you left, one line on return."""

from pathlib import Path

import pytest

from moderator.desk.since import sentence
from moderator.store.since import News
from tests.desk.shift import Shift
from tests.servers.sites import Site

DAY = 86_400.0


def lines(shift: Shift) -> list[str]:
    return [notice.message for notice in shift.desk.notices if notice.title == "Since you left:"]


def others_at_work(newsroom: Site) -> None:
    """Two new comments, one decided, one edited, one gone, and an article taken back."""
    newsroom.add(11, article=2)
    newsroom.add(12, article=2)
    newsroom.set(1, comment_approved="1")
    newsroom.set(2, comment_content="Other words.")
    with newsroom.hand() as hand:
        comments, posts = newsroom.tables.comments, newsroom.tables.posts
        hand.execute(comments.delete().where(comments.c.comment_ID == 3))
        draft = {"post_status": "draft", "post_modified_gmt": "2026-11-21 08:00:00"}
        hand.execute(posts.update().where(posts.c.ID == 1).values(**draft))


@pytest.fixture
def returned(tmp_path: Path, newsroom: Site) -> Shift:
    """A desk that was closed and is opened again a day later, before its first sync."""
    before = Shift(tmp_path / "profile", newsroom)
    before.begin()
    before.close()
    others_at_work(newsroom)
    after = Shift(tmp_path / "profile", newsroom)
    after.now += DAY
    return after


def test_the_first_start_of_all_has_nothing_to_say(shift: Shift) -> None:
    shift.begin()
    assert lines(shift) == []


def test_a_start_after_the_last_end_says_what_happened_once(returned: Shift) -> None:
    returned.later()
    returned.later()
    assert lines(returned) == ["2 new, 1 decided by others, 1 edited, 1 gone, 1 article gone."]
    returned.desk.dismiss(0)
    returned.later(61)
    assert lines(returned) == []
    returned.close()


def test_what_a_night_job_pulled_meanwhile_counts(returned: Shift) -> None:
    # another program's desk pulls while nobody sits here; its counts are kept for who comes back
    from moderator.sync.cycle import cycle

    for _ in cycle(
        returned.store, returned.desk._sites.entries["gazette"], None, returned.lines, lambda: returned.now
    ):
        pass
    returned.later()
    returned.later()
    assert lines(returned) == ["2 new, 1 decided by others, 1 edited, 1 gone, 1 article gone."]
    returned.close()


def test_the_lid_was_closed_for_more_than_an_hour(shift: Shift, newsroom: Site) -> None:
    shift.begin()
    newsroom.add(11, article=2)
    shift.later(61)
    shift.later()
    assert lines(shift) == []
    newsroom.add(12, article=2)
    newsroom.add(13, article=2)
    shift.later(3 * 3600)
    shift.later()
    assert lines(shift) == ["2 new."]


def test_ones_own_decisions_are_nobody_elses(shift: Shift, newsroom: Site) -> None:
    from moderator.domain.verdict import Verdict

    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    shift.later(2 * 3600)
    shift.later()
    assert newsroom.word(1) == "spam"
    assert lines(shift) == []


def test_one_is_one_and_thousands_are_apart() -> None:
    assert sentence(News(new=1, gone=1, articles_gone=2)) == "1 new, 1 gone, 2 articles gone."
    assert sentence(News(new=12_345)) == "12,345 new."
