"""The look follows the person and the system."""

import gc

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from moderator.widgets import inks
from moderator.widgets.inks import DARK, LIGHT
from moderator.widgets.theme import Theme, style_sheet
from tests.session import in_session, needs_session
from tests.with_servers import screen


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


@pytest.mark.parametrize("file", ["moderator.qss", "contrast.qss"])
def test_the_style_sheets_have_no_placeholder_left_and_every_colour_is_an_ink(file: str) -> None:
    sheet = style_sheet(LIGHT, file)
    body = sheet.split("*/", 1)[1]
    assert not set("$@~") & set(body)
    known = {LIGHT[name].lower() for name in LIGHT.__dataclass_fields__}
    used = {word.rstrip(";").lower() for word in body.split() if word.startswith("#") and len(word) >= 7}
    colours = {word for word in used if all(sign in "0123456789abcdef" for sign in word[1:])}
    assert colours
    assert colours <= known


@needs_session
def test_a_system_that_turns_to_high_contrast_keeps_its_own_palette_and_ours_comes_back_after_it() -> None:
    """In a session of its own, as GNOME tells it: Qt hears of it on an X screen only."""
    with screen() as on:
        if on["QT_QPA_PLATFORM"] != "xcb":
            pytest.skip("needs Xvfb")
        found = in_session("tests.widgets.contrast", **on, XDG_CURRENT_DESKTOP="GNOME")
    names = ["light", "in contrast", "in contrast and dark", "dark"]
    assert list(found) == names
    assert [found[name]["ours"] for name in names] == ["LIGHT", "", "", "DARK"]
    assert [found[name]["high"] for name in names] == [False, True, True, False]
    assert found["in contrast"]["window"] == found["in contrast"]["before we came"]
    for name, darkness in (("in contrast", False), ("in contrast and dark", True)):
        assert found[name]["is dark"] is darkness
        assert found[name]["least contrast"] >= 4.5
        assert found[name]["a field has an edge"]
        assert found[name]["a hint can be read"]
