"""How a part of a plot is filled: an ink and a texture of its own, so that colour never tells alone."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from moderator.widgets import measures
from moderator.widgets.inks import Inks


class Texture(Enum):
    """Told apart in grey as well."""

    FULL = Qt.BrushStyle.SolidPattern
    RISING = Qt.BrushStyle.BDiagPattern
    FALLING = Qt.BrushStyle.FDiagPattern
    CROSSED = Qt.BrushStyle.DiagCrossPattern
    LYING = Qt.BrushStyle.HorPattern
    STANDING = Qt.BrushStyle.VerPattern
    DOTTED = Qt.BrushStyle.Dense6Pattern
    HOLLOW = Qt.BrushStyle.NoBrush


class Series(NamedTuple):
    """One kind of thing that is drawn, as its legend says it."""

    name: str
    ink: str
    """Of the table of inks."""
    texture: Texture


def fill(painter: QPainter, place: QRect, series: Series, worn: Inks) -> None:
    """Fill `place` as this series is drawn, with an edge where there is room for one."""
    if place.width() <= 0 or place.height() <= 0:
        return
    ink = QColor(worn[series.ink])
    if series.texture is Texture.FULL or min(place.width(), place.height()) < 3:
        painter.fillRect(place, ink)
        return
    painter.setPen(ink)
    painter.setBrush(QBrush(ink, series.texture.value))
    painter.drawRect(place.adjusted(0, 0, -1, -1))


def swatch() -> QSize:
    """Of a legend."""
    return QSize(measures.px(16), measures.px(12))
