"""The strip in the status bar: seen, pressed, clicked, gone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from moderator.desk.strip import STAYS
from moderator.widgets.queue_row import ROW_ROLE, Row
from tests.views.looked import Looked

Key = Qt.Key


def first_row(looked: Looked) -> str:
    model = looked.shown.queue_model
    row: Row = model.index(0, 0).data(ROW_ROLE)
    return row.decided


def test_a_digit_writes_the_reason_into_the_decided_row(looked: Looked) -> None:
    strip = looked.shown.strip.strip
    assert strip.isHidden()
    looked.press(Key.Key_R)
    assert strip.isVisible()
    assert looked.shown.status.left.isHidden()
    looked.press(Key.Key_3)
    assert first_row(looked) == "Rejected · off topic · Z undoes"
    looked.press(Key.Key_Escape)
    assert strip.isHidden()
    assert looked.shown.status.left.isVisible()


def test_the_strip_is_clicked_and_goes_by_itself_and_never_blocks(looked: Looked) -> None:
    looked.press(Key.Key_R)
    button = looked.shown.strip.strip._buttons[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert first_row(looked) == "Rejected · abusive · Z undoes"
    looked.press(Key.Key_A)
    assert looked.shown.strip.strip.isHidden()
    looked.press(Key.Key_S)
    assert looked.shown.strip.strip.isVisible()
    looked.now += STAYS
    looked.desk.tick(looked.now)
    assert looked.shown.strip.strip.isHidden()
