"""The field of one setting, made from its declaration: a number, a choice, or yes and no."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from moderator.models.wording import word
from moderator.settings import Setting, Settings
from moderator.views import language
from moderator.widgets import measures


class SettingField:
    """`widget` shows the setting and writes it as soon as a person has changed it."""

    def __init__(self, settings: Settings, setting: Setting[Any], changed: Callable[[str], None]) -> None:
        """`changed` hears the setting's name when its new value is kept."""
        self._settings, self._setting, self._changed = settings, setting, changed
        self.refused: Callable[[str], None] = lambda _sentence: None
        """Hears why what stands in the field is not kept, or nothing once it is."""
        self.widget: QWidget = self._made()
        assert setting.words is not None
        self.widget.setAccessibleName(word("settings", setting.words.title))
        self.widget.setAccessibleDescription(word("settings", setting.words.sentence))
        self.widget.setMinimumWidth(measures.px(170))

    def show(self) -> None:
        """Show what is kept now."""
        value, widget = getattr(self._settings, self._setting.name), self.widget
        before = widget.blockSignals(True)
        if isinstance(widget, QComboBox):
            widget.setCurrentIndex(widget.findData(value))
        elif isinstance(widget, QLineEdit):
            widget.setText(value)
            widget.setCursorPosition(0)
        elif isinstance(widget, QCheckBox):
            widget.setChecked(value)
        elif isinstance(widget, QDoubleSpinBox | QSpinBox):
            widget.setValue(value)
        widget.blockSignals(before)

    def reset(self) -> None:
        """Back to what it is where nothing is kept."""
        name = self._setting.name
        before = getattr(self._settings, name)
        self._settings.forget(name)
        if getattr(self._settings, name) != before:
            self._changed(name)
        self.refused("")
        self.show()

    def _keep(self, value: Any) -> None:
        if getattr(self._settings, self._setting.name) != value:
            setattr(self._settings, self._setting.name, value)
            self._changed(self._setting.name)

    def _made(self) -> QWidget:
        setting = self._setting
        if setting.choices:
            return self._choice()
        if isinstance(setting.default, bool):
            box = QCheckBox()
            box.toggled.connect(self._keep)
            return box
        if isinstance(setting.default, str):
            return self._words()
        return self._number()

    def _words(self) -> QLineEdit:
        line = QLineEdit()
        line.editingFinished.connect(lambda: self._written(line.text().strip()))
        return line

    def _written(self, words: str) -> None:
        why = self._setting.wrong(words)
        self.refused(word("settings", why) if why else "")
        if not why:
            self._keep(words)

    def _choice(self) -> QComboBox:
        box, setting = QComboBox(), self._setting
        assert setting.words is not None
        names = setting.words.choices or tuple(map(str, setting.choices))
        for value, name in zip(setting.choices, names, strict=True):
            shown = language.native(name) if setting.name == "language" else ""
            box.addItem(shown or word("settings", name), value)
        box.currentIndexChanged.connect(lambda _index: self._keep(box.currentData()))
        return box

    def _number(self) -> QAbstractSpinBox:
        setting = self._setting
        assert setting.words is not None
        low, high = setting.between or (0, 2**31 - 1)
        unit = f" {word('settings', setting.words.unit)}" if setting.words.unit else ""
        if isinstance(setting.default, float):
            real = QDoubleSpinBox()
            real.setDecimals(0)
            real.setRange(low, high)
            real.setSuffix(unit)
            real.setKeyboardTracking(False)
            real.setGroupSeparatorShown(True)
            real.valueChanged.connect(self._keep)
            _inset(real)
            return real
        whole = QSpinBox()
        whole.setRange(low, high)
        whole.setSingleStep(max(1, setting.default // 10))
        whole.setSuffix(unit)
        whole.setKeyboardTracking(False)
        whole.setGroupSeparatorShown(True)
        whole.valueChanged.connect(self._keep)
        _inset(whole)
        return whole


def _inset(box: QAbstractSpinBox) -> None:
    """Its words as far from the edge as in any field: a style sheet's padding is not asked here."""
    room = measures.px(7)
    box.lineEdit().setTextMargins(room, 0, room, 0)
