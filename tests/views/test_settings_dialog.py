"""Settings: whatever is declared with words has a field, and what is changed holds at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QSpinBox,
)

from moderator.domain.verdict import Verdict
from moderator.settings import Settings
from moderator.views.settings_dialog import SettingsDialog
from tests.views.looked import Looked, cut_words


@pytest.fixture
def dialog(looked: Looked) -> Iterator[SettingsDialog]:
    """As the command opens it, without waiting for its end."""
    made = SettingsDialog(
        looked.settings,
        looked.shown.player,
        looked.shown._keys,
        looked.shows._setting_changed,
        looked.window,
    )
    made.show()
    looked.rest()
    yield made
    made.reject()
    made.deleteLater()


def choose(dialog: SettingsDialog, command: str, key: Qt.Key, held: Qt.KeyboardModifier) -> str:
    """Give a command a key on the second page; what the page says to it."""
    dialog.ui.tabs.setCurrentIndex(1)
    dialog.keys_page._narrow(command)
    QTest.keyClick(dialog.ui.key, key, held)
    QApplication.processEvents()
    return dialog.ui.hint.text()


PLAIN = Qt.KeyboardModifier.NoModifier


def test_every_setting_that_has_words_has_a_field_that_shows_it(
    looked: Looked, dialog: SettingsDialog
) -> None:
    declared = [setting for setting in Settings.declared() if setting.words is not None]
    assert list(dialog.fields) == [setting.name for setting in declared]
    for setting in declared:
        widget, value = dialog.fields[setting.name].widget, getattr(looked.settings, setting.name)
        shown = widget.currentData() if isinstance(widget, QComboBox) else None
        if isinstance(widget, QDoubleSpinBox | QSpinBox):
            shown = widget.value()
        if isinstance(widget, QLineEdit):
            shown = widget.text()
        if isinstance(widget, QCheckBox):
            shown = widget.isChecked()
        assert shown == value, setting.name
        assert widget.accessibleName()
    assert cut_words(dialog) == []


def test_a_longer_grace_holds_for_the_next_decision(looked: Looked, dialog: SettingsDialog) -> None:
    grace = dialog.fields["grace"].widget
    assert isinstance(grace, QDoubleSpinBox)
    grace.setValue(30)
    looked.desk.decide(Verdict.SPAM)
    looked.later(10)
    assert looked.kept["grace"] == 30.0
    assert looked.desk.sites[0].waiting == 1


def test_another_interval_is_what_the_timetable_goes_by(looked: Looked, dialog: SettingsDialog) -> None:
    every = dialog.fields["sync_every"].widget
    assert isinstance(every, QDoubleSpinBox)
    looked.later(61)
    every.setValue(3600)
    before = looked.desk.sites[0].last_sync
    looked.later(120)
    assert looked.desk.sites[0].last_sync == before


def test_another_preset_holds_at_once_in_keys_and_menus(looked: Looked, dialog: SettingsDialog) -> None:
    preset = dialog.fields["preset"].widget
    assert isinstance(preset, QComboBox)
    preset.setCurrentIndex(preset.findData("wordpress"))
    dialog.reject()
    looked.press(Qt.Key.Key_D)
    assert looked.desk.undo_name == "Reject"
    assert "Reject\tD" in titles(looked.window.menuBar())


def test_a_key_of_ones_own_works_at_once_and_the_old_one_is_free(
    looked: Looked, dialog: SettingsDialog
) -> None:
    assert choose(dialog, "comment.spam", Qt.Key.Key_Q, PLAIN) == "Spam: Q"
    assert looked.kept["keys"] == {"comment.spam": "Q"}
    dialog.reject()
    names = [looked.press(key).desk.undo_name for key in (Qt.Key.Key_S, Qt.Key.Key_Q)]
    assert names == [None, "Spam"]
    assert "Spam\tQ" in titles(looked.window.menuBar())


def test_a_key_that_is_taken_is_refused_with_the_name_of_its_command(
    looked: Looked, dialog: SettingsDialog
) -> None:
    assert choose(dialog, "comment.spam", Qt.Key.Key_A, PLAIN) == "A belongs to “Approve”."
    assert "keys" not in looked.kept
    assert looked.shown.key_of("comment.spam") == "S"


def test_a_key_of_two_presses_is_waited_for(looked: Looked, dialog: SettingsDialog) -> None:
    assert choose(dialog, "desk.about", Qt.Key.Key_G, PLAIN).startswith("G is the first of two keys")
    QTest.keyClick(dialog.ui.key, Qt.Key.Key_Q)
    assert looked.kept["keys"] == {"desk.about": "G Q"}


def test_the_presets_key_comes_back(looked: Looked, dialog: SettingsDialog) -> None:
    choose(dialog, "comment.spam", Qt.Key.Key_Q, PLAIN)
    dialog.ui.preset_key.click()
    assert looked.kept["keys"] == {}
    assert looked.shown.key_of("comment.spam") == "S"


def test_hours_that_are_none_are_refused_in_a_sentence_and_the_old_ones_stay(
    looked: Looked, dialog: SettingsDialog
) -> None:
    field = dialog.fields["shifts"].widget
    assert isinstance(field, QLineEdit)
    usual = said_under(dialog, "Shifts begin at")
    for written, said in (
        ("in the morning", "write hours such as 06:00, 14:00, 22:00"),
        ("06:00, 14:00, 22:00", usual),
    ):
        field.setText(written)
        field.editingFinished.emit()
        assert said in said_under(dialog, "Shifts begin at")
    assert looked.settings.shifts == "06:00, 14:00, 22:00"
    field.setText("99:99")
    field.editingFinished.emit()
    assert looked.settings.shifts == "06:00, 14:00, 22:00"
    dialog.ui.defaults.click()
    assert (looked.settings.shifts, said_under(dialog, "Shifts begin at")) == ("08:00, 18:00", usual)


def said_under(dialog: SettingsDialog, title: str) -> str:
    """The sentence of the setting that is called so."""
    said = [label.text() for label in dialog.ui.sheet.findChildren(QLabel)]
    return said[said.index(title) + 1]


def test_all_can_be_as_it_was_at_first(looked: Looked, dialog: SettingsDialog) -> None:
    looked.settings.grace, looked.settings.preset = 20.0, "wordpress"
    dialog.ui.defaults.click()
    assert (looked.settings.grace, looked.settings.preset) == (5.0, "moderator")


def test_the_command_opens_it(looked: Looked) -> None:
    opened: list[str] = []
    looked.shown.stage.shows["settings"] = lambda: opened.append("settings")
    looked.press(Qt.Key.Key_Comma, held=Qt.KeyboardModifier.ControlModifier)
    assert opened == ["settings"]


def titles(bar: QMenuBar) -> list[str]:
    """Entries of the menus that are in the bar."""
    found = [action.menu() for action in bar.actions()]
    return [
        entry.text().replace("&", "") for menu in found if isinstance(menu, QMenu) for entry in menu.actions()
    ]
