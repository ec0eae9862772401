"""A shift on the demo newsroom by keys alone: read, decide, take back, clear a wave, go offline, leave."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from moderator import app
from moderator.cli.demo import prepare
from moderator.cli.main import main
from moderator.desk.site_state import State
from moderator.domain.verdict import Verdict
from moderator.paths import Paths
from tests.journeys.at_desk import AtDesk, answer, at_desk


@pytest.fixture
def newsroom(tmp_path: Path) -> Paths:
    """The demo's profile, as `moderator demo` makes it."""
    places = Paths(tmp_path / "demo")
    prepare(places)
    return places


@pytest.fixture
def pulled(newsroom: Paths) -> Paths:
    """The same after its first sync, which `moderator sync` made."""
    assert main(["--profile", str(newsroom.profile), "sync"], app) == 0
    return newsroom


def word(newsroom: Paths, comment: int) -> str:
    """What the site says of a comment now."""
    with closing(sqlite3.connect(newsroom.demo_site)) as site, site:
        statement = "SELECT comment_approved FROM wp_comments WHERE comment_ID = ?"
        found: str = site.execute(statement, (comment,)).fetchone()[0]
    return found


def marks(newsroom: Paths, comment: int, key: str) -> list[str]:
    """What stands beside a comment on the site."""
    with closing(sqlite3.connect(newsroom.demo_site)) as site, site:
        statement = "SELECT meta_value FROM wp_commentmeta WHERE comment_id = ? AND meta_key = ?"
        return [row[0] for row in site.execute(statement, (comment, key))]


def on_the_site(at: AtDesk) -> None:
    """Past comments whose article lies in the site's trash: what is decided of them is parked."""
    while True:
        article = at.desk.context(at.item.key).article
        if article is not None and article.status != "trash":
            return
        at.press("J")


def decide(at: AtDesk, key: str) -> int:
    """One key on the comment in focus; its id."""
    on_the_site(at)
    comment = at.item.ref.id
    at.press(key)
    assert at.item.ref.id != comment, "the next comment shows"
    return comment


def test_a_shift_by_keys(newsroom: Paths) -> None:
    with at_desk(newsroom.profile) as at:
        at.at_rest()
        at.until(lambda: at.desk.counts["pending"] > 400)
        first = at.item.ref.id
        at.press("J")
        assert at.item.ref.id != first
        at.press("K")
        assert at.item.ref.id == first

        approved, rejected, spam = (decide(at, key) for key in "ARS")
        on_the_site(at)
        flagged = at.item.ref.id
        answer(lambda dialog: dialog.accept())
        at.press("F")
        slip = decide(at, "S")
        at.press("Z")
        assert at.item.ref.id == slip
        assert at.desk.undo_name is not None

        at.delivered()
        assert [word(newsroom, one) for one in (approved, rejected, spam)] == ["1", "trash", "spam"]
        assert word(newsroom, flagged) == "0"
        assert len(marks(newsroom, flagged, "_moderator_flag")) == 1
        assert word(newsroom, slip) == "0"
        assert marks(newsroom, slip, "_moderator_decision") == []

        at.press("G", "T")
        at.at_rest()
        assert rejected in [row.ref.id for row in map(at.desk.queue.row, range(at.desk.queue.count)) if row]
        at.press("G", "A")
        at.at_rest()
        while at.item.ref.id != approved:
            at.press("J")
        at.press("H")
        at.delivered()
        assert word(newsroom, approved) == "0"


def test_a_wave_is_cleared_as_one_batch_with_one_undo(pulled: Paths) -> None:
    with at_desk(pulled.profile) as at:
        at.at_rest()
        on_the_site(at)
        at.press("X", "Shift+J", "Shift+J")
        keys = list(at.desk.queue.picked.keys(at.desk.queue.ids, at.desk.queue.decided))
        chosen = [item.ref.id for key in keys if (item := at.desk.queue.item(key))]
        assert len(chosen) >= 3
        at.press("Shift+S")
        at.until(lambda: at.desk.recording is None and not at.desk.queue.selection.count)
        assert {at.desk.queue.decided[key] for key in keys} == {Verdict.SPAM}
        at.press("Z")
        assert not at.desk.queue.decided
        at.press("Ctrl+A", "Shift+S")
        at.until(lambda: at.desk.recording is None and at.desk.queue.left == 0)
        at.press("Z")
        at.until(lambda: at.desk.recording is None and at.desk.queue.left > 400)
        at.delivered()
        assert {word(pulled, one) for one in chosen} == {"0"}


def test_offline_the_desk_works_on_and_delivers_when_the_site_is_back_by_itself(pulled: Paths) -> None:
    away = pulled.demo_site.with_name("away.db")
    pulled.demo_site.rename(away)
    with at_desk(pulled.profile) as at:
        at.until(lambda: at.desk.sites[0].state is State.OFFLINE)
        on_the_site(at)
        at.painted()
        assert at.view.comment.ui.text.toPlainText()
        browser = at.view.article.stack.browser
        assert browser is not None
        assert len(browser.toPlainText()) > 100
        decided = decide(at, "R")
        at.press("F5")
        at.until(lambda: at.desk.sites[0].waiting == 1 and at.desk.sites[0].state is State.OFFLINE)
        away.rename(pulled.demo_site)
        at.until(lambda: at.desk.sites[0].waiting == 0)
        assert word(pulled, decided) == "trash"


def test_what_was_decided_before_leaving_is_there_after_the_restart_and_arrives(pulled: Paths) -> None:
    with at_desk(pulled.profile) as at:
        at.at_rest()
        away = pulled.demo_site.rename(pulled.demo_site.with_name("away.db"))
        decided = decide(at, "R")
    away.rename(pulled.demo_site)
    assert word(pulled, decided) == "0"
    with at_desk(pulled.profile) as at:
        at.at_rest()
        rows = [row.ref.id for row in map(at.desk.queue.row, range(at.desk.queue.count)) if row]
        assert decided not in rows
        at.delivered()
    assert word(pulled, decided) == "trash"
    assert len(marks(pulled, decided, "_moderator_decision")) == 1
