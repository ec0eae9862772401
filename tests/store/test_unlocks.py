"""What an approval opens at a site that lets known authors pass."""

from moderator.domain.ref import Ref
from moderator.store import numbers, queue, unlocks
from tests.store.newsroom import Newsroom, comment


def opens(room: Newsroom, id_: int) -> bool:
    with room.store.reading() as conn:
        item = queue.item(conn, Ref("gazette", id_))
        assert item is not None
        return unlocks.opens(conn, item)


def test_a_first_approval_opens_the_site_where_the_site_says_so(room: Newsroom) -> None:
    room.pull(
        [
            comment(30, email="new@example.org", author="New"),
            comment(31, email="", author="Nobody"),
            comment(32, email="old@example.org", author="Old"),
            comment(33, "approved", email="OLD@example.org", author="Old"),
            comment(34, email="old@example.org", author="Another name"),
        ]
    )
    assert not opens(room, 30)
    with room.store.reading() as conn:
        number = numbers.of(conn).live()["gazette"]
    with room.store.mirroring() as copy:
        unlocks.learn(copy, number, True)
    assert [opens(room, id_) for id_ in (30, 31, 32, 33, 34)] == [True, False, False, False, True]
    with room.store.mirroring() as copy:
        unlocks.learn(copy, number, False)
    assert not opens(room, 30)
