"""The comment pane with what stands around a comment: thread, notes, why it was held."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator.domain.verdict import Verdict
from moderator.store import audit
from tests.servers.sites import Site
from tests.views.looked import Looked

Key = Qt.Key


@pytest.fixture
def talk(qapp: QApplication, tmp_path: Path, newsroom: Site) -> Iterator[Looked]:
    """A window on a comment with three hundred answers."""
    for number in range(300):
        newsroom.add(100 + number, article=2, comment_parent=1, comment_approved="1")
    made = Looked(tmp_path / "profile", newsroom)
    yield made.begin()
    made.close()


def test_a_thread_of_three_hundred_is_gone_through_and_decided_in_place(talk: Looked) -> None:
    pane = talk.shown.comment
    assert pane.ui.thread.toPlainText().count("\n") < 12
    talk.press(Key.Key_C)
    assert len(pane._whole) == 300
    talk.press(Key.Key_N, Key.Key_N)
    assert pane.item is not None
    assert pane.item.ref.id == 101
    assert pane.ui.unfold.text() == "Fold"
    assert pane.ui.chips.accessibleName().startswith("Beside the queue · Esc goes back")
    talk.press(Key.Key_S)
    assert pane.item.ref.id == 101
    with talk.opened.store.reading() as conn:
        assert [(e.decision.comment, e.decision.verdict) for e in audit.entries(conn)] == [
            (101, Verdict.SPAM)
        ]
    talk.press(Key.Key_Escape, Key.Key_Escape)
    assert pane.item is not None
    assert pane.item.ref.id == 1
    talk.press(Key.Key_C)
    assert pane.ui.unfold.text() == "Show all"


def test_a_name_in_the_thread_leads_to_its_comment(talk: Looked) -> None:
    pane = talk.shown.comment
    node = talk.desk.aside.whole(pane.item)[3] if pane.item is not None else None
    assert node is not None
    pane.ui.thread.link.emit(f"comment:{node.item.key}")
    assert pane.item is not None
    assert pane.item.ref == node.item.ref
    pane.ui.thread.link.emit("https://elsewhere.example/")
    assert pane.item.ref == node.item.ref


def test_w_says_what_the_sites_own_filter_said(looked: Looked, newsroom: Site) -> None:
    pane = looked.shown.comment
    newsroom.note(looked.focus or 0, "akismet_result", "true")
    looked.desk.sync()
    looked.later()
    looked.later()
    assert "Akismet: spam" in pane.ui.chips.accessibleName()
    looked.press(Key.Key_W)
    assert "Akismet: spam" in pane.ui.facts.text()


def test_notes_stand_in_the_quiet_box_and_w_says_all_that_is_known(looked: Looked) -> None:
    pane, item = looked.shown.comment, looked.desk.focused
    looked.desk.notes.add(item, "<b>bold</b> & asked", author=False)
    looked.rest()
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; asked" in pane.ui.facts.text()
    looked.press(Key.Key_W)
    assert "nothing of this author has been approved yet" in pane.ui.facts.text()
    looked.press(Key.Key_W)
    number = looked.desk.context(item.key if item is not None else 0).notes[0].number
    pane.ui.facts.linkActivated.emit(f"note:{number}")
    looked.rest()
    assert "asked" not in pane.ui.facts.text()


def test_severe_words_are_covered_in_quote_and_thread_too(looked: Looked, newsroom: Site) -> None:
    newsroom.add(500, comment_content="A vile word stands here.", status="1")
    newsroom.add(501, parent=500, comment_content="An answer.")
    looked.settings.covered = "vile"
    looked.desk.sync()
    looked.later()
    looked.later()
    looked.desk.open("pending")
    looked.rest()
    pane = looked.shown.comment
    for _ in range(looked.desk.queue.count):
        if pane.item is not None and pane.item.ref.id != 501:
            looked.press(Key.Key_J)
    assert pane.ui.parent_text.text() == "covered"
    assert "covered" in pane.ui.thread.toPlainText()
    assert "vile" not in pane.ui.thread.toPlainText()
