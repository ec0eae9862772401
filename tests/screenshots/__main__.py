"""`python -m tests.screenshots [FOLDER]`: pictures of the window from the demo newsroom, to be looked at.

Drawn offscreen unless there is a screen; 200 % in a process of its own, since Qt asks for it once.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from moderator.app import Program, application
from moderator.cli.demo import prepare
from moderator.desk.desk import Desk
from moderator.domain.direction import is_rtl
from moderator.domain.plain import plain
from moderator.domain.site_entry import Step
from moderator.paths import Paths
from moderator.views.desk_view import DeskView
from moderator.views.main_window import MainWindow
from moderator.widgets.theme import Theme

FOLDER = Path(__file__).resolve().parents[2] / "docs/screenshots"
LARGE, SMALL = (1440, 900), (1280, 720)
TWICE = "QT_SCALE_FACTOR"


class Scene:
    """One window on one profile."""

    def __init__(self, program: Program, window: MainWindow, view: DeskView, desk: Desk) -> None:
        self.program, self.window, self.view, self.desk = program, window, view, desk

    def play(self, *commands: str) -> None:
        """Commands, one after the other."""
        for command in commands:
            self.view.player.play(command)
            self.program.settle()

    def to(self, wanted: Callable[[str], bool]) -> None:
        """Focus the first comment whose words are wanted."""
        queue = self.desk.queue
        for row in range(queue.count):
            item = queue.row(row)
            if item is not None and wanted(plain(item.html)):
                self.desk.focus_row(row)
                break
        self.program.settle()


@contextmanager
def scene(theme: Theme, profile: Path, size: tuple[int, int], *, dark: bool = False) -> Iterator[Scene]:
    """The window on a profile, at rest."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.choose(dark)
    window = MainWindow()
    program = Program(app, theme, window)
    program.open(profile, living=False)
    window.resize(*size)
    window.show()
    program.settle()
    running = program._running
    assert program.view is not None
    assert running is not None
    yield Scene(program, window, program.view, running.desk)
    window.hide()
    program.close()


def main(folder: Path) -> int:
    """Draw all pictures into `folder`."""
    app = application()
    if "Inter" in QFontDatabase.families():
        app.setFont(QFont("Inter", 10))
    theme = Theme(app, dark=False)
    with tempfile.TemporaryDirectory() as place:
        newsroom = Paths(Path(place) / "demo")
        prepare(newsroom)
        if os.environ.get(TWICE):
            with scene(theme, newsroom.profile, (720, 450)) as at:
                at.window.resize(1280, 720)
                at.program.settle()
                save(at.window, folder / "twice.png")
            return 0
        for shoot in (at_work, mirrored, dialogs, first_start, attention, overseen, around):
            shoot(theme, newsroom, folder)
    environment = {**os.environ, TWICE: "2"}
    return subprocess.run(
        [sys.executable, "-m", "tests.screenshots", str(folder)], env=environment, check=False
    ).returncode


def at_work(theme: Theme, newsroom: Paths, folder: Path) -> None:
    """The desk in light and dark, small, with a wave, a long comment, a search, an empty queue."""
    with scene(theme, newsroom.profile, SMALL) as at:
        at.to(lambda words: "http" in words or "www." in words)
        save(at.window, folder / "small.png")
    for name, dark in (("desk", False), ("dark", True)):
        with scene(theme, newsroom.profile, LARGE, dark=dark) as at:
            at.to(lambda words: 150 < len(words) < 400)
            at.play("comment.approve", "comment.spam")
            save(at.window, folder / f"{name}.png")
            at.play("comment.undo", "comment.undo")
    with scene(theme, newsroom.profile, LARGE) as at:
        longest = max(
            len(plain(item.html)) for row in range(at.desk.queue.count) if (item := at.desk.queue.row(row))
        )
        at.to(lambda words: len(words) == longest)
        save(at.window, folder / "long.png")
        at.play(*["selection.down"] * 6)
        save(at.window, folder / "bulk.png")
        at.play("selection.none")
        at.desk.open("pending", "nobodywritesthis")
        at.program.settle()
        save(at.window, folder / "nothing-found.png")
        at.play("go.outbox")
        save(at.window, folder / "empty.png")


def attention(theme: Theme, newsroom: Paths, folder: Path) -> None:
    """A comment that was edited on the site after it was judged here."""
    with scene(theme, newsroom.profile, LARGE) as at:
        at.to(lambda words: 150 < len(words) < 400)
        item = at.desk.focused
        assert item is not None
        at.play("comment.approve")
        with closing(sqlite3.connect(newsroom.demo_site)) as site, site:
            site.execute(
                "UPDATE wp_comments SET comment_content = ? WHERE comment_ID = ?",
                (item.html + " And next time I shall come with a lawyer.", item.ref.id),
            )
        at.play("desk.sync", "go.attention")
        save(at.window, folder / "attention.png")


def overseen(theme: Theme, newsroom: Paths, folder: Path) -> None:
    """What waits, what was decided, what can be set."""
    from moderator.views.journal_dialog import JournalDialog
    from moderator.views.report_dialog import ReportDialog
    from moderator.views.settings_dialog import SettingsDialog

    with scene(theme, newsroom.profile, LARGE) as at:
        at.to(lambda words: 150 < len(words) < 400)
        at.play("comment.reject", "comment.approve", "selection.down", "selection.down", "selection.spam")
        running = at.program._running
        assert running is not None
        at.play("go.outbox", "outbox.keep_back")
        save(at.window, folder / "outbox.png")
        opened = running.opened
        journal = JournalDialog(at.desk.journal, opened.clock, opened.zone, at.window)
        settings = SettingsDialog(
            opened.settings, at.view.player, running.keys, lambda _name: None, at.window
        )
        figures = ReportDialog(at.desk.figures, at.window)
        for name, dialog in (("journal", journal), ("settings", settings), ("figures", figures)):
            dialog.show()
            at.program.settle()
            save(dialog, folder / f"{name}.png")
            dialog.hide()
        at.play("outbox.keep_back", "desk.sync")


def around(theme: Theme, newsroom: Paths, folder: Path) -> None:
    """What stands around a comment: reasons, later, author, thread, one comment alone, covered words."""
    with scene(theme, newsroom.profile, LARGE) as at:
        at.to(lambda words: 150 < len(words) < 400)
        at.play("comment.reject", "strip.3")
        save(at.window, folder / "reasons.png")
        at.play("comment.undo", "comment.later")
        save(at.window, folder / "later.png")
        at.play("strip.1", "comment.undo")
    for name, size, dark in (("author", LARGE, False), ("author-dark", SMALL, True)):
        with scene(theme, newsroom.profile, size, dark=dark) as at:
            at.desk.open("spam")
            at.program.settle()
            at.play("comment.author")
            save(at.window, folder / f"{name}.png")
            at.play("selection.none")
    with scene(theme, newsroom.profile, SMALL, dark=True) as at:
        talks = (
            row for row in range(at.desk.queue.count) if (item := at.desk.queue.row(row)) and item.parent
        )
        at.desk.focus_row(next(talks))
        item = at.desk.focused
        assert item is not None
        at.desk.notes.add(item, "Asked the press office about this on Monday.", author=False)
        at.play("comment.thread", "comment.why", "go.previous_reply")
        save(at.window, folder / "thread.png")
        at.play("selection.none", "view.alone")
        save(at.window, folder / "alone.png")
        at.play("selection.none")


def mirrored(theme: Theme, newsroom: Paths, folder: Path) -> None:
    """The interface from right to left."""
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        with scene(theme, newsroom.profile, LARGE) as at:
            at.to(is_rtl)
            save(at.window, folder / "mirrored.png")
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def dialogs(theme: Theme, newsroom: Paths, folder: Path) -> None:
    """What opens over the desk."""
    from moderator.views.cheat_sheet import CheatSheet
    from moderator.views.connect_dialog import ConnectDialog
    from moderator.views.connecting import Connecting, Tried
    from moderator.views.flag_dialog import FlagDialog
    from moderator.views.palette import Palette

    with scene(theme, newsroom.profile, LARGE) as at:
        running = at.program._running
        assert running is not None
        opened = running.opened
        connecting = Connecting(running.desk, opened.store, opened.credentials, running.lanes)
        connect = ConnectDialog(connecting, None, at.window)
        for field, words in ((connect.ui.name, "gazette"), (connect.ui.host, "db.gazette.example")):
            field.setText(words)
        for field, words in ((connect.ui.database, "gazette_wp"), (connect.ui.user, "moderator")):
            field.setText(words)
        remedy = "An administrator of the database can run the lines that “Show grants” prints."
        connect._tried(
            connect.entry(),
            Tried(
                (
                    Step("connect", True, "db.gazette.example:3306 answers."),
                    Step("tls", True, "The connection is encrypted."),
                    Step("sign in", True, "User and password are right."),
                    Step("database", True, "Database gazette_wp is there."),
                    Step("tables", True, "This is a WordPress: The Gazette."),
                    Step("read", True, "Comments can be read."),
                    Step("write", False, "This account may read comments, not moderate them.", remedy),
                )
            ),
        )
        boxes: dict[str, QDialog] = {
            "connect": connect,
            "palette": Palette(at.view.player, running.keys, at.window),
            "keys": CheatSheet(running.keys, at.window),
            "flag": FlagDialog(at.window),
        }
        for name, dialog in boxes.items():
            dialog.show()
            at.program.settle()
            save(dialog, folder / f"{name}.png")
            dialog.hide()


def first_start(theme: Theme, newsroom: Paths, folder: Path) -> None:
    """Nothing is connected yet."""
    with scene(theme, newsroom.profile.with_name("nobody"), LARGE) as at:
        save(at.window, folder / "first-start.png")


def save(widget: QWidget, file: Path) -> None:
    """One picture."""
    file.parent.mkdir(parents=True, exist_ok=True)
    for _ in range(5):
        QApplication.processEvents()
    if not widget.grab().save(str(file)):
        raise SystemExit(f"{file} could not be written.")
    print(file)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
