"""What real tables hold: any charset, prefix and breakage on a real server, read as it stands."""

from collections.abc import Callable

import pytest

from moderator.domain.verdict import Verdict
from moderator.site.wordpress.check import check
from moderator.site.wordpress.read import id_of, text_of
from moderator.site.wordpress.tables import HIGHEST_ID
from tests.servers.mariadb import MYSQLD
from tests.servers.sites import Site, decide, statements

MakeSite = Callable[..., Site]
RIGHT = "Дякую, 'tis naïve"
BROKEN = RIGHT.encode().decode("latin-1").encode().decode()


@pytest.mark.parametrize("prefix", ["", "wp_", "my-site_", "wp_2_", "a b`c%s_", "Ґазета_", "x" * 40])
def test_any_prefix_is_a_site(make_site_on_server: MakeSite, prefix: str) -> None:
    site = make_site_on_server(prefix=prefix)
    site.add_article(1)
    site.add(1)
    assert [step.ok for step in check(site.entry, site.password)] == [True] * 7
    adapter = site.connect()
    (read,) = adapter.comments()
    assert adapter.apply([decide(read, Verdict.APPROVE)])[0].outcome == "applied"
    assert (site.word(1), site.count(1)) == ("1", 1)


def test_sites_of_a_multisite_are_told_apart(make_site_on_server: MakeSite) -> None:
    site = make_site_on_server(prefix="wp_2_")
    with site.hand() as connection:
        for name in ("comments", "commentmeta", "posts", "options"):
            connection.exec_driver_sql(f"CREATE TABLE wp_{name} LIKE wp_2_{name}")
        connection.exec_driver_sql(
            "INSERT INTO wp_comments (comment_ID, comment_author, comment_content) VALUES (9, '', '')"
        )
        names = set(connection.exec_driver_sql("SHOW TABLES").scalars())
        connection.execute(site.tables.users.insert(), [{"ID": 1, "user_login": "mt", "display_name": "M"}])
    assert "wp_users" in names
    assert "wp_2_users" not in names
    site.add(1)
    adapter = site.connect()
    assert [comment.id for comment in adapter.comments()] == [1]
    assert adapter.moderators() == [("mt", "M")]


@pytest.mark.parametrize("charset", ["latin1", "utf8mb3", "utf8mb4", "cp1251", "binary"])
def test_text_is_read_right_in_any_charset(make_site_on_server: MakeSite, charset: str) -> None:
    site = make_site_on_server()
    text = {"latin1": "naïve café ÿ", "utf8mb4": f"{RIGHT} 😀", "cp1251": "Дякую ґ"}.get(charset, RIGHT)
    with site.hand() as connection:
        if charset == "binary":
            connection.exec_driver_sql("ALTER TABLE wp_comments MODIFY comment_content BLOB NOT NULL")
            connection.exec_driver_sql("ALTER TABLE wp_comments MODIFY comment_author VARBINARY(99) NOT NULL")
        else:
            for table in ("comments", "commentmeta", "posts"):
                connection.exec_driver_sql(f"ALTER TABLE wp_{table} CONVERT TO CHARACTER SET {charset}")
    site.add(1, text=text, author=text)
    adapter = site.connect()
    (read,) = adapter.comments()
    assert (read.html, read.author) == (text, text)
    flag = decide(read, Verdict.FLAG, note="жовтий 😀", by="Оля")
    assert adapter.apply([flag])[0].outcome == "applied"
    assert [(one.note, one.by) for one in adapter.flags([1])] == [("жовтий 😀", "Оля")]
    assert adapter.apply([decide(read, Verdict.APPROVE)])[0].outcome == "applied"
    (after,) = adapter.comments()
    assert (after.html, after.revision) == (text, read.revision)


@pytest.mark.parametrize("charset", ["latin1", "utf8mb4"])
def test_what_was_broken_before_is_shown_as_stored_and_not_touched(
    make_site_on_server: MakeSite, charset: str
) -> None:
    site = make_site_on_server()
    with site.hand() as connection:
        connection.exec_driver_sql(f"ALTER TABLE wp_comments CONVERT TO CHARACTER SET {charset}")
    site.add(1, text="naïve")
    site.add(2)
    with site.hand() as connection:  # a program that took UTF-8 for latin1
        connection.exec_driver_sql(f"SET NAMES {'latin1' if charset == 'latin1' else 'utf8mb4'}")
        stored = RIGHT.encode().hex() if charset == "latin1" else BROKEN.encode().hex()
        connection.exec_driver_sql(
            f"UPDATE wp_comments SET comment_content = X'{stored}' WHERE comment_ID = 2"
        )
        before = _bytes(site)
    adapter = site.connect()
    one, two = adapter.comments(after=0)
    assert one.html == "naïve"
    assert "Ð" in two.html
    assert {a.outcome for a in adapter.apply([decide(one, Verdict.APPROVE), decide(two, Verdict.SPAM)])} == {
        "applied"
    }
    assert _bytes(site) == before


def test_bytes_that_are_no_utf8_are_read(make_site_on_server: MakeSite) -> None:
    site = make_site_on_server()
    site.add(1)
    site.add(2)
    with site.hand() as connection:
        for column in (
            "comment_content BLOB",
            "comment_author VARBINARY(255)",
            "comment_author_url VARBINARY(255)",
        ):
            connection.exec_driver_sql(f"ALTER TABLE wp_comments MODIFY {column} NOT NULL")
        odd = "X'ff00fe61c328eda080'"
        connection.exec_driver_sql(
            f"UPDATE wp_comments SET comment_content = {odd}, comment_author = {odd}"
            f", comment_author_url = {odd} WHERE comment_ID = 1"
        )
    before = _bytes(site)
    adapter = site.connect()
    one, two = adapter.comments(after=0)
    assert "a" in one.html
    assert "\ufffd" in one.html
    one.html.encode()
    assert two.html == "Comment number 2."
    assert adapter.apply([decide(one, Verdict.REJECT)])[0].outcome == "applied"
    assert _bytes(site) == before


@pytest.mark.parametrize("charset", ["utf8mb3", "utf8mb4"])
@pytest.mark.skipif(bool(MYSQLD), reason="MySQL 8 takes no such bytes into a text")
def test_half_a_surrogate_pair_in_a_table_is_read(make_site_on_server: MakeSite, charset: str) -> None:
    site = make_site_on_server()
    site.add(1)
    with site.hand() as connection:
        connection.exec_driver_sql(f"ALTER TABLE wp_comments CONVERT TO CHARACTER SET {charset}")
        connection.exec_driver_sql(
            "UPDATE wp_comments SET comment_content = CONCAT('a', _utf8mb3 X'EDA080', 'b')"
        )
    (read,) = site.connect().comments()
    assert read.html.startswith("a")
    assert read.html.endswith("b")
    read.html.encode()
    assert site.connect().apply([decide(read, Verdict.SPAM)])[0].outcome == "applied"


def test_a_megabyte_in_one_word_is_read_whole_and_decided(make_site_on_server: MakeSite) -> None:
    site = make_site_on_server()
    with site.hand() as connection:
        connection.exec_driver_sql("ALTER TABLE wp_comments MODIFY comment_content LONGTEXT NOT NULL")
    site.add(1, text="ж" * 500_000)
    site.add(2)
    adapter = site.connect()
    one, two = adapter.comments(after=0)
    assert one.html == "ж" * 500_000
    site.set(1, comment_content="x" * 1_000_000)
    answers = adapter.apply([decide(one, Verdict.APPROVE), decide(two, Verdict.APPROVE)])
    assert [answer.outcome for answer in answers] == ["conflict", "applied"]
    assert answers[0].comment is not None
    assert answers[0].comment.html == "x" * 1_000_000


def test_nothing_in_a_text_is_taken_for_sql(any_site: Site) -> None:
    hostile = "'); DROP TABLE wp_comments; -- %s %(x)s :x \\' \" ` \x00 \x1a"
    any_site.add(1, text=hostile, author=hostile[:60], email="a'b@x.example")
    adapter = any_site.connect()
    (read,) = adapter.comments()
    assert (read.html, read.author) == (hostile, hostile[:60])
    batch = [decide(read, Verdict.FLAG, note=hostile, by="o'brien \\")]
    assert adapter.apply(batch)[0].outcome == "applied"
    assert adapter.flags([1])[0].note == hostile
    assert adapter.comments() == [read]


def test_a_page_and_a_digest_are_one_statement_each(any_site: Site) -> None:
    any_site.add(1)
    adapter = any_site.connect()
    for ask in (adapter.comments, adapter.pending, adapter.pending_digest, adapter.flagged):
        with statements(adapter) as seen:
            ask()
        assert len(seen) == 1
    with statements(adapter) as seen:
        adapter.blocks(0, 10, 3)
    assert len(seen) == 2


def test_ids_and_texts_fit_the_mirror() -> None:
    assert [id_of(value) for value in (None, 0, -1, 5, HIGHEST_ID, HIGHEST_ID + 1)] == [
        0,
        0,
        0,
        5,
        HIGHEST_ID,
        0,
    ]
    assert [text_of(value) for value in (None, "", "x", b"\xff", "ж".encode())] == [
        "",
        "",
        "x",
        "\ufffd",
        "ж",
    ]


def _bytes(site: Site) -> list[tuple[object, ...]]:
    with site.hand() as connection:
        rows = connection.exec_driver_sql(
            "SELECT comment_ID, HEX(comment_content), HEX(comment_author) FROM wp_comments ORDER BY 1"
        )
        return [tuple(row) for row in rows]
