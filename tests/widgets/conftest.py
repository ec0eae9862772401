"""Widgets as the program dresses them, on whatever screen there is."""

import pytest
from PySide6.QtWidgets import QApplication

from moderator.app import application
from moderator.widgets.theme import Theme


@pytest.fixture
def light(qapp: QApplication) -> Theme:
    """The program's look, light."""
    application()
    return Theme(qapp, dark=False)
