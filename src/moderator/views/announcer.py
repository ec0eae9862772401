"""Says aloud what happened, for people who listen to the desk instead of looking at it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(where: QObject, sentence: str) -> None:
    """Give `sentence` to a screen reader, if one listens."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(where, sentence))
