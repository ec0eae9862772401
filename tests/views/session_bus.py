"""A session of its own for `test_system_notice`: a service that shows notices, a program that has one said.

Run within `dbus-run-session`; prints what the service was told and how often the program heard of a click.
"""

import json
import subprocess
import sys
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication, QWidget

from moderator.app import Bridge
from moderator.jobs import Lanes
from moderator.views.system_notice import SystemNotice, Words

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
OTHERS, OURS = 6, 7
PATIENCE = 20_000


@ClassInfo({"D-Bus Interface": NAME})  # type: ignore[call-arg]  # its stub has no arguments
class Service(QObject):  # type: ignore[operator]  # nor a result
    """What a desktop has: it is clicked on at once, on another program's notice first."""

    ActionInvoked = Signal("uint", "QString")  # type: ignore[arg-type]  # Qt's names of types

    @Slot(
        "QString", "uint", "QString", "QString", "QString", "QStringList", "QVariantMap", "int", result="uint"
    )
    def Notify(self, *told: Any) -> int:
        """Show one; its number."""
        sys.stdout.write(json.dumps([told[1], *told[3:6]]) + "\n")
        sys.stdout.flush()
        QTimer.singleShot(300, lambda: self.ActionInvoked.emit(OTHERS, "default"))
        QTimer.singleShot(400, lambda: self.ActionInvoked.emit(OURS, "default"))
        return OURS


def serve() -> None:
    """Until somebody ends it."""
    app = QCoreApplication([])
    service, bus = Service(), QDBusConnection.sessionBus()
    both = QDBusConnection.RegisterOption.ExportAllSlots | QDBusConnection.RegisterOption.ExportAllSignals
    assert bus.registerObject(PATH, service, both)
    assert bus.registerService(NAME)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    app.exec()


def main() -> None:
    """Twice the same notice; each is clicked on."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.views.session_bus", "serve"], stdout=-1, text=True
    )
    assert server.stdout is not None
    server.stdout.readline()
    app = QApplication([])
    bridge, window = Bridge(), QWidget()
    lanes = Lanes(bridge.deliver)
    notice = SystemNotice(window, lanes)
    clicks: list[int] = []
    words = Words("3 new comments are pending", "Since you left.", "Show")

    def clicked() -> None:
        clicks.append(1)
        if len(clicks) == 1:
            notice.say(words)
        else:
            app.quit()

    notice.clicked.connect(clicked)
    QTimer.singleShot(PATIENCE, app.quit)
    notice.say(words)
    app.exec()
    lanes.quit()
    server.terminate()
    told = [json.loads(line) for line in server.stdout]
    sys.stdout.write(json.dumps({"told": told, "clicks": len(clicks)}) + "\n")


if __name__ == "__main__":
    serve() if sys.argv[1:] == ["serve"] else main()
