"""Akismet's notes on real tables: any charset, packed or as they come, doubled and malformed ones."""

from collections.abc import Callable

import pytest
from sqlalchemy import insert

from moderator.domain.filtered import Filtered, Said
from moderator.site.wordpress.filtered import filtered_of
from moderator.site.wordpress.pack import FEW
from moderator.site.wordpress.tables import HIGHEST_ID
from tests.servers.sites import Site, statements

MakeSite = Callable[..., Site]
SPAM = Filtered("Akismet", Said.SPAM)


def test_a_persons_word_counts_only_against_the_filters() -> None:
    assert filtered_of(None) is filtered_of(0) is filtered_of(8) is None
    assert filtered_of(1 | 8) == SPAM
    assert filtered_of(1 | 4 | 16) == SPAM._replace(overruled=True)
    assert filtered_of(2 | 8) == Filtered("Akismet", Said.CLEAR, overruled=True)
    assert filtered_of(4 | 16) == Filtered("Akismet", Said.UNSURE)


def test_a_filters_answer_comes_with_what_waits_for_somebody(any_site: Site) -> None:
    for id_, status in enumerate(("0", "spam", "0", "0", "0", "1"), 1):
        any_site.add(id_, status=status)
    for id_, value in ((1, "true"), (2, "true"), (3, "false"), (6, "true")):
        any_site.note(id_, "akismet_result", value)
    any_site.note(2, "akismet_user_result", "false")
    any_site.note(4, "akismet_error", "1764576000")
    any_site.note(5, "akismet_history", "x")
    adapter = any_site.connect()
    found = {
        1: Filtered("Akismet", Said.SPAM),
        2: Filtered("Akismet", Said.SPAM, overruled=True),
        3: Filtered("Akismet", Said.CLEAR),
        4: Filtered("Akismet", Said.UNSURE),
        5: None,
        6: None,
    }
    assert {one.id: one.filtered for one in adapter.comments()} == found
    assert {one.id: one.filtered for one in adapter.comments_by_id(range(1, 7))} == found


@pytest.mark.parametrize("value", [None, "", "TRUE?", "a:1:{}", "x" * 100_000])
def test_what_is_no_answer_is_none(any_site: Site, value: str | None) -> None:
    any_site.add(1)
    any_site.note(1, "akismet_result", value)
    assert any_site.connect().comments()[0].filtered is None


@pytest.mark.parametrize("kind", ["latin1", "utf8mb4", "binary"])
def test_an_answer_is_read_in_any_charset(make_site_on_server: MakeSite, kind: str) -> None:
    site = make_site_on_server()
    with site.hand() as connection:
        if kind == "binary":
            connection.exec_driver_sql("ALTER TABLE wp_commentmeta MODIFY meta_value LONGBLOB")
        else:
            connection.exec_driver_sql(f"ALTER TABLE wp_commentmeta CONVERT TO CHARACTER SET {kind}")
    site.add(1)
    site.note(1, "akismet_result", "true")
    site.note(1, "akismet_result", "true")
    assert [one.filtered for one in site.connect().comments()] == [SPAM]


def test_a_packed_page_brings_the_answers_in_the_one_statement(server_site: Site) -> None:
    for id_ in range(1, FEW + 2):
        server_site.add(id_, status="spam")
    notes = [
        {"comment_id": id_, "meta_key": "akismet_result", "meta_value": "true" if id_ % 2 else "false"}
        for id_ in range(1, FEW + 2)
    ]
    with server_site.hand() as connection:
        connection.execute(insert(server_site.tables.commentmeta), notes)
    adapter = server_site.connect()
    with statements(adapter) as seen:
        found = adapter.comments(status="spam", before=HIGHEST_ID)
    assert len(seen) == 1
    assert [one.filtered == SPAM for one in found] == [bool(one.id % 2) for one in found]
    assert len(found) == FEW + 1
