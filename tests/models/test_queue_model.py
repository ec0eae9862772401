"""The open queue as a Qt model."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from moderator.domain.verdict import Verdict
from moderator.widgets.queue_row import ROW_ROLE, Row
from tests.servers.sites import Site
from tests.views.looked import Looked


def test_qt_finds_nothing_wrong_with_the_model_whatever_the_desk_does(looked: Looked) -> None:
    model, desk = looked.shown.queue_model, looked.desk
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.move(3)
    desk.decide(Verdict.APPROVE)
    desk.select_toggle()
    desk.select_extend(1)
    desk.decide_selection(Verdict.SPAM)
    looked.rest()
    desk.undo()
    desk.tidy()
    looked.rest()
    desk.open("spam")
    looked.rest()
    assert model.rowCount() == desk.queue.count
    desk.open("pending")
    looked.rest()
    assert model.rowCount() == desk.queue.count > 0
    del tester


def test_a_key_resets_no_model_and_touches_the_rows_concerned_alone(looked: Looked) -> None:
    model = looked.shown.queue_model
    resets: list[int] = []
    touched: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, last: touched.extend(range(first.row(), last.row() + 1)))
    looked.press(Qt.Key.Key_J)
    assert sorted(set(touched)) == [0, 1]
    touched.clear()
    looked.press(Qt.Key.Key_A)
    assert sorted(set(touched)) == [1, 2]
    assert resets == []


def test_a_decided_row_says_what_was_decided_and_how_to_take_it_back(looked: Looked) -> None:
    looked.desk.decide(Verdict.REJECT)
    row = looked.shown.queue_model.row(0)
    assert row.decided == "Rejected · Z undoes"
    assert not row.focused
    assert looked.shown.queue_model.row(1).focused


def test_the_row_keeps_our_verdict_until_a_receipt_says_otherwise(looked: Looked) -> None:
    """A pull before the delivery must not flip a decided comment back."""
    comment = looked.focus
    looked.desk.decide(Verdict.APPROVE)
    looked.desk.open("approved")
    looked.later()  # a tick, and what it pulls
    items = [looked.desk.queue.row(at) for at in range(looked.desk.queue.count)]
    assert [item.ref.id for item in items if item] == [comment]
    row = looked.shown.queue_model.row(0)
    assert [mark.words for mark in row.marks] == ["Approved, not delivered yet"]


def test_a_screen_reader_hears_the_whole_row(looked: Looked) -> None:
    model = looked.shown.queue_model
    looked.desk.select_toggle()
    index = model.index(0, 0)
    said = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    row = model.data(index, ROW_ROLE)
    assert isinstance(row, Row)
    assert isinstance(said, str)
    assert said.startswith(f"{row.author}, selected, {row.line}")


def test_a_reader_without_a_name_or_words_is_still_a_row(looked: Looked) -> None:
    from moderator.models.queue_model import QueueModel

    item = looked.desk.focused
    assert item is not None
    model: QueueModel = looked.shown.queue_model
    from dataclasses import replace

    made = model._made(item.key, replace(item, author="", html="", article_title=None, created_at=None))
    assert (made.author, made.line, made.article, made.age) == ("no name", "no words", "Article gone", "")


def test_what_a_colleague_decided_says_what_became_of_it(looked: Looked, newsroom: Site) -> None:
    with newsroom.hand() as hand:
        table = newsroom.tables.comments
        hand.execute(table.update().where(table.c.comment_ID == 3).values(comment_approved="spam"))
    looked.desk.sync()
    looked.later()
    looked.later()
    place = next(at for at in range(10) if (item := looked.desk.queue.row(at)) and item.ref.id == 3)
    assert looked.shown.queue_model.row(place).decided == "Meanwhile: Spam"
    looked.desk.focus_row(place)
    assert looked.shown._idle.isActive()


def test_a_row_of_later_says_when_it_comes_back(looked: Looked) -> None:
    looked.press(Qt.Key.Key_T)
    looked.desk.strip.take(0)
    looked.desk.open("later")
    looked.rest()
    assert looked.shown.queue_model.row(0).article.startswith("Comes back ")
    assert "Comes back " in looked.shown.comment.ui.chips.accessibleName()
