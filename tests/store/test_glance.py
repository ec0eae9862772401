"""A search for a frequent word shows the page that the text index would have given."""

import pytest

from moderator.domain.query import Query
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.store import glance, mirror, queue, search
from tests.store.newsroom import Newsroom, article, comment

TEXTS = (
    "<p>The Harbour bridge</p>",
    "harbour&amp;sea",
    "un-harbour",
    "a<b>harb</b>our",
    "unharbour",
    "9harbour",
    "éharbour",
    "e\u0301harbour",
    "the HARBOURS’ edge",
    "ميناءharbour",
    "ميناء harbour",
    "评harbour论",
    "🙂harbour",
    "x_harbour",
    "harb<br>our",
    "<a href='https://harbour.example'>there</a>",
    "hârbour",
    "nothing of it",
)


@pytest.fixture
def many(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    with room.store.mirroring() as copy:
        mirror.put_articles(copy, "gazette", [article(2, "A school closes"), article(3, "Harbour news")])
    room.pull([comment(100 + at, html=html, article=2) for at, html in enumerate(TEXTS * 3)])
    room.pull([comment(300 + at, article=3, author="Harbour Master") for at in range(3)])
    room.decide(Verdict.SPAM, 100, 110, 120)
    search.complete(room.store)
    monkeypatch.setattr(glance, "_MANY", 10)
    return room


@pytest.mark.parametrize("word", ["harbour", "harb", "nothing", "e", "school", "news"])
def test_the_page_is_the_same_as_by_the_index(many: Newsroom, word: str) -> None:
    query = Query(words=(word,))
    with many.store.reading() as conn:
        for name in ("", "pending", "spam"):
            for sort in Sort:
                whole = list(queue.ids(conn, name, query, sort))
                near = queue.first_page(conn, name, sort, glance.ROWS)
                assert glance.holding(conn, near, word, len(whole) + 1) == whole


def test_it_is_used_for_one_frequent_word_alone(many: Newsroom) -> None:
    with many.store.reading() as conn:
        assert glance.frequent(conn, Query(words=("harbour",)))
        assert not glance.frequent(conn, Query(words=("zebra",)))
        assert not glance.frequent(conn, Query(words=("harbour", "sea")))
        assert not glance.frequent(conn, Query(words=("harbour",), author=("ann",)))
        assert not glance.frequent(conn, Query(words=("har bour",)))
        assert not glance.frequent(conn, Query(words=("ميناء",)))
        assert not glance.frequent(conn, Query())
        found = queue.first_page(conn, "", Sort.NEWEST, 5, query=Query(words=("harbour",)))
        assert found == list(queue.ids(conn, "", Query(words=("harbour",)), Sort.NEWEST))[:5]


def test_all_comments_come_in_order_whatever_their_status(room: Newsroom) -> None:
    room.pull([comment(200 + at, f"word-{at % 3}", created_at=1_700_000_000 - at) for at in range(9)])
    with room.store.reading() as conn:
        for sort in Sort:
            assert queue.first_page(conn, "", sort, 100) == list(queue.ids(conn, "", None, sort))
