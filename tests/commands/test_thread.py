"""Around a comment, by keys."""

from tests.commands.played import Played


def test_the_thread_unfolds_on_the_stage_and_its_replies_are_gone_through(played: Played) -> None:
    played.play("comment.thread")
    assert ("show", "thread") in played.asked
    assert played.can("go.next_reply")
    assert played.can("go.previous_reply")
