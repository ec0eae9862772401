"""Rows of a screen."""

from sqlalchemy import event

from moderator.domain.comment import Flag
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.store import queue
from moderator.store.pages import laid_over
from tests.store.newsroom import Newsroom

ANNA, BEN = Flag(3, "", "", "anna", 1), Flag(3, "", "", "ben", 2)


def test_steps_lie_over_the_sites_flags_in_order() -> None:
    assert laid_over([ANNA, BEN], []) == (ANNA, BEN)
    assert laid_over([ANNA, BEN], [(Verdict.UNFLAG, ANNA)]) == (BEN,)
    assert laid_over([BEN], [(Verdict.FLAG, ANNA)]) == (BEN, ANNA)
    assert laid_over([ANNA, BEN], [(Verdict.SPAM, ANNA)]) == ()
    assert laid_over([BEN], [(Verdict.HOLD, ANNA), (Verdict.FLAG, ANNA)]) == (ANNA,)


def test_a_row_shows_the_article_and_what_the_site_has(room: Newsroom) -> None:
    row = room.item(3)
    assert (row.article, row.article_title, row.article_url) == (
        1, "Harbour bridge closed", "https://gazette.example/1"
    )  # fmt: skip
    assert (row.author, row.email, row.ip, row.html) == (
        "Reader 3", "reader3@example.org", "192.0.2.1", "<p>Comment 3</p>"
    )  # fmt: skip


def test_the_verdict_shows_rather_than_a_flag_that_waits_too(room: Newsroom) -> None:
    room.decide(Verdict.APPROVE, 3)
    room.decide(Verdict.FLAG, 3)
    assert room.item(3).undelivered is Verdict.APPROVE
    room.decide(Verdict.FLAG, 4)
    assert room.item(4).undelivered is Verdict.FLAG


def test_a_page_costs_the_same_few_statements_whatever_waits(room: Newsroom) -> None:
    statements: list[str] = []
    room.decide(Verdict.SPAM, *range(1, 20))
    with room.store.reading() as conn:
        keys = queue.first_page(conn, "outbox", Sort.OLDEST)
        event.listen(conn, "before_cursor_execute", lambda *call: statements.append(call[2]))
        assert len(queue.items(conn, keys)) == 19
    assert len(statements) == 5
