"""Columns: each where the interface is read, all labels apart, told without colour."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from moderator.widgets import inks, textures
from moderator.widgets.column_plot import Column, ColumnPlot
from moderator.widgets.textures import Series, Texture
from moderator.widgets.theme import Theme

KEPT = Series("Approved", "approve", Texture.FULL)
GONE = Series("Spam", "spam", Texture.CROSSED)


def plot(width: int = 400, *heights: tuple[int, int], shown: bool = True) -> ColumnPlot:
    made = ColumnPlot()
    made.resize(width, 160)
    columns = [
        Column(f"{at + 1} Nov", f"{at + 1} Nov: {kept + gone}", (kept, gone), str(kept + gone) * shown)
        for at, (kept, gone) in enumerate(heights)
    ]
    most = max((kept + gone for kept, gone in heights), default=0)
    made.show_columns((KEPT, GONE), columns, str(most), "Decisions", "1 Nov: 12")
    return made


def picture(made: ColumnPlot) -> QImage:
    return made.grab().toImage()


def has(image: QImage, ink: str, left: int, right: int) -> bool:
    wanted = QColor(ink).rgb()
    return any(
        image.pixelColor(x, y).rgb() == wanted for x in range(left, right) for y in range(30, image.height())
    )


def test_the_first_column_stands_where_reading_begins(light: Theme) -> None:
    made = plot(400, (9, 3), (0, 0))
    image = picture(made)
    assert has(image, inks.LIGHT.approve, 0, 200)
    assert not has(image, inks.LIGHT.approve, 200, 400)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = picture(made)
    assert not has(image, inks.LIGHT.approve, 0, 200)
    assert has(image, inks.LIGHT.approve, 200, 400)


def test_a_part_too_small_for_its_share_is_seen_all_the_same(light: Theme) -> None:
    assert has(picture(plot(400, (10_000, 1))), inks.LIGHT.spam, 0, 400)


def test_the_column_under_the_pointer_says_what_it_stands_for(light: Theme) -> None:
    made = plot(400, (9, 3), (1, 1))
    found = made.column_at(QPoint(300, 100))
    assert found is not None
    assert found.tip == "2 Nov: 2"
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    found = made.column_at(QPoint(300, 100))
    assert found is not None
    assert found.tip == "1 Nov: 12"


@pytest.mark.parametrize("width", [900, 400, 200, 90])
def test_labels_never_lie_over_each_other(light: Theme, width: int) -> None:
    made = plot(width, *[(at, 1) for at in range(30)])
    spots = [spot for spot, _ in made._labels(made._field())]
    assert spots
    assert all(one.right() <= other.left() for one, other in pairwise(spots))
    assert all(spot.right() <= made.width() for spot in spots)


def test_the_legend_breaks_into_lines_and_stays_inside(light: Theme) -> None:
    wide, narrow = plot(400, (1, 1)), plot(110, (1, 1))
    assert len({spot.top() for spot, _ in wide._legend(400)}) == 1
    assert len({spot.top() for spot, _ in narrow._legend(110)}) == 2
    assert narrow._field().top() > wide._field().top()


def test_a_reader_without_eyes_is_told_the_same(light: Theme) -> None:
    made = plot(400, (9, 3))
    assert (made.accessibleName(), made.accessibleDescription()) == ("Decisions", "1 Nov: 12")


def test_nothing_to_draw_is_drawn_without_fault(light: Theme) -> None:
    assert not has(picture(plot(400)), inks.LIGHT.approve, 0, 400)
    picture(plot(400, (0, 0)))
    picture(plot(3, (1, 1)))


def test_textures_are_told_apart_in_grey(qapp: QApplication) -> None:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    seen = set()
    for texture in Texture:
        image = QImage(40, 40, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        textures.fill(painter, QRect(0, 0, 40, 40), Series("", "text", texture), inks.LIGHT)
        painter.end()
        seen.add(bytes(image.constBits()))
    assert len(seen) == len(Texture)
