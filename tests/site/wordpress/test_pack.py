"""Packed rows are the rows: whatever stands in them, whatever the server cannot pack."""

from collections.abc import Callable

import pytest
from sqlalchemy import insert, select

from moderator.site.wordpress.pack import FEW, LARGEST_PIECE, PIECE, fetch_many, texts
from moderator.site.wordpress.read import comment_columns
from tests.servers.sites import Site, statements

MakeSite = Callable[..., Site]
ODD = [
    "",
    "'\"\\/\b\f\n\r\t\x00\x01\x1f\x7f",
    '"],[1,"',
    "\\u0041 \\ud83d \\",
    "Дякую, 'tis naïve 😀 \u2028\u2029\u202e\ufeff",
    "\ufffd as somebody typed it",
    "x" * 60_000,
]


def _fill(site: Site, texts: list[str]) -> None:
    with site.hand() as connection:
        rows = [{"comment_ID": 7 * n, "comment_author": text[:50], "comment_content": text}
                for n, text in enumerate(texts, 1)]  # fmt: skip
        connection.execute(insert(site.tables.comments), rows)


def _both(site: Site) -> tuple[list[object], list[object], int]:
    """The rows packed and as they come, and the statements that packing took."""
    adapter = site.connect()
    connection = adapter._line.open()
    c = site.tables.comments.c
    statement = select(*comment_columns(site.tables)).order_by(c.comment_ID)
    with statements(adapter) as seen:
        packed = [tuple(row) for row in fetch_many(connection, statement, FEW + 1)]
    plain = [tuple(texts(row)) for row in connection.execute(statement)]
    # MySQL's JSON has a date's microseconds
    return (
        [tuple(str(v).removesuffix(".000000") for v in row) for row in packed],
        [tuple(map(str, row)) for row in plain],
        len(seen),
    )


def test_whatever_stands_in_a_row_survives(server_site: Site) -> None:
    _fill(server_site, ODD[:5] + ["ordinary"] * PIECE)
    packed, plain, asked = _both(server_site)
    assert packed == plain
    assert asked == 1


@pytest.mark.parametrize("text", ODD[5:])
def test_a_doubtful_page_is_read_as_it_is(server_site: Site, text: str) -> None:
    _fill(server_site, [text] * (LARGEST_PIECE // 60_000 + 2))
    packed, plain, _ = _both(server_site)
    assert packed == plain


def test_a_piece_that_the_server_cuts_is_not_believed(server_site: Site) -> None:
    _fill(server_site, ["ordinary"] * 50)
    connection = server_site.connect(anew=True)._line.open()
    c = server_site.tables.comments.c
    statement = select(c.comment_ID, c.comment_content)
    for cut in range(1000, 1040):  # at any place in a row, and between two
        connection.exec_driver_sql(f"SET SESSION group_concat_max_len = {cut}")
        assert [row[0] for row in fetch_many(connection, statement, FEW + 1)] == [7 * n for n in range(1, 51)]


def test_columns_of_bytes_are_read_as_they_are_from_then_on(make_site_on_server: MakeSite) -> None:
    site = make_site_on_server()
    _fill(site, ["naïve"] * 3)
    with site.hand() as connection:
        connection.exec_driver_sql("ALTER TABLE wp_comments MODIFY comment_content BLOB NOT NULL")
        connection.exec_driver_sql(
            "ALTER TABLE wp_comments MODIFY comment_author TINYTEXT CHARACTER SET latin1"
        )
    packed, plain, asked = _both(site)
    assert packed == plain
    assert asked == 2
    assert _both(site)[2] == 1


def test_a_server_that_does_not_pack_is_asked_once(server_site: Site) -> None:
    server_site.add(1)
    adapter = server_site.connect(anew=True)
    connection = adapter._line.open()
    c = server_site.tables.comments.c
    beyond = select(c.comment_ID, c.comment_ID.label("comment_ID_2")).where(c.comment_ID == 1)
    connection.info["moderator.plain"] = True
    with statements(adapter) as seen:
        assert [row[0] for row in fetch_many(connection, beyond, FEW + 1)] == [1]
    assert len(seen) == 1
    assert "JSON" not in seen[0]
