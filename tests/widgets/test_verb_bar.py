"""Verbs share the width and are never cut."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.widgets.theme import Theme
from moderator.widgets.verb_bar import Verb, VerbBar
from moderator.widgets.verb_button import Room, VerbButton

VERBS = tuple(
    Verb(f"comment.{name.lower()}", name, key, icon, "text")
    for name, key, icon in (
        ("Approve", "A", "approve"),
        ("Reject", "R", "reject"),
        ("Spam", "S", "spam"),
        ("Flag", "F", "flag"),
        ("Hold", "H", "hold"),
    )
)


def shown(bar: VerbBar) -> list[VerbButton]:
    """The buttons that can be seen."""
    return [button for button in bar.findChildren(VerbButton) if button.isVisible()]


def test_verbs_draw_closer_in_a_narrow_pane_before_they_take_more_rows_and_none_is_cut(
    qtbot: QtBot, light: Theme
) -> None:
    bar = VerbBar()
    qtbot.addWidget(bar)
    bar.show_verbs(VERBS)
    one_row = bar.heightForWidth(2000)
    narrowest = next(width for width in range(100, 2000) if bar.heightForWidth(width) == one_row)
    rows = {}
    for width in (2000, narrowest, narrowest - 1):
        bar.resize(width, bar.heightForWidth(width))
        bar.show()
        buttons = shown(bar)
        assert len(buttons) == 5
        assert all(button.width() >= button.sizeHint().width() for button in buttons)
        assert all(bar.rect().contains(button.geometry()) for button in buttons)
        rows[width] = len({button.y() for button in buttons})
    assert rows[2000] == rows[narrowest] == 1 < rows[narrowest - 1]
    assert narrowest < sum(button.width_in(Room.AMPLE) for button in shown(bar))


def test_a_button_asks_for_its_command_and_one_that_cannot_says_why(qtbot: QtBot, light: Theme) -> None:
    bar = VerbBar()
    qtbot.addWidget(bar)
    bar.resize(900, 40)
    bar.show_verbs((VERBS[0], VERBS[4]._replace(why_not="It is pending already.")))
    bar.show()
    asked: list[str] = []
    bar.asked.connect(asked.append)
    for button in shown(bar):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["comment.approve"]
    assert shown(bar)[1].toolTip() == "It is pending already."


def test_a_screen_reader_hears_the_name_and_the_key(qtbot: QtBot, light: Theme) -> None:
    bar = VerbBar()
    qtbot.addWidget(bar)
    bar.show_verbs(VERBS[:1])
    bar.show()
    button = shown(bar)[0]
    assert (button.accessibleName(), button.accessibleDescription()) == ("Approve", "A")
