"""A window on a small newsroom."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.views import language
from tests.desk.conftest import newsroom, newsroom_file
from tests.servers.sites import Site
from tests.views.looked import Looked

__all__ = ["newsroom", "newsroom_file"]


@pytest.fixture
def looked(qapp: QApplication, tmp_path: Path, newsroom: Site) -> Iterator[Looked]:
    """A window whose desk has pulled ten pending comments."""
    made = Looked(tmp_path / "profile", newsroom)
    yield made.begin()
    made.close()


@pytest.fixture
def app(qtbot: QtBot) -> Iterator[QApplication]:
    """The program, which speaks English again afterwards."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    yield found
    language.speak(found, "en")
