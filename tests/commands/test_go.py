"""Moving about."""

import pytest

from tests.commands.played import Played


def test_moving_through_the_queue(played: Played) -> None:
    played.play("go.next", "go.next", "go.previous")
    assert played.shift.focus() == 2
    played.play("go.last")
    assert played.shift.focus() == 10
    played.play("go.first")
    assert played.shift.focus() == 1


@pytest.mark.parametrize("name", ["pending", "approved", "spam", "trash", "flagged", "outbox", "attention"])
def test_every_queue_has_a_command_of_its_name(played: Played, name: str) -> None:
    played.play(f"go.{name}")
    assert played.shift.desk.queue.name == name


def test_search_puts_the_keyboard_into_its_field(played: Played) -> None:
    played.play("go.search")
    assert played.asked == [("focus", "search")]
