"""A wave is offered as one line, and again only when it has doubled."""

from moderator.desk.waves import WAVE
from tests.desk.shift import Shift
from tests.servers.sites import Site

ADVERT = "Great post! Visit best-spins.example today for free spins and win, {}"


def flood(newsroom: Site, first: int, count: int) -> None:
    """So many adverts that say the same, written just now."""
    for number in range(first, first + count):
        newsroom.add(
            number,
            article=1 + number % 2,
            comment_content=ADVERT.format(number),
            comment_author_email=f"{number}@spam.example",
            comment_date_gmt="2026-11-18 11:05:00",
            comment_date="2026-11-18 11:05:00",
        )


def test_a_wave_is_offered_and_shown(newsroom: Site, shift: Shift) -> None:
    desk = shift.begin()
    flood(newsroom, 1000, WAVE)
    desk.sync()
    shift.lanes.run_all()
    shift.later(30)
    shift.later(30)
    assert [(notice.title, notice.command) for notice in desk.notices] == [("A wave comes in", "go.wave")]
    assert "20 like comments under 2 articles" in desk.notices[0].message
    desk.dismiss(0)
    flood(newsroom, 2000, 5)
    desk.sync()
    shift.lanes.run_all()
    shift.later(30)
    shift.later(30)
    assert desk.notices == [], "a few more are no news"
    desk.open("pending", f"group:{desk.waves.group}")
    shift.lanes.run_all()
    assert desk.queue.count == WAVE + 5


def test_comments_that_are_not_alike_are_no_wave(newsroom: Site, shift: Shift) -> None:
    desk = shift.begin()
    shift.later(30)
    assert desk.notices == []
    assert desk.waves.group is None
