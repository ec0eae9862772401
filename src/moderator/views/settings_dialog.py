"""Settings: every one that is declared with words, and the keys; what is changed holds at once."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from moderator.forms.settings_dialog import Ui_SettingsDialog
from moderator.models.wording import word
from moderator.settings import Settings
from moderator.views.geometry import within_screen
from moderator.views.keys_page import KeysPage
from moderator.views.playing import Player
from moderator.views.setting_field import SettingField
from moderator.widgets import measures


class SettingsDialog(QDialog):
    """A line a setting, in the order of their declaration; a page for the keys. Esc closes."""

    def __init__(
        self,
        settings: Settings,
        player: Player,
        keys: Mapping[str, tuple[str, ...]],
        changed: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """`keys` are those in use, kept up to date by `changed`, which hears a changed setting's name."""
        super().__init__(parent)
        self.ui = Ui_SettingsDialog()
        self.ui.setupUi(self)
        self.fields: dict[str, SettingField] = {}
        self._changed = changed
        self.keys_page = KeysPage(self.ui, settings, player, keys, self._heard)
        self._fill(settings)
        ui = self.ui
        ui.defaults.wear(self.tr("As it was at first"), "", "undo", "second")
        ui.defaults.clicked.connect(self._reset)
        ui.close_now.wear(self.tr("Close"), "Esc")
        ui.close_now.clicked.connect(self.reject)
        for button in (ui.defaults, ui.close_now, ui.preset_key):
            button.setAutoDefault(False)
        ui.tabs.currentChanged.connect(self._turned)
        measures.inset(ui.sheet_layout, 0, 0, measures.px(12), 0)  # between fields and scroll bar
        within_screen(self, 700, 1000)

    def showEvent(self, event: QShowEvent) -> None:
        """The first field has the keyboard."""
        super().showEvent(event)
        next(iter(self.fields.values())).widget.setFocus()

    def _fill(self, settings: Settings) -> None:
        grid, row = self.ui.fields, 0
        for setting in Settings.declared():
            if setting.words is None:
                continue
            field = self.fields[setting.name] = SettingField(settings, setting, self._heard)
            field.show()
            title = QLabel(word("settings", setting.words.title))
            title.setObjectName("setting_title")
            title.setBuddy(field.widget)
            sentence = QLabel(word("settings", setting.words.sentence))
            sentence.setObjectName("setting_sentence")
            sentence.setWordWrap(True)
            sentence.setTextFormat(Qt.TextFormat.PlainText)
            field.refused = partial(_explain, sentence, sentence.text())
            grid.addWidget(title, row, 0)
            grid.addWidget(field.widget, row, 1, 1, 2 if isinstance(field.widget, QLineEdit) else 1)
            grid.addWidget(sentence, row + 1, 0, 1, 3)
            grid.setRowMinimumHeight(row + 2, measures.px(9))
            row += 3

    def _heard(self, name: str) -> None:
        self._changed(name)
        self.keys_page.refresh()

    def _turned(self, page: int) -> None:
        """Each page has its first field ready for typing."""
        self.ui.defaults.setVisible(page == 0)
        if page == 1:
            self.ui.search.setFocus()

    def _reset(self) -> None:
        for field in self.fields.values():
            field.reset()


def _explain(label: QLabel, usual: str, refusal: str) -> None:
    """Say under a field why its words were refused, else what it is for."""
    label.setText(refusal or usual)
    label.setProperty("refused", bool(refusal))
    label.style().polish(label)  # Qt looks a property up once
