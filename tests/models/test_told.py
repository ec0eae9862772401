"""Sentences made in English below the window reach people in their language."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.models.told import told
from moderator.views import language

SAID = [
    "Nothing answers at db.example.org:3306. Check host and port, and whether the server runs.",
    "34 new, 5 decided by others, 1 article gone.",
    "3 decisions taken back before delivery. 1 decision left as it is: Not known here.",
    "a.db could not be written: the disk is full or failing. What was decided before is safe.",
    "“x” is no status. There are pending, spam.",
]


@pytest.fixture
def arabic(qtbot: QtBot) -> Iterator[None]:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    language.speak(found, "ar")
    yield
    language.speak(found, "en")


@pytest.mark.parametrize("said", SAID)
def test_english_stays_as_it_was_said(said: str) -> None:
    assert told(said) == said


def test_a_sentence_keeps_its_value_in_arabic(arabic: None) -> None:
    assert told("Nothing answers at db.example.org:3306.") == "لا شيء يجيب عند db.example.org:3306."


@pytest.mark.parametrize("said", SAID)
def test_each_of_several_sentences_is_told(arabic: None, said: str) -> None:
    names = ("a.db", "db.example.org:3306", "x", "pending", "spam")
    rest = told(said)
    for name in names:
        rest = rest.replace(name, "")
    assert not any("a" <= letter <= "z" for letter in rest.lower())


def test_a_verdict_and_a_count_inside_a_sentence_are_told_too(arabic: None) -> None:
    said = told("Approve reached 1,203 of 4,009 comments. Undo takes them back.")
    assert "قبول" in said
    assert "١٬٢٠٣" in said


def test_what_nobody_listed_stays_as_it_is(arabic: None) -> None:
    assert told("A site's own words, whatever they are") == "A site's own words, whatever they are"


def test_a_value_takes_no_sentence_with_it(arabic: None) -> None:
    said = told("Who knows. shop.db is no database.")
    assert said == "Who knows. shop.db is no database."


def test_a_mistake_behind_an_operator_is_told(arabic: None) -> None:
    said = told("Before: “soon” is no date. Write 2026-11-20, today or yesterday.")
    assert said.startswith("\u200fBefore: \u200f«soon» ليس")


def test_a_status_is_told_in_the_persons_language(arabic: None) -> None:
    assert told("Already so: pending.").endswith("بالانتظار.")
