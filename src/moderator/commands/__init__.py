"""Every command, declared once: menus, palette, cheat sheet, keys and the README's table come from here.

May import `desk` and `domain`. A command is a function of the `Desk` and the `Stage`; keys and menus call it.
"""

from moderator.commands import (  # noqa: F401 - importing declares
    author,
    comment,
    desk,
    go,
    looking,
    matching,
    notes,
    outbox,
    searches,
    selection,
    settle,
    strip,
    thread,
    view,
    watching,
)
from moderator.commands.table import COMMANDS, Command

__all__ = ["COMMANDS", "Command"]
