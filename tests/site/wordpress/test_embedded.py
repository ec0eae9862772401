"""The embedded site computes what a server computes, to the byte."""

import sqlite3
from pathlib import Path

import pytest

from moderator.domain.verdict import Verdict
from moderator.site.wordpress.embedded import open_file
from tests.servers.sites import Site, decide

TEXTS = ["", "plain", "Дякую 😀 مرحبا", "a\x1fb", "x" * 70_000, "line\r\nline", "\x00nul"]


def test_revisions_and_blocks_are_equal_on_both(embedded_site: Site, server_site: Site) -> None:
    for site in (embedded_site, server_site):
        for id_, text in enumerate(TEXTS, 1):
            site.add(
                id_, text=text[:60_000], author=text[:40], parent=id_ - 1, kind="" if id_ % 2 else "comment"
            )
    one, other = embedded_site.connect(), server_site.connect()
    assert one.comments() == other.comments()
    assert one.blocks(0, 3, 9) == other.blocks(0, 3, 9)
    assert one.pending_digest() == other.pending_digest()
    assert one.look() == other.look()


def test_deliveries_leave_the_same_on_both(embedded_site: Site, server_site: Site) -> None:
    for site in (embedded_site, server_site):
        for id_ in range(1, 8):
            site.add_article(id_)
            site.add(id_, article=id_, status=("0", "1", "spam", "trash")[id_ % 4])
    notes = []
    for site in (embedded_site, server_site):
        adapter = site.connect()
        verdicts = list(Verdict)
        batch = [decide(one, verdicts[one.id - 1], id=f"{one.id:032x}") for one in adapter.comments(after=0)]
        answers = adapter.apply(batch)
        rows = [
            (key, value)
            for id_ in range(1, 8)
            for key, value in site.notes(id_, ours=True)
            if "time" not in key
        ]
        notes.append(
            ([(a.outcome, a.status) for a in answers], rows, [site.count(id_) for id_ in range(1, 8)])
        )
    assert notes[0] == notes[1]


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        open_file(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_nothing_stays_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.db").touch()
    connection = open_file(tmp_path / "x.db")
    row = connection.execute("SELECT SHA2(NULL, 256), CRC32(NULL), CONCAT_WS('-', 'a', NULL, 1)").fetchone()
    assert row == (None, None, b"a-1")
    assert connection.execute("SELECT CAST(X'ff' AS TEXT)").fetchone() == ("\ufffd",)
    connection.close()


def test_bytes_that_are_no_utf8_are_read_and_moderated_like_any(embedded_site: Site) -> None:
    for id_ in (1, 2):
        embedded_site.add(id_)
    with embedded_site.hand() as hand:
        hand.exec_driver_sql(
            "UPDATE wp_comments SET comment_content = CAST(X'61FF62E28C' AS TEXT),"
            " comment_author = CAST(X'FE' AS TEXT) WHERE comment_ID = 1"
        )
    adapter = embedded_site.connect()
    comments = adapter.comments(after=0)
    assert next(one.html for one in comments) == "a\ufffdb\ufffd"
    assert adapter.blocks(0, 10)[0].count == 2
    answers = adapter.apply([decide(one, Verdict.APPROVE) for one in comments])
    assert [answer.outcome for answer in answers] == ["applied", "applied"]
