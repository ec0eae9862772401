"""States of sites: the first start, connecting, the first pull, offline, refused, read only."""

from dataclasses import replace

from PySide6.QtWidgets import QDialog

from moderator.desk.site_state import State as SiteIs
from moderator.domain.errors import StoreTrouble
from moderator.domain.site_entry import Step
from moderator.store import sites
from moderator.views import message
from moderator.views.connect_dialog import ConnectDialog
from moderator.views.connecting import Connecting, Tried
from tests.screenshots.newsrooms import NAME
from tests.screenshots.scene import Scene
from tests.screenshots.states import state

_WORKED = (
    Step("connect", True, "db.gazette.example:3306 answers."),
    Step("tls", True, "The line is encrypted and the certificate is verified."),
    Step("sign in", True, "User and password are right."),
    Step("database", True, "Database gazette_wp is there."),
    Step("tables", True, "WordPress's tables are there with prefix wp_."),
    Step("read", True, "The Gazette (https://gazette.example) has 41,936 comments, 128 of them pending."),
)
_REMEDY = "`site grants` prints the rights."
_MAY_NOT = Step("write", False, "May read, not moderate.", _REMEDY)
_SILENT = Step(
    "connect",
    False,
    "Nothing answers at db.gazette.example:3306.",
    "Check host and port, and whether the server runs.",
)


@state("first-start", "nobody")
def first_start(at: Scene) -> None:
    """Nothing is connected yet."""
    at.shoot()


@state("connect-empty", "nobody")
def connect_empty(at: Scene) -> None:
    """The form before anything is typed."""
    at.shoot_over("desk.connect")


@state("connecting", "nobody")
def connecting(at: Scene) -> None:
    """Somebody pressed Enter; the site has not answered yet."""

    def trying(dialog: QDialog) -> None:
        typed(dialog)
        assert isinstance(dialog, ConnectDialog)
        dialog._connecting.attempt = lambda *_arguments: None  # type: ignore[method-assign,assignment]
        dialog._try()

    at.shoot_over("desk.connect", trying)


@state("connect", "nobody")
def connect(at: Scene) -> None:
    """Each step says what it found; the last one what to do."""

    def tried(dialog: QDialog) -> None:
        typed(dialog)
        assert isinstance(dialog, ConnectDialog)
        dialog._tried(dialog.entry(), Tried((*_WORKED, _MAY_NOT)))

    at.shoot_over("desk.connect", tried)


@state("connect-silent", "nobody")
def connect_silent(at: Scene) -> None:
    """The very first step did not work; the grants are shown."""

    def tried(dialog: QDialog) -> None:
        typed(dialog)
        assert isinstance(dialog, ConnectDialog)
        dialog._tried(dialog.entry(), Tried((_SILENT,)))
        dialog._show_grants()

    at.shoot_over("desk.connect", tried)


def typed(dialog: QDialog) -> None:
    """What a person has written into the form."""
    assert isinstance(dialog, ConnectDialog)
    ui = dialog.ui
    for field, words in (
        (ui.name, "gazette"),
        (ui.host, "db.gazette.example"),
        (ui.database, "gazette_wp"),
        (ui.user, "moderator"),
        (ui.password, "not the real one"),
    ):
        field.setText(words)
    ui.moderator.setEditText("jabbaspenn")


@state("fetching", "fresh")
def fetching(at: Scene) -> None:
    """Connected; nothing has arrived yet."""
    at.desk.sync()
    at.shoot_as_it_is()


@state("first-pull", "fresh")
def first_pull(at: Scene) -> None:
    """The first comments are here, the rest is on its way: a thin line says how far."""
    at.desk.sync()
    for step in range(400):
        at.now += 0.5
        at.desk.tick(at.now)
        at.lanes.step()
        progress = at.desk.sites[0].progress
        if at.desk.queue.count > 100 and progress is not None and progress[2] and step > 60:
            break
    at.lanes_but_sites()
    at.desk.tick(at.now)
    at.lanes_but_sites()
    at.shoot_as_it_is()


@state("offline")
def offline(at: Scene) -> None:
    """The site does not answer; what was decided waits."""
    away = at.site_file.with_name("away.db")
    at.site_file.rename(away)
    at.opened.lines.close()
    at.play(*["comment.approve"] * 9, "comment.spam", "comment.reject", "comment.approve")
    at.later(61)
    at.later(1)
    at.shoot()
    away.rename(at.site_file)


@state("refused")
def refused(at: Scene) -> None:
    """The site will not have us: a notice says why, and what helps."""
    at.on_site("UPDATE wp_options SET option_value = 'https://other.example' WHERE option_name = 'siteurl'")
    at.opened.lines.close()
    at.play("comment.approve", "desk.sync")
    at.later(1)
    at.shoot()


@state("read-only")
def read_only(at: Scene) -> None:
    """The account may read, not moderate."""
    with at.opened.store.deciding() as conn:
        sites.update(conn, replace(sites.site(conn, NAME), read_only=True))
    at.desk.sites_changed()
    at.desk._sites._sites[NAME].state = SiteIs.READ_ONLY
    at.shown.refresh()
    at.play("comment.approve")
    at.shoot()


@state("no-password-store", "nobody")
def no_password_store(at: Scene) -> None:
    """The password cannot be kept; the program works until it ends."""
    made = Connecting(at.desk, at.opened.store, at.opened.credentials, at.lanes)
    dialog = ConnectDialog(made, None, at.window)
    typed(dialog)
    entry = replace(dialog.entry(), url=f"sqlite:///{at.site_file}")
    made.keep(entry, "not the real one", known=False)
    at.shoot()
    dialog.reject()


@state("stopped")
def stopped(at: Scene) -> None:
    """A person stopped reading."""
    at.play("comment.approve", "desk.stop")
    at.shoot()


@state("since-you-left")
def since_you_left(at: Scene) -> None:
    """One line on return about what happened meanwhile."""
    at.later(60)
    at.on_site(
        "UPDATE wp_comments SET comment_approved = '1' WHERE comment_approved = '0' AND comment_ID % 29 = 0"
    )
    at.on_site("DELETE FROM wp_comments WHERE comment_approved = '0' AND comment_ID % 31 = 0")
    at.later(7200)
    at.later(1)
    at.shoot()


@state("wave")
def wave(at: Scene) -> None:
    """A wave has come in and a site refuses us: what stays above; a hint after three clicks, in passing."""
    at.desk.waves._told.clear()
    at.later(61)
    at.on_site("UPDATE wp_options SET option_value = 'https://other.example' WHERE option_name = 'siteurl'")
    at.opened.lines.close()
    at.play("desk.sync")
    at.later(1)
    for _ in range(3):
        at.player.click("comment.approve")
        at.rest()
    at.shoot()


@state("leaving")
def leaving(at: Scene) -> None:
    """Quitting says what stays."""
    from moderator.desk.leaving import stays

    away = at.site_file.with_name("away.db")
    at.site_file.rename(away)
    at.opened.lines.close()
    at.play(*["comment.approve"] * 3)
    at.later(61)
    at.later(1)
    at.shoot_dialog(message.stays(stays(at.desk.sites), at.window))
    away.rename(at.site_file)


@state("store-trouble", "nobody")
def store_trouble(at: Scene) -> None:
    """The profile cannot be opened."""
    trouble = StoreTrouble(
        "journal.db could not be written: the disk is full or failing. What was decided before is safe."
    )
    at.shoot_dialog(message.trouble(trouble, at.window))


@state("crash")
def crash(at: Scene) -> None:
    """A bug of ours."""
    from moderator.crash import report

    try:
        raise ValueError("a picture of it")
    except ValueError as error:
        written = report(error, at.folder / "reports")
    at.shoot_dialog(message.crash(written, lambda: None, at.window))


@state("about")
def about(at: Scene) -> None:
    """What the program is."""
    at.shoot_over("desk.about")
