"""What changed since somebody sat at the desk."""

from moderator.store import since
from moderator.store.since import News
from tests.store.newsroom import Newsroom


def test_pulls_add_up_until_somebody_asks(room: Newsroom) -> None:
    with room.store.mirroring() as copy:
        since.add(copy, "gazette", News(new=3, edited=1))
        since.add(copy, "gazette", News(new=2, gone=1, articles_gone=4))
        assert since.take(copy, "gazette") == News(5, 0, 1, 1, 4)
        assert since.take(copy, "gazette") == News()


def test_news_of_several_sites_add_up() -> None:
    assert News(1, 2, 3, 4, 5) + News(new=9) == News(10, 2, 3, 4, 5)
