"""The drawer by keys."""

from tests.commands.played import Played


def test_i_opens_the_drawer_and_esc_closes_it(played: Played) -> None:
    played.play("comment.author")
    assert played.shift.desk.author.open
    played.play("selection.none")
    assert not played.shift.desk.author.open
