"""Searches of one's own."""

from tests.commands.played import Played


def test_a_search_is_kept_by_one_key_and_opened_by_another(played: Played) -> None:
    desk = played.shift.desk
    desk.open("pending", "article:1")
    played.written = "One"
    played.play("searches.keep")
    played.play("go.spam", "searches.1")
    assert (desk.queue.name, desk.queue.query) == ("pending", "article:1")
    played.written = "Uno"
    played.play("searches.rename")
    assert desk.kept.all[0].title == "Uno"
    played.play("searches.remove")
    assert desk.kept.all == ()


def test_thinking_better_of_it_keeps_nothing(played: Played) -> None:
    played.shift.desk.open("pending", "article:1")
    played.written = None
    played.play("searches.keep")
    assert played.shift.desk.kept.all == ()


def test_everything_is_opened_with_the_keyboard_in_the_field(played: Played) -> None:
    played.play("go.everything")
    assert played.shift.desk.queue.name == ""
    assert played.asked == [("focus", "search")]
