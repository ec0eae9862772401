"""Which comments are alike is read as it was found."""

from moderator.store.piles import piles
from tests.store.newsroom import Newsroom


def test_only_comments_in_a_pile_are_named(room: Newsroom) -> None:
    with room.store.mirroring() as copy:
        copy.exec_driver_sql(
            "INSERT INTO scores (key, score, version, pile)"
            " VALUES (1, .9, 1, 1), (2, .9, 1, 1), (3, .1, 1, NULL)"
        )
    with room.store.reading() as conn:
        assert piles(conn, [1, 2, 3, 4]) == {1: 1, 2: 1}
        assert piles(conn, [2]) == {2: 1}
