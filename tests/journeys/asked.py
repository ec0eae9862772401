"""The real program in a process that may be killed: takes keys on standard input, says where it is.

`python -m tests.journeys.asked PROFILE`; a line is `press WORDS` (Qt's names of keys, or what is typed) or
`where`. Each is answered by one line, the place as JSON.
"""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moderator import app
from tests.journeys.pressed import heard

REST = 50
"""Milliseconds."""
_HELD = {"": Qt.KeyboardModifier.NoModifier, "Ctrl": Qt.KeyboardModifier.ControlModifier}


class Asked(app.Program):
    """The program, with somebody beside it who presses and asks."""

    def open(self, *words: Any, **how: Any) -> None:
        """Listen from the first moment on."""
        super().open(*words, **how)
        self._line = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self._window)
        self._line.activated.connect(self._heard)
        self._answer()

    def _heard(self) -> None:
        what, *words = heard().split()
        for word in words if what == "press" else ():
            target = QApplication.focusWidget() or self._window
            held, _, name = word.rpartition("+")
            key = getattr(Qt.Key, f"Key_{name}", None)
            if key is None:
                QTest.keyClicks(target, word)
            else:
                QTest.keyClick(target, key, _HELD[held])
        if what == "press":
            self._answer()
        else:  # whoever asks waits for something: it may happen meanwhile
            QTimer.singleShot(REST, self._answer)

    def _answer(self) -> None:
        assert self._running is not None
        queue, item = self._running.desk.queue, self._running.desk.focused
        here = {
            "queue": queue.name,
            "query": queue.query,
            "sort": queue.sort,
            "row": queue.focus,
            "ref": None if item is None else str(item.ref),
            "done": queue.complete and not queue.loading,
            "field": self.view.queue.ui.search.text() if self.view is not None else "",
        }
        sys.stdout.write(json.dumps(here) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    app.Program = Asked  # type: ignore[misc]  # the same program, asked
    sys.exit(app.window(Path(sys.argv[1])))
