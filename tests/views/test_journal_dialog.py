"""The journal in a window of its own, by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.domain.verdict import Verdict
from moderator.views.journal_dialog import JournalDialog
from tests.views.looked import Looked, cut_words


@pytest.fixture
def dialog(looked: Looked) -> Iterator[JournalDialog]:
    """Two batches are in the journal: three marked as spam and delivered, one approved."""
    desk = looked.desk
    desk.select_extend(1)
    desk.select_extend(1)
    desk.decide_selection(Verdict.SPAM)
    looked.later(6)
    looked.later()
    desk.decide(Verdict.APPROVE)
    made = JournalDialog(desk.journal, looked.opened.clock, looked.desk.zone, looked.window)
    made.show()
    looked.rest()
    yield made
    made.reject()
    made.deleteLater()


def press(dialog: JournalDialog, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(dialog.ui.search, key)
    QApplication.processEvents()


def test_the_newest_is_shown_with_its_whole_text_and_arrows_go_on(
    looked: Looked, dialog: JournalDialog
) -> None:
    assert dialog.model.rowCount() == 2
    assert "waits" in dialog.ui.detail.toPlainText()
    press(dialog, Qt.Key.Key_Down)
    words = dialog.ui.detail.toPlainText()
    assert "Marked as spam: 3 comments" in words
    assert words.count("was pending · delivered") == 3
    assert cut_words(dialog) == []


def test_typing_and_choosing_an_answer_narrow_the_rows(looked: Looked, dialog: JournalDialog) -> None:
    dialog.ui.search.setText("gazette:2")
    press(dialog, Qt.Key.Key_Return)
    looked.rest()
    assert [one.size for one in looked.desk.journal.batches] == [3]
    dialog.ui.search.clear()
    dialog.ui.answer.setCurrentIndex(dialog.ui.answer.findData("waits"))
    looked.rest()
    assert [one.entry.decision.verdict for one in looked.desk.journal.batches] == [Verdict.APPROVE]
    dialog.ui.answer.setCurrentIndex(dialog.ui.answer.findData("conflict"))
    looked.rest()
    assert dialog.ui.nothing.isVisible()
    assert dialog.ui.nothing.text() == "Nothing that was decided here fits."
    assert not dialog.ui.undo.isEnabled()
    dialog.ui.answer.setCurrentIndex(0)
    looked.rest()
    assert dialog.ui.table.isVisible()
    assert not dialog.ui.nothing.isVisible()


def test_a_login_that_came_after_the_dialog_was_shown_has_the_room_it_needs(
    looked: Looked, dialog: JournalDialog
) -> None:
    by = dialog.ui.by
    assert by.count() > 1
    by.setItemText(1, "jabbaspenn-of-the-night-desk")
    looked.rest()
    assert by.width() >= by.minimumSizeHint().width()
    assert by.width() > by.fontMetrics().horizontalAdvance(by.itemText(1))


def test_a_batch_of_the_past_is_taken_back_and_its_comments_are_there_again(
    looked: Looked, dialog: JournalDialog
) -> None:
    assert looked.desk.queue.left == 6
    press(dialog, Qt.Key.Key_Down)
    dialog.ui.undo.click()
    looked.rest()
    assert dialog.ui.hint.text() == "3 opposite decisions waiting for delivery."
    assert looked.desk.queue.left == 9


def test_the_command_opens_it(looked: Looked) -> None:
    opened: list[str] = []
    looked.shown.stage.shows["journal"] = lambda: opened.append("journal")
    looked.press(Qt.Key.Key_J, held=Qt.KeyboardModifier.ControlModifier)
    assert opened == ["journal"]
