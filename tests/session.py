"""A module of the tests run within a session bus of its own; what it printed last, as JSON."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

needs_session = pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs dbus-run-session")


def in_session(module: str, **environment: str) -> Any:
    """What `python -m module` says there; its error where it fails."""
    ended = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", module],
        env={**os.environ, **environment},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])
