"""What one run of the window stands on: the opened profile, its desk and lanes, this person's keys."""

from dataclasses import dataclass

from moderator.commands import presets
from moderator.desk.desk import Desk
from moderator.jobs import Jobs
from moderator.opening import Opened
from moderator.settings import Settings
from moderator.widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Running:
    """Built by `app`, handed to the views."""

    opened: Opened
    desk: Desk
    lanes: Jobs
    keys: dict[str, tuple[str, ...]]
    """Keys by id of command; another preset or key changes it in place."""
    theme: Theme | None = None
    """Dresses the application; None where nobody may choose."""


def keys_of(settings: Settings) -> dict[str, tuple[str, ...]]:
    """The preset's keys, the person's own in place of them; such a key leaves its former command."""
    keys = presets.keys(settings.preset)
    for name, key in settings.keys.items():
        if name in keys and key:
            keys = {other: tuple(bound for bound in held if bound != key) for other, held in keys.items()}
            keys[name] = (key,)
    return keys


def chosen_theme(settings: Settings) -> bool | None:
    """Dark, light, or None: as the system has it."""
    return {"dark": True, "light": False}.get(settings.theme)
