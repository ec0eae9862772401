"""The look of the whole program: Fusion, one palette, a small style sheet; light or dark as the system."""

import re
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from moderator import assets
from moderator.widgets import inks, measures
from moderator.widgets.inks import Inks

_PIXELS = re.compile(r"@(\d+)")
_POINTS = re.compile(r"~([\d.]+)")


class Theme(QObject):
    """Dresses the application, and does so again at once when the system changes its mind."""

    changed = Signal()

    def __init__(self, app: QApplication, dark: bool | None = None) -> None:
        """`dark` is the person's choice; None leaves it to the system."""
        super().__init__(app)
        self._app = app
        self.dark = dark
        """The person's choice."""
        app.setStyle("Fusion")
        measures.forget()
        app.setFont(measures.font(measures.DESIGNED_FOR))
        self._hints = app.styleHints()  # held: what it hands out dies with Python's grip on it
        self._hints.colorSchemeChanged.connect(self._dress)
        if (accessibility := self._hints.accessibility()) is not None:
            accessibility.contrastPreferenceChanged.connect(self._dress)
        self._dress()

    def choose(self, dark: bool | None) -> None:
        """Dark, light, or as the system has it."""
        self.dark = dark
        self._dress()

    def _dress(self) -> None:
        if self._high_contrast():
            system = self._system()
            worn = inks.plain(system)
            system.setColor(QPalette.ColorRole.PlaceholderText, QColor(worn.third))  # Qt's is half faded
            self._app.setPalette(system)
            sheet = style_sheet(worn, "moderator.qss", "contrast.qss")
        else:
            worn = inks.DARK if self._is_dark() else inks.LIGHT
            self._app.setPalette(inks.palette(worn))
            sheet = style_sheet(worn, "moderator.qss")
        if sheet != self._app.styleSheet():  # every widget there is would be dressed anew
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def _system(self) -> QPalette:
        """The system's own palette; the style's where Qt still has the one from before light became dark."""
        self._app.setPalette(QPalette())
        given, scheme = self._app.palette(), self._hints.colorScheme()
        is_dark = given.window().color().lightness() < given.windowText().color().lightness()
        if scheme is Qt.ColorScheme.Unknown or is_dark is (scheme is Qt.ColorScheme.Dark):
            return given
        return self._app.style().standardPalette()

    def _is_dark(self) -> bool:
        if self.dark is not None:
            return self.dark
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    def _high_contrast(self) -> bool:
        accessibility = self._hints.accessibility()
        if self.dark is not None or accessibility is None:
            return False
        return accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast


def style_sheet(worn: Inks, *files: str) -> str:
    """The style sheets of these files, in these inks and in the person's own size of font."""
    sheet = "".join(assets.path("style", file).read_text(encoding="utf-8") for file in files)
    sized = _PIXELS.sub(lambda pixels: f"{measures.px(int(pixels[1]))}px", sheet)
    sized = _POINTS.sub(lambda points: f"{float(points[1]) * measures.scale():.2f}pt", sized)
    names = {name: worn[name] for name in worn.__dataclass_fields__}
    return Template(sized).substitute(names)
