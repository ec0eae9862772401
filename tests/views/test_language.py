"""The window speaks the person's language, and counts in it."""

import re
from datetime import UTC

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from moderator import assets
from moderator.commands.table import COMMANDS
from moderator.domain.direction import is_rtl
from moderator.models import wording
from moderator.views import cheat_sheet, keys, language, menus
from moderator.widgets import inks


def test_arabic_is_spoken_from_right_to_left(app: QApplication) -> None:
    assert language.speak(app, "ar") == "ar"
    assert QCoreApplication.translate("words", "Approve") == "قبول"
    assert app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QLocale().language() is QLocale.Language.Arabic


def test_what_qt_says_itself_is_arabic_too(app: QApplication) -> None:
    assert QCoreApplication.translate("QWidgetTextControl", "&Paste") == "&Paste"
    language.speak(app, "ar")
    assert QCoreApplication.translate("QWidgetTextControl", "&Paste") != "&Paste"


def test_menus_and_dates_are_arabic_too(app: QApplication) -> None:
    language.speak(app, "ar")
    assert menus.menu_title("Comment") == "التعليق"
    assert wording.moment(1_795_162_500, UTC) == "٢٠ نوفمبر ٢٠٢٦، ٠٨:١٥"
    assert wording.day(1_795_162_500, UTC) == "٢٠ نوفمبر ٢٠٢٦"


def test_a_key_reads_from_left_to_right_within_arabic(app: QApplication) -> None:
    assert keys.shown("Shift+F5") == "⇧F5"
    language.speak(app, "ar")
    assert keys.shown("Shift+F5") == "\u2066⇧F5\u2069"


def test_the_sheet_of_keys_is_turned_in_arabic(app: QApplication) -> None:
    bound, worn = {"comment.approve": ("A",)}, inks.of(app.palette())
    assert re.search("A</b>.*Approve", cheat_sheet.sheet(bound, worn))
    language.speak(app, "ar")
    assert re.search(
        "قبول.*A</b>", cheat_sheet.sheet(bound, worn).replace("\u2066", "").replace("\u2069", "")
    )


def test_a_command_is_named_without_its_mnemonic(app: QApplication) -> None:
    assert menus.title(COMMANDS["comment.approve"]) == "Approve"
    language.speak(app, "ar")
    assert menus.title(COMMANDS["comment.approve"]) == "قبول"


def test_a_line_that_begins_with_a_foreign_name_runs_as_the_window_does(app: QApplication) -> None:
    assert wording.lead() == ""
    language.speak(app, "ar")
    assert is_rtl(wording.lead() + "Hester · ٣ ي")


def test_english_comes_back_whole(app: QApplication) -> None:
    language.speak(app, "ar")
    assert language.speak(app, "en") == "en"
    assert QCoreApplication.translate("words", "Approve") == "Approve"
    assert app.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_language_without_a_file_falls_back_to_english_with_its_numbers(app: QApplication) -> None:
    assert language.speak(app, "fi") == "en"
    assert QLocale().language() is QLocale.Language.English


def test_the_files_are_the_list_of_languages() -> None:
    assert {"ar", "en"} <= set(assets.languages())


def test_a_language_is_called_as_it_calls_itself() -> None:
    assert language.native("ar") == "العربية"
    assert language.native("system") == ""
