"""What readers write is shown and does nothing: nothing is fetched or run, no link followed by itself."""

import select
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from moderator.domain.site_entry import SiteEntry
from moderator.site.invented import make_site
from moderator.store import sites
from moderator.store.engine import Store
from moderator.widgets.quiet_browser import QuietBrowser
from tests.journeys.at_desk import AtDesk, at_desk

LONG = 1_000_000
"""Letters of the longest word. A server's `text` holds 65,535 bytes; a file of an embedded site holds any."""


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """The host of every remote thing that the comments name; nobody may ever call."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def hostile(host: str) -> list[str]:
    """Comments of every bad kind; `host` is where they would lead a program that listens to them."""
    return [
        f"<script src='http://{host}/s.js'></script><script>document.title='owned'</script>kept",
        f"<img src='http://{host}/i.png' onerror='alert(1)'>kept",
        f"<style>@import 'http://{host}/c.css'; p {{ background: url(http://{host}/b.png) }}</style>kept",
        f"<p style=\"background:url('http://{host}/b.png')\" background='http://{host}/c.png'>kept</p>",
        f"<iframe src='http://{host}/'></iframe><object data='http://{host}/o'></object>kept",
        f"<video src='http://{host}/v' poster='http://{host}/p'></video><svg><image href='http://{host}/x'/></svg>kept",
        f"<link rel=stylesheet href='http://{host}/c.css'><meta http-equiv=refresh content='0;http://{host}/'>kept",
        f"<table background='http://{host}/t.png'><tr><td>kept</td></tr></table>",
        "<a href='javascript:alert(1)'>kept</a> <a href='data:text/html,<b>x'>kept</a> <a href='file:///etc/passwd'>k</a>",
        f"<a href='http://{host}/away'>https://www.bank.example/kept</a>",
        "kept \u202egnp.exe\u202c \u2066left\u2069 \u200b\ufeff",
        "<b><i>kept</b></i><p<<>>&#0;&#x110000;</div></div><blockquote>",
        "kept \x00 nul \x1b[31m escape \x07",
        "kept " + "w" * LONG,
        "kept " + "<b>" * 3000 + "deep",
    ]


@pytest.fixture
def profile(tmp_path: Path, listener: socket.socket) -> Path:
    """A profile on a site that holds nothing else."""
    host = "{}:{}".format(*listener.getsockname())
    site = tmp_path / "site.db"
    make_site(site, comments=0, articles=1)
    with closing(sqlite3.connect(site)) as file, file:
        file.executemany(
            "INSERT INTO wp_comments (comment_post_ID, comment_author, comment_author_url, comment_content,"
            " comment_approved, comment_date_gmt) VALUES (1, ?, ?, ?, '0', '2026-11-20 08:15:00')",
            [(f"<img src='http://{host}/name.png'>", f"http://{host}/home", text) for text in hostile(host)],
        )
        file.execute(
            "UPDATE wp_posts SET post_content = ?", (f"<p>Article</p><img src='http://{host}/a.png'>" * 3,)
        )
    store = Store.open(tmp_path / "profile")
    with store.deciding() as conn:
        sites.add(conn, SiteEntry("gazette", f"sqlite:///{site}", moderator="anna"))
    store.close()
    return tmp_path / "profile"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the person's browser was asked to open."""
    asked: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return asked


def all_here(at: AtDesk) -> None:
    """Until every comment has been pulled and shown."""
    at.until(lambda: at.desk.queue.count == len(hostile("")))
    at.at_rest()


def each_comment(at: AtDesk, look: Callable[[str], None]) -> int:
    """Show every comment of the queue, and hand over what the pane says; how many there were."""
    all_here(at)
    for row in range(at.desk.queue.count):
        at.painted()
        look(at.view.comment.ui.text.toPlainText())
        if row < at.desk.queue.count - 1:
            at.press("J")
    return at.desk.queue.count


def test_nothing_is_fetched_opened_or_run_while_hostile_comments_are_shown(
    profile: Path, listener: socket.socket, opened: list[QUrl]
) -> None:
    with at_desk(profile) as at:
        title = at.window.windowTitle()
        texts: list[str] = []
        assert each_comment(at, texts.append) == len(hostile(""))
        assert all("k" in text for text in texts)
        assert not any("document.title" in text or "onerror" in text for text in texts)
        assert max(map(len, texts)) < LONG / 2, "a word of a million letters is cut before it is laid out"
        assert at.window.windowTitle() == title
    assert opened == []
    assert select.select([listener], [], [], 0) == ([], [], [])


def anchors(text: QuietBrowser) -> dict[str, QPoint]:
    """What can be clicked in a text, and where."""
    places = (QPoint(x, y) for y in range(2, text.height(), 4) for x in range(2, text.width(), 8))
    return {target: place for place in places if (target := text.anchorAt(place))}


def test_a_link_opens_only_from_the_line_that_says_where_it_really_leads(
    profile: Path, listener: socket.socket, opened: list[QUrl]
) -> None:
    host = "{}:{}".format(*listener.getsockname())
    with at_desk(profile) as at:
        all_here(at)
        while "bank.example" not in at.item.html:
            at.press("J")
        at.painted()
        text, links = at.view.comment.ui.text, at.view.comment.ui.links
        assert host in links.toPlainText()
        shown = text.toPlainText()
        (place,) = anchors(text).values()
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
        at.painted()
        assert opened == []
        assert text.toPlainText() == shown, "the pane itself goes nowhere"
        away = next(place for target, place in anchors(links).items() if target.endswith("/away"))
        QTest.mouseClick(links.viewport(), Qt.MouseButton.LeftButton, pos=away)
        assert [url.toString() for url in opened] == [f"http://{host}/away"]
    assert select.select([listener], [], [], 0) == ([], [], [])


def test_links_that_are_no_web_addresses_cannot_be_clicked(profile: Path, opened: list[QUrl]) -> None:
    with at_desk(profile) as at:
        all_here(at)
        while "javascript:" not in at.item.html:
            at.press("J")
        at.painted()
        for text in (at.view.comment.ui.text, at.view.comment.ui.links):
            assert {QUrl(target).scheme() for target in anchors(text)} <= {"http", "https"}
        assert "javascript:alert(1)" in at.view.comment.ui.links.toPlainText()
        assert opened == []
