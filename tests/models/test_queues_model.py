"""The list of queues."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from moderator.domain.queues import QUEUES
from moderator.widgets.queue_name import NAME_ROLE, QueueName
from tests.views.looked import Looked


def test_every_queue_is_listed_with_its_count_and_the_open_one_is_told_apart(looked: Looked) -> None:
    model = looked.shown.queues_model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    names = [model.data(model.index(row, 0), NAME_ROLE) for row in range(model.rowCount())]
    assert isinstance(names[0], QueueName)
    assert names[0] == QueueName("Pending", "10", True)
    assert [name.open for name in names if isinstance(name, QueueName)] == [True] + [False] * (
        len(QUEUES) - 1
    )
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Pending, 10"
    del tester


def test_a_decision_counts_at_once(looked: Looked) -> None:
    looked.press(Qt.Key.Key_A).rest()
    model = looked.shown.queues_model
    name = model.data(model.index(0, 0), NAME_ROLE)
    assert isinstance(name, QueueName)
    assert name.waiting == "9"


def test_kept_searches_stand_below_with_their_counts_and_say_what_they_ask(looked: Looked) -> None:
    looked.desk.open("pending", "article:1")
    looked.desk.kept.keep("One")
    looked.later()
    model = looked.shown.queues_model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    last = model.index(model.rowCount() - 1, 0)
    assert model.data(last, NAME_ROLE) == QueueName("One", "5", True, heading="Searches")
    assert model.data(last, Qt.ItemDataRole.ToolTipRole) == "One\narticle:1  Ctrl+1"
    looked.press(Qt.Key.Key_G, Qt.Key.Key_P).rest()
    assert looked.desk.queue.query == ""
    looked.press(Qt.Key.Key_1, held=Qt.KeyboardModifier.ControlModifier).rest()
    assert looked.desk.queue.query == "article:1"
    looked.desk.kept.remove()
    assert model.rowCount() == len(QUEUES)
    del tester
