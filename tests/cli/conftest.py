"""A terminal beside the small newsroom of the desk's tests."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from moderator.cli import main
from tests.cli.terminal import Front, Terminal
from tests.desk.conftest import newsroom, newsroom_file  # noqa: F401 - fixtures
from tests.servers.sites import Site


@pytest.fixture
def bare(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A profile in which nothing is yet."""
    return Terminal(tmp_path / "profile", capsys, monkeypatch)


@pytest.fixture
def terminal(bare: Terminal, newsroom: Site) -> Terminal:  # noqa: F811 - the fixture above
    """The newsroom's site is connected."""
    bare.ok("site", "add", "gazette", newsroom.entry.url, "--moderator", "anna")
    return bare


@pytest.fixture(scope="session")
def pulled(tmp_path_factory: pytest.TempPathFactory, newsroom_file: Path) -> Path:  # noqa: F811 - as above
    """A profile that has pulled the newsroom, made once."""
    profile = tmp_path_factory.mktemp("pulled") / "profile"
    assert (
        main(["--profile", str(profile), "site", "add", "gazette", f"sqlite:///{newsroom_file}"], Front())
        == 0
    )
    assert main(["--profile", str(profile), "site", "set", "gazette", "--moderator", "anna"], Front()) == 0
    assert main(["--profile", str(profile), "sync"], Front()) == 0
    return profile


@pytest.fixture
def synced(bare: Terminal, pulled: Path, newsroom: Site) -> Terminal:  # noqa: F811 - as above
    """A copy of it, beside a copy of the newsroom."""
    shutil.copytree(pulled, bare.profile)
    file = sqlite3.connect(bare.profile / "journal.db")
    with file:
        file.execute("UPDATE sites SET url = ?", (newsroom.entry.url,))
    file.close()
    return bare
