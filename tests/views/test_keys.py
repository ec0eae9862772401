"""Keys decide, and decide once; letters type where people type."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from moderator.commands.keymap import Keymap
from moderator.desk.change import Kind
from moderator.domain.verdict import Verdict
from moderator.views.keys import KeyFilter, pressed, shown
from moderator.widgets.queue_table import QueueTable
from tests.views.looked import Looked

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


def send(looked: Looked, key: int, text: str, *, scan: int = 0, repeated: bool = False) -> None:
    """A key event as the platform makes it."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, scan, 0, 0, text, repeated)
    QApplication.sendEvent(QApplication.focusWidget() or looked.window, event)


def verdicts(looked: Looked) -> list[Verdict | None]:
    """What has been decided, in order."""
    return [change.verdict for change in looked.changes if change.kind is Kind.DECIDED]


def test_a_letter_decides_and_the_next_comment_shows(looked: Looked) -> None:
    first = looked.focus
    looked.press(Key.Key_A)
    assert verdicts(looked) == [Verdict.APPROVE]
    assert looked.focus != first
    assert looked.shown.comment.item is not None
    assert looked.shown.comment.item.ref.id == looked.focus


@pytest.mark.parametrize("pane", ["queues", "queue", "comment", "article"])
def test_the_same_letters_work_whichever_pane_has_the_keyboard(looked: Looked, pane: str) -> None:
    looked.shown.stage.focus(pane)
    looked.press(Key.Key_S)
    assert verdicts(looked) == [Verdict.SPAM]


def test_a_held_key_decides_once(looked: Looked) -> None:
    send(looked, Key.Key_A.value, "a")
    for _ in range(20):
        send(looked, Key.Key_A.value, "a", repeated=True)
    assert verdicts(looked) == [Verdict.APPROVE]


def test_a_held_key_moves_on(looked: Looked) -> None:
    for _ in range(4):
        send(looked, Key.Key_J.value, "j", repeated=True)
    assert looked.desk.queue.focus == 4


def test_in_the_search_field_letters_type_and_decide_nothing(looked: Looked) -> None:
    looked.press(Key.Key_Slash)
    search = looked.shown.queue.ui.search
    assert search.hasFocus()
    QTest.keyClicks(search, "arsf jx?")
    looked.press(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    looked.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert verdicts(looked) == []
    assert looked.desk.queue.selection.count == 0
    looked.press(Key.Key_Escape)
    assert not search.hasFocus()
    looked.press(Key.Key_A)
    assert verdicts(looked) == [Verdict.APPROVE]


def test_on_an_arabic_layout_the_place_of_the_key_decides(looked: Looked) -> None:
    looked.shown._key_filter._platform = "xcb"
    send(looked, 0x0634, "ش", scan=38)  # the key at A's place
    assert verdicts(looked) == [Verdict.APPROVE]
    assert looked.desk.queue.selection.count == 0


def test_on_a_french_layout_the_letter_decides_and_not_the_place(looked: Looked) -> None:
    looked.shown._key_filter._platform = "xcb"
    send(looked, Key.Key_Q.value, "q", scan=38)  # A's place types q there
    assert verdicts(looked) == []
    send(looked, Key.Key_A.value, "a", scan=24)
    assert verdicts(looked) == [Verdict.APPROVE]


def test_a_letter_that_means_nothing_moves_nothing(looked: Looked) -> None:
    looked.press(Key.Key_Q, Key.Key_N, Key.Key_Y)
    assert (looked.desk.queue.focus, verdicts(looked)) == (0, [])


def test_two_keys_open_a_queue_and_the_second_alone_keeps_its_own_meaning(looked: Looked) -> None:
    looked.press(Key.Key_G, Key.Key_A).rest()
    assert looked.desk.queue.name == "approved"
    assert verdicts(looked) == []


def test_scrolling_keys_scroll_a_text_that_has_the_keyboard(looked: Looked) -> None:
    looked.shown.stage.focus("article")
    looked.press(Key.Key_Down, Key.Key_End)
    assert looked.desk.queue.focus == 0
    looked.shown.stage.focus("queue")
    looked.press(Key.Key_Down)
    assert looked.desk.queue.focus == 1


def test_what_cannot_be_done_is_said(looked: Looked) -> None:
    looked.press(Key.Key_H)
    assert looked.status
    assert verdicts(looked) == []


def test_a_control_letter_is_its_letter() -> None:
    control = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_K.value, control, "\x0b")
    press = pressed(event, "xcb")
    assert (press.text, press.ctrl) == ("k", True)


def test_caps_say_shift_with_an_arrow() -> None:
    assert [shown(key) for key in ("A", "Shift+S", "Ctrl+Shift+Z", "G P")] == ["A", "⇧S", "Ctrl+⇧Z", "G P"]


def test_letters_are_commands_also_where_the_keyboard_was_given_away_before(qapp: QApplication) -> None:
    window, played = QWidget(), list[str]()
    table = QueueTable(window)
    window.show()
    window.activateWindow()
    table.setFocus()
    qapp.processEvents()
    assert qapp.focusWidget() is table
    KeyFilter(window, Keymap({"comment.why": ("W",)}), played.append, lambda _prefix: None)
    QTest.keyClick(table, Key.Key_W)
    assert played == ["comment.why"]
    window.hide()
    window.deleteLater()
