"""Every refusal has its sentence: what stops a connection is said at the step where it stops."""

import dataclasses
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from moderator.domain.errors import SiteRefused, SiteUnreachable
from moderator.domain.site_entry import SiteEntry, Step
from moderator.domain.verdict import Verdict
from moderator.site.adapter import adapter
from moderator.site.wordpress.check import check
from moderator.site.wordpress.grants import grants
from moderator.site.wordpress.site import WordPress
from tests.servers import sites
from tests.servers.mariadb import Server, free_port
from tests.servers.sites import PASSWORD, Site, decide, tcp_url

STEPS = ["connect", "tls", "sign in", "database", "tables", "read", "write"]
MakeSite = Callable[..., Site]


def test_all_steps_pass_under_the_account_that_grants_prints(any_site: Site) -> None:
    any_site.add(1)
    steps = check(any_site.entry, any_site.password)
    assert [step.step for step in steps] == STEPS
    assert all(step.ok and step.message and step.remedy is None for step in steps)
    assert "1 comments, 1 of them pending" in steps[5].message


def test_wrong_password(server_site: Site) -> None:
    for password in ("wrong", "", None, "п"):
        _fails(server_site.entry, password, "sign in", "User or password refused, or encryption required.")


def test_unknown_account(server_site: Site) -> None:
    entry = _moved(server_site, server_site.entry.url.replace("//m_", "//nobody_"))
    _fails(entry, PASSWORD, "sign in", "User or password refused, or encryption required.")


def test_no_such_database(server_site: Site) -> None:
    entry = _moved(server_site, server_site.entry.url.replace("/site_", "/nowhere_"))
    step = _fails(entry, PASSWORD, "database", "for this account.")
    assert "nowhere_" in step.message


def test_not_a_wordpress(make_site_on_server: MakeSite) -> None:
    site = make_site_on_server(tables=False)
    with site.hand() as connection:
        connection.exec_driver_sql("CREATE TABLE wp_comments_archive (id int)")
    rights = f"GRANT SELECT ON `{site.root.url.database}`.* TO 'reader'@'localhost'"
    sites.account(_server(site), "reader", rights)
    entry = _moved(site, site.entry.url.replace("//m_" + str(site.root.url.database), "//reader"))
    _fails(entry, PASSWORD, "tables", "No WordPress with prefix wp_, or no right to it.")


def test_another_prefix_is_named(make_site_on_server: MakeSite) -> None:
    site = make_site_on_server(prefix="blog_")
    step = _fails(
        dataclasses.replace(site.entry, prefix="wp_"), PASSWORD, "tables", "No WordPress with prefix wp_"
    )
    assert step.remedy == "Prefixes that this account sees here: blog_."


def test_tables_of_something_else(make_site_on_server: MakeSite) -> None:
    site = make_site_on_server()
    with site.hand() as connection:
        connection.exec_driver_sql("ALTER TABLE wp_comments RENAME COLUMN comment_content TO body")
    _fails(site.entry, PASSWORD, "read", "a column is missing")


def test_a_read_only_account_reads_and_says_so(make_site_on_server: MakeSite) -> None:
    site = make_site_on_server()
    site.add(1)
    user, database = "looker", str(site.root.url.database)
    printed = grants(user=user, host="localhost", database=database, prefix="wp_")
    only = printed.replace(", UPDATE (comment_approved)", "").replace(", INSERT, DELETE", "")
    sites.account(_server(site), user, only.replace(", UPDATE (comment_count)", ""))
    entry = _moved(site, site.entry.url.replace(f"//m_{database}", f"//{user}"))
    _fails(entry, PASSWORD, "write", "May read, not moderate.")
    reader = WordPress(entry, PASSWORD)
    assert reader.read_only
    (read,) = reader.comments()
    with pytest.raises(SiteRefused, match="May read, not moderate"):
        reader.apply([decide(read, Verdict.SPAM)])
    # the administrator gives the rights: no new start is needed
    _server(site).run(*[line for line in printed.splitlines() if line.startswith("GRANT")])
    assert reader.apply([decide(read, Verdict.SPAM)])[0].outcome == "applied"
    reader.close()


def test_what_cannot_be_taken_back_is_not_written(make_site_on_server: MakeSite) -> None:
    site = make_site_on_server()
    for id_, table in enumerate(("comments", "commentmeta", "posts"), 1):
        site.add(id_)
        for bad, good, word in (
            (
                (f"ALTER TABLE wp_{table} ENGINE = MyISAM",),
                (f"ALTER TABLE wp_{table} ENGINE = InnoDB",),
                "MyISAM",
            ),
            (
                (
                    f"RENAME TABLE wp_{table} TO real_{table}",
                    f"CREATE VIEW wp_{table} AS SELECT * FROM real_{table}",
                ),
                (f"DROP VIEW wp_{table}", f"RENAME TABLE real_{table} TO wp_{table}"),
                "a view",
            ),
        ):
            with site.hand() as connection:
                for statement in bad:
                    connection.exec_driver_sql(statement)
            assert word in _fails(site.entry, PASSWORD, "write", f"wp_{table} is ").message
            adapter = site.connect(anew=True)
            (read,) = adapter.comments_by_id([id_])
            with pytest.raises(SiteRefused, match=f"wp_{table}"):
                adapter.apply([decide(read, Verdict.SPAM)])
            assert site.word(id_) == "0"
            with site.hand() as connection:
                for statement in good:
                    connection.exec_driver_sql(statement)
        assert adapter.apply([decide(read, Verdict.SPAM)])[0].outcome == "applied"


def test_a_certificate_that_is_wrong(server_site: Site) -> None:
    server = _server(server_site)
    url = _over_tcp(server_site)
    right = dataclasses.replace(_moved(server_site, url), ca=str(server.certificates.ca))
    steps = check(right, PASSWORD)
    assert [step.ok for step in steps] == [True] * 7
    assert "verified" in steps[1].message
    stranger = dataclasses.replace(right, ca=str(server.certificates.other_ca))
    _fails(stranger, PASSWORD, "tls", "The certificate of 127.0.0.1 is not trusted.")
    other_name = dataclasses.replace(right, url=url.replace("127.0.0.1", "localhost"))
    _fails(other_name, PASSWORD, "tls", "The certificate of localhost is not trusted.")
    missing = dataclasses.replace(right, ca="/nowhere/ca.pem")
    _fails(missing, PASSWORD, "tls", "The CA file /nowhere/ca.pem cannot be read.")
    with pytest.raises(SiteRefused):
        WordPress(stranger, PASSWORD)


def test_a_port_that_says_nothing_ends_in_time(server_site: Site) -> None:
    with _talker(b"") as port:
        start = time.monotonic()
        step = _fails(
            _at(server_site, port), PASSWORD, "connect", f"What answers at 127.0.0.1:{port} is no database."
        )
        assert time.monotonic() - start < 10  # what is promised, and no figure of speed
    assert step.remedy


@pytest.mark.parametrize(
    "greeting",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"\x00\x00\x00\x00",
        b"\x05\x00\x00\x00\x0aabc",
        b"\xff" * 300,
        b"220 mail.example ESMTP\r\n" * 9,
    ],
)
def test_what_is_no_database(server_site: Site, greeting: bytes) -> None:
    with _talker(greeting, hang_up=True) as port, pytest.raises(SiteUnreachable, match="is no database"):
        WordPress(_at(server_site, port), PASSWORD)


def test_nothing_there(server_site: Site, tmp_path: Path) -> None:
    port = free_port()
    _fails(_at(server_site, port), PASSWORD, "connect", f"Nothing answers at 127.0.0.1:{port}.")
    entry = _moved(server_site, f"mysql://m@localhost/x?unix_socket={tmp_path}/none")
    _fails(entry, PASSWORD, "connect", f"Nothing answers at {tmp_path}/none.")
    unknown = _moved(server_site, "mysql://m@no-such-host.invalid/x")
    _fails(unknown, PASSWORD, "connect", "The name no-such-host.invalid is not known.")


def test_a_url_of_another_kind(server_site: Site) -> None:
    _fails(_moved(server_site, "postgresql://u@h/d"), None, "connect", "A WordPress lives in MySQL, MariaDB")
    _fails(_moved(server_site, "what is this"), None, "connect", "The site's URL cannot be read.")


def test_a_file_that_is_no_site(tmp_path: Path) -> None:
    entry = SiteEntry("gazette", f"sqlite:///{tmp_path}/none.db")
    _fails(entry, None, "connect", f"Nothing is found at {tmp_path}/none.db.")
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "text.db").write_text("this is no database, and long enough to tell" * 30)
    _fails(dataclasses.replace(entry, url=f"sqlite:///{tmp_path}/text.db"), None, "tables", "is no database.")
    (tmp_path / "empty.db").touch()
    empty = dataclasses.replace(entry, url=f"sqlite:///{tmp_path}/empty.db")
    _fails(empty, None, "tables", "No WordPress with prefix wp_")
    with pytest.raises(SiteRefused, match="No WordPress"):
        adapter("wordpress").connect(empty, None)


def test_no_secret_reaches_a_sentence(server_site: Site) -> None:
    for entry, password in (
        (server_site.entry, "t0p secret"),
        (_moved(server_site, "mysql://u@127.0.0.1:1/x"), "t0p secret"),
    ):
        for step in check(entry, password):
            assert "t0p secret" not in f"{step.message} {step.remedy}"
        with pytest.raises((SiteRefused, SiteUnreachable)) as caught:
            WordPress(entry, password)
        assert "t0p secret" not in str(caught.value)
        assert caught.value.__cause__ is None


def _fails(entry: SiteEntry, password: str | None, step: str, sentence: str) -> Step:
    """The check ends at `step`, with `sentence`; all before it passed."""
    steps = check(entry, password)
    assert [one.ok for one in steps] == [True] * (len(steps) - 1) + [False], steps
    assert steps[-1].step == step, steps[-1]
    assert [one.step for one in steps] == STEPS[: STEPS.index(step) + 1]
    assert sentence in steps[-1].message
    return steps[-1]


def _moved(site: Site, url: str) -> SiteEntry:
    return dataclasses.replace(site.entry, url=url)


def _over_tcp(site: Site) -> str:
    """The site over the loopback port, with an account that may come that way."""
    server, database = _server(site), str(site.root.url.database)
    user = f"t_{database}"
    server.run(f"DROP USER IF EXISTS '{user}'@'127.0.0.1'")
    printed = grants(user=user, host="127.0.0.1", database=database, prefix="wp_")
    sites.account(server, user, printed, "127.0.0.1")
    return tcp_url(server, user, database)


def _server(site: Site) -> Server:
    assert site.server is not None
    return site.server


def _at(site: Site, port: int) -> SiteEntry:
    return _moved(site, f"mysql://m@127.0.0.1:{port}/x")


@contextmanager
def _talker(greeting: bytes, *, hang_up: bool = False) -> Iterator[int]:
    """A port where something answers that is no database."""
    listener = socket.create_server(("127.0.0.1", 0))
    kept: list[socket.socket] = []

    def answer() -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            client.sendall(greeting)
            if hang_up:
                client.close()
            kept.append(client)

    thread = threading.Thread(target=answer, daemon=True)  # noqa: TID251 - stands for a foreign program
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()
        for client in kept:
            client.close()
