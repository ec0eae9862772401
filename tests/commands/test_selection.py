"""Selecting, and Shift with a verb's letter."""

import pytest

from moderator.domain.verdict import Verdict
from tests.commands.played import Played


def test_keys_select_and_one_letter_decides_all_of_it(played: Played) -> None:
    played.play("selection.toggle", "selection.down", "selection.down")
    assert played.shift.desk.queue.selection.count == 3
    played.play("selection.up", "selection.toggle", "selection.spam")
    assert played.shift.decided() == {1: Verdict.SPAM, 3: Verdict.SPAM}
    assert played.shift.focus() == 2
    played.play("comment.undo")
    assert played.shift.decided() == {}


@pytest.mark.parametrize(
    ("command", "verdict"),
    [
        ("selection.approve", Verdict.APPROVE),
        ("selection.reject", Verdict.REJECT),
        ("selection.spam", Verdict.SPAM),
        ("selection.flag", Verdict.FLAG),
    ],
)
def test_all_are_decided_by_one_letter(played: Played, command: str, verdict: Verdict) -> None:
    assert not played.can(command)
    played.play("selection.all", command)
    assert set(played.shift.decided().values()) == {verdict}
    assert len({entry.decision.batch for entry in played.shift.entries()}) == 1


def test_what_lies_in_spam_can_be_held_and_restored_together(played: Played) -> None:
    played.play("selection.all", "selection.spam", "go.spam", "selection.all", "selection.restore")
    assert played.shift.item(1).status == "pending"
    played.play("go.pending", "selection.all", "selection.approve", "go.approved")
    played.play("selection.all", "selection.hold")
    assert played.shift.item(1).status == "pending"


def test_thinking_better_of_a_flag_decides_nothing(played: Played) -> None:
    played.words = None
    played.play("selection.all", "selection.flag")
    assert played.shift.entries() == []
    assert played.shift.desk.queue.selection.count == 10


def test_escape_goes_back_one_step_at_a_time(played: Played) -> None:
    played.shift.desk.open("pending", "comment")
    played.shift.lanes.run_all()
    played.play("selection.all", "selection.none")
    assert played.shift.desk.queue.selection.count == 0
    assert played.shift.desk.queue.query == "comment"
    played.play("selection.none")
    assert played.shift.desk.queue.query == ""
    assert played.asked == [("focus", "queue")] * 2
