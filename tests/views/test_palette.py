"""The palette finds commands; the cheat sheet shows all keys."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from moderator.commands import COMMANDS
from moderator.views.cheat_sheet import sheet
from moderator.views.keys import shown
from moderator.views.palette import Palette
from moderator.views.running import keys_of
from moderator.widgets.inks import LIGHT
from tests.views.looked import Looked


def test_a_few_letters_find_a_command_and_enter_chooses_it(looked: Looked) -> None:
    palette = Palette(looked.shown.player, keys_of(looked.settings), looked.window)
    palette.show()
    QTest.keyClicks(palette.ui.search, "rest")
    assert palette.model.commands[0].id == "comment.restore"
    assert palette.ui.hint.text().endswith("Not possible now.")
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Down)
    assert palette.ui.found.currentIndex().row() == 1
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert palette.chosen == palette.model.commands[1].id
    palette.deleteLater()


def test_nothing_found_runs_nothing(looked: Looked) -> None:
    palette = Palette(looked.shown.player, keys_of(looked.settings), looked.window)
    palette.show()
    QTest.keyClicks(palette.ui.search, "zzzz")
    QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
    assert palette.chosen is None
    assert palette.isVisible()
    assert not palette.ui.found.isVisible()
    assert palette.ui.hint.text() == "No command is called that."
    palette.deleteLater()


def test_the_sheet_has_every_key_once(looked: Looked) -> None:
    keys = keys_of(looked.settings)
    made = sheet(keys, LIGHT)
    for name in COMMANDS:
        assert all(f"<b>{escape(shown(key))}</b>" in made for key in keys[name]), name


def test_a_key_of_ones_own_leaves_its_former_command(looked: Looked) -> None:
    looked.settings.keys = {"comment.approve": "Q", "comment.spam": "A"}
    keys = keys_of(looked.settings)
    assert (keys["comment.approve"][0], keys["comment.spam"][0]) == ("Q", "A")
    assert "A" not in keys["comment.approve"]
