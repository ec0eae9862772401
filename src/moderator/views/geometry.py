"""Sizes the person chose: the window's, the panes', and whether the queues are folded away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from moderator.forms.main_window import Ui_MainWindow
from moderator.widgets import measures

if TYPE_CHECKING:
    from moderator.views.main_window import Kept

NARROW = 1360
"""Below this width the queues fold away by themselves."""
_QUEUES, _QUEUE, _COMMENT, _ARTICLE = 158, 300, 560, 420
_LEAST = {0: 240, 1: 400, 2: 320}


class Geometry:
    """Keeps and restores sizes; folds the queues."""

    def __init__(self, window: QMainWindow, ui: Ui_MainWindow, kept: "Kept") -> None:
        self._window, self._ui, self._kept = window, ui, kept
        self._folded: bool | None = {"1": True, "0": False}.get(kept.get("window.folded") or "")
        """The person's own choice; None leaves it to the width."""
        ui.split_queues.setStretchFactor(0, 0)
        ui.split_queues.setStretchFactor(1, 1)
        ui.queues.setMinimumWidth(measures.px(140))
        for place, factor in enumerate((0, 1, 1)):
            ui.panes.setStretchFactor(place, factor)
            if (pane := ui.panes.widget(place)) is not None:
                pane.setMinimumWidth(measures.px(_LEAST[place]))
        window.resize(1440, 900)
        self._restore()

    def fold(self) -> None:
        """Show the queues, or fold them away."""
        self._folded = self._ui.queues.isVisible()
        self.resized()
        self._kept.set("window.folded", "1" if self._folded else "0")

    def resized(self) -> None:
        """The window has another width."""
        folded = self._folded if self._folded is not None else self._window.width() < measures.px(NARROW)
        self._ui.queues.setVisible(not folded)

    def keep(self) -> None:
        """Remember for the next start."""
        self._kept.set("window.geometry", _text(self._window.saveGeometry()))
        self._kept.set("window.panes", _text(self._ui.panes.saveState()))
        self._kept.set("window.queues", _text(self._ui.split_queues.saveState()))

    def _restore(self) -> None:
        self._ui.split_queues.setSizes([measures.px(_QUEUES), measures.px(_QUEUE + _COMMENT + _ARTICLE)])
        self._ui.panes.setSizes([measures.px(part) for part in (_QUEUE, _COMMENT, _ARTICLE)])
        if geometry := self._kept.get("window.geometry"):
            self._window.restoreGeometry(_bytes(geometry))
        for splitter, name in ((self._ui.panes, "window.panes"), (self._ui.split_queues, "window.queues")):
            if state := self._kept.get(name):
                splitter.restoreState(_bytes(state))
                splitter.setHandleWidth(1)
                splitter.setChildrenCollapsible(False)
        self.resized()


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
