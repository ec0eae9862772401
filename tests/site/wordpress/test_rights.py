"""What may be done on a site is found by trying, and trying changes nothing."""

from moderator.site.wordpress.errors import Place
from moderator.site.wordpress.rights import not_written, prefixes, tables_of, why_read_only
from tests.servers.sites import Site, embedded

PLACE = Place("here", "here", "db", "wp_")


def test_trying_to_write_writes_nothing(any_site: Site) -> None:
    any_site.add_article(1, comment_count=9)
    any_site.add(1)
    any_site.note(1, "x", "y")
    adapter = any_site.connect()
    before = adapter.blocks(0, 10), adapter.marks(0), any_site.count(1)
    assert why_read_only(adapter._line.open(), adapter._tables, PLACE) is None
    assert not_written(adapter._line.open(), adapter._tables) is None
    assert (adapter.blocks(0, 10), adapter.marks(0), any_site.count(1)) == before


def test_prefixes_are_found(any_site: Site) -> None:
    assert prefixes(any_site.connect()._line.open()) == ["wp_"]


def test_a_view_in_a_file_is_not_written(tmp_path: object) -> None:
    from pathlib import Path

    site = embedded(Path(str(tmp_path)) / "site.db")
    with site.hand() as connection:
        connection.exec_driver_sql("ALTER TABLE wp_posts RENAME TO real_posts")
        connection.exec_driver_sql("CREATE VIEW wp_posts AS SELECT * FROM real_posts")
    adapter = site.connect()
    assert "view" in str(not_written(adapter._line.open(), adapter._tables))
    site.close()


def test_users_of_a_multisite_are_looked_for_where_they_are(any_site: Site) -> None:
    connection = any_site.connect()._line.open()
    assert tables_of(connection, "wp_").users.name == "wp_users"
    assert tables_of(connection, "wp_2_").users.name == "wp_users"
