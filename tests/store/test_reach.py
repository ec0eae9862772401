"""How far a selection reaches."""

from moderator.domain.queues import Sort
from moderator.store import queue
from moderator.store.reach import reach
from tests.store.newsroom import Newsroom, comment


def test_an_author_is_an_email_else_a_name(room: Newsroom) -> None:
    room.pull([
        comment(30, article=7, email="ann@example.org", author="Ann"),
        comment(31, article=7, email="ANN@example.org", author="Anna"),
        comment(32, article=8, email="", author="Nobody"),
        comment(33, article=8, email="", author="Nobody"),
        comment(34, article=8, email="", author="Somebody"),
    ])  # fmt: skip
    with room.store.reading() as conn:
        found = list(reach(conn, queue.first_page(conn, "pending", Sort.NEWEST, 5)))
    assert len({article for article, _ in found}) == 2
    assert len({author for _, author in found}) == 3
