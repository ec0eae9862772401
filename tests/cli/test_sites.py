"""Connecting sites from the command line."""

import socket
import sys
from pathlib import Path

import pytest

from moderator.site.wordpress.line import Line
from tests.cli.terminal import Terminal
from tests.servers.mariadb import free_port
from tests.servers.sites import PASSWORD, Site, account, embedded

SECRET = "p%40ssw0rd-hunter2"


def everything_written(profile: Path) -> bytes:
    """All bytes of all files of a profile."""
    return b"".join(path.read_bytes() for path in profile.rglob("*") if path.is_file())


def test_a_site_is_added_tried_and_listed(bare: Terminal, newsroom: Site) -> None:
    said = bare.ok("site", "add", "gazette", newsroom.entry.url, "--moderator", "anna")
    assert "ok" in said.out
    listed = bare.ok("site", "list", "--json").json["sites"]
    assert [(site["site"], site["moderator"], site["waiting"]) for site in listed] == [("gazette", "anna", 0)]
    assert "gazette" in bare.ok("site", "list").out


@pytest.mark.parametrize(
    "url",
    [
        f"mysql+pymysql://anna:{SECRET}@db.example/press",
        f"mysql://anna@db.example/press?password={SECRET}",
        f"mysql://:{SECRET}@db.example/press",
    ],
)
def test_a_password_inside_the_url_is_refused_and_nowhere_kept(bare: Terminal, url: str) -> None:
    said = bare.run("site", "add", "gazette", url)
    assert said.code == 2
    assert "password inside the URL" in said.err
    assert SECRET not in said.err + said.out
    assert SECRET.encode() not in everything_written(bare.profile)
    assert bare.ok("site", "list").out == ""


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("Gazette", "mysql://anna@db.example/press"),
        ("9gazette", "mysql://anna@db.example/press"),
        ("gazette; drop", "mysql://anna@db.example/press"),
        ("gazette", "press"),
        ("gazette", "postgresql://anna@db.example/press"),
        ("gazette", "mysql://anna@db.example"),
        ("gazette", "mysql://anna@db.example:port/press"),
        ("gazette", "mysql://[::1/press"),
    ],
)
def test_a_name_or_url_that_cannot_be_is_refused(bare: Terminal, name: str, url: str) -> None:
    assert bare.run("site", "add", name, url).code == 2
    assert bare.ok("site", "list").out == ""


def test_a_name_or_tables_already_taken_are_refused(terminal: Terminal, newsroom: Site) -> None:
    assert "already" in terminal.run("site", "add", "gazette", "mysql://anna@db.example/press").err
    said = terminal.run("site", "add", "herald", newsroom.entry.url)
    assert said.code == 2
    assert "gazette" in said.err


def test_the_same_site_under_another_address_is_known_by_its_own(
    terminal: Terminal, newsroom: Site, tmp_path: Path
) -> None:
    """`siteurl` tells: a copy of the file is the same newsroom."""
    terminal.ok("sync")
    again = tmp_path / "again.db"
    again.write_bytes((tmp_path / "site.db").read_bytes())
    assert terminal.run("site", "add", "herald", f"sqlite:///{again}").code == 2
    other = embedded(tmp_path / "other.db")
    with other.hand() as hand:
        hand.execute(
            other.tables.options.insert(), [{"option_name": "siteurl", "option_value": "http://o.example"}]
        )
    other.close()
    said = terminal.run("site", "set", "gazette", f"sqlite:///{tmp_path / 'other.db'}")
    assert said.code == 2
    assert terminal.ok("site", "list", "--json").json["sites"][0]["url"] == newsroom.entry.url


def test_a_site_that_cannot_be_reached_is_saved_all_the_same(bare: Terminal) -> None:
    url = f"mysql://anna@127.0.0.1:{free_port()}/press"
    said = bare.run("site", "add", "gazette", url, "--password-stdin", typed=f"{SECRET}\n")
    assert said.code == 3
    assert "connect" in said.out
    assert bare.ok("site", "list", "--json").json["sites"][0]["url"] == url
    assert SECRET not in said.out + said.err
    assert SECRET.encode() not in everything_written(bare.profile)
    assert "kept until the program ends" in said.err, "there is no keyring here, and that is said"
    assert bare.run("sync").code == 3


def test_remove_is_refused_while_decisions_wait(synced: Terminal, newsroom: Site) -> None:
    synced.ok("decide", "approve", "gazette:1")
    said = synced.run("site", "remove", "gazette")
    assert said.code == 2
    assert "wait" in said.err
    assert synced.ids() == [2, 3, 4, 5, 6, 7, 8, 9, 10], "nothing of it was forgotten"
    synced.ok("undo")
    synced.ok("site", "remove", "gazette")
    assert synced.ok("site", "list").out == ""
    assert synced.ids() == []
    assert newsroom.word(1) == "0"
    assert len(synced.ok("journal", "--json").lines) == 1, "what was decided stays written"
    assert synced.run("site", "remove", "gazette").code == 2


def test_check_says_each_step(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal.ok("site", "check", "gazette", "--json").json
    assert (said["site"], said["ok"]) == ("gazette", True)
    assert [step["step"] for step in said["steps"]] == [
        "connect", "tls", "sign in", "database", "tables", "read", "write",
    ]  # fmt: skip
    assert set(said["steps"][0]) == {"step", "ok", "message", "remedy"}
    (tmp_path / "site.db").unlink()
    gone = terminal.run("site", "check", "gazette", "--json")
    assert gone.code in (3, 4)
    assert gone.json["ok"] is False
    assert terminal.run("site", "check", "herald").code == 2


def test_grants_print_sql_for_whoever_asks_without_a_profile(bare: Terminal) -> None:
    said = bare.ok("site", "grants", "--user", "m", "--host", "desk.example", "--database", "press")
    assert "GRANT" in said.out
    assert not bare.profile.exists()


def test_set_changes_what_is_said_and_leaves_the_rest(terminal: Terminal) -> None:
    terminal.ok("site", "set", "gazette", "--moderator", "bert", "--trash", "at-once")
    site = terminal.ok("site", "list", "--json").json["sites"][0]
    assert (site["moderator"], site["trash_at_once"], site["prefix"]) == ("bert", True, "wp_")
    terminal.ok("site", "set", "gazette", "--trash", "kept")
    assert terminal.ok("site", "list", "--json").json["sites"][0]["trash_at_once"] is False
    assert terminal.run("site", "set", "gazette", "--ca", "/no/such/file").code == 2


class TestRealServer:
    """Refusals of a real MariaDB: a sentence and exit 4, or 3 where nothing answers."""

    @pytest.fixture
    def connected(self, bare: Terminal, server_site: Site, monkeypatch: pytest.MonkeyPatch) -> Terminal:
        monkeypatch.setenv("MODERATOR_PASSWORD_GAZETTE", PASSWORD)
        server_site.add_article(1)
        server_site.add(1)
        bare.ok("site", "add", "gazette", server_site.entry.url, "--moderator", "anna")
        bare.ok("sync")
        return bare

    def test_the_password_comes_from_the_environment_and_a_decision_arrives(
        self, connected: Terminal, server_site: Site
    ) -> None:
        assert connected.ids() == [1]
        connected.ok("decide", "approve", "gazette:1")
        connected.ok("sync")
        assert server_site.word(1) == "1"
        assert PASSWORD.encode() not in everything_written(connected.profile)

    def test_a_wrong_password(self, connected: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("MODERATOR_PASSWORD_GAZETTE", SECRET)
        said = connected.run("site", "check", "gazette", "--json")
        assert (said.code, said.json["steps"][-1]["step"]) == (4, "sign in")
        connected.ok("decide", "approve", "gazette:1")
        waiting = connected.run("sync", "--json")
        assert (waiting.code, waiting.json["sites"][0]["waiting"]) == (4, 1)
        assert SECRET not in said.out + said.err + waiting.out + waiting.err

    def test_no_password_to_be_had(self, connected: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("MODERATOR_PASSWORD_GAZETTE")
        said = connected.run("sync")
        assert said.code == 4
        assert "no password store" in said.err

    def test_no_such_database_and_not_a_wordpress(
        self, bare: Terminal, server_site: Site, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("MODERATOR_PASSWORD_GAZETTE", PASSWORD)
        monkeypatch.setenv("MODERATOR_PASSWORD_HERALD", PASSWORD)
        url = server_site.entry.url
        database = str(server_site.root.url.database)
        said = bare.run("site", "add", "gazette", url.replace(f"/{database}?", "/nowhere_at_all?"))
        assert said.code == 4
        assert "database" in said.out
        said = bare.run("site", "add", "herald", url, "--prefix", "no_such_")
        assert said.code == 4
        assert "tables" in said.out

    def test_a_read_only_account_reads_and_sync_is_4_only_where_something_waits(
        self, connected: Terminal, server_site: Site, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert server_site.server is not None
        database = str(server_site.root.url.database)
        account(server_site.server, f"r_{database}", "")
        server_site.server.run(f"GRANT SELECT ON `{database}`.* TO 'r_{database}'@'localhost'")
        connected.ok("decide", "approve", "gazette:1")
        url = server_site.entry.url.replace("m_", "r_", 1)
        assert connected.run("site", "set", "gazette", url).code == 4
        said = connected.run("sync", "--json")
        assert (said.code, said.json["sites"][0]["waiting"]) == (4, 1)
        connected.ok("undo")
        assert connected.run("sync").code == 0
        said = connected.run("decide", "approve", "gazette:1")
        assert said.code == 2
        assert "only read" in said.err

    def test_a_table_that_is_not_innodb_takes_no_decisions_until_it_is(
        self, connected: Terminal, server_site: Site
    ) -> None:
        assert server_site.server is not None
        database = str(server_site.root.url.database)
        server_site.server.run("ALTER TABLE wp_commentmeta ENGINE=MyISAM", database=database)
        try:
            said = connected.run("site", "check", "gazette", "--json")
            assert (said.code, said.json["steps"][-1]["step"]) == (4, "write")
            connected.ok("decide", "approve", "gazette:1")
            said = connected.run("sync", "--json")
            assert (said.code, said.json["sites"][0]["waiting"]) == (4, 1)
            assert server_site.word(1) == "0"
        finally:
            server_site.server.run("ALTER TABLE wp_commentmeta ENGINE=InnoDB", database=database)
        connected.ok("sync")
        assert server_site.word(1) == "1"

    def test_a_port_that_says_nothing(self, bare: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys.modules[Line.__module__], "GREETING_SECONDS", 0.2)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"mysql://anna@127.0.0.1:{silent.getsockname()[1]}/press"
            assert bare.run("site", "add", "gazette", url, "--password-stdin", typed="x\n").code == 3
