"""Lying bars: a row each, or one bar of them all."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from moderator.widgets import inks
from moderator.widgets.row_plot import Row, RowPlot
from moderator.widgets.textures import Series, Texture
from moderator.widgets.theme import Theme


def plot(*rows: tuple[str, int], as_one: bool = False) -> RowPlot:
    made = RowPlot()
    inked = ("approve", "reject", "spam", "flag")
    made.show_rows(
        [
            Row(Series(name, ink, Texture.FULL), size, str(size))
            for (name, size), ink in zip(rows, inked, strict=False)
        ],
        "Reasons",
        ", ".join(f"{name} {size}" for name, size in rows),
        as_one=as_one,
    )
    made.resize(400, made.sizeHint().height())
    return made


def run(image: QImage, ink: str, rows: range) -> int:
    """The longest run of an ink in a line of pixels among `rows`."""
    wanted, most = QColor(ink).rgb(), 0
    for y in rows:
        most = max(most, sum(image.pixelColor(x, y).rgb() == wanted for x in range(image.width())))
    return most


def test_bars_are_as_long_as_their_counts(light: Theme) -> None:
    image = plot(("abusive", 40), ("off topic", 10)).grab().toImage()
    whole = range(image.height())
    assert abs(run(image, inks.LIGHT.approve, whole) - 4 * run(image, inks.LIGHT.reject, whole)) <= 4


def test_one_bar_shares_the_width_and_every_end_is_listed_below(light: Theme) -> None:
    made = plot(("Approved", 30), ("Rejected", 10), as_one=True)
    image = made.grab().toImage()
    assert abs(run(image, inks.LIGHT.approve, range(20)) - 300) <= 2
    assert abs(run(image, inks.LIGHT.reject, range(20)) - 100) <= 2
    assert run(image, inks.LIGHT.approve, range(34, image.height())) > 5, "its swatch"


def test_it_is_mirrored_with_the_interface(light: Theme) -> None:
    made = plot(("Approved", 30), ("Rejected", 10), as_one=True)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = made.grab().toImage()
    assert image.pixelColor(395, 10).name().upper() == inks.LIGHT.approve
    assert image.pixelColor(5, 10).name().upper() == inks.LIGHT.reject


def test_a_long_or_hostile_name_takes_no_more_than_its_part(light: Theme) -> None:
    for name in ("w" * 400, "\u202eabc\u202d" * 40, "x\u0301" * 300):
        made = plot((name, 40), ("short", 40))
        assert made._widths()[0] <= 400 * 45 // 100
        assert run(made.grab().toImage(), inks.LIGHT.approve, range(made.height())) > 100


def test_a_reader_without_eyes_is_told_the_same(light: Theme) -> None:
    made = plot(("abusive", 4))
    assert (made.accessibleName(), made.accessibleDescription()) == ("Reasons", "abusive 4")


def test_no_rows_take_no_room(light: Theme) -> None:
    made = plot()
    assert made.sizeHint().height() == 0
    made.grab()
