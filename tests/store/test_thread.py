"""Around a comment: threads of any shape, the article, the author's past."""

from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import thread
from tests.store.newsroom import Newsroom, comment


def nodes(room: Newsroom, id_: int) -> list[tuple[int, int, bool]]:
    with room.store.reading() as conn:
        return [
            (node.item.ref.id, node.depth, node.focus) for node in thread.thread(conn, Ref("gazette", id_))
        ]


def test_ancestors_siblings_and_replies_in_reading_order(room: Newsroom) -> None:
    parents = {30: 0, 31: 30, 32: 31, 33: 31, 34: 33, 35: 33, 36: 34}
    room.pull([comment(id_, parent=parent) for id_, parent in parents.items()])
    assert nodes(room, 33) == [
        (30, 0, False), (31, 1, False), (32, 2, False), (33, 2, True), (34, 3, False), (36, 4, False),
        (35, 3, False),
    ]  # fmt: skip
    assert nodes(room, 3) == [(3, 0, True)]
    assert nodes(room, 999) == []


def test_circles_own_parents_and_missing_ones_end(room: Newsroom) -> None:
    room.pull(
        [comment(30, parent=31), comment(31, parent=30), comment(32, parent=32), comment(33, parent=999)]
    )
    assert sorted(nodes(room, 30)) == [(30, 1, True), (31, 0, False)]
    assert nodes(room, 32) == [(32, 0, True)]
    assert nodes(room, 33) == [(33, 0, True)]


def test_four_hundred_levels_and_a_thousand_replies_are_bounded(room: Newsroom) -> None:
    room.pull([comment(1000 + n, parent=999 + n if n else 0) for n in range(400)])
    room.pull([comment(5000 + n, parent=20) for n in range(1000)])
    assert 100 < len(nodes(room, 1399)) <= thread.MOST
    assert 100 < len(nodes(room, 1000)) <= thread.MOST
    assert 100 < len(nodes(room, 20)) <= thread.MOST + 1
    assert (5999, 1, True) in nodes(room, 5999)


def test_an_authors_past_is_counted_by_email_with_what_waits(room: Newsroom) -> None:
    mail = "Ann@Example.org"
    room.pull(
        [
            comment(30 + n, status, email=mail)
            for n, status in enumerate(["approved", "spam", "trash", "pending"])
        ]
    )
    room.decide(Verdict.APPROVE, 33)
    with room.store.reading() as conn:
        assert thread.history(conn, "ann@example.ORG") == (2, 2, False)
        assert thread.history(conn, "nobody@example.org") == (0, 0, False)
        assert thread.history(conn, " ") is None


def test_of_an_author_with_many_comments_what_was_removed_is_counted_first(room: Newsroom) -> None:
    wrote = [*["approved"] * 6, *["spam"] * 2]
    room.pull([comment(30 + n, status, email="ann@example.org") for n, status in enumerate(wrote)])
    with room.store.reading() as conn:
        assert thread.history(conn, "ann@example.org", 5) == (3, 2, True)
        assert thread.history(conn, "ann@example.org", 9) == (6, 2, False)


def test_an_article_comes_with_its_text(room: Newsroom) -> None:
    with room.store.reading() as conn:
        found = thread.article(conn, "gazette", 1)
        assert found is not None
        assert (found.title, found.open, found.html) == ("Harbour bridge closed", True, "<p>…</p>")
        assert thread.article(conn, "gazette", 9) is None
        assert thread.article(conn, "tribune", 1) is None


def whole(room: Newsroom, id_: int) -> list[tuple[int, int, bool]]:
    with room.store.reading() as conn:
        return [
            (node.item.ref.id, node.depth, node.focus) for node in thread.whole(conn, Ref("gazette", id_))
        ]


def test_the_whole_thread_begins_at_its_oldest_ancestor(room: Newsroom) -> None:
    parents = {30: 0, 31: 30, 32: 31, 33: 31, 34: 33, 35: 30}
    room.pull([comment(id_, parent=parent) for id_, parent in parents.items()])
    assert whole(room, 33) == [
        (30, 0, False), (31, 1, False), (32, 2, False), (33, 2, True), (34, 3, False), (35, 1, False),
    ]  # fmt: skip
    assert whole(room, 3) == [(3, 0, True)]
    assert whole(room, 999) == []


def test_a_whole_thread_is_bounded_and_holds_the_comment_asked_for(room: Newsroom) -> None:
    room.pull([comment(5000 + n, parent=20) for n in range(1000)])
    room.pull([comment(30, parent=31), comment(31, parent=30)])
    assert len(whole(room, 20)) == thread.MOST
    assert (5999, 1, True) in whole(room, 5999)
    assert sorted(id_ for id_, _, _ in whole(room, 30)) == [30, 31]
