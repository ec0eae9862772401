"""A notice reaches the session's service and comes back as a click; without one it disturbs nobody."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from moderator.jobs import SteppedLanes
from moderator.views.system_notice import SystemNotice, Words

WORDS = Words("3 new comments are pending", "Since you left.", "Show")


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs dbus-run-session")
def test_the_sessions_service_shows_it_and_a_click_on_ours_is_heard() -> None:
    ended = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.views.session_bus"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    actions = ["default", "Show"]
    found = json.loads(ended.stdout.splitlines()[-1])
    assert found == {"told": [[0, *WORDS[:2], actions], [7, *WORDS[:2], actions]], "clicks": 2}


def test_where_nobody_shows_notices_nothing_happens(qapp: QApplication) -> None:
    window, lanes = QWidget(), SteppedLanes()
    notice = SystemNotice(window, lanes)
    clicks: list[int] = []
    notice.clicked.connect(lambda: clicks.append(1))
    notice.say(WORDS)
    lanes.run_all()
    notice.invoked(0, "default")
    notice.invoked(7, "default")
    notice.withdraw()
    assert clicks == []
