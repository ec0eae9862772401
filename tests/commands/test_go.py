"""A queue is declared once: its command, its key and its count follow."""

import pytest

from moderator.commands.table import COMMANDS
from moderator.domain.queues import QUEUES, Queue
from tests.commands.played import Played


@pytest.mark.parametrize("queue", QUEUES, ids=[queue.name for queue in QUEUES])
def test_each_queue_is_opened_and_counted(played: Played, queue: Queue) -> None:
    command = COMMANDS[f"go.{queue.name}"]
    assert (command.keys, command.help) == ((queue.keys,), queue.help)
    played.play(command.id)
    played.shift.lanes.run_all()
    desk = played.shift.desk
    assert desk.queue.name == queue.name
    assert desk.counts[queue.name] == desk.queue.count
