"""Whoever is elsewhere is told once how many comments came, where that is wished, and never what they say."""

import pytest

from moderator.desk.change import Kind
from moderator.views.calling import PAUSE, Calling
from moderator.views.running import Running
from moderator.views.system_notice import Words
from tests.servers.sites import Site
from tests.views.looked import Looked


class Receiver:
    """The system: hears what is said."""

    def __init__(self) -> None:
        self.heard: list[Words] = []
        self.withdrawn = 0

    def say(self, words: Words) -> None:
        self.heard.append(words)

    def withdraw(self) -> None:
        self.withdrawn += 1


class Away:
    """A desk with a person who comes and goes."""

    def __init__(self, looked: Looked, newsroom: Site) -> None:
        self.looked, self.newsroom = looked, newsroom
        self.gone = False
        self.system = Receiver()
        desk = looked.desk
        running = Running(looked.opened, desk, looked.lanes, {})
        self.calling = Calling(running, self.system, lambda: self.gone)
        self._seen = len(looked.changes)

    def arrive(self, *ids: int, seconds: float = 1.0) -> None:
        """Comments come, a sync brings them, and the clock goes on."""
        for id_ in ids:
            self.newsroom.add(id_, article=1, text="a secret of a reader")
        self.looked.desk.sync()
        self.later(1.0)
        self.later(seconds)

    def later(self, seconds: float) -> None:
        self.looked.later(seconds)
        for change in self.looked.changes[self._seen :]:
            self.calling.changed(change)
        self._seen = len(self.looked.changes)
        self.looked.rest()
        self.calling.tick()

    @property
    def titles(self) -> list[str]:
        return [words.title for words in self.system.heard]


@pytest.fixture
def away(looked: Looked, newsroom: Site) -> Away:
    """Somebody who wishes to be told, and has the window in front."""
    looked.settings.notify = True
    made = Away(looked, newsroom)
    made.arrive(100)
    assert any(change.kind is Kind.COUNTS for change in looked.changes)
    return made


def test_nobody_is_told_who_did_not_wish_it_or_who_is_here(away: Away) -> None:
    away.arrive(101)
    away.looked.settings.notify = False
    away.gone = True
    away.arrive(102)
    away.looked.settings.notify = True
    away.arrive()
    assert away.titles == []


def test_who_is_elsewhere_is_told_how_many_came_and_nothing_else(away: Away) -> None:
    away.gone = True
    away.arrive()
    assert away.titles == []
    away.arrive(101, 102, 103)
    away.arrive()
    assert away.system.heard == [Words("3 new comments are pending", "Since you left the window.", "Show")]


def test_more_is_told_after_a_pause_even_where_nothing_came_since(away: Away) -> None:
    away.gone = True
    away.arrive(101)
    away.arrive(102)
    assert away.titles == ["1 new comment is pending"]
    away.later(PAUSE)
    away.later(PAUSE)
    assert away.titles == ["1 new comment is pending", "2 new comments are pending"]


def test_who_was_back_is_told_of_later_ones_alone(away: Away) -> None:
    away.gone = True
    away.arrive(101, 102)
    assert away.titles == ["2 new comments are pending"]
    away.gone = False
    away.later(1.0)
    assert away.system.withdrawn == 1
    away.gone = True
    away.arrive(103, seconds=PAUSE)
    assert away.titles == ["2 new comments are pending", "1 new comment is pending"]


def test_what_colleagues_approved_or_a_first_pull_brought_is_no_news(away: Away) -> None:
    away.gone = True
    away.newsroom.add(101, article=1, status="1")
    away.arrive()
    away.newsroom.set(100, comment_approved="1")
    away.arrive()
    assert away.titles == []
