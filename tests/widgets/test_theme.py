"""The look follows the person and the system."""

import gc

from PySide6.QtWidgets import QApplication, QLineEdit

from moderator.widgets import inks
from moderator.widgets.inks import DARK, LIGHT
from moderator.widgets.theme import Theme, style_sheet


def test_the_look_changes_at_once(qapp: QApplication, light: Theme) -> None:
    field = QLineEdit()
    field.show()
    assert inks.of(field.palette()) is LIGHT
    light.choose(True)
    qapp.processEvents()
    assert inks.of(field.palette()) is DARK
    light.choose(False)
    qapp.processEvents()
    assert inks.of(field.palette()) is LIGHT


def test_back_to_what_the_system_has_also_when_python_has_tidied_up(qapp: QApplication) -> None:
    """What Qt's hints hand out died with Python's last grip on them: choosing was a crash then."""
    theme = Theme(qapp, dark=True)
    gc.collect()
    theme.choose(None)
    theme.choose(False)
    assert theme.dark is False
    theme.deleteLater()


def test_the_style_sheet_has_no_placeholder_left_and_every_colour_is_an_ink() -> None:
    sheet = style_sheet(LIGHT)
    body = sheet.split("*/", 1)[1]
    assert not set("$@~") & set(body)
    known = {LIGHT[name].lower() for name in LIGHT.__dataclass_fields__}
    used = {word.rstrip(";").lower() for word in body.split() if word.startswith("#") and len(word) >= 7}
    colours = {word for word in used if all(sign in "0123456789abcdef" for sign in word[1:])}
    assert colours
    assert colours <= known
