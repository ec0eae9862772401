"""The window speaks the person's language, and counts in it."""

from collections.abc import Iterator
from datetime import UTC

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator import assets
from moderator.models import wording
from moderator.views import language, menus


@pytest.fixture
def app(qtbot: QtBot) -> Iterator[QApplication]:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    yield found
    language.speak(found, "en")


def test_arabic_is_spoken_from_right_to_left(app: QApplication) -> None:
    assert language.speak(app, "ar") == "ar"
    assert QCoreApplication.translate("words", "Approve") == "قبول"
    assert app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QLocale().language() is QLocale.Language.Arabic


def test_menus_and_dates_are_arabic_too(app: QApplication) -> None:
    language.speak(app, "ar")
    assert menus.menu_title("Comment") == "التعليق"
    assert wording.moment(1_795_162_500, UTC) == "٢٠ نوفمبر ٢٠٢٦، ٠٨:١٥"
    assert wording.day(1_795_162_500, UTC) == "٢٠ نوفمبر ٢٠٢٦"


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
