"""Keys of one's own: choose a command, press its key; one that is taken is refused, and by whom is said."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from moderator.commands import rebinding
from moderator.commands.keymap import spell
from moderator.commands.table import COMMANDS
from moderator.forms.settings_dialog import Ui_SettingsDialog
from moderator.models.wording import word
from moderator.settings import Settings
from moderator.views.keys import is_modifier, pressed, shown
from moderator.views.menus import title
from moderator.views.palette import CommandsModel
from moderator.views.playing import Player
from moderator.widgets.queue_name import QueueNameDelegate

_LEFT_ALONE = frozenset({"Tab", "Shift+Tab", "Esc"})
"""They leave the field."""


class KeysPage(QObject):
    """Fills the second page of the settings dialog."""

    def __init__(
        self,
        ui: Ui_SettingsDialog,
        settings: Settings,
        player: Player,
        keys: Mapping[str, tuple[str, ...]],
        changed: Callable[[str], None],
    ) -> None:
        super().__init__(ui.keys_page)
        self._ui, self._settings, self._keys, self._changed = ui, settings, keys, changed
        self._first = ""
        self.model = CommandsModel(player, keys, self)
        ui.commands.setModel(self.model)
        ui.commands.setItemDelegate(QueueNameDelegate(ui.commands))
        ui.commands.selectionModel().currentChanged.connect(lambda now, _before: self._chosen(now.row()))
        ui.search.textEdited.connect(self._narrow)
        ui.key.installEventFilter(self)
        ui.search.installEventFilter(self)
        ui.preset_key.wear(self.tr("The preset's key"), "", "undo", "second")
        ui.preset_key.clicked.connect(lambda: self._bind(None))
        self._choose(0)

    @property
    def command(self) -> str:
        """Id of the command that is chosen; empty for none."""
        row = self._ui.commands.currentIndex().row()
        return self.model.commands[row].id if 0 <= row < len(self.model.commands) else ""

    def refresh(self) -> None:
        """Keys have changed."""
        self.model.choose(self._ui.commands.currentIndex().row())
        self._say("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field takes keys as they come; arrows in the search move through the list."""
        if event.type() is QEvent.Type.ShortcutOverride and watched is self._ui.key:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self._ui.search:
            by = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())
            if by is None:
                return False
            self._choose(self._ui.commands.currentIndex().row() + by)
            return True
        if is_modifier(event):
            return True
        key = spell(pressed(event, QGuiApplication.platformName()))
        if not key or key in _LEFT_ALONE:
            return super().eventFilter(watched, event)
        self._pressed(key)
        return True

    def _pressed(self, key: str) -> None:
        if not self._first and rebinding.is_prefix(key):
            self._first = key
            self._ui.key.setText(f"{shown(key)} …")
            self._say(word("keys", rebinding.PREFIX).replace("%1", shown(key)))
            return
        whole = f"{self._first} {key}".strip()
        self._first = ""
        self._bind(whole)

    def _bind(self, key: str | None) -> None:
        command = self.command
        if not command:
            return
        self._ui.key.setText("" if key is None else shown(key))
        if key is not None and (other := rebinding.taken_by(self._keys, key, command)) is not None:
            taken = word("keys", rebinding.TAKEN).replace("%1", shown(key))
            self._say(taken.replace("%2", title(COMMANDS[other])))
            return
        self._settings.keys = rebinding.with_key(self._settings.keys, command, key)
        self._changed("keys")
        named = title(COMMANDS[command])
        now = "  ".join(map(shown, self._keys.get(command, ()))) or _tr("no key")
        self._say(_tr("%1: %2").replace("%1", named).replace("%2", now))

    def _narrow(self, text: str) -> None:
        self.model.narrow(text)
        self._choose(0)

    def _choose(self, row: int) -> None:
        count = self.model.rowCount()
        self._ui.commands.setCurrentIndex(self.model.index(row % count if count else -1, 0))
        if not count:
            self._say(QCoreApplication.translate("Palette", "No command is called that."))

    def _chosen(self, row: int) -> None:
        self._first = ""
        self.model.choose(row)
        self._ui.key.clear()
        self._say(self.model.help(row) if 0 <= row < self.model.rowCount() else "")

    def _say(self, words: str) -> None:
        self._ui.hint.setText(words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
