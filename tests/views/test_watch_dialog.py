"""What to watch for, in a window of its own, by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator.desk.watching import EVERY
from moderator.domain.verdict import Verdict
from moderator.domain.watch import Listed, Where, understand
from moderator.store import search
from moderator.views import listed_words
from moderator.views.watch_dialog import WatchDialog
from tests.servers.sites import Site
from tests.views.looked import Looked, cut_words

Key = Qt.Key


@pytest.fixture
def dialog(looked: Looked) -> Iterator[WatchDialog]:
    """Ten comments are here, one of them approved and delivered."""
    search.complete(looked.opened.store)
    looked.desk.decide(Verdict.APPROVE)
    made = WatchDialog(
        looked.desk.watching, lambda query: looked.desk.open("pending", query), "", looked.window
    )
    made.show()
    looked.rest()
    yield made
    made.reject()
    made.deleteLater()


def typed(looked: Looked, dialog: WatchDialog, words: str) -> str:
    """What is told after a pause."""
    dialog.ui.entry.clear()
    QTest.keyClicks(dialog.ui.entry, words)
    dialog.rehearse()
    looked.rest()
    return dialog.ui.told.toPlainText()


def test_what_is_typed_is_rehearsed_and_says_what_was_approved(looked: Looked, dialog: WatchDialog) -> None:
    said = typed(looked, dialog, "comment")
    assert "Would have held 10 of 10 comments here." in said
    assert "1 approved (1 at this desk), 9 waiting" in said
    assert "Approved, and would have been held:" in said
    assert "would have held the same" in said
    assert dialog.ui.kind.text() == "A whole word, in the text or the author's name"
    assert dialog.ui.hint.text() == ""
    assert cut_words(dialog) == []
    typed(looked, dialog, "omment")
    assert "10 of the last 10" in dialog.ui.told.toPlainText(), "a line counts inside words too"


def test_enter_keeps_a_button_removes_and_enter_puts_it_back(looked: Looked, dialog: WatchDialog) -> None:
    watching = looked.desk.watching
    typed(looked, dialog, '"viagra.com"')
    QTest.keyClick(dialog.ui.entry, Key.Key_Return)
    assert [one.entry for one in watching.all] == [understand('"viagra.com"')]
    assert dialog.isVisible()
    assert dialog.ui.listed.currentItem().text() == '"viagra.com"'
    dialog.ui.remove.click()
    assert watching.all == ()
    QTest.keyClick(dialog.ui.entry, Key.Key_Return)
    assert len(watching.all) == 1


def test_enter_right_after_the_last_letter_keeps_what_stands_there(
    looked: Looked, dialog: WatchDialog
) -> None:
    dialog.ui.entry.clear()
    QTest.keyClicks(dialog.ui.entry, "casino")
    QTest.keyClick(dialog.ui.entry, Key.Key_Return)
    assert [one.entry.text for one in looked.desk.watching.all] == ["casino"]


def test_the_lines_for_the_site_are_copied(looked: Looked, dialog: WatchDialog) -> None:
    typed(looked, dialog, "192.0.2.0/23")
    assert dialog.ui.lines.toPlainText() == "192.0.2.\n192.0.3."
    dialog.ui.copy.click()
    assert QGuiApplication.clipboard().text() == "192.0.2.\n192.0.3."
    typed(looked, dialog, "2001:db8::/33")
    assert not dialog.ui.copy.isEnabled()
    assert "no way to write" in dialog.ui.lines.toPlainText()


def test_what_waits_is_shown_as_a_search(looked: Looked, dialog: WatchDialog) -> None:
    typed(looked, dialog, "comment")
    dialog.ui.search.click()
    looked.rest()
    assert not dialog.isVisible()
    assert (looked.desk.queue.query, looked.desk.queue.count) == ('"comment"', 9)


def test_what_cannot_be_looked_for_is_said_and_not_kept(looked: Looked, dialog: WatchDialog) -> None:
    typed(looked, dialog, "...")
    assert dialog.ui.kind.text() == "Write a word, a phrase, a host or an address."
    QTest.keyClick(dialog.ui.entry, Key.Key_Return)
    assert looked.desk.watching.all == ()


def test_a_kept_entry_marks_comments_in_row_and_pane_at_once(looked: Looked) -> None:
    looked.desk.watching.keep(understand("comment"))
    looked.rest()
    assert "on a list" in [mark.words for mark in looked.shown.queue_model.row(0).marks]
    assert "This desk's list: comment" in looked.shown.comment.ui.chips.accessibleName()
    marked = [one.cursor.selectedText() for one in looked.shown.comment.ui.text.extraSelections()]
    assert [text.lower() for text in marked] == ["comment"]
    looked.press(Key.Key_W)
    assert "on this desk's list: " in looked.shown.comment.ui.facts.text()
    looked.desk.watching.remove(understand("comment"))
    looked.rest()
    assert looked.shown.comment.ui.text.extraSelections() == []


def test_what_is_selected_in_the_text_stands_in_the_field(looked: Looked) -> None:
    seen = []
    text = looked.shown.comment.ui.text
    text.selectAll()

    def look() -> None:
        found = next(w for w in QApplication.topLevelWidgets() if isinstance(w, WatchDialog))
        seen.append(found.ui.entry.text())
        found.reject()

    QTimer.singleShot(0, look)
    looked.shown.stage.show("watch")
    assert seen == [" ".join(text.toPlainText().split())]


def test_an_empty_field_shows_the_sites_own_lists(
    looked: Looked, dialog: WatchDialog, newsroom: Site
) -> None:
    assert dialog.ui.told.toPlainText() == ""
    with newsroom.hand() as hand:
        row = {"option_name": "moderation_keys", "option_value": "\n".join(map(str, range(1000, 1100)))}
        hand.execute(newsroom.tables.options.insert(), [row])
    looked.desk.sync()
    looked.rest()
    looked.later(EVERY)
    typed(looked, dialog, "")
    said = dialog.ui.told.toPlainText()
    assert "The site's moderation list: 100" in said
    assert "1000 · 1001" in said.replace("\u2068", "").replace("\u2069", "")
    assert said.endswith("40 more")


def test_a_long_list_is_cut_short_and_nothing_of_it_is_markup() -> None:
    listed = [Listed(Where.MODERATION, f"<b>{number}</b>") for number in range(5)]
    (chip,) = listed_words.chips(listed)
    assert chip.words.endswith("2 more")
    (reason,) = listed_words.reasons(listed)
    assert "<b>" not in reason
