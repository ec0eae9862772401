"""The command palette: any command by a few letters of its name, and the key to learn."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from moderator.commands.table import COMMANDS, Command
from moderator.forms.palette import Ui_Palette
from moderator.models.wording import word
from moderator.views.geometry import within_screen
from moderator.views.keys import shown
from moderator.views.menus import title
from moderator.views.playing import Player
from moderator.widgets.queue_name import NAME_ROLE, QueueName, QueueNameDelegate


class Palette(QDialog):
    """Typing narrows, arrows choose, Enter runs, Esc leaves."""

    def __init__(
        self, player: Player, keys: Mapping[str, tuple[str, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_Palette()
        self.ui.setupUi(self)
        self.model = CommandsModel(player, keys, self)
        self.chosen: str | None = None
        self.ui.found.setModel(self.model)
        self.ui.found.setItemDelegate(QueueNameDelegate(self.ui.found))
        self.ui.found.clicked.connect(lambda index: self._run(index.row()))
        self.ui.search.textEdited.connect(self._narrow)
        self.ui.search.returnPressed.connect(lambda: self._run(self.ui.found.currentIndex().row()))
        self.ui.search.installEventFilter(self)
        within_screen(self, 560, 420)
        self._choose(0)
        self.ui.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the list while the field keeps the keyboard."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())
            if by is not None:
                self._choose(self.ui.found.currentIndex().row() + by)
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        self.model.narrow(text)
        self._choose(0)

    def _choose(self, row: int) -> None:
        count = self.model.rowCount()
        index = self.model.index(row % count if count else -1, 0)
        self.ui.found.setCurrentIndex(index)
        self.model.choose(index.row())
        self.ui.found.setVisible(count > 0)
        self.ui.hint.setText(self.model.help(index.row()) if count else self.tr("No command is called that."))

    def _run(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.chosen = self.model.commands[row].id
            self.accept()


class CommandsModel(QAbstractListModel):
    """The commands whose names fit what was typed, those that begin with it first."""

    def __init__(self, player: Player, keys: Mapping[str, tuple[str, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._keys = player, keys
        self._all = list(COMMANDS.values())
        self._row = 0
        self.commands = self._all

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """As many as fit."""
        return 0 if parent.isValid() else len(self.commands)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name and key."""
        if not index.isValid():
            return None
        command = self.commands[index.row()]
        named = title(command)
        bound = self._keys.get(command.id, ())
        key = shown(bound[0]) if bound else ""
        if role == NAME_ROLE:
            return QueueName(named, key, index.row() == self._row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{named}, {key}" if key else named
        return None

    def narrow(self, text: str) -> None:
        """Keep the commands whose names have all the words typed, in any order."""
        words = text.casefold().split()
        self.beginResetModel()
        self.commands = sorted(
            (command for command in self._all if all(part in _searched(command) for part in words)),
            key=lambda command: not any(_searched(command).startswith(part) for part in words[:1]),
        )
        self.endResetModel()

    def choose(self, row: int) -> None:
        """Row `row` is the one Enter runs."""
        self._row = row
        if self.commands:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.commands) - 1, 0))

    def help(self, row: int) -> str:
        """What the command of a row does, and whether it can now."""
        command = self.commands[row]
        sentence = word("commands", command.help)
        return sentence if self._player.can(command.id) else sentence + " " + self.tr("Not possible now.")


def _searched(command: Command) -> str:
    return f"{title(command)} {command.id}".casefold()
