"""`python -m tests.screenshots`: the guide's pictures; with `--all FOLDER` every state on every screen.

Drawn without a screen, each screen in a process of its own: Qt asks for its size and scale once.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screenshots.drawing import Drawing, Look
    from tests.screenshots.states import State

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/screenshots"
_SCREEN = "MODERATOR_PICTURED_SCREEN"


class Screen(NamedTuple):
    """What a person sits before."""

    size: tuple[int, int]
    """Pixels of the screen itself."""
    scale: int = 1
    points: float = 10.0


SCREENS = {
    "guide": Screen((1440, 900)),
    "small": Screen((1280, 720)),
    "large": Screen((1920, 1080)),
    "twice": Screen((1920, 1080), scale=2),
    "twice-small": Screen((1280, 720), scale=2),
    "large-text": Screen((1920, 1080), points=20.0),
}
"""The guide's, and those of `--all`: both sizes, 200 % on each, and letters twice as large."""
GUIDED = {
    "light-en": {
        "desk": "desk",
        "reasons": "reasons",
        "author": "author-of-a-reader",
        "bulk": "bulk",
        "groups": "groups",
        "watch": "watch",
        "outbox": "outbox",
        "attention": "attention",
        "journal": "journal",
        "figures": "report",
        "connect": "connect",
    },
    "dark-en": {"dark": "desk"},
    "light-ar": {"arabic": "arabic-comment"},
}
"""Pictures of the guide by look, and the states they show."""


def main(arguments: list[str]) -> int:
    """Draw what is asked for."""
    asking = argparse.ArgumentParser(
        prog="run.py screenshots", description="Pictures of the window's states."
    )
    asking.add_argument("states", nargs="*", help="names of states; all where none is named")
    asking.add_argument("--all", nargs="?", const="out/screenshots", metavar="FOLDER", dest="folder")
    asking.add_argument("--screen", choices=[name for name in SCREENS if name != "guide"], action="append")
    asking.add_argument("--language", choices=("en", "ar"), help="in this language alone")
    asking.add_argument("--newsrooms", type=Path, help="where to keep the newsrooms for the next time")
    asked = asking.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="moderator-pictures-") as place:
        newsrooms = (asked.newsrooms or Path(place) / "newsrooms").absolute()
        if asked.folder is None:
            return _on_screen("guide", GUIDE, asked.states, Path(place), newsrooms)
        folder = Path(asked.folder).absolute()
        screens = asked.screen or [name for name in SCREENS if name != "guide"]
        return max(
            _on_screen(name, folder, asked.states, Path(place), newsrooms, asked.language) for name in screens
        )


def _on_screen(
    name: str, folder: Path, states: list[str], place: Path, newsrooms: Path, language: str | None = None
) -> int:
    """A process with this screen."""
    from tests.screenshots.scene import screen_file

    screen = SCREENS[name]
    environment = {
        **os.environ,
        _SCREEN: f"{name} {language or 'en ar'}",
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen_file(place, screen.size)}",
        "QT_SCALE_FACTOR": str(screen.scale),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }
    command = [sys.executable, "-m", "tests.screenshots", str(folder), str(place), str(newsrooms), *states]
    return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode


def draw(
    name: str, languages: list[str], folder: Path, place: Path, newsrooms: Path, names: list[str]
) -> int:
    """Draw on this screen, in this process."""
    from moderator.app import application
    from moderator.widgets.theme import Theme
    from tests.screenshots.drawing import Drawing, Look, known
    from tests.screenshots.sheets import sheets

    screen = SCREENS[name]
    app = application()
    wide, high = screen.size
    size = (wide // screen.scale, high // screen.scale)
    drawing = Drawing(app, Theme(app, dark=False), place, newsrooms, size, screen.points)
    if name == "guide":
        for called, wanted in GUIDED.items():
            theme, code = called.split("-")
            files = {state: folder / f"{file}.png" for file, state in wanted.items()}
            shown = [one for one in known(files) if not names or one.name in names]
            drawing.draw(shown, (Look(called, theme == "dark", code),), _files(files))
        return _tell(drawing, None)
    looks = tuple(
        Look(f"{code}-{theme}", theme == "dark", code) for code in languages for theme in ("light", "dark")
    )
    drawing.draw(known(names), looks, lambda one, look: folder / f"{name}-{look.name}" / f"{one.name}.png")
    if not names:
        for look in looks:
            sheets(folder / f"{name}-{look.name}", folder / "sheets")
    return _tell(drawing, folder / f"{name}-{'-'.join(languages)}-misfits.txt")


def _files(named: "dict[str, Path]") -> "Callable[[State, Look], Path]":
    return lambda one, _look: named[one.name]


def _tell(drawing: "Drawing", file: Path | None) -> int:
    lines = [f"{name}: {line}" for name, said in drawing.found.items() for line in said]
    if file is not None:
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    for line in (*lines, *drawing.failed):
        print(line)
    print(f"{len(drawing.found)} pictures, {len(lines)} things that do not fit.")
    return 1 if drawing.failed else 0


if __name__ == "__main__":
    if drawn := os.environ.get(_SCREEN, "").split():
        folder, place, newsrooms = map(Path, sys.argv[1:4])
        sys.exit(draw(drawn[0], drawn[1:], folder, place, newsrooms, sys.argv[4:]))
    sys.exit(main(sys.argv[1:]))
