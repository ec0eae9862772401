"""Rows of the queue: one height, nothing drawn outside."""

import pytest
from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from moderator.widgets import inks
from moderator.widgets.queue_row import ROW_ROLE, QueueRowDelegate, Row, RowMark
from moderator.widgets.queue_table import QueueTable
from moderator.widgets.theme import Theme


class _One(QStringListModel):
    """One row."""

    def __init__(self, row: Row) -> None:
        super().__init__(["one"])
        self._row = row

    def data(self, index: object, role: int = 0) -> object:
        return self._row if role == ROW_ROLE else None


def drawn(table: QueueTable, row: Row, *, mirrored: bool = False) -> QImage:
    """The row with as much room above and below it as it is high itself."""
    delegate = table.itemDelegate()
    assert isinstance(delegate, QueueRowDelegate)
    height = delegate.height()
    image = QImage(300, 3 * height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, height, 300, height)
    option.palette = inks.palette(inks.LIGHT)
    option.direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    model = _One(row)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return image


@pytest.fixture
def table(qtbot: QtBot, light: Theme) -> QueueTable:
    """A table, for its delegate."""
    made = QueueTable()
    qtbot.addWidget(made)
    return made


HEAP = "".join(letter + "\u0301\u0316\u0330" * 20 for letter in "spoilt")
PLAIN = Row("Ines", "2 h", "Nobody asked the people.", False, "Night ferry")


@pytest.mark.parametrize(
    "row",
    [
        PLAIN._replace(author=HEAP, line=HEAP, article=HEAP),
        PLAIN._replace(line="م" * 2000, line_rtl=True),
        PLAIN._replace(author="x" * 5000, marks=(RowMark("flag", "flag", "flagged"),) * 6),
        PLAIN._replace(author="", line="", article=""),
        PLAIN._replace(line="\u202e reversed \u2067 isolate"),
    ],
    ids=["marks", "long-arabic", "long-name", "empty", "overrides"],
)
@pytest.mark.parametrize("mirrored", [False, True])
def test_no_text_is_drawn_outside_its_row(table: QueueTable, row: Row, mirrored: bool) -> None:
    image = drawn(table, row, mirrored=mirrored)
    height = image.height() // 3
    magenta = image.pixel(0, 0)
    outside = [(x, y) for y in (*range(height), *range(2 * height, 3 * height)) for x in range(0, 300, 3)]
    assert all(image.pixel(x, y) == magenta for x, y in outside)
    assert image.pixel(150, height + height // 2) != magenta


def test_rows_have_one_height_and_keep_it(table: QueueTable) -> None:
    delegate = table.itemDelegate()
    assert isinstance(delegate, QueueRowDelegate)
    assert table.verticalHeader().defaultSectionSize() == delegate.height() >= 74


def test_the_bar_of_the_focus_stands_at_the_start_of_the_line(table: QueueTable) -> None:
    focused = PLAIN._replace(focused=True)
    middle = drawn(table, focused).height() // 2
    assert drawn(table, focused).pixelColor(0, middle) != drawn(table, PLAIN).pixelColor(0, middle)
    there = drawn(table, focused, mirrored=True)
    assert there.pixelColor(299, middle) != drawn(table, PLAIN, mirrored=True).pixelColor(299, middle)


def test_a_decided_row_is_told_apart(table: QueueTable) -> None:
    assert drawn(table, PLAIN) != drawn(table, PLAIN._replace(decided="Approved · Z undoes"))
