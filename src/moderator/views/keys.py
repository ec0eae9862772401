"""From Qt's key events to commands: one filter that follows the keyboard's focus and sees no other event."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from moderator.commands.keymap import Keymap, Press, place
from moderator.commands.table import COMMANDS
from moderator.models import wording
from moderator.widgets.queue_table import QueueTable
from moderator.widgets.quiet_browser import QuietBrowser

_KEYS = {
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_PageDown: "PageDown",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "Return",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Menu: "Menu",
}
# Numbers, not `Qt.Key`: most letters of the world have no member there.
_NAMES = {key.value: name for key, name in _KEYS.items()} | {
    Qt.Key.Key_F1.value + at: f"F{at + 1}" for at in range(12)
}
_MODIFIERS = frozenset(
    key.value
    for key in (
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
    )
)
_FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
_LEFT_TO_FIELDS = frozenset({"Home", "End", "Left", "Right", "Delete", "Backspace", "Space", "Return", "Tab"})
_LEFT_TO_LISTS = frozenset({"Home", "End", "Up", "Down", "Return", "Space"})


class KeyFilter(QObject):
    """Turns key presses in `window` into commands. Text fields keep what they type and edit with."""

    def __init__(
        self, window: QWidget, keymap: Keymap, play: Callable[[str], None], wait: Callable[[str], None]
    ) -> None:
        """`play` runs a command by id; `wait` hears the first half of a two-key command, "" at its end."""
        super().__init__(window)
        self._window = window
        self._keymap = keymap
        self._play = play
        self._wait = wait
        self._platform = QGuiApplication.platformName()
        self._watched: QObject | None = None
        self._left: tuple[int, int] | None = None
        """The press that was left to the widget with the keyboard."""
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())  # it may have the keyboard already: nothing would tell of it

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and self._watched is not self._window:
            self._watched.removeEventFilter(self)
        self._watched = now if now is not None and now.window() is self._window else None
        if self._watched is not None and self._watched is not self._window:
            self._watched.installEventFilter(self)
            self._watched.destroyed.connect(self._lost)

    def _lost(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are commands here."""
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress:
            self._keymap.forget()
        if kind is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if is_modifier(event):
            return False
        press = pressed(event, self._platform)
        stamp = (event.timestamp(), event.key())
        if watched is self._window and stamp == self._left:
            return False  # a list has acted on Return, and lets it go on all the same
        self._left = stamp if _belongs_to(QApplication.focusWidget(), event, press) else None
        if self._left is not None:
            return False
        waited = self._keymap.waiting
        match = self._keymap.press(press)
        if match.prefix or waited:
            self._wait(match.prefix or "")
        if match.command is None:
            return match.prefix is not None or bool(waited)
        if event.isAutoRepeat() and not COMMANDS[match.command].repeats:
            return True
        self._play(match.command)
        return True


def is_modifier(event: QKeyEvent) -> bool:
    """Whether it is Shift, Ctrl or their like alone."""
    return event.key() in _MODIFIERS


def pressed(event: QKeyEvent, platform: str) -> Press:
    """The event as the keymap wants it; `platform` is Qt's own name of it."""
    held = event.modifiers()
    name = _NAMES.get(event.key(), "")
    ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
    text = event.text()
    if not name and (ctrl or not text.isprintable()) and 0x20 <= event.key() < 0x110000:
        text = chr(event.key()).lower()  # with Ctrl the text is a control character
    code = event.nativeVirtualKey() if platform == "cocoa" else event.nativeScanCode()
    return Press(
        name=name,
        text="" if name else text,
        place="" if name else place(platform, code),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        ctrl=ctrl,
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
        meta=bool(held & Qt.KeyboardModifier.MetaModifier),
    )


def _belongs_to(widget: QWidget | None, event: QKeyEvent, press: Press) -> bool:
    """Whether the widget that has the keyboard wants the key for itself."""
    if isinstance(widget, _FIELDS) or (isinstance(widget, QComboBox) and widget.isEditable()):
        return _belongs_to_field(press)
    if isinstance(widget, QTextEdit) and not widget.isReadOnly():
        return _belongs_to_field(press)
    if isinstance(widget, QuietBrowser):
        copies = press.ctrl and not press.shift and press.text in ("c", "a")
        return widget.scrolls(event) or copies or press.name in ("Tab", "Return")
    if isinstance(widget, QAbstractButton):
        return press.name in ("Space", "Return", "Tab")
    if isinstance(widget, QueueTable):
        return press.name in ("Tab", "PageUp", "PageDown")
    if isinstance(widget, QAbstractItemView):
        return press.name in _LEFT_TO_LISTS
    return press.name == "Tab"


def _belongs_to_field(press: Press) -> bool:
    if press.name in _LEFT_TO_FIELDS:
        return True
    if press.name:
        return False
    if not press.ctrl:
        return True
    return press.text in ("a", "c", "v", "x", "z", "y")


_LRI, _PDI = "\u2066", "\u2069"


_CAPS = {"Shift+": "⇧", "Return": "⏎", "Left": "←", "Right": "→"}
"""Names of keys, and what stands on them."""


def shown(key: str) -> str:
    """A key as caps and menus show it: `Shift+S` is ⇧S, `G P` is G P."""
    caps = key
    for name, sign in _CAPS.items():
        caps = caps.replace(name, sign)
    return f"{_LRI}{caps}{_PDI}" if wording.lead() else caps  # or ⇧F5 would be F5⇧, and ] be [
