"""Searches kept as queues."""

import pytest

from moderator.domain.errors import WrongUsage
from moderator.domain.queues import Sort
from moderator.store import searches
from moderator.store.searches import Search
from tests.store.newsroom import Newsroom


def test_they_are_kept_in_order_renamed_and_removed(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        first = searches.add(conn, "  Libel   watch ", "pending", "reason:libel", Sort.NEWEST)
        second = searches.add(conn, "All of Ann", "", "author:ann", Sort.OLDEST)
        searches.rename(conn, first, "Law")
        assert searches.searches(conn) == (
            Search(first, "Law", "pending", "reason:libel", Sort.NEWEST),
            Search(second, "All of Ann", "", "author:ann", Sort.OLDEST),
        )
        searches.remove(conn, first)
        assert [one.title for one in searches.searches(conn)] == ["All of Ann"]


def test_a_title_is_needed_and_never_twice(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        number = searches.add(conn, "Law", "pending", "x", Sort.OLDEST)
        for title in ("LAW", " law ", "", "  ", "Pending"):
            with pytest.raises(WrongUsage):
                searches.add(conn, title, "pending", "y", Sort.OLDEST)
        searches.rename(conn, number, "LAW")
        assert searches.searches(conn)[0].title == "LAW"


def test_what_a_later_version_kept_is_passed_by(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        searches.add(conn, "Law", "pending", "x", Sort.OLDEST)
        conn.exec_driver_sql("UPDATE searches SET sort = 'by moon'")
        assert searches.searches(conn) == ()
