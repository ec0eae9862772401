"""Which comments are alike is read as it was found."""

import pytest

from moderator.domain.shared import Shared
from moderator.store import search
from moderator.store.piles import piles
from tests.store.newsroom import Newsroom, comment


def test_only_comments_in_a_pile_are_named(room: Newsroom) -> None:
    with room.store.mirroring() as copy:
        copy.exec_driver_sql(
            "INSERT INTO scores (key, score, version, pile)"
            " VALUES (1, .9, 1, 1), (2, .9, 1, 1), (3, .1, 1, NULL)"
        )
    with room.store.reading() as conn:
        assert piles(conn, [1, 2, 3, 4]) == {1: 1, 2: 1}
        assert piles(conn, [2]) == {2: 1}


def sets(room: Newsroom, by: Shared) -> list[set[int]]:
    """Ids that go together, the larger first."""
    with room.store.reading() as conn:
        rows = conn.exec_driver_sql("SELECT key, id FROM mirror.comments WHERE id >= 40").all()
        ids = {row[0]: row[1] for row in rows}
        of = piles(conn, list(ids), by, ["youtube.com"])
    found = [{ids[key] for key, pile in of.items() if pile == one} for one in set(of.values())]
    return sorted(found, key=lambda some: (-len(some), min(some)))


@pytest.mark.parametrize(
    ("by", "together"),
    [
        (Shared.LINK, [{40, 41, 42}, {43}]),
        (Shared.SENDER, [{40, 43}, {41}, {42}, {44}]),
        (Shared.ARTICLE, [{40, 41, 42, 43}, {44}]),
    ],
)
def test_comments_go_together_by_what_they_share(
    room: Newsroom, by: Shared, together: list[set[int]]
) -> None:
    video = "https://youtube.com/watch?v=1"
    both = f"see http://pills.example and http://odd.example and {video}"
    room.pull(
        [
            comment(40, html=both, email="A@one.example"),
            comment(41, html=f"see http://pills.example/x and {video}"),
            comment(42, html=video, url="http://www.pills.example"),
            comment(43, html=f"see http://odd.example {video}", email="a@one.example"),
            comment(44, html=video, article=2),
        ]
    )
    search.complete(room.store)
    assert sets(room, by) == together
