"""Covered words: whole ones, in any script, until asked for; off without a list."""

from moderator.desk.severe import Severe, pattern
from tests.desk.shift import Shift
from tests.servers.sites import Site


def test_whole_words_and_phrases_in_any_script() -> None:
    found = pattern("gore, cut  throat, кровь, دم")
    assert found is not None
    for text in ("So much GORE.", "they Cut throat", "море — КРОВЬ!", "هذا دم هنا"):
        assert found.search(text), text
    for text in ("goretex", "Cutthroat island", "кровью"):
        assert not found.search(text), text
    assert pattern(" , ") is None


def test_a_comment_stays_covered_until_it_is_asked_for(shift: Shift, newsroom: Site) -> None:
    newsroom.set(1, comment_content="There was <b>gore</b> everywhere")
    desk = shift.begin()
    item = desk.focused
    assert item is not None
    severe = Severe(shift.settings)
    assert not severe.covers(item)
    shift.settings.covered = "gore"
    assert severe.covers(item)
    severe.uncover(item)
    assert not severe.covers(item)
