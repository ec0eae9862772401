"""Sizes: points and pixels of the design, scaled with the system's own font size.

Asked for many times in one paint, so answers are remembered until the application has another font: `forget`.
"""

from functools import cache

from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QLayout

DESIGNED_FOR = 10.0
"""Points of the interface's font in the design."""
SMALLEST = 10.0
"""A system that names a smaller size has usually named none: Qt's default is 9, too small for eight hours."""
SERIFS = ["Noto Serif", "Source Serif 4", "Charter", "Georgia", "Liberation Serif", "DejaVu Serif", "serif"]
"""Taken in this order; what is not installed is passed over."""


@cache
def scale() -> float:
    """How much larger than designed the person reads, 1.0 at a font of 10 points."""
    points = QGuiApplication.font().pointSizeF()
    if points <= 0:  # a font set in pixels
        points = QFontInfo(QGuiApplication.font()).pointSizeF()
    return max(points, SMALLEST) / DESIGNED_FOR


@cache
def px(designed: float) -> int:
    """Device-independent pixels for `designed` pixels."""
    return round(designed * scale())


@cache
def font(points: float, *, bold: bool = False, serif: bool = False) -> QFont:
    """The interface's font in a designed size; semi-bold where `bold`, the system's serif where `serif`."""
    made = QFont(QGuiApplication.font())
    if serif:
        made.setFamilies(SERIFS)
        made.setStyleHint(QFont.StyleHint.Serif)
    made.setPointSizeF(points * scale())
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


@cache
def metrics(points: float, *, bold: bool = False) -> QFontMetrics:
    """Metrics of that font."""
    return QFontMetrics(font(points, bold=bold))


def forget() -> None:
    """The application's font has changed."""
    for remembered in (scale, px, font, metrics):
        remembered.cache_clear()


def inset(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Give a layout its margins, in pixels, from where reading begins: it does not turn them by itself."""
    around = layout.parentWidget()
    if around is not None and around.isRightToLeft():
        start, end = end, start
    layout.setContentsMargins(start, top, end, bottom)
