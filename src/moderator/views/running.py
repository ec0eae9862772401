"""What one run of the window stands on: the opened profile, its desk and lanes, this person's keys."""

from collections.abc import Mapping
from dataclasses import dataclass

from moderator.commands import presets
from moderator.desk.desk import Desk
from moderator.jobs import Jobs
from moderator.opening import Opened
from moderator.settings import Settings


@dataclass(frozen=True, slots=True)
class Running:
    """Built by `app`, handed to the views."""

    opened: Opened
    desk: Desk
    lanes: Jobs
    keys: Mapping[str, tuple[str, ...]]
    """Keys by id of command."""


def keys_of(settings: Settings) -> dict[str, tuple[str, ...]]:
    """The preset's keys with the person's own laid over them; such a key leaves its former command."""
    keys = presets.keys(settings.preset)
    for name, key in settings.keys.items():
        if name in keys and key:
            keys = {other: tuple(bound for bound in held if bound != key) for other, held in keys.items()}
            keys[name] = (key, *(bound for bound in keys[name]))
    return keys
