"""What shares something with a comment."""

import pytest

from moderator.domain.queues import Sort
from moderator.domain.ref import Ref
from moderator.domain.shared import Shared
from moderator.store import queue, search
from moderator.store.matching import matching
from tests.store.newsroom import Newsroom, comment

SPAM = '<a href="https://www.pills.example/buy">this</a>'


@pytest.fixture
def wave(room: Newsroom) -> Newsroom:
    """A few that share things with 31."""
    room.pull(
        [
            comment(31, email="A@Spam.example", ip="198.51.100.7", article=9, html=SPAM),
            comment(32, email="a@spam.EXAMPLE", ip="198.51.100.8", article=9),
            comment(33, email="b@spam.example", ip="10.1.1.1", html=SPAM + "now"),
            comment(34, author="Nobody", email="", ip=""),
            comment(35, author="NOBODY", email="", ip=""),
            comment(36, "spam", email="a@spam.example", ip="198.51.100.9"),
        ]
    )
    search.complete(room.store)
    with room.store.mirroring() as copy:
        copy.exec_driver_sql(
            "INSERT INTO scores (key, score, version, pile)"
            " SELECT key, 0.5, 1, 7 FROM comments WHERE id IN (31, 33, 36)"
        )
    return room


def shares(room: Newsroom, id_: int, shared: Shared) -> set[int]:
    """Ids of those in the pending queue."""
    with room.store.reading() as conn:
        item = queue.item(conn, Ref("gazette", id_))
        assert item is not None
        among = queue.first_page(conn, "pending", Sort.OLDEST)
        return {one.ref.id for one in queue.items(conn, list(matching(conn, item, shared, among)))}


@pytest.mark.parametrize(
    ("shared", "ids"),
    [
        (Shared.SENDER, {31, 32}),
        (Shared.ARTICLE, {31, 32}),
        (Shared.LINK, {31, 33}),
        (Shared.MAIL, {31, 32, 33}),
        (Shared.NETWORK, {31, 32}),
        (Shared.GROUP, {31, 33}),
    ],
)
def test_those_of_the_queue_alone(wave: Newsroom, shared: Shared, ids: set[int]) -> None:
    assert shares(wave, 31, shared) == ids


def test_without_an_e_mail_a_sender_is_a_name(wave: Newsroom) -> None:
    assert shares(wave, 34, Shared.SENDER) == {34, 35}


@pytest.mark.parametrize("shared", [Shared.LINK, Shared.MAIL, Shared.NETWORK, Shared.GROUP])
def test_what_a_comment_does_not_have_it_shares_with_nobody(wave: Newsroom, shared: Shared) -> None:
    assert shares(wave, 34, shared) == set()
