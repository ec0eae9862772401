"""Finding in the text on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QTextBrowser

from moderator.views.finding import Finding
from moderator.widgets import inks
from tests.views.looked import Looked


def finding(looked: Looked, words: str | None, told: list[str]) -> Finding:
    return Finding(looked.shown._texts, lambda _what: words, told.append)


def marked(text: QTextBrowser | None) -> str:
    assert text is not None
    return "".join(mark.cursor.selectedText() for mark in text.extraSelections())


def test_places_are_found_in_the_comment_then_in_the_article_and_round(looked: Looked) -> None:
    told: list[str] = []
    found = finding(looked, "e", told)
    comment, article = looked.shown._texts()
    found.ask()
    assert marked(comment) == "e"
    assert comment.hasFocus()
    places = 1
    while not article.hasFocus():
        found.next()
        places += 1
    assert places == comment.toPlainText().lower().count("e") + 1
    assert (marked(article).lower(), marked(comment)) == ("e", "")
    for _ in range(article.toPlainText().lower().count("e")):
        found.next()
    assert comment.hasFocus()
    assert told == []


def test_what_stands_nowhere_is_said(looked: Looked) -> None:
    told: list[str] = []
    finding(looked, "zebra", told).ask()
    assert told == ["“zebra” does not stand here."]


def test_thinking_better_of_it_finds_nothing(looked: Looked) -> None:
    told: list[str] = []
    finding(looked, None, told).next()
    assert told == []
    assert marked(looked.shown._texts()[0]) == ""


def test_the_place_stays_marked_in_other_inks_and_no_other_comment_is(looked: Looked) -> None:
    find = looked.shown.stage.shows["find"]
    find.__self__._ask = lambda _what: "e"  # type: ignore[attr-defined]
    find()
    looked.theme.choose(True)
    QApplication.processEvents()
    comment, article = looked.shown._texts()
    assert (marked(comment), marked(article)) == ("e", "")
    assert comment.extraSelections()[0].format.background().color() == QColor(inks.DARK.quoted)
    looked.press(Qt.Key.Key_J)
    looked.theme.choose(False)
    QApplication.processEvents()
    assert marked(looked.shown._texts()[0]) == ""
