"""What is listed is what the site has, to the letter for programs and harmless for people."""

import pytest

from tests.cli.terminal import Terminal
from tests.servers.sites import Site


def pulled(terminal: Terminal) -> Terminal:
    terminal.ok("sync")
    return terminal


def test_one_line_of_the_queue_has_exactly_these_fields(terminal: Terminal, newsroom: Site) -> None:
    newsroom.add(11, parent=1, author="Reader 1", email="READER1@mail.example", status="1")
    newsroom.add(12, parent=11, email="reader1@mail.example", comment_date_gmt="2026-11-20 08:15:00")
    terminal.ok("sync")
    line = next(line for line in terminal.queue() if line["id"] == "12")
    assert line == {
        "ref": "gazette:12",
        "site": "gazette",
        "id": "12",
        "status": "pending",
        "kind": "comment",
        "created_at": "2026-11-20T08:15:00Z",
        "parent": "gazette:11",
        "text": "Comment number 12.",
        "html": "Comment number 12.",
        "article": {"id": "1", "title": "Article 1", "url": line["article"]["url"]},
        "author": {
            "name": "Reader 12",
            "email": "reader1@mail.example",
            "url": "",
            "ip": "",
            "approved": 1,
            "removed": 0,
        },
        "flags": [],
        "spam": {"score": line["spam"]["score"], "why": ["Not enough decisions yet: 0 of 20"], "group": None},
        "undelivered": None,
        "attention": None,
    }


def test_refs_counts_limits_and_order(synced: Terminal) -> None:
    assert synced.ids() == list(range(1, 11)), "oldest first unless said otherwise"
    assert synced.ids("--sort", "newest", "--limit", "3") == [10, 9, 8]
    assert synced.ids("--sort", "article") == [2, 4, 6, 8, 10, 1, 3, 5, 7, 9]
    assert synced.ok("queue", "--count").out == "10\n"
    assert synced.ok("queue", "--count", "--limit", "0").out == "0\n"
    assert synced.ok("queue", "--in", "spam", "--json").out == ""
    assert synced.ok("queue", "--in", "spam").err == "Nothing here.\n"


def test_what_waits_and_what_is_flagged_shows_in_its_line(synced: Terminal) -> None:
    synced.ok("decide", "flag", "gazette:3", "--reason", "legal", "--note", "ask")
    synced.ok("decide", "approve", "gazette:4")
    flagged = synced.queue("--in", "flagged")
    assert [(line["id"], line["undelivered"]) for line in flagged] == [("3", "flag")]
    assert [(f["reason"], f["note"], f["by"]) for f in flagged[0]["flags"]] == [("legal", "ask", "anna")]
    outbox = synced.queue("--in", "outbox")
    assert [(line["id"], line["undelivered"], line["status"]) for line in outbox] == [
        ("3", "flag", "pending"),
        ("4", "approve", "approved"),
    ]
    assert "not delivered" in synced.ok("queue", "--in", "outbox").out


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("Fish &amp; chips &#8220;quoted&#8221;", "Fish & chips “quoted”"),
        ("&amp;amp;", "&amp;"),
        ("3 < 4 <b>bold</b> <script>alert(1)</script>", "3 < 4 bold"),
        ("one<br />two\n\nthree", "one\ntwo\n\nthree"),
    ],
)
def test_text_is_decoded_once_and_html_is_as_stored(
    terminal: Terminal, newsroom: Site, stored: str, text: str
) -> None:
    newsroom.set(1, comment_content=stored, comment_author="A &amp; B &amp;amp; C")
    line = pulled(terminal).queue("--limit", "1")[0]
    assert (line["text"], line["html"]) == (text, stored)
    assert line["author"]["name"] == "A & B &amp; C"


def test_a_comment_without_any_date_comes_first_and_says_null(terminal: Terminal, newsroom: Site) -> None:
    zero = "0000-00-00 00:00:00"
    newsroom.set(7, comment_date=zero, comment_date_gmt=zero)
    newsroom.set(8, comment_date_gmt=zero)
    terminal.ok("sync")
    assert terminal.ids()[0] == 7
    lines = {line["id"]: line["created_at"] for line in terminal.queue()}
    assert lines["7"] is None
    assert lines["8"] is not None, "the site's own time is the fallback"
    terminal.ok("decide", "approve", "gazette:7")
    terminal.ok("sync")
    assert newsroom.word(7) == "1"


def test_an_article_that_is_gone_and_a_parent_that_is_missing(terminal: Terminal, newsroom: Site) -> None:
    newsroom.add(20, article=777, parent=999)
    line = next(line for line in pulled(terminal).queue() if line["id"] == "20")
    assert (line["article"], line["parent"]) == (None, "gazette:999")
    assert "the article is gone" in terminal.ok("show", "gazette:20").out


def test_circles_of_parents_are_shown(terminal: Terminal, newsroom: Site) -> None:
    newsroom.add(21, parent=22)
    newsroom.add(22, parent=21)
    newsroom.add(23, parent=23)
    terminal.ok("sync")
    for id_ in (21, 22, 23):
        shown = terminal.ok("show", f"gazette:{id_}", "--json").json
        assert len(shown["thread"]) <= 3
        assert shown["filter"] is None
    terminal.ok("decide", "approve", "gazette:21", "gazette:22", "gazette:23")
    terminal.ok("sync")
    assert newsroom.word(23) == "1"


def test_nameless_readers_are_not_one_person(terminal: Terminal, newsroom: Site) -> None:
    newsroom.set(1, comment_author_email="")
    newsroom.add(30, email="", status="1")
    author = pulled(terminal).queue("--limit", "1")[0]["author"]
    assert (author["approved"], author["removed"]) == (None, None)


def test_what_is_not_a_readers_is_never_listed(terminal: Terminal, newsroom: Site) -> None:
    for at, kind in enumerate(("note", "order_note", "webhook_delivery", "action_log", "like", "repost")):
        newsroom.add(40 + at, kind=kind)
    newsroom.add(50, kind="")
    newsroom.add(51, kind="pingback")
    lines = {line["id"]: line["kind"] for line in pulled(terminal).queue()}
    assert {id_: kind for id_, kind in lines.items() if int(id_) >= 40} == {"50": "comment", "51": "pingback"}


def test_a_plugins_status_is_shown_as_its_own_word_and_is_in_no_queue(
    terminal: Terminal, newsroom: Site
) -> None:
    newsroom.set(1, comment_approved="quarantine")
    newsroom.set(2, comment_approved="post-trashed")
    terminal.ok("sync", "--full")
    assert terminal.ids() == list(range(3, 11))
    assert terminal.ok("show", "gazette:1", "--json").json["status"] == "quarantine"
    assert terminal.ok("show", "gazette:2", "--json").json["status"] == "parked"
    said = terminal.run("decide", "approve", "gazette:1", "gazette:2", "--json")
    assert said.code == 2
    assert [skip["ref"] for skip in said.json["skipped"]] == ["gazette:1", "gazette:2"]
    assert all(skip["why"] for skip in said.json["skipped"])


HOSTILE = "\x1b[31mred\x07 \x9b2J \u202egnp.exe and\x00 \r\x1b]0;title\x07"


def test_for_people_nothing_comes_raw_from_a_reader(terminal: Terminal, newsroom: Site) -> None:
    newsroom.set(1, comment_content=HOSTILE, comment_author=f"Eve {HOSTILE}"[:200])
    newsroom.set(2, comment_content="line one\n\x1b[2Jline two")
    terminal.ok("sync")
    terminal.ok("decide", "flag", "gazette:1", "--note", HOSTILE.replace("\x00", ""))
    for words in (["queue"], ["show", "gazette:1"], ["show", "gazette:2"], ["journal"], ["outbox"]):
        out = terminal.ok(*words).out
        assert not set(out) & set("\x1b\x07\x9b\x00\r"), words
        for line in out.splitlines():
            assert line.count("\u202e") <= line.count("\u202c") + line.count("\u2069"), words
    assert "\x1b[31mred\x07" in terminal.queue("--limit", "1")[0]["html"], "JSON is exact"


@pytest.mark.parametrize(
    ("stored", "query"),
    [
        ("I don't know", "don't"),
        ("covid-19 again", "covid-19"),
        ("written in C++", "C++"),
        ("at 50% off", "50%"),
        ("a_b and axb", "a_b"),
        ("version 2.0.1", "2.0.1"),
        ('he said "well then"', '"well then"'),
        ("DROP TABLE wp_comments; --", "TABLE wp_comments;"),
        ("مرحبا بالعالم", "مرحبا"),
    ],
)
def test_every_sign_is_a_letter_like_any_other(
    terminal: Terminal, newsroom: Site, stored: str, query: str
) -> None:
    newsroom.set(5, comment_content=stored)
    terminal.ok("sync")
    assert terminal.ids(query) == [5]


def test_an_underscore_matches_itself_alone_also_behind_an_operator(
    terminal: Terminal, newsroom: Site
) -> None:
    newsroom.set(1, comment_author="j_doe")
    newsroom.set(2, comment_author="jxdoe")
    newsroom.set(3, comment_author="Jan van der Berg")
    terminal.ok("sync")
    assert terminal.ids("author:j_doe") == [1]
    assert terminal.ids('author:"van der Berg"') == [3]
    assert terminal.ids("author:reader4") == [4]
    assert terminal.ids("article:2", "site:gazette") == [1, 3, 5, 7, 9]
    assert terminal.ids("before:2026-11-20") == []
    assert len(terminal.ids("after:2026-11-19")) == 10


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ('"never closed', "character 1"),
        ("words before:someday", "character 14"),
        ("status:purple", "purple"),
        ("author:", "author:"),
        ("site:no-such-site!", "site"),
        ("before:2026-02-30", "2026-02-30"),
    ],
)
def test_a_mistake_in_a_query_is_exit_2_and_says_where(synced: Terminal, query: str, says: str) -> None:
    for words in (
        ["queue", query],
        ["decide", "spam", "--query", query],
        ["export", query, "--format", "csv"],
    ):
        said = synced.run(*words)
        assert (said.code, said.out) == (2, "")
        assert says in said.err


def test_a_site_that_is_not_here_in_a_query_is_said(synced: Terminal) -> None:
    assert synced.run("queue", "site:herald").code == 2


def test_show_has_thread_article_history_and_decisions(terminal: Terminal, newsroom: Site) -> None:
    newsroom.add(60, parent=1)
    terminal.ok("sync")
    terminal.ok("decide", "approve", "gazette:1", "--reason", "fine")
    shown = terminal.ok("show", "gazette:1", "--json").json
    assert shown["article"]["text"] == "Article 2"
    assert [node["ref"] for node in shown["thread"]] == ["gazette:1", "gazette:60"]
    assert [(one["verdict"], one["reason"], one["receipt"]) for one in shown["decisions"]] == [
        ("approve", "fine", None)
    ]
    assert "Comment number 1." in terminal.ok("show", "gazette:1").out
    assert terminal.run("show", "gazette:404").code == 2
    assert terminal.run("show", "herald:1").code == 2


def test_the_journal_says_who_decided_what_when_on_which_text(synced: Terminal, newsroom: Site) -> None:
    synced.ok("decide", "approve", "gazette:1")
    synced.ok("sync")
    newsroom.set(1, comment_content="Edited afterwards.")
    synced.ok("sync", "--full")
    synced.ok("decide", "spam", "gazette:2", "--note", "seen before")
    synced.ok("undo")
    first, second = synced.ok("journal", "--json").lines
    assert set(first) == {
        "id", "ref", "verdict", "by", "at", "batch", "reason", "note", "text", "status", "withdrawn",
        "undoes", "receipt",
    }  # fmt: skip
    assert (first["ref"], first["verdict"], first["by"], first["text"], first["status"]) == (
        "gazette:1", "approve", "anna", "Comment number 1.", "pending",
    )  # fmt: skip
    assert first["receipt"]["outcome"] == "applied"
    assert first["receipt"]["message"] is None
    assert first["withdrawn"] is None
    assert second["withdrawn"].endswith("Z")
    assert second["receipt"] is None
    assert second["note"] == "seen before"
    assert synced.ok("journal", "--since", "2999-01-01", "--json").out == ""
    assert len(synced.ok("journal", "--since", "today", "--json").lines) == 2
    assert "taken back" in synced.ok("journal").out
