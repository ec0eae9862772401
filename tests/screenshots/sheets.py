"""Contact sheets: many pictures at once, so that a person finds the odd one out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

_WIDE, _GAP, _LINE = 640, 12, 22


def sheet(pictures: Sequence[Path], file: Path, columns: int = 3) -> None:
    """One sheet of these pictures, each with its name above it."""
    shown = [QImage(str(picture)) for picture in pictures]
    small = [
        image.scaledToWidth(_WIDE, Qt.TransformationMode.SmoothTransformation)
        if image.width() > _WIDE
        else image
        for image in shown
    ]
    rows = [small[at : at + columns] for at in range(0, len(small), columns)]
    heights = [max(image.height() for image in row) + _LINE + _GAP for row in rows]
    made = QImage(QSize(columns * (_WIDE + _GAP) + _GAP, sum(heights) + _GAP), QImage.Format.Format_RGB32)
    made.fill(QColor("#8a8a8a"))
    painter = QPainter(made)
    painter.setFont(QFont("Inter", 10))
    top = _GAP
    for number, row in enumerate(rows):
        for place, image in enumerate(row):
            left = _GAP + place * (_WIDE + _GAP)
            name = pictures[number * columns + place].stem
            painter.drawText(QRect(left, top, _WIDE, _LINE), Qt.AlignmentFlag.AlignLeft, name)
            painter.drawImage(left, top + _LINE, image)
        top += heights[number]
    painter.end()
    file.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(file))


def sheets(folder: Path, to: Path, pictures: int = 9) -> list[Path]:
    """Sheets of all pictures in `folder`, so many a sheet; the files made."""
    found = sorted(folder.glob("*.png"))
    made = []
    for number, start in enumerate(range(0, len(found), pictures), 1):
        file = to / f"{folder.name}-{number:02}.png"
        sheet(found[start : start + pictures], file)
        made.append(file)
    return made
