"""Connecting a site: what is typed, what trying finds, what is kept."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from moderator.domain.site_entry import SiteEntry, Step
from moderator.views.connect_dialog import ConnectDialog
from moderator.views.connecting import Connecting, Tried, parts_of, url_of
from tests.views.looked import Looked


@pytest.fixture
def dialog(looked: Looked) -> Iterator[ConnectDialog]:
    """The dialog for a new site, filled in."""
    opened = looked.opened
    connecting = Connecting(looked.desk, opened.store, opened.credentials, looked.lanes)
    made = ConnectDialog(connecting, None, looked.window)
    for field, words in (
        (made.ui.name, "herald"),
        (made.ui.host, "127.0.0.1:1"),
        (made.ui.database, "herald_wp"),
        (made.ui.user, "anna"),
        (made.ui.password, "geheim"),
    ):
        field.setText(words)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def said(dialog: ConnectDialog) -> list[str]:
    """The lines under the fields."""
    return [words.text() for _, words in dialog.ui.steps._lines if not words.isHidden()]


def test_a_port_where_nobody_answers_says_so_and_keeps_nothing(looked: Looked, dialog: ConnectDialog) -> None:
    dialog.ui.connect_now.click()
    assert said(dialog) == ["Trying…"]
    looked.rest()
    assert dialog.isVisible()
    assert "127.0.0.1:1" in said(dialog)[0]
    assert dialog.ui.connect_now.text() == "Try again"
    assert [site.name for site in looked.desk.sites] == ["gazette"]


def test_a_site_that_does_not_answer_can_be_kept_for_later_and_its_password_is_in_no_file(
    looked: Looked, dialog: ConnectDialog
) -> None:
    dialog.ui.connect_now.click()
    looked.rest()
    dialog.ui.anyway.click()
    looked.rest()
    assert not dialog.isVisible()
    assert [site.name for site in looked.desk.sites] == ["gazette", "herald"]
    assert looked.opened.credentials.password("herald") == "geheim"
    for file in looked.opened.paths.profile.rglob("*"):
        assert not file.is_file() or b"geheim" not in file.read_bytes()
    titles = [notice.title for notice in looked.desk.notices]
    assert "The password of herald" in titles  # there is no password store where tests run


def test_an_account_that_may_only_read_leads_to_the_grants_or_to_reading_only(dialog: ConnectDialog) -> None:
    steps = [Step(name, True, name) for name in ("connect", "tls", "sign in", "database", "tables", "read")]
    dialog._tried(dialog.entry(), Tried((*steps, Step("write", False, "It may not.", "Run the lines."))))
    assert said(dialog)[-1] == "It may not. Run the lines."
    assert dialog.ui.anyway.text() == "Work read-only"
    dialog.ui.show_grants.click()
    assert "GRANT" in dialog.ui.grants.toPlainText()
    assert "geheim" not in dialog.ui.grants.toPlainText()


def test_a_remedy_names_the_button_that_is_here_and_the_grants_come_into_sight(dialog: ConnectDialog) -> None:
    remedy = "`site grants` prints the rights."
    dialog._tried(dialog.entry(), Tried((Step("write", False, "May read, not moderate.", remedy),)))
    assert said(dialog)[-1] == "May read, not moderate. “Show grants” prints the rights."
    dialog.resize(dialog.width(), 560)
    dialog.ui.show_grants.click()
    QApplication.processEvents()
    bar = dialog.ui.scroll.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_on_a_low_screen_the_step_that_did_not_work_is_in_sight(dialog: ConnectDialog) -> None:
    steps = [Step(name, True, name) for name in ("connect", "tls", "sign in", "database", "tables", "read")]
    dialog.resize(dialog.width(), 320)
    for tried in (
        (*steps, Step("write", False, "It may not.")),
        (Step("connect", False, "Nothing answers."),),
    ):
        dialog._tried(dialog.entry(), Tried(tried))
        QApplication.processEvents()
        lines = [words for _, words in dialog.ui.steps._lines if words.text() == tried[-1].message]
        assert lines[0].visibleRegion().boundingRect().height() == lines[0].height()


def test_on_a_low_screen_it_is_in_sight_that_it_is_being_tried(dialog: ConnectDialog) -> None:
    dialog.resize(dialog.width(), 320)
    dialog.ui.connect_now.click()
    QApplication.processEvents()
    lines = [words for _, words in dialog.ui.steps._lines if words.text() == "Trying…"]
    assert lines[0].visibleRegion().boundingRect().height() == lines[0].height()


@pytest.mark.parametrize("field", ["name", "host", "database"])
def test_what_is_missing_is_said_before_anything_is_tried(
    looked: Looked, dialog: ConnectDialog, field: str
) -> None:
    getattr(dialog.ui, field).setText(" ")
    dialog.ui.connect_now.click()
    assert said(dialog) == [f"{field.capitalize()} is missing."]
    assert not looked.lanes.step("check")


def test_a_known_site_is_shown_without_its_password_and_keeps_what_the_fields_cannot_say(
    looked: Looked,
) -> None:
    known = SiteEntry(
        "gazette", "mysql://anna@db.example:3307/gazette_wp", identity="https://gazette.example"
    )
    opened = looked.opened
    connecting = Connecting(looked.desk, opened.store, opened.credentials, looked.lanes)
    made = ConnectDialog(connecting, known, looked.window)
    assert (made.ui.host.text(), made.ui.password.text()) == ("db.example:3307", "")
    assert made.ui.name.isReadOnly()
    made.ui.moderator.setEditText("anna")
    assert made.entry() == replace(known, moderator="anna")
    made.deleteLater()


@pytest.mark.parametrize(
    ("host", "user", "database"),
    [
        ("db.example", "anna", "wp"),
        ("db.example:3307", "a:b@c/d", "my db"),
        ("[2001:db8::1]:3307", "anna", "wp"),
        ("/run/mysqld/mysqld.sock", "änna", "wp"),
    ],
)
def test_a_url_says_what_was_typed(host: str, user: str, database: str) -> None:
    assert parts_of(url_of(host, user, database)) == (host, user, database)


def test_a_bare_ipv6_address_gets_its_brackets() -> None:
    assert url_of("2001:db8::1", "a", "b") == "mysql://a@[2001:db8::1]/b"
