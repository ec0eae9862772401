"""What `run.py test` puts under the tests: a screen that Qt can use, and WordPress's own code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import run
from tests import with_servers

ASK_QT = """
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
print(application.platformName(), application.primaryScreen().size().width())
"""


def test_qt_opens_on_the_virtual_screen() -> None:
    with with_servers.screen() as variables:
        said = subprocess.check_output([sys.executable, "-c", ASK_QT], env=os.environ | variables, text=True)
    assert said.split() in (["xcb", "1600"], ["offscreen", "800"])
    assert (said.split()[0] == "xcb") == (variables["QT_QPA_PLATFORM"] == "xcb")


def test_without_a_virtual_screen_qt_draws_offscreen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "Xvfb").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "Xvfb").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with with_servers.screen() as variables:
        assert variables == {"QT_QPA_PLATFORM": "offscreen"}
    assert "offscreen" in capfd.readouterr().err


def test_wordpress_is_taken_from_where_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "wp-load.php").touch()
    monkeypatch.setenv("MODERATOR_WORDPRESS", str(tmp_path))
    assert with_servers.wordpress() == tmp_path


def test_where_wordpress_cannot_be_had_it_is_said_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if Path("/usr/share/wordpress/wp-load.php").is_file():
        pytest.skip("WordPress is installed here for good")
    monkeypatch.delenv("MODERATOR_WORDPRESS", raising=False)
    monkeypatch.setattr(with_servers, "CACHE", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit) as ended:
        with_servers.wordpress()
    assert ended.value.code == run.STOPPED
    assert "MODERATOR_WORDPRESS" in capsys.readouterr().err


def test_the_whole_suite_takes_all_cores_and_a_part_one_process() -> None:
    assert "-n" in with_servers.on_all_cores(["pytest", "-q"])
    assert with_servers.on_all_cores(["pytest", "tests/store", "-q"]) == ["pytest", "tests/store", "-q"]
    assert with_servers.on_all_cores(["tests.benchmarks"]) == ["tests.benchmarks"]
