"""Every state that the design asks for is drawn, and a sample of them fits: the whole round is for eyes."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from moderator.app import application
from moderator.widgets.theme import Theme
from tests.screenshots.__main__ import GUIDE, GUIDED, ROOT
from tests.screenshots.drawing import Drawing, Look, known
from tests.screenshots.misfits import misfits
from tests.screenshots.states import STATES

DESIGNED = {
    *("first-start", "connecting", "first-pull", "offline", "refused", "empty", "nothing-found"),
    *("deleted-while-read", "article-gone", "video-article", "one-word", "ten-thousand"),
    *("sixty-five-thousand", "no-name", "thread-of-300", "crowd-selected", "attention", "undo"),
    *("read-only", "no-password-store"),
}
"""States that need a design of their own."""
SAMPLE = ["desk", "bulk", "nothing-found", "attention", "connect", "keys", "settings", "watch", "author"]


@pytest.fixture(scope="module")
def newsrooms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("newsrooms")


def test_every_state_that_needs_a_design_is_drawn() -> None:
    assert STATES.keys() >= DESIGNED


def test_the_guide_shows_the_pictures_that_are_drawn_for_it_and_no_others() -> None:
    drawn = {f"{file}.png" for wanted in GUIDED.values() for file in wanted}
    pages = [*(ROOT / "docs").glob("*.md"), ROOT / "README.md"]
    shown = {
        name for page in pages for name in re.findall(r"screenshots/([\w-]+\.png)", page.read_text("utf-8"))
    }
    assert drawn == shown == {file.name for file in GUIDE.glob("*.png")}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_sample_of_states_fits_in_a_small_window(
    qapp: QApplication, tmp_path: Path, newsrooms: Path, language: str
) -> None:
    app = application()
    theme = Theme(app, dark=False)
    drawing = Drawing(app, theme, tmp_path, newsrooms, (1280, 720))
    looks = (Look("light", language=language), Look("dark", dark=True, language=language))
    drawing.draw(known(SAMPLE), looks, lambda _one, _look: None)
    theme.deleteLater()
    assert drawing.failed == []
    assert {name: said for name, said in drawing.found.items() if said} == {}
    assert len(drawing.found) == 2 * len(SAMPLE)


def test_what_a_person_would_curse_is_found(qapp: QApplication) -> None:
    window = QWidget()
    window.resize(300, 200)
    cut, over, out = (
        QLabel("These words need more room", window),
        QLabel("over it", window),
        QPushButton(window),
    )
    cut.setGeometry(10, 10, 60, 20)
    over.setGeometry(40, 12, 100, 30)
    out.setGeometry(250, 150, 100, 30)
    out.setText("Half of it")
    window.show()
    said = " | ".join(misfits(window))
    assert "cut: These words" in said
    assert "overlap" in said
    assert "hangs out" in said
    cut.setGeometry(10, 10, 280, 30)
    over.setGeometry(10, 50, 280, 30)
    out.setGeometry(150, 150, 100, 30)
    assert misfits(window) == []
    window.close()
