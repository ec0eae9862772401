"""Sending and keeping back by key."""

from tests.commands.played import Played
from tests.servers.sites import Site


def test_a_decision_is_sent_or_kept_back_from_where_it_was_made(played: Played, newsroom: Site) -> None:
    assert not played.can("outbox.send")
    played.play("comment.spam", "go.outbox", "outbox.keep_back")
    played.shift.later(60)
    assert newsroom.word(1) == "0"
    played.play("outbox.send")
    assert newsroom.word(1) == "spam"
