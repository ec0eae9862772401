"""The key is told after the mouse did the same three times."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.views.looked import Looked


def click(looked: Looked, title: str) -> None:
    button = next(one for one in looked.shown.comment.ui.verbs._buttons if one.text() == title)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_third_click_tells_the_key_and_no_other_does(looked: Looked) -> None:
    said = []
    for _ in range(5):
        click(looked, "Approve")
        said.append(looked.status)
        looked.shown.ui.status.clearMessage()
    assert [text == "Approve: A does the same." for text in said] == [False, False, True, False, False]
    assert looked.desk.queue.left == 5


def test_who_uses_the_key_is_told_nothing(looked: Looked) -> None:
    for _ in range(5):
        looked.press(Qt.Key.Key_A)
        assert "does the same" not in looked.status
