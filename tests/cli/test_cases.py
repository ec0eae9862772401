"""What went wrong for others, from the site through sync, queue and decision back to the site."""

import pytest

from tests.cli.terminal import Terminal
from tests.servers.sites import Site


@pytest.mark.parametrize("text", ["a" * 65_535, "ы" * 32_000, "x" * 1_000_000], ids=["64k", "letters", "1MB"])
def test_one_long_word_is_read_whole_and_decided(terminal: Terminal, newsroom: Site, text: str) -> None:
    newsroom.set(1, comment_content=text)
    terminal.ok("sync")
    line = terminal.queue("--limit", "1")[0]
    assert (line["html"], line["text"]) == (text, text)
    assert len(terminal.ok("queue", "--limit", "1").out) < 1000, "a list stays a list"
    assert text in terminal.ok("show", "gazette:1").out
    terminal.ok("decide", "approve", "gazette:1")
    terminal.ok("sync")
    assert newsroom.word(1) == "1"


ADDRESSES = (
    "203.0.113.9:51234", "203.0.113.9, 198.51.100.7", "2001:db8::7", "", "unknown", "9" * 100,
    "<b>10.0.0.1</b>",
)  # fmt: skip


@pytest.mark.parametrize("ip", ADDRESSES)
def test_an_address_is_what_the_site_has(terminal: Terminal, newsroom: Site, ip: str) -> None:
    newsroom.set(1, comment_author_IP=ip)
    terminal.ok("sync")
    assert terminal.queue("--limit", "1")[0]["author"]["ip"] == ip
    assert ip in terminal.ok("show", "gazette:1").out
    terminal.ok("decide", "spam", "gazette:1")
    terminal.ok("sync")
    assert newsroom.word(1) == "spam"


def test_comments_under_any_kind_of_article_are_pending_and_approvable(
    terminal: Terminal, newsroom: Site
) -> None:
    kinds = [
        {"post_status": "draft"},
        {"post_status": "future"},
        {"post_status": "private"},
        {"post_password": "secret"},
        {"post_type": "page"},
        {"post_type": "attachment", "post_status": "inherit"},
        {"post_type": "product"},
    ]
    known = {column.name for column in newsroom.tables.posts.columns}
    for number, kind in enumerate(kinds, 100):
        newsroom.add_article(number, **{name: value for name, value in kind.items() if name in known})
        newsroom.add(number, article=number)
    newsroom.add(200, article=99_999)
    newsroom.add(201, article=0)
    terminal.ok("sync")
    ids = [*range(100, 107), 200, 201]
    assert set(ids) <= set(terminal.ids())
    assert terminal.ok("decide", "approve", *(f"gazette:{id_}" for id_ in ids), "--json").json["decided"] == 9
    assert terminal.ok("sync", "--json").json["sites"][0]["pushed"]["applied"] == 9
    assert {newsroom.word(id_) for id_ in ids} == {"1"}
    assert [newsroom.count(number) for number in range(100, 107)] == [1] * 7


def test_text_once_broken_stays_as_it_is_stored_and_approval_changes_no_byte(
    terminal: Terminal, newsroom: Site
) -> None:
    broken = "Ã¼ber Ã¢â‚¬Å“alles"
    newsroom.set(1, comment_content=broken)
    newsroom.set(2, comment_content="über alles")
    terminal.ok("sync")
    lines = {line["id"]: line["text"] for line in terminal.queue()}
    assert (lines["1"], lines["2"]) == (broken, "über alles")
    terminal.ok("decide", "approve", "gazette:1", "gazette:2")
    terminal.ok("sync")
    table = newsroom.tables.comments
    with newsroom.hand() as hand:
        rows = hand.execute(table.select().where(table.c.comment_ID.in_([1, 2]))).mappings().all()
    assert [row["comment_content"] for row in rows] == [broken, "über alles"]
