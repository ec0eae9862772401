"""Watching by its key."""

from tests.commands.played import Played


def test_its_key_opens_the_dialog(played: Played) -> None:
    played.play("desk.watch")
    assert played.asked == [("show", "watch")]
