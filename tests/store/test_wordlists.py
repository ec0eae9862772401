"""The sites' lists of words beside the mirror."""

from moderator.store import numbers, unlocks, wordlists
from moderator.store.wordlists import Lists
from tests.store.newsroom import Newsroom


def test_what_a_site_says_is_kept_until_it_says_otherwise(room: Newsroom) -> None:
    with room.store.reading() as conn:
        assert wordlists.of(conn, "gazette") == Lists()
        number = numbers.of(conn).live()["gazette"]
        stamps = {wordlists.stamp(conn, "gazette")}
    for lists in (Lists(("casino", "дёшево"), ("192.0.2.",)), Lists((), ("spin",)), Lists(("spin",))):
        with room.store.mirroring() as copy:
            unlocks.learn(copy, number, True)
            wordlists.learn(copy, number, lists)
        with room.store.reading() as conn:
            assert wordlists.of(conn, "gazette") == lists
            assert wordlists.of(conn, "unknown") == Lists()
            stamps.add(wordlists.stamp(conn, "gazette"))
    assert len(stamps) == 4, "each has another stamp"
