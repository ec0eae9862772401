"""Comments that are unlike a spam wave."""

from moderator.store.odd import LONG, Odd, odd
from tests.store.newsroom import Newsroom, comment


def test_trusted_authors_answered_and_long_comments_stand_out_and_no_others(room: Newsroom) -> None:
    room.pull(
        [
            comment(21, author="Ann", email="ANN@example.org"),
            comment(22, "approved", email="ann@example.org", parent=23),
            comment(23, author="Bo", html="z" * LONG),
            comment(24, "approved", author="", email=""),
            comment(25, author="", email=""),
        ]
    )
    with room.store.reading() as conn:
        found = list(odd(conn, [1, 2, 21, 23, 25, 999]))
    assert found == [Odd(21, "Ann", 1, False, False), Odd(23, "Bo", 0, True, True)]
