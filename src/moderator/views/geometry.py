"""Sizes the person chose: the window's, the panes'; and which panes a narrow window has room for."""

import json
from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from moderator.views.main_window import MainWindow
from moderator.widgets import measures

NARROW = 1360
"""Below this width the queues fold away by themselves."""
_QUEUES, _QUEUE, _COMMENT, _ARTICLE = 158, 300, 560, 420
_LEAST = (240, 420, 320)
"""Queue, comment, article, where there is room."""
_NARROWEST = (220, 380, 256)
"""In half a screen, or in letters of twice the size; what has no room for these folds the article away."""


class Kept(Protocol):
    """What the window remembers from day to day; a write is kept at once."""

    window: str


class Geometry:
    """Keeps and restores sizes; folds the queues."""

    def __init__(self, window: MainWindow, kept: Kept) -> None:
        self._window, self._ui, self._kept = window, window.ui, kept
        ui = window.ui
        self._before = _read(kept.window)
        folded = self._before.get("folded")
        self._folded: bool | None = folded if isinstance(folded, bool) else None
        """The person's own choice; None leaves it to the width."""
        self._instead = False
        """The queues stand in place of the queue until one is chosen: there is no room for both."""
        self.still: Callable[[], bool] = lambda: False
        """Whether the panes are in other hands: one comment stands alone."""
        self.beside: Callable[[], bool] = lambda: False
        """Whether the author lies over the article."""
        ui.split_queues.setStretchFactor(0, 0)
        ui.split_queues.setStretchFactor(1, 1)
        ui.queues.setMinimumWidth(measures.px(140))
        for place, factor in enumerate((0, 1, 1)):
            ui.panes.setStretchFactor(place, factor)
        for splitter in (ui.panes, ui.split_queues):  # or what is about to fold would hold the window open
            splitter.setMinimumWidth(measures.px(sum(_NARROWEST[:2])))
            if splitter.isRightToLeft():  # there Qt sets everything one pixel too far to the right
                splitter.setContentsMargins(1, 0, -1, 0)
        ui.work.currentChanged.connect(self.resized)
        ui.split_queues.splitterMoved.connect(self.fit)
        self._restore()

    def fold(self) -> None:
        """Show the queues, or fold them away."""
        if self._has_room():
            self._folded = self._ui.queues.isVisible()
        elif self._ui.queues.isVisible():
            self.chosen()
            return
        else:
            self._instead = True
        self.resized()
        if self._instead:
            self._ui.queues.setFocus()

    def chosen(self) -> None:
        """A queue was chosen: it takes its place again where the queues stood in it."""
        if self._instead:
            self._instead = False
            self.resized()
            if (queue := self._ui.panes.widget(0)) is not None:
                queue.setFocus()

    def _has_room(self) -> bool:
        return self._window.width() >= measures.px(_QUEUES + sum(_LEAST[:2]))

    def resized(self) -> None:
        """The window has another width."""
        if self.still():
            return
        width = self._window.width()
        empty = self._ui.work.currentWidget() is self._ui.empty_page
        narrow = width < measures.px(NARROW) and not empty  # an empty page has room for where else to go
        folded = self._folded if self._folded is not None else narrow
        room = self._has_room()
        self._instead = self._instead and not room and not self.beside()
        self._ui.panes.setMinimumWidth(measures.px(_NARROWEST[1] if self._instead else sum(_NARROWEST[:2])))
        self._ui.queues.setVisible(not folded if room else self._instead)
        self.fit()

    def fit(self) -> None:
        """Three panes where there is room; else queue and comment, or comment and author."""
        if self.still():
            return
        if self._instead and self.beside():
            self.resized()
            return
        panes = [self._ui.panes.widget(place) for place in range(3)]
        width = self._window.width() - self._queues_width()
        narrow = width < measures.px(sum(_NARROWEST))
        author = narrow and self.beside()
        shown = (not author and not self._instead, True, author or not narrow)
        least = _LEAST if width >= measures.px(sum(_LEAST)) else _NARROWEST
        for pane, wanted, at_least in zip(panes, shown, least, strict=True):
            if pane is None:
                continue
            pane.setMinimumWidth(measures.px(at_least))
            if pane.isHidden() is wanted:
                if not wanted and pane in _around(self._window.focusWidget()):
                    self._ui.panes.setFocus()
                pane.setVisible(wanted)

    def _queues_width(self) -> int:
        if self._ui.queues.isHidden():
            return 0
        return self._ui.split_queues.sizes()[0] or measures.px(_QUEUES)  # 0: about to be shown

    def keep(self) -> None:
        """Remember for the next start."""
        kept: dict[str, object] = {
            "window": _text(self._window.saveGeometry()),
            "panes": _text(self._ui.panes.saveState()),
            "queues": _text(self._ui.split_queues.saveState()),
        }
        if self._folded is not None:
            kept["folded"] = self._folded
        self._kept.window = json.dumps(kept)

    def _restore(self) -> None:
        self._ui.split_queues.setSizes([measures.px(_QUEUES), measures.px(_QUEUE + _COMMENT + _ARTICLE)])
        parts = [measures.px(part) for part in (_QUEUE, _COMMENT, _ARTICLE)]
        free = max(0, self._window.width() - measures.px(_QUEUES) - sum(parts))
        shares = (free // 5, free // 5 * 2, free // 5 * 2)  # rows of a wide window show more of their words
        self._ui.panes.setSizes([part + share for part, share in zip(parts, shares, strict=True)])
        for splitter, name in ((self._ui.panes, "panes"), (self._ui.split_queues, "queues")):
            if isinstance(state := self._before.get(name), str):
                splitter.restoreState(_bytes(state))
                splitter.setHandleWidth(1)
                splitter.setChildrenCollapsible(False)
        self.resized()


def _around(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def within_screen(dialog: QWidget, wide: float, high: float) -> None:
    """Give a dialog its size as designed, or as much of it as the screen has."""
    room = dialog.screen().availableGeometry()
    dialog.resize(
        min(measures.px(wide), room.width() - measures.px(20)),
        min(measures.px(high), room.height() - measures.px(60)),
    )


def to_scale(form: QWidget) -> None:
    """Let a form's margins and gaps, pixels of the design, grow with the letters; once, when it is made."""
    for layout in form.findChildren(QLayout):
        if not layout.objectName():
            continue  # a widget's own, which knows of letters
        sides = layout.contentsMargins()
        for side in ("Left", "Top", "Right", "Bottom"):
            getattr(sides, f"set{side}")(measures.px(getattr(sides, side.lower())()))
        layout.setContentsMargins(sides)
        if isinstance(layout, QGridLayout):
            layout.setHorizontalSpacing(measures.px(layout.horizontalSpacing()))
            layout.setVerticalSpacing(measures.px(layout.verticalSpacing()))
        else:
            layout.setSpacing(measures.px(layout.spacing()))


def fit_words(dialog: QWidget) -> None:
    """Make a dialog as high as its words, once it is dressed: how high they are is not known before."""
    layout = dialog.layout()
    if layout is not None:
        dialog.resize(dialog.width(), layout.totalHeightForWidth(dialog.width()))


_FRAME = 36
"""What a title bar and borders take, which nobody knows before the window is shown."""


def place(window: MainWindow, kept: str) -> None:
    """Give the window the size and place that were kept, before it is first shown."""
    room = window.screen().availableGeometry()
    window.resize(min(1440, room.width()), min(900, room.height() - measures.px(_FRAME)))
    if isinstance(geometry := _read(kept).get("window"), str):
        window.restoreGeometry(_bytes(geometry))


def _read(kept: str) -> dict[str, object]:
    """What was kept; nothing where it cannot be read."""
    try:
        found = json.loads(kept or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
