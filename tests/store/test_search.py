"""The text index: behind the pull, in batches, with edits."""

from moderator.domain.query import Query
from moderator.domain.queues import Sort
from moderator.store import queue, search
from tests.store.newsroom import Newsroom, comment


def count(room: Newsroom, word: str) -> int:
    with room.store.reading() as conn:
        return len(queue.ids(conn, "", Query(words=(word,)), Sort.OLDEST))


def test_the_index_is_filled_in_batches_and_says_how_far_it_is(room: Newsroom) -> None:
    steps = list(search.fill(room.store, batch=8))
    assert [step.done for step in steps] == [8, 16, 20]
    assert {step.total for step in steps} == {20}
    assert list(search.fill(room.store)) == []
    assert count(room, "comment") == 20


def test_what_came_later_is_added(room: Newsroom) -> None:
    search.complete(room.store)
    room.pull([comment(50, html="zebra")])
    assert count(room, "zebra") == 0
    with room.store.reading() as conn:
        assert search.progress(conn) == (20, 21)
    search.complete(room.store)
    assert count(room, "zebra") == 1


def test_an_edited_comment_is_found_by_its_new_words_alone(room: Newsroom) -> None:
    search.complete(room.store)
    for n in range(20):
        room.pull([comment(3, html=f"version{n}x")])
        search.complete(room.store)
    assert count(room, "version19x") == 1
    assert count(room, "version18x") == 0
    assert count(room, "comment") == 19


def test_a_comment_edited_before_it_was_indexed_is_indexed_once(room: Newsroom) -> None:
    room.pull([comment(3, html="early")])
    search.complete(room.store)
    assert count(room, "early") == 1
    with room.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT indexed = version FROM mirror.edited").scalars().all() == [1]


def test_hostile_words_are_words(room: Newsroom) -> None:
    search.complete(room.store)
    for word in (
        '"',
        "a* OR b",
        "NEAR(a b)",
        "x'); DROP TABLE comments; --",
        "author:",
        "-",
        "*",
        "^a",
        "\x00",
    ):
        assert count(room, word) == 0
