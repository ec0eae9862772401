"""The window as a program: one a profile, trouble said, pictures, signals."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from moderator.app import picture
from moderator.cli.demo import prepare
from moderator.paths import Paths
from moderator.views.instance import Instance

SECONDS = 60


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """The demo's profile."""
    places = Paths(tmp_path_factory.mktemp("app") / "demo")
    prepare(places)
    return places


def started(profile: Path) -> "subprocess.Popen[bytes]":
    """The program on a profile, in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "moderator", "--profile", str(profile)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_what_is_needed_to_paint_the_window_loads_neither_store_nor_desk() -> None:
    asked = (
        "import sys\nfrom moderator import app\n"
        "print({'sqlalchemy', 'moderator.store', 'moderator.desk.desk'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_a_picture_shows_the_desk_without_a_screen(
    qapp: QApplication, newsroom: Paths, tmp_path: Path
) -> None:
    file = tmp_path / "out" / "desk.png"
    assert picture(newsroom.profile, file, (1280, 720)) == 0
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1280, 720)
    colours = {image.pixel(x, y) for x in range(0, 1280, 5) for y in range(0, 720, 5)}
    assert len(colours) > 50


def test_a_second_window_calls_the_first_to_the_front_and_ends_with_0(
    qapp: QApplication, newsroom: Paths
) -> None:
    first = Instance(newsroom.profile)
    called: list[int] = []
    first.asked.connect(lambda: called.append(1))
    assert not first.is_second()
    second = started(newsroom.profile)
    while second.poll() is None:
        QApplication.processEvents()
    for _ in range(10):
        QApplication.processEvents()
    assert (second.returncode, called) == (0, [1])


def test_what_a_killed_window_left_behind_is_in_nobodys_way(qapp: QApplication, tmp_path: Path) -> None:
    code = (
        "import sys, os; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "app = QCoreApplication([]); from moderator.views.instance import Instance;"
        "one = Instance(Path(sys.argv[1])); assert not one.is_second(); os.kill(os.getpid(), 9)"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(tmp_path)], timeout=SECONDS, check=False)
    assert ended.returncode == -signal.SIGKILL
    mine = Instance(tmp_path)
    assert not mine.is_second()
    assert Instance(tmp_path).is_second()


def test_sigterm_leaves_in_order(newsroom: Paths, tmp_path: Path) -> None:
    program = started(tmp_path / "profile")
    probe = Instance(tmp_path / "profile")
    while not probe._call():
        assert program.poll() is None
    program.send_signal(signal.SIGTERM)
    # before the handlers stand the signal ends the process at once, which loses nothing either
    assert program.wait(SECONDS) in (0, -signal.SIGTERM)
