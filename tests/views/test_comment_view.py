"""The comment pane with what stands around a comment: thread, notes, why it was held."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator.domain.direction import isolate
from moderator.domain.verdict import Verdict
from moderator.store import audit
from moderator.views import comment_words, differences
from moderator.widgets import inks
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


def test_another_theme_keeps_what_was_asked_for_and_unfolded_and_where_one_read(talk: Looked) -> None:
    pane = talk.shown.comment
    talk.press(Key.Key_W, Key.Key_C)
    bar = pane.ui.scroll.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    talk.theme.choose(True)
    talk.rest()
    assert "Why it is here" in pane.ui.facts.text()
    assert pane.ui.unfold.text() == "Fold"
    assert bar.value() == place > 0


def test_what_the_folded_thread_leaves_out_is_not_counted_as_all_of_it(talk: Looked) -> None:
    pane = talk.shown.comment
    assert pane.ui.thread_title.text().endswith("comments nearby")
    assert pane.ui.unfold.accessibleDescription() == "C"
    talk.press(Key.Key_C)
    assert pane.ui.thread_title.text() == "Thread  ·  300 comments"


def test_a_flag_that_waits_is_said_once(looked: Looked) -> None:
    pane, key = looked.shown.comment, looked.desk.queue.ids[0]
    looked.desk.decide(Verdict.FLAG)
    looked.rest()
    looked.press(Key.Key_K)
    assert pane.item is not None
    assert pane.item.key == key
    assert pane.item.flags
    assert pane.ui.chips.accessibleName().count("Flagged") == 1
    marks = looked.shown.queue_model.row(0).marks
    assert [mark.icon for mark in marks].count("flag") == 1
    flag = pane.item.flags[0]._replace(note="Is it so?")
    said = comment_words.facts(replace(pane.item, flags=(flag,)), lambda at: "18 Nov 2026, 11:06")
    assert isolate("“Is it so?”") in said, "quotes stand where the note's own direction puts them"
    assert "18\u00a0Nov\u00a02026,\u00a011:06" in said


def test_what_is_gone_is_not_decided_again_and_opens_nothing(looked: Looked, newsroom: Site) -> None:
    gone = looked.focus or 0
    looked.press(Key.Key_A)
    with newsroom.hand() as hand:
        comments = newsroom.tables.comments
        hand.execute(comments.delete().where(comments.c.comment_ID == gone))
    looked.later(61)
    looked.later()
    looked.desk.open("attention")
    looked.rest()
    pane = looked.shown.comment
    assert looked.focus == gone
    assert not looked.desk.notices
    assert "Approving lets" not in pane.ui.facts.text()
    mine, theirs = pane.ui.verbs._buttons[:2]
    assert (mine.isEnabled(), mine.toolTip(), theirs.isEnabled()) == (False, "Gone from the site.", True)
    heads = pane.ui.theirs.heads
    assert [label.y() for label in heads] == [label.y() for label in pane.ui.mine.heads]
    looked.press(Key.Key_O)
    assert looked.desk.queue.left == 1
    looked.press(Key.Key_E)
    assert looked.desk.queue.left == 0


def test_both_sides_of_a_conflict_begin_at_one_height_and_end_at_one(looked: Looked, newsroom: Site) -> None:
    judged = looked.focus or 0
    looked.press(Key.Key_A)
    newsroom.set(judged, comment_approved="spam", comment_content="Other words. " * 40)
    looked.later(61)
    looked.later()
    looked.desk.open("attention")
    ui = looked.shown.comment.ui
    for size in ((960, 700), (1900, 1000), (1280, 700)):
        looked.window.resize(*size)
        looked.rest()
        assert ui.mine.height() == ui.theirs.height()
        assert ui.mine.text.y() == ui.theirs.text.y()
        assert 0 < ui.theirs.height() - ui.theirs.text.geometry().bottom() < 40, "neither cut nor half empty"
        assert 0 < ui.conflict.y() - ui.chips.geometry().bottom() < 20


def test_a_link_that_says_its_own_address_is_said_once(looked: Looked) -> None:
    pane = looked.shown.comment
    assert pane.item is not None
    long = f"https://archive.example/{'a/' * 120}page?x=1"
    item = replace(pane.item, html=f'<p>{long} and <a href="https://b.example/">B</a></p>')
    said = comment_words.link_lines(item, inks.LIGHT)
    assert said.count("https://archive.example") == 1, "as what is opened, and not as words beside it"
    assert said.count("→") == 1


def test_what_differs_is_marked_without_the_spaces_around_it() -> None:
    assert differences.marked("One.", "One. Two.", "red") == (
        "One.",
        'One. <span style="background-color:red">Two.</span>',
    )
    assert differences.marked("a b", "a  b", "red")[1] == 'a<span style="background-color:red">  </span>b'


def test_all_that_w_says_is_in_sight_on_a_small_screen(looked: Looked, newsroom: Site) -> None:
    newsroom.set(looked.focus or 0, comment_content="Words that go on and on. " * 60)
    looked.desk.sync()
    looked.later()
    looked.later()
    looked.window.resize(900, 500)
    looked.rest()
    looked.press(Key.Key_W).rest()
    ui = looked.shown.comment.ui
    assert (
        ui.facts.mapTo(ui.scroll.viewport(), ui.facts.rect().bottomLeft()).y() < ui.scroll.viewport().height()
    )
