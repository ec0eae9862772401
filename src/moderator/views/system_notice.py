"""A notice by the system while another window is in front: over the session bus, else from the tray.

The bus is asked in a lane of its own: a service that hangs is waited for there. PySide has no unsigned number
to send, so the method is called through the interface as the service describes it.
"""

from typing import Any, NamedTuple

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, SLOT, QMetaObject, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from moderator.jobs import Jobs

LANE = "system"
_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_PATIENCE = 5000
"""Milliseconds that the service may take."""


class Words(NamedTuple):
    """What a notice says."""

    title: str
    message: str
    open: str
    """Of the button, where a service shows one."""


class SystemNotice(QObject):
    """Says one thing at a time: a newer one takes the place of the one before. `clicked` by the person."""

    clicked = Signal()

    def __init__(self, window: QWidget, lanes: Jobs) -> None:
        super().__init__(window)
        self._window, self._lanes = window, lanes
        self._number = 0
        self._listens = False
        self._tray: QSystemTrayIcon | None = None

    def say(self, words: Words) -> None:
        """Say it, and have the window's entry in the task bar ask for attention."""
        QApplication.alert(self._window)
        self._lanes.run(
            LANE,
            lambda _cancelled: _send(words, self._number),
            lambda number: self._said(number, words),
            urgent=True,
            name="telling of new comments",
        )

    def _said(self, number: int, words: Words) -> None:
        self._number = number
        if number:
            self._listen()
        elif QSystemTrayIcon.isSystemTrayAvailable():
            if self._tray is None:
                self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
                self._tray.messageClicked.connect(self.clicked)
                self._tray.activated.connect(self.clicked)
            self._tray.show()
            self._tray.showMessage(words.title, words.message, QApplication.windowIcon())

    def withdraw(self) -> None:
        """The person is back: the tray is left alone again."""
        if self._tray is not None:
            self._tray.hide()

    def _listen(self) -> None:
        if self._listens:
            return
        from PySide6.QtDBus import QDBusConnection

        bus, slot = QDBusConnection.sessionBus(), SLOT("invoked(uint,QString)")
        self._listens = bus.connect(_NAME, _PATH, _NAME, "ActionInvoked", self, slot)  # type: ignore[call-overload]

    @Slot("uint", "QString")
    def invoked(self, number: int, _action: str) -> None:
        """Somebody clicked on a notice, perhaps another program's."""
        if number and number == self._number:
            self.clicked.emit()


def _send(words: Words, before: int) -> int:
    """The notice's number at the session's service; 0 where there is none. `before` is replaced."""
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface
    except ImportError:  # not everywhere Qt comes with it
        return 0
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return 0
    service = QDBusInterface(_NAME, _PATH, _NAME, bus)
    if not service.isValid():
        return 0
    service.setTimeout(_PATIENCE)
    number: Any = QMetaObject.invokeMethod(
        service,
        "Notify",
        Qt.ConnectionType.DirectConnection,
        Q_RETURN_ARG("uint"),
        Q_ARG("QString", QApplication.applicationDisplayName()),
        Q_ARG("uint", before),
        Q_ARG("QString", "moderator"),
        Q_ARG("QString", words.title),
        Q_ARG("QString", words.message),
        Q_ARG("QStringList", ["default", words.open]),
        Q_ARG("QVariantMap", {"desktop-entry": "moderator", "category": "im.received"}),
        Q_ARG("int", -1),
    )
    return int(number or 0)
