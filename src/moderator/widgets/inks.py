"""The one table of inks, light and dark; every widget finds its inks by the palette it is drawn with."""

from dataclasses import dataclass, fields
from functools import cache

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours as `#RRGGBB`. Contrast of each ink on each ground is 4.5 at least (a test computes it)."""

    window: str
    panel: str
    sunken: str
    line: str
    text: str
    second: str
    third: str
    cap_line: str
    accent: str
    accent_text: str
    selection: str
    quoted: str
    approve: str
    reject: str
    spam: str
    flag: str

    def __getitem__(self, name: str) -> str:
        """The ink called `name`."""
        value: str = getattr(self, name)
        return value


LIGHT = Inks(
    window="#F4F3F1",
    panel="#FFFFFF",
    sunken="#EDEBE8",
    line="#E0DDD8",
    text="#1F1E1B",
    second="#5A5751",
    third="#6E6A63",
    cap_line="#CFCBC4",
    accent="#2B5CB0",
    accent_text="#FFFFFF",
    selection="#E3ECFA",
    quoted="#FFF3C9",
    approve="#1B7340",
    reject="#B03A2A",
    spam="#87570A",
    flag="#7440A0",
)
DARK = Inks(
    window="#1B1C1F",
    panel="#232428",
    sunken="#17181A",
    line="#36383E",
    text="#E9E6E0",
    second="#B4B0A8",
    third="#A19D95",
    cap_line="#4A4D55",
    accent="#86ABEC",
    accent_text="#10131A",
    selection="#26324A",
    quoted="#4A3F17",
    approve="#6CC58E",
    reject="#F28E7E",
    spam="#DDAA4A",
    flag="#C89DEB",
)
GROUNDS = ("panel", "window", "selection", "sunken")
WRITTEN = ("text", "second", "third", "accent", "approve", "reject", "spam", "flag")
"""Inks that letters and icons are drawn in."""
_STRONG = 4.5
"""Contrast below which somebody else's ink is not taken over (WCAG 2, AA)."""

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.BrightText: "text",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "third",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "cap_line",
    QPalette.ColorRole.Shadow: "cap_line",
}


def palette(inks: Inks) -> QPalette:
    """The palette that carries `inks` to all widgets."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(inks[name]))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(inks.third))
    return made


def of(worn: QPalette) -> Inks:
    """The inks of a widget's palette: ours, or a high-contrast system's, where shapes tell verdicts apart."""
    edge = worn.color(QPalette.ColorRole.Dark).name().upper()  # no style sheet of ours touches this role
    for inks in (LIGHT, DARK):
        if inks.cap_line == edge:
            return inks
    return plain(worn)


def plain(worn: QPalette) -> Inks:
    """Inks out of somebody else's palette: text on its grounds, lesser inks mixed of the two."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup.Active  # also for what is disabled: it is read too
    wanted = (role.WindowText, role.Window, role.Base, role.Highlight, role.HighlightedText)
    return _plain(*(worn.color(group, one).name() for one in wanted))


@cache
def _plain(text: str, ground: str, panel: str, accent: str, accent_text: str) -> Inks:
    if contrast(text, panel) < _STRONG:
        panel = ground
    if min(contrast(accent, ground), contrast(accent, panel), contrast(accent_text, accent)) < _STRONG:
        accent, accent_text = text, ground
    selection, third = _mixed(panel, text, 0.15), _mixed(panel, text, 0.75)
    if min(contrast(third, one) for one in (selection, ground, panel)) < _STRONG:
        third = text
    made = dict.fromkeys((field.name for field in fields(Inks)), text)
    made |= {"window": ground, "panel": panel, "sunken": ground, "selection": selection, "quoted": selection}
    return Inks(**made | {"third": third, "accent": accent, "accent_text": accent_text})


def _mixed(ground: str, ink: str, share: float) -> str:
    parts = ((int(ground[at : at + 2], 16), int(ink[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in parts)


def contrast(ink: str, ground: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2, relative luminance)."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
