"""Finding in the text on the screen."""

from PySide6.QtWidgets import QTextBrowser

from moderator.views.finding import Finding
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
