"""Focus view: one comment, the same keys, and everything back as it was."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.views.quick_look import QuickLook
from tests.views.looked import Looked

Key = Qt.Key


def test_enter_shows_the_comment_alone_and_esc_brings_the_panes_back(looked: Looked) -> None:
    view = looked.shown
    before = [(pane.isVisible(), pane.width()) for pane in (view.queue, view.comment, view.article)]
    looked.press(Key.Key_Return)
    assert view.alone.on
    assert not view.queue.isVisible()
    assert not view.article.isVisible()
    first = looked.focus
    looked.press(Key.Key_A)
    assert looked.focus != first
    assert view.comment.item is not None
    assert view.comment.item.ref.id == looked.focus
    looked.press(Key.Key_Escape)
    assert len(view.alone._hidden) == 0
    after = [(pane.isVisible(), pane.width()) for pane in (view.queue, view.comment, view.article)]
    assert after == before


def test_quick_look_shows_the_article_and_goes_by_its_key(looked: Looked) -> None:
    item = looked.desk.focused
    assert item is not None
    look = QuickLook(looked.desk, looked.desk.zone, "V", looked.window)
    look.show_article(looked.desk.context(item.key).article)
    look.show()
    QApplication.processEvents()
    assert look.article.stack.browser is not None
    assert look.article.stack.browser.toPlainText()
    look.close()


def test_a_covered_comment_says_so_until_l_shows_it(looked: Looked) -> None:
    pane, item = looked.shown.comment, looked.desk.focused
    assert item is not None
    words = pane.ui.text.toPlainText()
    looked.settings.covered = words.split()[0].strip(".,")
    looked.press(Key.Key_J, Key.Key_K)
    assert pane.ui.text.toPlainText().startswith("Covered")
    looked.press(Key.Key_L)
    assert pane.ui.text.toPlainText() == words


def test_return_in_the_list_of_queues_opens_one_and_does_nothing_else(looked: Looked) -> None:
    queues = looked.shown.ui.queues
    queues.setVisible(True)
    queues.setFocus()
    queues.setCurrentIndex(looked.shown.queues_model.index(0, 0))
    QTest.keyClick(queues, Key.Key_Return)
    assert not looked.shown.alone.on
