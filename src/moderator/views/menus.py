"""The menu bar and the context menu, made from the table of commands."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from moderator.commands.table import COMMANDS, MENUS, Command
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.models.wording import word
from moderator.views.keys import shown
from moderator.views.playing import Player

_MNEMONIC = re.compile(r"\s*\(&\w\)")
"""Behind a title that does not have the letter itself, such as "Author (&Q)"."""
_TITLES = {
    "Moderator": QT_TRANSLATE_NOOP("menus", "&Moderator"),
    "Comment": QT_TRANSLATE_NOOP("menus", "&Comment"),
    "Reason": QT_TRANSLATE_NOOP("menus", "&Reason"),
    "Selection": QT_TRANSLATE_NOOP("menus", "&Selection"),
    "Go": QT_TRANSLATE_NOOP("menus", "&Go"),
    "Searches": QT_TRANSLATE_NOOP("menus", "Searc&hes"),
    "View": QT_TRANSLATE_NOOP("menus", "&View"),
    "Help": QT_TRANSLATE_NOOP("menus", "&Help"),
}

_LINES = frozenset(
    (
        *("desk.connect", "desk.settings"),
        *("comment.undo", "comment.site", "outbox.send", "comment.thread"),
        *("selection.approve", "selection.drop_odd", "selection.sender", "selection.mine"),
        *("go.next", "go.pending", "go.search"),
        "searches.1",
        *("view.scroll", "view.find", "view.arrived", "view.fold"),
    )
)
"""Commands with which something else begins: a line stands above them."""
_STEPS = ("comment.undo", "comment.redo")
"""Commands whose step is named in the menu."""


def fill(bar: QMenuBar, player: Player, keys: Mapping[str, tuple[str, ...]]) -> None:
    """Put every command into its menu; which of them can run is asked when a menu opens."""
    for name in MENUS:
        menu = bar.addMenu(word("menus", _TITLES[name]))
        _add(menu, [command for command in COMMANDS.values() if command.menu == name], player, keys)


def menu_title(name: str) -> str:
    """What a menu is called, without its mnemonic."""
    return word("menus", _TITLES[name]).replace("&", "")


def title(command: Command) -> str:
    """What a command is called, without its mnemonic."""
    return _MNEMONIC.sub("", word("commands", command.title)).replace("&", "")


def comment_menu(player: Player, keys: Mapping[str, tuple[str, ...]], parent: QMenuBar) -> QMenu:
    """The context menu of the queue and the comment."""
    menu = QMenu(parent)
    wanted = [COMMANDS[name] for name in COMMANDS if name.startswith("comment.")]
    _add(menu, wanted, player, keys)
    return menu


def _add(menu: QMenu, commands: list[Command], player: Player, keys: Mapping[str, tuple[str, ...]]) -> None:
    actions: list[tuple[QAction, str, str]] = []
    for command in commands:
        shown_as = word("commands", command.title)
        bound = keys.get(command.id, ())
        # The key is shown, not bound: keys go through one filter, which knows text fields and layouts.
        key = f"\t{shown(bound[0])}" if bound else ""
        if command.id in _LINES:
            menu.addSeparator()
        action = menu.addAction(shown_as + key)
        action.setToolTip(word("commands", command.help))
        action.setStatusTip(word("commands", command.help))
        action.triggered.connect(_player_of(player, command.id))
        action.setCheckable(command.on is not None)
        actions.append((action, command.id, key))

    def ask() -> None:
        for action, name, key in actions:
            action.setEnabled(player.can(name))
            action.setChecked(bool(player.is_on(name)))
            if name in _STEPS:
                shown_as, step = word("commands", COMMANDS[name].title), player.step(name)
                action.setText((f"{shown_as}: {step}" if step else shown_as) + key)

    menu.aboutToShow.connect(ask)


def _player_of(player: Player, name: str) -> Callable[[], None]:
    return lambda: player.click(name)
