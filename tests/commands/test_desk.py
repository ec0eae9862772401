"""The program itself."""

from moderator.desk.change import Notice
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


def test_settings_journal_and_figures_are_asked_of_the_stage(played: Played) -> None:
    played.play("desk.settings", "desk.journal", "desk.report")
    assert played.asked == [("show", "settings"), ("show", "journal"), ("show", "report")]


def test_reading_is_stopped_and_resumed_by_the_same_key(played: Played) -> None:
    played.play("desk.stop")
    assert played.shift.desk.stopped
    played.play("desk.stop")
    assert not played.shift.desk.stopped


def test_a_notice_is_put_away_by_a_key(played: Played) -> None:
    assert not played.can("desk.dismiss")
    played.shift.desk.notice(Notice("A title", "a message"))
    played.play("desk.dismiss")
    assert played.shift.desk.notices == []
