"""Star and a letter."""

import pytest

from tests.commands.played import Played


@pytest.mark.parametrize(("name", "count"), [("sender", 1), ("article", 5), ("mail", 10)])
def test_they_select_in_the_open_queue(played: Played, name: str, count: int) -> None:
    played.play(f"selection.{name}")
    played.shift.lanes.run_all()
    assert played.shift.desk.queue.selection.count == count


@pytest.mark.parametrize("name", ["link", "network", "group"])
def test_where_nothing_is_shared_nothing_is_selected(played: Played, name: str) -> None:
    played.play(f"selection.{name}")
    played.shift.lanes.run_all()
    assert played.shift.desk.queue.selection.count == 0


def test_all_but_these(played: Played) -> None:
    played.play("selection.toggle", "selection.invert")
    assert played.shift.desk.queue.selection.count == 9
