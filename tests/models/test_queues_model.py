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
