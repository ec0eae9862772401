"""Icons drawn in the ink of the moment: SVG files on Qt's search path `icons:`."""

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer


def pixmap(name: str, ink: str, size: int, ratio: float | None = None) -> QPixmap:
    """The icon `name` in colour `ink`, `size` pixels square; empty where there is no such file."""
    dots = ratio if ratio is not None else QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    key = f"moderator/{name}/{ink}/{size}/{dots}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    made = _drawn(name, ink, size, dots)
    QPixmapCache.insert(key, made)
    return made


def icon(name: str, ink: str, size: int) -> QIcon:
    """The same as a `QIcon`, for menus and fields."""
    return QIcon(pixmap(name, ink, size))


def _drawn(name: str, ink: str, size: int, dots: float) -> QPixmap:
    file = QFile(f"icons:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return QPixmap()
    source = bytes(file.readAll().data()).replace(b"currentColor", ink.encode())
    file.close()
    canvas = QPixmap(QSize(size, size) * dots)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(canvas.rect()))
    painter.end()
    canvas.setDevicePixelRatio(dots)
    return canvas
