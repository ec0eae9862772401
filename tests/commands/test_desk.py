"""The program itself."""

from tests.commands.played import Played


def test_dialogs_and_leaving_are_asked_of_the_stage(played: Played) -> None:
    played.play("desk.connect", "desk.demo", "desk.keys", "desk.about", "desk.quit")
    assert played.asked == [
        ("show", "connect"),
        ("show", "demo"),
        ("show", "cheat_sheet"),
        ("show", "about"),
        ("quit", None),
    ]


def test_sync_delivers_at_once(played: Played) -> None:
    played.play("comment.approve", "desk.sync")
    assert [entry.receipt is not None for entry in played.shift.entries()] == [True]
