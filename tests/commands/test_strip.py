"""Digits and the full stop, as commands."""

from moderator.commands import COMMANDS
from tests.commands.played import Played


def test_digits_work_while_something_is_offered_and_not_else(played: Played) -> None:
    assert not played.can("strip.1")
    played.play("comment.reject")
    assert played.can("strip.10")
    played.play("strip.3")
    assert played.shift.desk.reasons.of(played.shift.desk.queue.ids[0]) == "off topic"
    played.play("selection.none")
    assert not played.can("strip.1")
    assert COMMANDS["strip.10"].keys == ("0",)


def test_the_same_again_wants_something_to_repeat(played: Played) -> None:
    assert not played.can("comment.repeat")
    played.play("comment.spam", "strip.4", "comment.repeat")
    desk = played.shift.desk
    assert [desk.reasons.of(key) for key in desk.queue.ids[:2]] == ["spam", "spam"]


def test_a_selection_is_put_off_as_one_step(played: Played) -> None:
    desk = played.shift.desk
    played.play("selection.down", "selection.down", "selection.later", "strip.1")
    assert desk.counts["later"] == 3
    assert desk.queue.selection.count == 0
    assert desk.undo_name == "Later: 3 comments"
    played.play("comment.undo")
    assert desk.counts["later"] == 0


def test_later_offers_times_by_digit_and_asks_for_any_other(played: Played) -> None:
    desk = played.shift.desk
    played.play("comment.later", "strip.1")
    assert desk.counts["later"] == 1
    played.play("comment.later")
    offer = desk.strip.offer
    assert offer is not None
    played.play(f"strip.{len(offer.choices)}")
    assert ("ask_words", "later") in played.asked
    assert desk.counts["later"] == 2
    played.play("go.later")
    assert desk.queue.count == 2
