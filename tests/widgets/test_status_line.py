"""A sentence in passing begins where the lasting words do, and ends before the far end's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from moderator.widgets import measures
from moderator.widgets.status_line import StatusLine
from moderator.widgets.theme import Theme


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_begins_at_the_start_and_never_runs_into_the_end(
    qapp: QApplication, light: Theme, direction: Qt.LayoutDirection
) -> None:
    bar, left = StatusLine(), QLabel("547 left")
    bar.setLayoutDirection(direction)
    bar.addPermanentWidget(left)
    bar.resize(400, 26)
    bar.show()
    bar.showMessage("https://example.org/" + "very-long/" * 20)
    qapp.processEvents()
    inked = columns(bar.grab().toImage())
    turned = direction is Qt.LayoutDirection.RightToLeft
    edges = [inked[0], inked[-1]] if not turned else [399 - inked[-1], 399 - inked[0]]
    assert measures.px(13) <= edges[0] <= measures.px(18)
    apart = left.geometry().right() if turned else left.geometry().left()
    gap = [at for at in inked if abs(at - apart) < measures.px(6) and not left.geometry().contains(at, 13)]
    assert gap == []


def columns(image: QImage) -> list[int]:
    """Where letters stand, below the line at the top."""
    ground = image.pixelColor(1, 20)
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(4, image.height()))
    ]
