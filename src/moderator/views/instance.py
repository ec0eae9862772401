"""One window a profile: the second one asks the first to come to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 1500
"""Milliseconds that a window that is there may take to answer."""


class Instance(QObject):
    """Holds the profile's local socket. `asked` says that somebody started a second window."""

    asked = Signal()

    def __init__(self, profile: Path) -> None:
        super().__init__()
        self._name = "moderator-" + hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:24]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)

    def is_second(self) -> bool:
        """Whether a window has this profile already, now called to the front; else the profile is ours."""
        if self._call():
            return True
        if self._server.listen(self._name):
            return False
        QLocalServer.removeServer(self._name)  # left by a program that was killed
        if self._server.listen(self._name):
            return False
        return self._call()  # somebody was faster

    def _call(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        socket.write(b"front\n")
        socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        return True

    def _called(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.asked.emit()
