"""The window itself: its form and what happens to it; painted before anything of the desk is loaded."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from moderator.forms.main_window import Ui_MainWindow


class MainWindow(QMainWindow):
    """One per program; `DeskView` fills it."""

    resized = Signal()
    dressed = Signal()
    """Palette or font have changed."""
    closing = Signal()
    """The person leaves; whoever needs a moment more sets `stays`."""

    def __init__(self) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.stays = False

    def to_front(self) -> None:
        """Show the window above all others, with the keyboard."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Panes may have to fold."""
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """The window changed its clothes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.dressed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the person leaves, and stay as long as somebody needs it."""
        self.closing.emit()
        event.setAccepted(not self.stays)
