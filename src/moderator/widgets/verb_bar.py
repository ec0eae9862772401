"""A row of verbs that share the width: closer together in a narrow pane, in more rows where it must be."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from moderator.widgets import measures
from moderator.widgets.verb_button import Room, VerbButton


class Verb(NamedTuple):
    """One button."""

    command: str
    """What `asked` carries when it is pressed."""
    name: str
    key: str
    icon: str
    ink: str
    why_not: str = ""
    """Said in the tooltip of a button that cannot be pressed now."""


class VerbBar(QWidget):
    """Signals `asked` with the verb's command."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[VerbButton] = []
        self._verbs: tuple[Verb, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_verbs(self, verbs: tuple[Verb, ...]) -> None:
        """Show these, in this order."""
        if verbs == self._verbs:
            return
        self._verbs = verbs
        while len(self._buttons) < len(verbs):
            button = VerbButton(self)
            place = len(self._buttons)
            button.clicked.connect(
                lambda _down=False, place=place: self.asked.emit(self._verbs[place].command)
            )
            self._buttons.append(button)
        for button, verb in zip(self._buttons, verbs, strict=False):
            button.wear(verb.name, verb.key, verb.icon, verb.ink)
            button.setEnabled(not verb.why_not)
            button.setToolTip(verb.why_not)
            button.show()
        for button in self._buttons[len(verbs) :]:
            button.hide()
        self._lay(self.width(), move=True)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Verbs wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many rows as it takes."""
        return self._lay(width, move=False)

    def sizeHint(self) -> QSize:
        """As wide as it is."""
        return QSize(measures.px(300), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The pane may be narrow."""
        return QSize(measures.px(120), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        if self._lay(self.width(), move=True) > self.height():
            self.updateGeometry()  # rows out of sight: the layout reckoned with another width
        if self.heightForWidth(self.width()) != self.height():  # the layout knows the height of another width
            self.updateGeometry()

    def _lay(self, width: int, *, move: bool) -> int:
        """Rows of buttons that grow to fill the width; the height of all."""
        buttons = self._buttons[: len(self._verbs)]
        room = next((room for room in Room if _needed(buttons, room) <= width), None)
        most = len(buttons)
        if room is None:
            room, most = Room.TIGHT, -(-len(buttons) // 2)  # two even rows rather than a straggler
        gap, height = _gap(room), measures.px(30)
        rows: list[list[VerbButton]] = [[]]
        left = 0
        for button in buttons:
            wide = button.width_in(room)
            if rows[-1] and (left + wide > width or len(rows[-1]) == most):
                rows.append([])
                left = 0
            rows[-1].append(button)
            left += wide + gap
        if move:
            for button in buttons:
                button.fit(room)
            for number, row in enumerate(rows):
                self._place(row, number * (height + gap), width, gap, height)
        return len(rows) * (height + gap) - gap

    def _place(self, row: list[VerbButton], top: int, width: int, gap: int, height: int) -> None:
        free = width - sum(button.sizeHint().width() for button in row) - gap * (len(row) - 1)
        left = 0
        for at, button in enumerate(row):
            share = min(free // len(row) + (1 if at < free % len(row) else 0), measures.px(24))
            place = QRect(left, top, button.sizeHint().width() + max(0, share), height)
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
            left = place.right() + 1 + gap


def _gap(room: Room) -> int:
    return measures.px(6 if room is Room.AMPLE else 4)


def _needed(buttons: list[VerbButton], room: Room) -> int:
    """Pixels of one row with so much room."""
    return sum(button.width_in(room) + _gap(room) for button in buttons) - _gap(room)
