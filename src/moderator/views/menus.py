"""The menu bar and the context menu, made from the table of commands."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from moderator.commands.table import COMMANDS, MENUS, Command
from moderator.models.wording import word
from moderator.views.keys import shown
from moderator.views.playing import Player

_TITLES = {
    "Moderator": "&Moderator",
    "Comment": "&Comment",
    "Reason": "&Reason",
    "Selection": "&Selection",
    "Go": "&Go",
    "Searches": "Searc&hes",
    "View": "&View",
    "Help": "&Help",
}


def fill(bar: QMenuBar, player: Player, keys: Mapping[str, tuple[str, ...]]) -> None:
    """Put every command into its menu; which of them can run is asked when a menu opens."""
    for name in MENUS:
        menu = bar.addMenu(word("menus", _TITLES[name]))
        _add(menu, [command for command in COMMANDS.values() if command.menu == name], player, keys)


def comment_menu(player: Player, keys: Mapping[str, tuple[str, ...]], parent: QMenuBar) -> QMenu:
    """The context menu of the queue and the comment."""
    menu = QMenu(parent)
    wanted = [COMMANDS[name] for name in COMMANDS if name.startswith("comment.")]
    _add(menu, wanted, player, keys)
    return menu


def _add(menu: QMenu, commands: list[Command], player: Player, keys: Mapping[str, tuple[str, ...]]) -> None:
    actions: list[tuple[QAction, str]] = []
    for command in commands:
        title = word("commands", command.title)
        bound = keys.get(command.id, ())
        # The key is shown, not bound: keys go through one filter, which knows text fields and layouts.
        action = menu.addAction(f"{title}\t{shown(bound[0])}" if bound else title)
        action.setToolTip(word("commands", command.help))
        action.setStatusTip(word("commands", command.help))
        action.triggered.connect(_player_of(player, command.id))
        actions.append((action, command.id))

    def ask() -> None:
        for action, name in actions:
            action.setEnabled(player.can(name))

    menu.aboutToShow.connect(ask)


def _player_of(player: Player, name: str) -> Callable[[], None]:
    return lambda: player.click(name)
