"""Giving a command a key of one's own: what is refused, and why, in words."""

from collections.abc import Iterable, Mapping

from moderator.commands.keymap import PREFIXES
from moderator.commands.table import COMMANDS
from moderator.domain.words import QT_TRANSLATE_NOOP

TAKEN = QT_TRANSLATE_NOOP("keys", "%1 belongs to “%2”.")
PREFIX = QT_TRANSLATE_NOOP("keys", "%1 is the first of two keys, such as %1 P; press the second one.")


def taken_by(keys: Mapping[str, Iterable[str]], key: str, command: str) -> str | None:
    """Id of the other command that has `key`, None where none has."""
    return next((name for name, bound in keys.items() if key in bound and name != command), None)


def is_prefix(key: str) -> bool:
    """Whether a second key has to follow."""
    return key in PREFIXES


def with_key(own: Mapping[str, str], command: str, key: str | None) -> dict[str, str]:
    """One's own keys with this one in them; None goes back to the preset's."""
    rest = {name: bound for name, bound in own.items() if name != command and name in COMMANDS}
    return rest if key is None else rest | {command: key}
