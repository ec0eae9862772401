"""A push among others: locks, deadlocks, many desks at once; on a real server, where such things happen."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import text

from moderator.domain.decision import Answer
from moderator.domain.errors import SiteRefused, SiteUnreachable
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.site import WordPress
from tests.servers.sites import Site, decide


def test_four_desks_on_the_same_comments_end_with_one_decision_each(server_site: Site) -> None:
    for id_ in range(1, 4):
        server_site.add_article(id_)
    for id_ in range(1, 41):
        server_site.add(id_, article=id_ % 3 + 1)
    desks = [server_site.connect(anew=True) for _ in range(4)]
    read = desks[0].comments()
    verdicts = [Verdict.APPROVE, Verdict.SPAM, Verdict.REJECT, Verdict.APPROVE]
    answers: list[list[Answer]] = [[] for _ in desks]

    def work(number: int) -> None:
        order = read if number % 2 else list(reversed(read))
        for start in range(0, len(order), 10):
            part = order[start : start + 10]
            answers[number] += desks[number].apply(
                [decide(one, verdicts[number], by=str(number)) for one in part]
            )

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]  # noqa: TID251 - four programs
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    outcomes = Counter(answer.outcome.value for desk in answers for answer in desk)
    assert outcomes["applied"] == 40
    assert sum(outcomes.values()) == 160
    assert set(outcomes) <= {"applied", "already", "conflict"}
    with server_site.hand() as connection:
        wrong = connection.exec_driver_sql(
            "SELECT ID FROM wp_posts p WHERE comment_count <> (SELECT COUNT(*) FROM wp_comments"
            " WHERE comment_post_ID = p.ID AND comment_approved = '1')"
        )
        assert wrong.all() == []


@contextmanager
def _locked(site: Site, id_: int) -> Iterator[None]:
    """Another program holds a comment, in a transaction that it does not end."""
    with site.hand() as connection:
        connection.exec_driver_sql("START TRANSACTION")
        connection.execute(
            text("UPDATE wp_comments SET comment_karma = 1 WHERE comment_ID = :id"), {"id": id_}
        )
        try:
            yield
        finally:
            connection.exec_driver_sql("ROLLBACK")


def test_a_comment_that_stays_locked_is_tried_again_later(server_site: Site) -> None:
    server_site.add(1)
    server_site.add(2)
    adapter = server_site.connect(anew=True)
    _short_waits(adapter)
    batch = [decide(one, Verdict.SPAM) for one in adapter.comments()]
    with _locked(server_site, 1), pytest.raises(SiteUnreachable, match="locked by another program"):
        adapter.apply(batch)
    assert [server_site.word(id_) for id_ in (1, 2)] == ["0", "0"]
    assert {answer.outcome for answer in adapter.apply(batch)} == {"applied"}


def test_counting_an_article_waits_for_nobody(server_site: Site) -> None:
    server_site.add_article(1, comment_count=7)
    server_site.add(1, status="1")
    server_site.add(2, status="1")
    adapter = server_site.connect(anew=True)
    _short_waits(adapter)
    second, first = adapter.comments()
    with _locked(server_site, 2):
        assert adapter.apply([decide(first, Verdict.SPAM)])[0].outcome == "applied"
    assert server_site.count(1) == 1
    adapter.apply([decide(second, Verdict.SPAM)])
    assert server_site.count(1) == 0


def test_an_error_in_the_middle_leaves_nothing_written(server_site: Site) -> None:
    server_site.add_article(1)
    server_site.add(1)
    adapter = server_site.connect(anew=True)
    (read,) = adapter.comments()
    with server_site.hand() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER refuse BEFORE UPDATE ON wp_posts FOR EACH ROW"
            " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a reader''s words'"
        )
    try:
        with pytest.raises(SiteRefused) as caught:
            adapter.apply([decide(read, Verdict.APPROVE)])
    finally:
        with server_site.hand() as connection:
            connection.exec_driver_sql("DROP TRIGGER refuse")
    assert "words" not in caught.value.message
    assert (server_site.word(1), server_site.notes(1, ours=True)) == ("0", [])
    assert adapter.apply([decide(read, Verdict.APPROVE)])[0].outcome == "applied"


def test_a_colleagues_marks_that_came_while_we_waited_are_seen(server_site: Site) -> None:
    """The look is a statement of its own: after a wait it sees status and marks of the same moment."""
    server_site.add(1)
    mine, other = server_site.connect(anew=True), server_site.connect()
    (read,) = mine.comments()
    delivery = decide(read, Verdict.SPAM)
    answers: list[Answer] = []
    with server_site.hand() as connection:
        connection.exec_driver_sql("START TRANSACTION")
        connection.exec_driver_sql("SELECT 1 FROM wp_comments WHERE comment_ID = 1 FOR UPDATE")
        thread = threading.Thread(target=lambda: answers.extend(mine.apply([delivery])))  # noqa: TID251
        thread.start()
        _wait_until_locked(server_site)
        mark = f'{{"ids": ["{delivery.decision.id}"], "by": "anna"}}'
        connection.exec_driver_sql("UPDATE wp_comments SET comment_approved = 'spam' WHERE comment_ID = 1")
        connection.execute(
            text("INSERT INTO wp_commentmeta (comment_id, meta_key, meta_value) VALUES (1, :key, :m)"),
            {"key": "_moderator_decision", "m": mark},
        )
        connection.exec_driver_sql("COMMIT")
    thread.join()
    assert [(answer.outcome, answer.status) for answer in answers] == [("applied", "spam")]
    assert other.marks(0).marks[0].ids == (delivery.decision.id,)


def test_a_server_that_turned_read_only_takes_decisions_later(server_site: Site) -> None:
    server_site.add(1)
    adapter = server_site.connect(anew=True)
    (read,) = adapter.comments()
    with server_site.hand() as connection:
        connection.exec_driver_sql("SET GLOBAL read_only = ON")
        try:
            with pytest.raises(SiteRefused, match="read-only copy"):
                adapter.apply([decide(read, Verdict.SPAM)])
            late = server_site.connect(anew=True)
            assert late.read_only
        finally:
            connection.exec_driver_sql("SET GLOBAL read_only = OFF")
    assert late.apply([decide(read, Verdict.SPAM)])[0].outcome == "applied"
    assert not late.read_only


def _short_waits(adapter: WordPress) -> None:
    adapter._line.open().exec_driver_sql("SET SESSION innodb_lock_wait_timeout = 1")


def _wait_until_locked(site: Site) -> None:
    """Until somebody waits for a row; the server says so itself."""
    with site.hand() as connection:
        for _ in range(10_000):
            waiting = "SELECT COUNT(*) FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'"
            if connection.exec_driver_sql(waiting).scalar():
                return
    raise AssertionError("nobody waited")
