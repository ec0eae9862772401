"""What is in the way at the start is said in a window of its own, with the exit code of the command line."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from moderator.store.engine import Store

SAYS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from moderator import app
from moderator.views.message import Message

def look():
    shown = QApplication.activeModalWidget()
    if isinstance(shown, Message):
        print(shown.ui.title.text(), "|", shown.ui.lead.text().replace("\\n", " "), flush=True)
        shown.reject()
    else:
        QTimer.singleShot(20, look)

application = app.application()
QTimer.singleShot(20, look)
sys.exit(app.window(Path(sys.argv[1])))
"""
"""The program, with somebody who reads its message aloud and closes it."""
STAYS = """
import sys
from pathlib import Path
from moderator import app
from moderator.views.main_window import MainWindow

front = MainWindow.to_front

def to_front(window):
    front(window)
    print("front", window.isVisible(), flush=True)
    window.close()

MainWindow.to_front = to_front
opened = app.Program.open

def open_(self, *words, **more):
    opened(self, *words, **more)
    print("open", flush=True)

app.Program.open = open_
sys.exit(app.window(Path(sys.argv[1])))
"""


def started(script: str, profile: Path) -> "subprocess.Popen[str]":
    """The program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", script, str(profile)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def said(profile: Path) -> tuple[int, str]:
    """Exit code and message of a start that fails."""
    with started(SAYS, profile) as running:
        words, _ = running.communicate(timeout=60)
    return running.returncode, words


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A store without a site."""
    Store.open(tmp_path / "profile").close()
    return tmp_path / "profile"


def test_a_store_of_a_newer_version_is_left_alone(profile: Path) -> None:
    with closing(sqlite3.connect(profile / "journal.db")) as file, file:
        file.execute("PRAGMA user_version = 999")
    code, words = said(profile)
    assert code == 6
    assert "newer version of Moderator" in words


def test_a_damaged_journal_is_said_and_not_touched(profile: Path) -> None:
    journal = profile / "journal.db"
    for end in ("-wal", "-shm"):
        journal.with_name(journal.name + end).unlink(missing_ok=True)
    content = bytearray(journal.read_bytes())
    content[1024:40_000] = os.urandom(len(content[1024:40_000]))
    journal.write_bytes(content)
    code, words = said(profile)
    assert code == 6
    assert "damaged" in words
    assert journal.read_bytes() == content


def test_a_locked_store_is_said(profile: Path) -> None:
    holder = sqlite3.connect(profile / "journal.db", isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("PRAGMA journal_mode = DELETE")
    holder.execute("BEGIN EXCLUSIVE")
    code, words = said(profile)
    holder.close()
    assert code == 6
    assert "locked by another program" in words


def test_a_profile_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("plain")
    code, words = said(tmp_path / "file" / "profile")
    assert code == 6
    assert "cannot be" in words


@pytest.fixture
def first(profile: Path) -> "Iterator[subprocess.Popen[str]]":
    """A window that is open."""
    with started(STAYS, profile) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "open\n"
        yield running
        running.kill()


def test_a_second_window_brings_the_first_to_the_front_and_ends_with_0(
    profile: Path, first: "subprocess.Popen[str]"
) -> None:
    with started(STAYS, profile) as second:
        words, _ = second.communicate(timeout=60)
    assert (second.returncode, words) == (0, "")
    assert first.stdout is not None
    assert first.stdout.readline() == "front True\n"
    assert first.wait(60) == 0
