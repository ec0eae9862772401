"""Threads and event loops have one home, and the linter says why."""

import subprocess
import sys

import pytest

from tests.rules.tree import ROOT

BANNED = [
    "from PySide6.QtCore import QThread\n\nQThread()\n",
    "from PySide6.QtCore import QThreadPool\n\nQThreadPool()\n",
    "import threading\n\nthreading.Thread()\n",
    "import asyncio\n\nasyncio.sleep(0)\n",
]


@pytest.mark.parametrize("code", BANNED)
def test_a_thread_of_ones_own_is_refused_with_the_reason(code: str) -> None:
    assert "moderator.jobs" in findings(code, "src/moderator/desk/desk.py")


@pytest.mark.parametrize("code", BANNED)
def test_the_lanes_may_use_them(code: str) -> None:
    assert findings(code, "src/moderator/jobs.py") == ""


def findings(code: str, name: str) -> str:
    """What the linter says about banned names in `code`, were it the file `name`."""
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--quiet",
        "--no-cache",
        "--select",
        "TID251",
        "--output-format",
    ]
    command += ["concise", "--stdin-filename", str(ROOT / name), "-"]
    return subprocess.run(command, cwd=ROOT, input=code, capture_output=True, text=True, check=False).stdout
