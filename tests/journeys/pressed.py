"""The real program in a process that may be killed: presses its own keys, says what it showed as decided.

`python -m tests.journeys.pressed` takes lines `PROFILE KEYS` on standard input. For each it forks (all is
loaded then, nothing made yet), opens the window and presses the keys one by one. Before the one behind a dot
it says `ready PID`, waits for a line, and says `pressing`. It says `decided REF VERDICT` as soon as the
window has been told, and `gone` when the process has ended.
"""

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from moderator import app, opening
from moderator.desk.change import Change, Kind
from moderator.site import wordpress
from moderator.views import desk_view, running, shows

BETWEEN = 3
"""Milliseconds between two keys."""
LOADED = (opening, desk_view, running, shows, wordpress)
"""What the program imports late, at hand before the fork."""


class Pressed(app.Program):
    """The program, with a finger on its keys: letters, `!` for F5, `.` for waiting."""

    keys = ""

    def open(self, *words: Any, **how: Any) -> None:
        """Press as soon as there is something to decide."""
        super().open(*words, **how)
        self._left = list(self.keys)
        self._press()

    def _press(self) -> None:
        if self._left:
            key = self._left.pop(0)
            if key == ".":
                say(f"ready {os.getpid()}")
                heard()
                say("pressing")
                key = self._left.pop(0)
            QTest.keyClick(self._window, Qt.Key.Key_F5 if key == "!" else Qt.Key(ord(key)))
            QTimer.singleShot(BETWEEN, self._press)

    def _told(self, change: Change) -> None:
        super()._told(change)
        if change.kind is Kind.DECIDED and self._running is not None:
            for key in change.keys:
                item = self._running.desk.queue.item(key)
                assert item is not None
                say(f"decided {item.ref} {change.verdict}")


def say(line: str) -> None:
    """At once, past every buffer that a killed process would take with it."""
    os.write(1, f"{line}\n".encode())


def heard() -> str:
    """The next line of standard input, letter by letter: what follows is for whoever reads next."""
    line = b""
    while (letter := os.read(0, 1)) not in (b"", b"\n"):
        line += letter
    return line.decode()


def main() -> None:
    """Fork a program a line."""
    app.Program = Pressed  # type: ignore[misc]  # the same program, watched
    while job := heard():
        profile, Pressed.keys = job.rsplit(" ", 1)
        child = os.fork()
        if child == 0:
            os._exit(app.window(Path(profile)))
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
