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


def page(room: Newsroom, name: str, sort: Sort, word: str, most: int) -> list[int]:
    with room.store.reading() as conn:
        return glance.holding(conn, queue.first_page(conn, name, sort, glance.ROWS), word, most)


@pytest.mark.parametrize("word", ["harbour", "harb", "nothing", "e", "school", "news"])
def test_the_page_is_the_same_as_by_the_index(
    many: Newsroom, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glance, "PIECE", 1000)  # all are read before anything is given up
    for name in ("", "pending", "spam"):
        for sort in Sort:
            with many.store.reading() as conn:
                whole = list(queue.ids(conn, name, Query(words=(word,)), sort))
            assert page(many, name, sort, word, len(whole) + 1) == whole


def test_a_rare_word_is_left_to_the_index(many: Newsroom) -> None:
    assert page(many, "", Sort.OLDEST, "news", 3) == []
    assert len(page(many, "", Sort.OLDEST, "harbour", 3)) == 3
    with many.store.reading() as conn:
        assert len(queue.first_page(conn, "", Sort.OLDEST, 3, query=Query(words=("news",)))) == 3


def test_it_is_for_one_word_alone(many: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    with many.store.reading() as conn:
        assert glance.word_of(conn, Query(words=("harbour",))) == "harbour"
        assert not glance.word_of(conn, Query(words=("harbour", "sea")))
        assert not glance.word_of(conn, Query(words=("harbour",), author=("ann",)))
        assert not glance.word_of(conn, Query(words=("har bour",)))
        assert not glance.word_of(conn, Query(words=("ميناء",)))
        assert not glance.word_of(conn, Query())
        monkeypatch.setattr(glance, "_MANY", 1000)
        assert not glance.word_of(conn, Query(words=("harbour",)))


def test_all_comments_come_in_order_whatever_their_status(room: Newsroom) -> None:
    room.pull([comment(200 + at, f"word-{at % 3}", created_at=1_700_000_000 - at) for at in range(9)])
    with room.store.reading() as conn:
        for sort in Sort:
            assert queue.first_page(conn, "", sort, 100) == list(queue.ids(conn, "", None, sort))
