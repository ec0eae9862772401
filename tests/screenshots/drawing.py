"""Draws states as somebody's screen would show them, and measures each window while it is there."""

import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from moderator.views import language
from moderator.widgets.theme import Theme
from tests.screenshots import of_comments, of_desk, of_dialogs, of_sites
from tests.screenshots.misfits import misfits
from tests.screenshots.newsrooms import newsroom
from tests.screenshots.scene import Scene, scene
from tests.screenshots.states import STATES, State

__all__ = ["Drawing", "Look", "of_comments", "of_desk", "of_dialogs", "of_sites"]


@dataclass(frozen=True, slots=True)
class Look:
    """How one picture is taken."""

    name: str
    """The end of the file's name."""
    dark: bool = False
    language: str = "en"


@dataclass(slots=True)
class Drawing:
    """A round of pictures on one screen: size in device-independent pixels, font in points."""

    app: QApplication
    theme: Theme
    place: Path
    """A folder for the profile that is open."""
    newsrooms: Path
    size: tuple[int, int]
    points: float = 10.0
    found: dict[str, list[str]] = field(default_factory=dict)
    """By picture, what does not fit."""
    failed: list[str] = field(default_factory=list)
    """States that could not be reached, and why; the others are drawn all the same."""

    def draw(
        self, states: Iterable[State], looks: tuple[Look, ...], file: Callable[[State, Look], Path | None]
    ) -> None:
        """All these states in all these looks; `file` says where, None measures only."""
        states = list(states)
        for code in dict.fromkeys(look.language for look in looks):
            language.speak(self.app, code)
            self.wear()
            for one in states:
                mine = tuple(look for look in looks if look.language == code)
                self._state(one, mine, file)
        language.speak(self.app, "en")

    def wear(self) -> None:
        """The font of the pictures."""
        if "Inter" in QFontDatabase.families():
            self.app.setFont(QFont("Inter", round(self.points)))
        from moderator.widgets import measures

        measures.forget()
        self.theme.choose(False)

    def _state(self, one: State, looks: tuple[Look, ...], file: Callable[[State, Look], Path | None]) -> None:
        def camera(at: Scene, over: QWidget | None) -> None:
            for look in looks:
                self.theme.choose(look.dark)
                for _ in range(4):
                    QApplication.processEvents()
                where = file(one, look)
                name = f"{one.name} {look.name}"
                self.found[name] = misfits(
                    over if over is not None and not isinstance(over, QMenu) else at.window
                )
                if where is not None:
                    where.parent.mkdir(parents=True, exist_ok=True)
                    picture(at.window, over).save(str(where))
            self.theme.choose(looks[0].dark)

        self.theme.choose(looks[0].dark)
        base = newsroom(one.newsroom, self.newsrooms)
        with scene(base, self.place / "live", self.size, camera) as at:
            try:
                if one.newsroom != "fresh":
                    at.calm()
                one.act(at)
            except Exception:  # noqa: BLE001 - said at the end
                self.failed.append(f"{one.name}: {traceback.format_exc()}")


def picture(window: QWidget, over: QWidget | None) -> QPixmap:
    """The window, and what stands over it where a window manager would put it: in the middle."""
    shown = window.grab()
    if over is None:
        return shown
    above = over.grab()
    size = over.size()
    if isinstance(over, QMenu):
        corner = over.pos() - window.pos()
    else:
        corner = QPoint((window.width() - size.width()) // 2, (window.height() - size.height()) // 2)
    painter = QPainter(shown)
    frame = QRect(corner, size).adjusted(-1, -1, 1, 1)
    painter.fillRect(frame, window.palette().mid())
    painter.drawPixmap(corner, above)
    painter.end()
    return shown


def known(names: Iterable[str]) -> list[State]:
    """The states of these names, all where none is named."""
    wanted = list(names)
    return [STATES[name] for name in wanted] if wanted else list(STATES.values())
