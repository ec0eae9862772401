"""Articles laid out beforehand, each at the place where it was left."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.widgets.article_stack import KEPT, ArticleStack
from moderator.widgets.theme import Theme

LONG = "<h1>Title</h1>" + "<p>" + "The last boat leaves again at twenty to midnight. " * 30 + "</p>" * 1
TEXT = LONG * 8


@pytest.fixture
def stack(qtbot: QtBot, light: Theme) -> ArticleStack:
    """A stack on the screen."""
    made = ArticleStack()
    qtbot.addWidget(made)
    made.resize(420, 500)
    made.show()
    return made


def test_an_article_begins_at_its_beginning_and_is_found_where_it_was_left(stack: ArticleStack) -> None:
    stack.bring("a", lambda: TEXT)
    QApplication.processEvents()
    assert stack.browser is not None
    bar = stack.browser.verticalScrollBar()
    assert bar.value() == 0
    assert bar.maximum() > 200
    bar.setValue(150)
    for at in range(KEPT + 2):  # more than are kept: the first is dropped
        stack.bring(f"other {at}", lambda: TEXT)
    assert not stack.has("a")
    stack.bring("a", lambda: TEXT)
    QApplication.processEvents()
    assert stack.browser is not None
    assert stack.browser.verticalScrollBar().value() == 150


def test_a_prepared_article_is_not_laid_out_again_when_it_is_shown(stack: ArticleStack) -> None:
    stack.bring("a", lambda: TEXT)
    stack.prepare("b", lambda: TEXT)
    QApplication.processEvents()
    layouts: list[object] = []
    browser = stack._laid["b"]
    browser.document().documentLayout().documentSizeChanged.connect(layouts.append)
    stack.bring("b", lambda: pytest.fail("it is laid out already"))
    QApplication.processEvents()
    assert stack.browser is browser
    assert layouts == []


def test_no_more_articles_are_kept_than_need_be(stack: ArticleStack) -> None:
    for at in range(40):
        stack.bring(at, lambda: "<p>x</p>")
    assert len(stack._laid) <= KEPT
    assert len(stack.children()) <= KEPT + 2


def test_another_width_is_another_layout(stack: ArticleStack) -> None:
    stack.bring("a", lambda: TEXT)
    QApplication.processEvents()
    assert stack.browser is not None
    high = stack.browser.document().size().height()
    stack.resize(700, 500)
    QApplication.processEvents()
    assert stack.browser.document().size().height() < high
