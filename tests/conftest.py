"""What every test stands on: a screen that is always there, and nothing of the person who runs the tests.

Set in the environment before anything of ours is imported, so that programs started by tests have it too.
"""

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.with_servers import screen

pytest_plugins = ["tests.servers.fixtures"]

_home = Path(tempfile.mkdtemp(prefix="moderator-tests-"))
for _name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(_home / _name.lower())
os.environ.pop("MODERATOR_PROFILE", None)
# A real keyring may ask a person. Tests that need one bring their own backend.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
_screen = contextlib.ExitStack()
if os.environ.get("PYTEST_XDIST_WORKER", "gw0") != "gw0" and os.environ.get("DISPLAY"):
    # One keyboard focus a screen: each worker but the first has a screen of its own.
    os.environ |= _screen.enter_context(screen())
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Windows that a test closed are gone before the next begins: Qt deletes them only when it is idle, and
    each that stays makes every later change of style slower."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and (app := widgets.QApplication.instance()) is not None:
        app.sendPostedEvents(None, 52)  # QEvent.Type.DeferredDelete


def pytest_sessionfinish() -> None:
    """Remove the folders of this run, and its screen."""
    shutil.rmtree(_home, ignore_errors=True)
    _screen.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests found out and somebody may want to know, whether they passed or not."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            for name, value in report.user_properties:
                if name == "says":
                    terminalreporter.write_line(str(value))
