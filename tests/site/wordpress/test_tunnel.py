"""By SSH to the database: a real sshd, OpenSSH as it is on this machine, and a sentence for every refusal."""

import dataclasses
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.check import check
from moderator.site.wordpress.grants import grants
from moderator.site.wordpress.site import WordPress
from tests.servers import sites
from tests.servers.mariadb import free_port
from tests.servers.sites import PASSWORD, Site, decide, tcp_url
from tests.servers.ssh import SshServer, sshd


@pytest.fixture(scope="module")
def machine() -> Iterator[SshServer]:
    """A machine that SSH leads to."""
    program = sshd() if shutil.which("ssh") else None
    if program is None:
        pytest.skip("SKIPPED: there is no OpenSSH here, and none to be had. SSH was not tested.")
    folder = Path(tempfile.mkdtemp(prefix="moderator-ssh-"))
    folder.chmod(0o755)
    running = SshServer(folder, program)
    if not running.lets_in():
        log = (folder / "log").read_text(errors="replace").strip().splitlines()[-1:]
        running.stop()
        pytest.skip(f"SKIPPED: this OpenSSH lets nobody in: {log}. SSH was not tested.")
    yield running
    running.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def entry(server_site: Site, machine: SshServer, monkeypatch: pytest.MonkeyPatch) -> SiteEntry:
    """The site as it is reached by way of the machine."""
    monkeypatch.setenv("PATH", f"{machine.bin}{os.pathsep}{os.environ['PATH']}")
    assert server_site.server is not None
    database = str(server_site.root.url.database)
    user = f"s_{database}"
    rights = grants(user=user, host="127.0.0.1", database=database, prefix="wp_")
    server_site.server.run(f"DROP USER IF EXISTS '{user}'@'127.0.0.1'")
    sites.account(server_site.server, user, rights, host="127.0.0.1")
    url = tcp_url(server_site.server, user, database)
    return dataclasses.replace(server_site.entry, url=url, ssh="newsroom")


def test_reading_and_deciding_by_way_of_a_machine(entry: SiteEntry, server_site: Site) -> None:
    server_site.add(1, text="Дякую")
    adapter = WordPress(entry, PASSWORD)
    (read,) = adapter.comments()
    assert read.html == "Дякую"
    assert adapter.apply([decide(read, Verdict.SPAM)])[0].outcome == "applied"
    assert server_site.word(1) == "spam"
    adapter.close()


def test_the_way_ends_with_the_connection(entry: SiteEntry) -> None:
    adapter = WordPress(entry, PASSWORD)
    tunnel = adapter._line._tunnel
    assert tunnel is not None
    child = tunnel._child
    assert child is not None
    assert child.poll() is None
    adapter.close()
    assert child.poll() is not None


def test_a_way_that_breaks_is_opened_again(entry: SiteEntry, server_site: Site) -> None:
    server_site.add(1)
    adapter = WordPress(entry, PASSWORD)
    tunnel = adapter._line._tunnel
    assert tunnel is not None
    child = tunnel._child
    assert child is not None
    child.kill()
    child.wait()
    with pytest.raises(Exception, match="broke"):
        adapter.pending()
    assert adapter.pending() == [1]
    adapter.close()


def test_the_check_says_that_ssh_works(entry: SiteEntry) -> None:
    steps = check(entry, PASSWORD)
    assert [step.step for step in steps][:3] == ["ssh", "connect", "tls"]
    assert all(step.ok for step in steps)
    assert steps[2].message == "SSH encrypts the line as far as newsroom."


@pytest.mark.parametrize(
    ("machine_name", "message", "remedy"),
    [
        ("unknown", "The host key of unknown is not known here yet.", "Type once: ssh unknown true"),
        ("changed", "changed shows another host key than before.", "Ask its administrator"),
        ("stranger", "stranger refused to let you in by SSH.", "ssh-add"),
        ("forbidden", "forbidden does not pass connections on.", "TCP forwarding"),
        ("nowhere", "The name nowhere is not known.", "Check the machine's name"),
        ("closed", "closed does not answer by SSH.", "ssh closed true"),
        ("-oProxyCommand=touch", "This is no name of a machine.", "user@host"),
    ],
)
def test_where_ssh_stops_is_said_and_what_to_do(
    entry: SiteEntry, machine_name: str, message: str, remedy: str
) -> None:
    steps = check(dataclasses.replace(entry, ssh=machine_name), PASSWORD)
    assert [(step.step, step.ok, step.message) for step in steps] == [("ssh", False, message)]
    assert remedy in str(steps[0].remedy)


def test_a_database_that_does_not_answer_there_is_the_databases_matter(entry: SiteEntry) -> None:
    port = free_port()
    away = dataclasses.replace(entry, url=f"mysql://u@127.0.0.1:{port}/wp")
    steps = check(away, PASSWORD)
    assert [(step.step, step.ok) for step in steps] == [("ssh", True), ("connect", False)]
    assert steps[1].message == f"Nothing answers at 127.0.0.1:{port}, asked from newsroom."


def test_without_openssh_here_the_check_says_so(entry: SiteEntry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    (step,) = check(entry, PASSWORD)
    assert (step.step, step.message) == ("ssh", "There is no OpenSSH here.")


def test_a_wrong_password_is_told_from_a_closed_way(entry: SiteEntry) -> None:
    steps = check(entry, "wrong")
    assert [(step.step, step.ok) for step in steps] == [
        ("ssh", True),
        ("connect", True),
        ("tls", True),
        ("sign in", False),
    ]
