"""The journal as rows."""

from collections.abc import Callable

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from moderator.desk.past import ROWS
from moderator.domain.verdict import Verdict
from moderator.models.journal_model import JournalModel
from moderator.store import journal, queue
from moderator.widgets.queue_row import ROW_ROLE, Row
from tests.desk.shift import Shift


def shown(shift: Shift, *, watched: bool = True) -> JournalModel:
    """A model that hears what its journal tells, under Qt's own eye (which looks at all there is)."""
    made = JournalModel(shift.desk.journal, lambda: shift.now)
    if watched:
        QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    told: Callable[[], None] = made.refresh
    shift.desk.journal.told = told
    shift.desk.journal.find()
    shift.lanes.run_all()
    return made


def test_a_row_says_who_what_how_many_and_what_the_site_answered(qapp: QApplication, shift: Shift) -> None:
    desk = shift.begin()
    desk.select_extend(1)
    desk.decide_selection(Verdict.SPAM)
    shift.later(6)
    shift.later()
    desk.decide(Verdict.APPROVE)
    model = shown(shift)
    rows = [model.data(model.index(at, 0), ROW_ROLE) for at in range(model.rowCount())]
    assert all(isinstance(row, Row) for row in rows)
    assert [(row.author, row.article) for row in rows if isinstance(row, Row)] == [
        ("Approved", "anna · waits"),
        ("Marked as spam: 2 comments", "anna · delivered"),
    ]


def test_more_is_read_only_when_it_is_asked_for(qapp: QApplication, shift: Shift) -> None:
    shift.begin()
    for number in range(ROWS + 5):
        verdict = (Verdict.SPAM, Verdict.HOLD)[number % 2]
        with shift.store.deciding() as conn:
            key = queue.key_of(conn, shift.item(1).ref)
            assert key is not None
            journal.decide_keys(
                conn, [key], verdict, by="anna", at=shift.now, batch=f"b{number}", due_at=shift.now + 60
            )
    model = shown(shift, watched=False)
    assert model.rowCount() == ROWS
    assert model.canFetchMore(model.index(-1, -1))
    model.fetchMore(model.index(-1, -1))
    shift.lanes.run_all()
    assert model.rowCount() == ROWS + 5
    assert not model.canFetchMore(model.index(-1, -1))


def test_an_undo_in_the_journal_is_called_one(qapp: QApplication, shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    shift.later(6)
    shift.later()
    desk.undo()
    model = shown(shift)
    assert [model.row(at).author for at in range(model.rowCount())] == ["Held, an undo", "Marked as spam"]
