"""The search field: as one types, with suggestions, in any script."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.store import search
from tests.servers.sites import Site
from tests.views.looked import Looked

Key = Qt.Key
SCRIPTS = {
    1: "صباح الخير يا جسر",
    2: "Мост закрыт до весны",
    3: "ışık ve IŞIK köprüsü",
    4: "大桥关闭了很久",
    5: "so glad 😀🎉",
}


@pytest.fixture
def newsroom(newsroom: Site) -> Site:
    """Comments in many scripts."""
    with newsroom.hand() as hand:
        table = newsroom.tables.comments
        for id_, text in SCRIPTS.items():
            hand.execute(table.update().where(table.c.comment_ID == id_).values(comment_content=text))
    return newsroom


def typed(looked: Looked, text: str) -> None:
    """Letter by letter, then a pause."""
    field = looked.shown.queue.ui.search
    if not field.hasFocus():
        looked.press(Key.Key_Slash)
    field.clear()
    for letter in text:
        field.insert(letter)
        field.textEdited.emit(field.text())
    pause(looked)


def pause(looked: Looked) -> None:
    """The moderator stops typing."""
    timer = looked.shown.queue.searching.pause
    if timer.isActive():
        timer.stop()
        timer.timeout.emit()
    looked.rest()


def ids(looked: Looked) -> set[int]:
    """What is shown."""
    items = [looked.desk.queue.row(row) for row in range(looked.desk.queue.count)]
    return {item.ref.id for item in items if item is not None}


@pytest.mark.parametrize(
    ("text", "found"),
    [("الخير", 1), ("закры", 2), ("isik", 3), ("ışık", 3), ("IŞIK", 3), ("关闭", 4), ("🎉", 5), ("МОСТ", 2)],
)
def test_words_of_any_script_are_found_while_typing(looked: Looked, text: str, found: int) -> None:
    search.complete(looked.opened.store)
    typed(looked, text)
    assert ids(looked) == {found}
    assert looked.shown.queue.ui.search.hasFocus()
    assert looked.shown.queue.ui.search.text() == text


def test_enter_goes_to_the_rows_and_esc_opens_the_whole_queue(looked: Looked) -> None:
    typed(looked, "article:1")
    looked.press(Key.Key_Return).rest()
    assert looked.shown.queue.ui.table.hasFocus()
    assert looked.desk.queue.count == 5
    looked.press(Key.Key_Escape).rest()
    assert looked.desk.queue.count == 10
    assert looked.shown.queue.ui.search.text() == ""


def test_where_nothing_is_found_the_field_stays_until_enter(looked: Looked) -> None:
    typed(looked, "author:nobody")
    ui = looked.shown.ui
    assert ui.work.currentWidget() is ui.panes
    assert looked.shown.queue.ui.search.hasFocus()
    assert looked.shown.queue.ui.facts.text() == "nothing found"
    looked.press(Key.Key_Return).rest()
    assert ui.empty_title.text() == "Nothing found"
    assert ui.work.currentWidget() is ui.empty_page


def test_a_half_typed_value_is_no_mistake_yet_and_is_pointed_at_after_a_while(looked: Looked) -> None:
    typed(looked, "article:1 status:sp")
    queue = looked.shown.queue
    assert not queue.ui.trouble.isVisible()
    assert looked.desk.queue.query == "article:1"
    queue.searching.longer.timeout.emit()
    assert not queue.ui.trouble.isVisible()  # what it may become is offered
    looked.press(Key.Key_Escape)
    queue.searching.longer.timeout.emit()
    assert queue.ui.trouble.isVisible()
    assert "“sp” is no status" in queue.ui.trouble.text()
    assert queue.ui.search.text() == "article:1 status:sp"
    typed(looked, "article:1 status:pending")
    assert not queue.ui.trouble.isVisible()
    assert looked.desk.queue.count == 5


def test_tab_takes_the_first_suggestion_and_enter_the_chosen_one(looked: Looked) -> None:
    looked.press(Key.Key_Slash).rest()
    field, offers = looked.shown.queue.ui.search, looked.shown.queue.searching.list
    QTest.keyClicks(field, "st")
    assert offers.list.isVisible()
    QTest.keyClick(field, Key.Key_Tab)
    assert field.text() == "status:"
    assert offers.list.model().rowCount() == 4
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert field.text() == "status:approved "
    assert not offers.list.isVisible()
    assert field.hasFocus()


def test_esc_closes_the_suggestions_and_leaves_the_text(looked: Looked) -> None:
    looked.press(Key.Key_Slash).rest()
    field, offers = looked.shown.queue.ui.search, looked.shown.queue.searching.list
    QTest.keyClicks(field, "sit")
    assert offers.list.isVisible()
    QTest.keyClick(field, Key.Key_Escape)
    QApplication.processEvents()
    assert not offers.list.isVisible()
    assert field.text() == "sit"


def test_enter_with_nothing_chosen_searches(looked: Looked) -> None:
    looked.press(Key.Key_Slash).rest()
    field, offers = looked.shown.queue.ui.search, looked.shown.queue.searching.list
    QTest.keyClicks(field, "article:1 is")
    assert offers.list.isVisible()
    QTest.keyClick(field, Key.Key_Return)
    looked.rest()
    assert looked.desk.queue.query == "article:1 is"
    assert looked.shown.queue.ui.table.hasFocus() or looked.desk.queue.count == 0


def test_suggestions_have_names_for_a_screen_reader(looked: Looked) -> None:
    looked.press(Key.Key_Slash).rest()
    field, offers = looked.shown.queue.ui.search, looked.shown.queue.searching.list
    QTest.keyClicks(field, "ip")
    interface = QAccessible.queryAccessibleInterface(offers.list)
    assert interface.text(QAccessible.Text.Name) == "Suggestions"
    said = offers.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "ip: an address or a range of them"
    QTest.keyClick(field, Key.Key_Escape)
