"""Whole tables of keys: our own, and one for hands that learned on WordPress."""

from collections.abc import Mapping

from moderator.commands.table import COMMANDS

_WORDPRESS = {
    "comment.reject": ("D",),
    "comment.hold": ("U",),
    "comment.restore": ("Z",),
    "comment.undo": ("Ctrl+Z",),
    "selection.reject": ("Shift+D", "Shift+T"),
    "selection.hold": ("Shift+U",),
    "selection.later": ("Ctrl+T",),
    "selection.restore": ("Shift+Z",),
}
"""Where WordPress's own comments screen has another key; Shift+T is its bulk trash."""

PRESETS = ("moderator", "wordpress")


def keys(preset: str = "moderator", own: Mapping[str, str] | None = None) -> dict[str, tuple[str, ...]]:
    """Every command's keys under a preset, `own` (key by command) first; KeyError for no preset."""
    other: dict[str, tuple[str, ...]] = {"moderator": {}, "wordpress": _WORDPRESS}[preset]
    bound = {name: other.get(name, command.keys) for name, command in COMMANDS.items()}
    return bound | {name: (key,) for name, key in (own or {}).items() if name in bound}
