"""A moderator looks after what was decided, by real keys: kept back, sent, taken back, left behind."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from moderator import app
from moderator.cli.demo import prepare
from moderator.cli.main import main
from moderator.desk.site_state import State
from moderator.paths import Paths
from moderator.views.journal_dialog import JournalDialog
from moderator.views.message import Message
from tests.journeys.at_desk import AtDesk, answer, at_desk


@pytest.fixture
def pulled(tmp_path: Path) -> Paths:
    """The demo's profile after its first sync."""
    places = Paths(tmp_path / "demo")
    prepare(places)
    assert main(["--profile", str(places.profile), "sync"], app) == 0
    return places


def word(newsroom: Paths, comment: int) -> str:
    """What the site says of a comment now."""
    with closing(sqlite3.connect(newsroom.demo_site)) as site, site:
        found: str = site.execute(
            "SELECT comment_approved FROM wp_comments WHERE comment_ID = ?", (comment,)
        ).fetchone()[0]
    return found


def on_the_site(at: AtDesk) -> int:
    """The first comment whose article is not in the site's trash; its id."""
    while (article := at.desk.context(at.item.key).article) is None or article.status == "trash":
        at.press("J")
    return at.item.ref.id


def test_what_is_kept_back_stays_until_it_is_sent_by_hand(pulled: Paths) -> None:
    with at_desk(pulled.profile) as at:
        at.at_rest()
        comment = on_the_site(at)
        at.press("S", "G", "O")
        at.until(lambda: at.desk.queue.complete and at.desk.queue.count == 1)
        at.press("Ctrl+H", "F5")
        at.until(lambda: at.desk.sites[0].state is State.OK and at.desk.sites[0].held == 1)
        assert word(pulled, comment) == "0"
        at.press("Ctrl+Return")
        at.until(lambda: at.desk.sites[0].waiting == 0)
        assert word(pulled, comment) == "spam"


def test_a_batch_of_yesterday_is_taken_back_from_the_journal(pulled: Paths) -> None:
    with at_desk(pulled.profile) as at:
        at.at_rest()
        comment = on_the_site(at)
        at.press("S")
        at.delivered()
    assert word(pulled, comment) == "spam"
    said: list[str] = []

    def take_back(dialog: QDialog) -> None:
        try:
            assert isinstance(dialog, JournalDialog)
            at.until(lambda: dialog.model.rowCount() == 1)
            dialog.ui.undo.click()
            at.until(lambda: dialog.ui.hint.text().startswith("1 "))
            said.append(dialog.ui.hint.text())
        finally:
            dialog.reject()

    with at_desk(pulled.profile) as at:  # another day: Z has nothing to walk back
        at.at_rest()
        assert at.desk.undo_name is None
        answer(take_back)
        at.press("Ctrl+J")
        assert said == ["1 opposite decision waiting for delivery."]
        at.delivered()
    assert word(pulled, comment) == "0"


def test_leaving_offline_says_what_stays_and_why(pulled: Paths) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        try:
            assert isinstance(dialog, Message)
            said.extend([dialog.ui.title.text(), *dialog.ui.lead.text().split("\n")])
        finally:
            dialog.reject()

    pulled.demo_site.rename(pulled.demo_site.with_name("away.db"))
    with at_desk(pulled.profile) as at:
        at.until(lambda: at.desk.sites[0].state is State.OFFLINE)
        on_the_site(at)
        at.press("S")
        at.until(lambda: at.desk.sites[0].waiting == 1)
        answer(read)
        at.window.close()
        assert said[:2] == ["1 decision stays here", "lantern is offline."]
        assert not at.window.stays
