"""A session of its own for `test_theme`: the desktop turns to high contrast, to dark, and back.

Run within `dbus-run-session` as a GNOME session; prints what the program wore each time.
"""

import json
import sys

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant
from PySide6.QtGui import QPalette, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from moderator.app import application
from moderator.widgets import inks
from moderator.widgets.inks import GROUNDS, WRITTEN, contrast
from moderator.widgets.theme import Theme

PATIENCE = 10_000
_DARK = 1


def tell(theme: Theme, **settings: int) -> None:
    """Say it as the desktop's settings portal does, and wait until the program has dressed for each."""
    for key, value in settings.items():
        said = QDBusMessage.createSignal(
            "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings", "SettingChanged"
        )
        said.setArguments(["org.freedesktop.appearance", key.replace("_", "-"), QDBusVariant(value)])
        heard = QEventLoop()
        theme.changed.connect(heard.quit)
        QTimer.singleShot(PATIENCE, lambda waiting=heard: waiting.exit(1))
        QDBusConnection.sessionBus().send(said)
        if heard.exec():
            sys.exit(f"Nothing was heard of {key}.")


def worn_by(field: QLineEdit, before: str) -> dict[str, object]:
    """What the program wears now."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    hints = app.styleHints().accessibility()
    assert hints is not None
    palette, worn = app.palette(), inks.of(field.palette())
    image = field.grab().toImage()
    middle = image.height() // 2
    return {
        "high": hints.contrastPreference() is Qt.ContrastPreference.HighContrast,
        "ours": next((name for name in ("LIGHT", "DARK") if getattr(inks, name) is worn), ""),
        "window": palette.color(QPalette.ColorRole.Window).name(),
        "before we came": before,
        "is dark": palette.window().color().lightness() < palette.windowText().color().lightness(),
        "least contrast": min(contrast(worn[ink], worn[ground]) for ink in WRITTEN for ground in GROUNDS),
        "a hint can be read": contrast(
            palette.color(QPalette.ColorRole.PlaceholderText).name(),
            palette.color(QPalette.ColorRole.Window).name(),
        )
        >= 4.5,
        "a field has an edge": image.pixelColor(0, middle) != image.pixelColor(4, middle),
    }


def main() -> None:
    """High contrast and dark come and go while a field is on the screen."""
    app = application()
    before = app.palette().color(QPalette.ColorRole.Window).name()
    theme = Theme(app)
    field = QLineEdit()
    field.show()
    found = {"light": worn_by(field, before)}
    tell(theme, contrast=1)
    found["in contrast"] = worn_by(field, before)
    tell(theme, color_scheme=_DARK)
    found["in contrast and dark"] = worn_by(field, before)
    tell(theme, contrast=0)
    found["dark"] = worn_by(field, before)
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
