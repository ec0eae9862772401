"""Every ink can be read on every ground."""

import pytest
from PySide6.QtGui import QColor, QPalette

from moderator.widgets import inks
from moderator.widgets.inks import DARK, GROUNDS, LIGHT, WRITTEN, Inks, contrast


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_can_be_read_on_every_ground(worn: Inks) -> None:
    poor = {
        (ink, ground): round(contrast(worn[ink], worn[ground]), 2)
        for ink in WRITTEN
        for ground in GROUNDS
        if contrast(worn[ink], worn[ground]) < 4.5
    }
    assert poor == {}


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_marked_passages_notices_and_filled_boxes(worn: Inks) -> None:
    for ink, ground in (("text", "quoted"), ("second", "quoted"), ("accent_text", "accent")):
        assert contrast(worn[ink], worn[ground]) >= 4.5, (ink, ground)


def test_contrast_is_the_one_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_widgets_find_their_inks_by_the_palette_they_wear() -> None:
    assert inks.of(inks.palette(LIGHT)) is LIGHT
    assert inks.of(inks.palette(DARK)) is DARK


@pytest.mark.parametrize(
    ("text", "ground", "panel", "accent"),
    [
        ("#ffff00", "#000000", "#000000", "#00ff00"),
        ("#ffffff", "#000000", "#000000", "#1aebff"),
        ("#000000", "#efefef", "#ffffff", "#308cc6"),
        ("#f0f0f0", "#323232", "#242424", "#308cc6"),
        ("#000000", "#ffffff", "#000000", "#ffffff"),
    ],
)
def test_in_somebody_elses_palette_too_every_ink_can_be_read_on_every_ground(
    text: str, ground: str, panel: str, accent: str
) -> None:
    role, system = QPalette.ColorRole, QPalette()
    system.setColor(role.Dark, QColor("#9f9f9f"))
    for one, colour in (
        (role.WindowText, text),
        (role.Window, ground),
        (role.Base, panel),
        (role.Highlight, accent),
        (role.HighlightedText, "#ffffff"),
    ):
        system.setColor(QPalette.ColorGroup.Active, one, QColor(colour))
    worn = inks.of(system)
    assert worn.selection != worn.panel
    poor = [(i, g) for i in WRITTEN for g in (*GROUNDS, "quoted") if contrast(worn[i], worn[g]) < 4.5]
    assert poor == []
    assert contrast(worn.accent_text, worn.accent) >= 4.5
    system.setCurrentColorGroup(QPalette.ColorGroup.Disabled)
    assert inks.of(system) is worn


def test_a_system_in_high_contrast_keeps_its_own_palette_and_no_colour_of_ours_is_drawn_in_it() -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    system.setColor(QPalette.ColorRole.Dark, QColor("#00FF00"))
    worn = inks.of(system)
    assert (worn.window, worn.text, worn.spam, worn.reject) == ("#000000", "#ffff00", "#ffff00", "#ffff00")
