"""The SQL of the queues: the right index, whatever waits."""

import pytest
from sqlalchemy import text

from moderator.domain.queues import BY_NAME, Sort
from moderator.store import overlay
from tests.store.newsroom import Newsroom


def plan_of(room: Newsroom, queue: str, sort: Sort) -> str:
    with room.store.reading() as conn:
        rows = conn.execute(text(f"EXPLAIN QUERY PLAN {overlay.keys(queue, sort).text}"))
        return "\n".join(row[3] for row in rows)


@pytest.mark.parametrize("queue", [name for name, kind in BY_NAME.items() if kind.status])
@pytest.mark.parametrize("sort", [Sort.OLDEST, Sort.NEWEST])
def test_a_queue_of_a_status_is_read_from_an_index_in_order(room: Newsroom, queue: str, sort: Sort) -> None:
    plan = plan_of(room, queue, sort)
    assert "COVERING INDEX comments_status" in plan
    assert "USE TEMP B-TREE FOR ORDER BY" not in plan


def test_pending_by_article_has_an_index_of_its_own(room: Newsroom) -> None:
    assert "comments_pending" in plan_of(room, "pending", Sort.ARTICLE)


def test_the_flagged_queue_does_not_read_all_decisions(room: Newsroom) -> None:
    assert "SCAN d" not in plan_of(room, "flagged", Sort.OLDEST)
