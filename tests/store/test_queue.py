"""Queues: the journal laid over the mirror, in order, counted, found by words."""

from datetime import UTC, date

import pytest

from moderator.domain.comment import Flag, Mark
from moderator.domain.query import parse
from moderator.domain.queues import BY_NAME, Sort
from moderator.domain.ref import Ref
from moderator.domain.spam import Mark as SpamMark
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.store import mirror, queue, scores, search
from moderator.store.scores import Judged
from tests.store.newsroom import Newsroom, article, comment

LOOKS_GOOD = Judged(score=0.02, mark=SpamMark.NONE, decisions=40, version=1, why=(), like=b"")


def found(room: Newsroom, text: str, name: str = "pending") -> list[int]:
    query = parse(text, today=date(2026, 11, 25), zone=UTC)
    with room.store.reading() as conn:
        keys = list(queue.ids(conn, name, query, Sort.OLDEST))
        return [item.ref.id for item in queue.items(conn, keys)]


def test_the_oldest_come_first_and_those_without_a_date_before_them(room: Newsroom) -> None:
    room.pull([comment(40, created_at=None), comment(41, created_at=1)])
    assert room.shown("pending")[:3] == [40, 41, 1]
    assert room.shown("pending", Sort.NEWEST)[-3:] == [1, 41, 40]


def test_by_article_keeps_each_articles_comments_together(room: Newsroom) -> None:
    room.pull([comment(40, article=7), comment(41, article=2), comment(42, article=7)])
    assert room.shown("pending", Sort.ARTICLE) == [*range(1, 21), 41, 40, 42]


def test_decided_comments_stand_at_their_place_in_the_queue_they_go_to(room: Newsroom) -> None:
    room.pull([comment(40, Status.SPAM, created_at=1_700_000_004)])
    room.decide(Verdict.SPAM, 9, 3)
    assert room.shown("spam") == [3, 40, 9]
    assert room.shown("spam", Sort.NEWEST) == [9, 40, 3]


def test_counts_agree_with_the_queues(room: Newsroom) -> None:
    room.pull([comment(40, Status.SPAM), comment(41, Status.TRASH), comment(42, Status.GONE)])
    room.decide(Verdict.SPAM, 1, 2)
    room.decide(Verdict.APPROVE, 2, 3, 40)
    room.decide(Verdict.FLAG, 4)
    with room.store.reading() as conn:
        counts = queue.counts(conn)
    assert counts == {name: len(room.shown(name)) for name in BY_NAME}
    assert counts["outbox"] == 5
    assert list(counts) == list(BY_NAME)


def test_the_outbox_is_in_order_of_decision(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 9)
    room.decide(Verdict.SPAM, 3)
    assert room.shown("outbox") == [9, 3]


def test_flags_of_colleagues_show_and_ones_own_unflag_takes_ones_own(room: Newsroom) -> None:
    flags = [
        Flag(3, "libel", "please check", "ben", 5),
        Flag(3, "", "", "anna", 6),
        Flag(4, "", "", "anna", 6),
    ]
    with room.store.mirroring() as copy:
        mirror.put_flags(copy, "gazette", [3, 4], flags)
    assert room.shown("flagged") == [3, 4]
    room.decide(Verdict.UNFLAG, 3, 4)
    assert room.shown("flagged") == [3]
    assert [flag.by for flag in room.item(3).flags] == ["ben"]
    room.decide(Verdict.APPROVE, 3)
    assert room.shown("flagged") == []
    assert room.item(3).flags == ()


def test_keys_that_are_unknown_are_left_out_and_the_order_is_kept(room: Newsroom) -> None:
    with room.store.reading() as conn:
        keys = [queue.key_of(conn, Ref("gazette", id_)) or 0 for id_ in (5, 2, 9)]
        assert [item.ref.id for item in queue.items(conn, [keys[0], 10**9, *keys[1:]])] == [5, 2, 9]
        assert queue.key_of(conn, Ref("gazette", 999)) is None
        assert queue.key_of(conn, Ref("tribune", 5)) is None
        assert queue.item(conn, Ref("gazette", 999)) is None


def test_counts_follow_what_is_pulled_and_what_is_decided(room: Newsroom) -> None:
    def counted() -> tuple[int, int]:
        with room.store.reading() as conn:
            found = queue.counts(conn)
        return found["pending"], found["spam"]

    pending, spam = counted()
    room.decide(Verdict.SPAM, 5)
    assert counted() == (pending - 1, spam + 1)
    room.pull([comment(99), comment(98, "spam")])
    assert counted() == (pending, spam + 2)
    room.decide(Verdict.SPAM, 99)
    assert counted() == (pending - 1, spam + 3)


def test_what_is_judged_is_what_the_row_tells(room: Newsroom) -> None:
    room.pull([comment(99)])
    room.decide(Verdict.SPAM, 3, 4)
    room.decide(Verdict.FLAG, 4, 5)
    room.decide(Verdict.APPROVE, 3)
    with room.store.reading() as conn:
        keys = queue.first_page(conn, "", Sort.OLDEST, 100)
        told = [(item.revision, item.status) for item in queue.items(conn, keys)]
        assert [queue.shown(conn, key) for key in keys] == told
        assert queue.shown(conn, 10**9) is None


def test_a_change_by_somebody_else_is_noticed(room: Newsroom) -> None:
    with room.store.reading() as conn:
        token = queue.changed_since(conn, None)
    with room.store.reading() as conn:
        assert queue.changed_since(conn, token) is token
    room.pull([comment(99)])
    with room.store.reading() as conn:
        assert queue.changed_since(conn, token) != token


def test_what_is_kept_for_searching_alone_is_no_news(room: Newsroom) -> None:
    room.pull([comment(99)])
    with room.store.reading() as conn:
        token = queue.changed_since(conn, None)
    search.complete(room.store)
    with room.store.reading() as conn:
        found = queue.changed_since(conn, token)
    assert found == token
    assert found.mirror != token.mirror


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("creme", [30]),
        ("CRÈME brûl", [30]),
        ('"brûlée & C++"', [30]),
        ("C++", [30]),
        ("50%", [30]),
        ("don't", [31]),
        ("covid-19", [31]),
        ("评论", [31]),
        ("😀", [31]),
        ("isik", [32]),
        ("author:j_doe", [31]),
        ("author:łukasz", [30]),
        ("author:EXAMPLE.com", [31]),
        ("article:2", [32]),
        ("article:harbour j_doe", [31]),
        ("harbour creme", [30]),
        ("%", [30]),
        ("status:spam", []),
        ("site:gazette creme", [30]),
        ("before:2026-01-01 creme", [30]),
        ("after:2026-01-01", []),
        ("body", []),
        ("creme OR don't", []),
    ],
)
def test_words_find_in_any_script_and_signs_are_letters(room: Newsroom, text: str, ids: list[int]) -> None:
    hard = "don't covid-19 中文评论很好 😀"
    room.pull([
        comment(30, author="Łukasz", html="<p>Crème brûlée &amp; C++ at 50%</p>", created_at=1),
        comment(31, author="j_doe", email="J@Example.com", html=hard, created_at=2),
        comment(32, author="jxdoe", article=2, html="İstanbul ışık 500 don t", created_at=3),
    ])  # fmt: skip
    with room.store.mirroring() as copy:
        mirror.put_articles(copy, "gazette", [article(2, "Markets")])
    search.complete(room.store)
    assert [id_ for id_ in found(room, text) if id_ >= 30] == ids


def test_a_query_sees_the_verdict_that_waits(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    search.complete(room.store)
    assert found(room, "status:spam comment", "") == [3]


def test_the_site_chosen_limits_a_queue(room: Newsroom) -> None:
    with room.store.reading() as conn:
        assert queue.first_page(conn, "pending", Sort.OLDEST, sites=[]) == []
        assert len(queue.first_page(conn, "pending", Sort.OLDEST, sites=["gazette"])) == 20


@pytest.mark.parametrize(("name", "text", "number"), [("pending", "article:1", 20), ("", "author:nobody", 0)])
def test_counting_counts_what_the_queue_would_show(room: Newsroom, name: str, text: str, number: int) -> None:
    query = parse(text, today=date(2026, 11, 25), zone=UTC)
    with room.store.reading() as conn:
        assert queue.count(conn, name, query) == number


def test_spam_in_doubt_is_what_nobody_of_us_decided_and_what_looks_honest(room: Newsroom) -> None:
    room.pull([comment(id_, Status.SPAM) for id_ in range(40, 48)])
    room.decide(Verdict.APPROVE, 41)
    room.decide(Verdict.APPROVE, 42)
    room.decide(Verdict.SPAM, 42)
    with room.store.mirroring() as copy:
        mirror.put_marks(copy, "gazette", [Mark(43, ("x",), "spam", "pending", "carla", 5, "")])
        keys = {id_: key for key, id_ in copy.exec_driver_sql("SELECT key, id FROM comments")}
        scores.put(copy, [(keys[id_], LOOKS_GOOD) for id_ in (1, *range(40, 45))])
        scores.put(copy, [(keys[45], LOOKS_GOOD._replace(score=0.5))])
        scores.put(copy, [(keys[46], LOOKS_GOOD._replace(decisions=3))])
        scores.put(copy, [(keys[47], LOOKS_GOOD._replace(mark=SpamMark.PERHAPS))])
    assert room.shown("doubtful") == [40, 44]
    assert found(room, "is:doubtful", "spam") == [40, 44]
    with room.store.reading() as conn:
        assert queue.counts(conn)["doubtful"] == 2
        first = queue.first_page(conn, "doubtful", Sort.NEWEST)
        assert [item.ref.id for item in queue.items(conn, first)] == [44, 40]
