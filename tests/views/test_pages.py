"""States that are designed, not blank."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator.desk.change import Notice
from tests.servers.sites import Site
from tests.views.looked import Looked, cut_words


def test_the_first_start_leads_to_a_site_or_to_the_demo(qapp: QApplication, tmp_path: Path) -> None:
    looked = Looked(tmp_path / "profile")
    ui = looked.shown.ui
    assert ui.pages.currentWidget() is ui.first_page
    asked: list[str] = []
    looked.shown.stage.shows["connect"] = lambda: asked.append("connect")
    looked.shown.stage.shows["demo"] = lambda: asked.append("demo")
    ui.first_connect.click()
    ui.first_demo.click()
    assert asked == ["connect", "demo"]
    looked.close()


def test_comments_on_their_way_are_not_called_none(
    qapp: QApplication, tmp_path: Path, newsroom: Site
) -> None:
    looked = Looked(tmp_path / "profile", newsroom)
    ui = looked.shown.ui
    assert ui.work.currentWidget() is ui.empty_page
    assert ui.empty_title.text() == "Fetching comments"
    looked.begin()
    assert ui.work.currentWidget() is ui.panes
    looked.close()


def test_a_search_without_a_result_says_how_to_go_on(looked: Looked) -> None:
    looked.desk.open("pending", "nobodywritesthis")
    looked.rest()
    ui = looked.shown.ui
    assert ui.empty_title.text() == "Nothing found"
    assert "nobodywritesthis" in ui.empty_text.text()
    looked.desk.open("pending", "author:nobody status:pending")
    looked.rest()
    assert "Without “author:nobody” 10 would." in ui.empty_text.text()
    looked.press(Qt.Key.Key_Slash)
    assert looked.shown.queue.ui.search.hasFocus()
    looked.press(Qt.Key.Key_Escape).rest()
    assert looked.desk.queue.count == 10
    assert ui.work.currentWidget() is ui.panes


def test_a_query_that_cannot_be_understood_is_said_under_the_field_and_the_rows_stay(looked: Looked) -> None:
    search = looked.shown.queue.ui.search
    looked.press(Qt.Key.Key_Slash)
    search.setText("before:yesteryear")
    looked.press(Qt.Key.Key_Return)
    assert looked.shown.queue.ui.trouble.isVisible()
    assert "yesteryear" in looked.shown.queue.ui.trouble.text()
    assert looked.desk.queue.count == 10


def test_a_notice_says_what_is_and_what_helps_and_can_be_put_away(looked: Looked) -> None:
    looked.desk.notice(Notice("gazette: the site refuses", "User or password is wrong.", "desk.connect"))
    bar = looked.shown.ui.notice
    assert bar.isVisible()
    assert bar._words.text() == "gazette: the site refuses. User or password is wrong."
    asked: list[int] = []
    looked.shown.stage.shows["connect"] = lambda: asked.append(1)
    bar._help.click()
    assert asked == [1]
    bar._away.click()
    assert not bar.isVisible()


def test_a_stopped_site_is_said_in_the_status_bar_and_the_desk_works_on(
    qapp: QApplication, tmp_path: Path, newsroom: Site
) -> None:
    looked = Looked(tmp_path / "profile", newsroom).begin()
    words = looked.shown.status._parts[0][1]
    assert words.text().startswith("gazette")
    file = Path(newsroom.entry.url.removeprefix("sqlite:///"))
    file.rename(file.with_name("away.db"))
    looked.opened.lines.close()
    looked.press(Qt.Key.Key_A)
    looked.later(61)
    looked.later(1)
    assert "offline" in words.text()
    assert "1 waiting" in words.text()
    assert looked.shown.comment.ui.text.toPlainText()
    file.with_name("away.db").rename(file)
    looked.close()


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (900, 620)])
def test_no_state_cuts_its_words(
    qapp: QApplication, tmp_path: Path, newsroom: Site, size: tuple[int, int]
) -> None:
    first = Looked(tmp_path / "first")
    first.window.resize(*size)
    first.rest()
    assert cut_words(first.window) == []
    first.close()
    looked = Looked(tmp_path / "profile", newsroom)
    looked.window.resize(*size)
    looked.rest()
    assert cut_words(looked.window) == []  # nothing has arrived
    looked.begin()
    looked.desk.notice(Notice("gazette: the site refuses", "User or password is wrong. " * 8, "desk.connect"))
    looked.rest()
    assert cut_words(looked.window) == []
    for queue, query in (("outbox", ""), ("pending", "nobodywritesthis author:nobody status:pending")):
        looked.desk.open(queue, query)
        looked.rest()
        assert looked.shown.ui.work.currentWidget() is looked.shown.ui.empty_page
        assert cut_words(looked.window) == []
    looked.close()
