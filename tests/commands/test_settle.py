"""Conflicts by key, many at once."""

from moderator.domain.verdict import Verdict
from tests.commands.played import Played
from tests.servers.sites import Site


def test_all_alike_are_selected_and_settled_in_two_keys(played: Played, newsroom: Site) -> None:
    desk, shift = played.shift.desk, played.shift
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    for id_ in range(1, 11):
        newsroom.set(id_, comment_approved="1")
    shift.later(61)
    shift.later()
    assert not played.can("selection.theirs")
    played.play("go.attention", "selection.alike", "selection.theirs")
    assert desk.queue.left == 0
    played.play("comment.undo", "selection.alike", "selection.mine")
    assert desk.undo_name == "Mine: 10 comments"
