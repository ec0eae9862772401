"""All keys on one sheet, by menu."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import combinations, pairwise

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QWidget

from moderator.commands.table import COMMANDS, MENUS
from moderator.forms.cheat_sheet import Ui_CheatSheet
from moderator.models import wording
from moderator.views.geometry import within_screen
from moderator.views.keys import shown
from moderator.views.menus import menu_title, title
from moderator.widgets import inks, measures

COLUMN = 290
"""Pixels that a column needs: a key and a name."""
_MOST = 4


class CheatSheet(QDialog):
    """Esc or ? puts it away."""

    def __init__(self, keys: Mapping[str, tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CheatSheet()
        self.ui.setupUi(self)
        self.ui.close_now.wear(self.tr("Close"), "Esc")
        self.ui.close_now.clicked.connect(self.reject)
        self._keys = keys
        self._again = QTimer(self)  # after the style sheet, which brings old grounds back
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._write)
        room = self.ui.dialog_layout.contentsMargins()
        measures.inset(self.ui.dialog_layout, room.left(), room.top(), room.right(), room.bottom())
        self._columns = 0
        within_screen(self, 1400, 900)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        columns = min(max(self.width() // measures.px(COLUMN), 1), _MOST)
        if columns != self._columns:
            self._columns = columns
            self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Another palette is another set of inks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_again"):
            self._again.start(0)

    def _write(self) -> None:
        worn = inks.of(self.palette())
        self.ui.keys.dress(measures.font(10), 1.3, _style(worn), worn.window)
        self.ui.keys.write(sheet(self._keys, worn, self._columns))


def sheet(keys: Mapping[str, tuple[str, ...]], worn: inks.Inks, columns: int = 2) -> str:
    """The sheet as HTML: menus in columns of about one height, a line a command that has a key."""
    wide = _room_for_keys(keys)
    menus = [made for menu in MENUS if (made := _menu(menu, keys, worn, wide))]
    stacks = _stacked(menus, columns)
    shares = pairwise(100 * at // len(stacks) for at in range(len(stacks) + 1))  # they must add up to all
    cells = [
        f"<td width='{b - a}%'>{''.join(stack)}</td>" for stack, (a, b) in zip(stacks, shares, strict=True)
    ]
    return f"<table width='100%'{_direction()}>{_row(*cells)}</table>"


def _stacked(menus: Sequence[str], columns: int) -> list[Sequence[str]]:
    """The menus in their order, parted so that the longest column is as short as can be."""
    lines = [menu.count("<tr>") + 2 for menu in menus]
    ends = range(1, len(menus))
    parted = [(0, *cuts, len(menus)) for cuts in combinations(ends, min(columns, len(menus)) - 1)]
    best = min(parted, key=lambda at: max(sum(lines[a:b]) for a, b in pairwise(at)), default=(0, len(menus)))
    return [menus[a:b] for a, b in pairwise(best)]


def _room_for_keys(keys: Mapping[str, tuple[str, ...]]) -> int:
    """Pixels that the keys take in every menu, so that all names stand in line."""
    letters = measures.metrics(10, bold=True)
    widest = max((letters.horizontalAdvance(_said(bound)) for bound in keys.values()), default=0)
    return widest + measures.px(14)


def _said(bound: Sequence[str]) -> str:
    return "\u00a0 ".join(map(shown, bound))


def _menu(menu: str, keys: Mapping[str, tuple[str, ...]], worn: inks.Inks, wide: int) -> str:
    lines = []
    for command in COMMANDS.values():
        bound = keys.get(command.id, ())
        if command.menu != menu or not bound:
            continue
        caps = "&nbsp; ".join(f"<b>{escape(shown(key))}</b>" for key in bound)
        keyed = f"<td width='{wide}' style='color:{worn.accent}'>{caps}</td>"
        lines.append(_row(keyed, f"<td>{escape(title(command))}</td>"))
    if not lines:
        return ""
    head = wording.lead() + escape(menu_title(menu))
    return f"<h3>{head}</h3><table cellpadding='1' width='100%'>{''.join(lines)}</table>"


def _row(*cells: str) -> str:
    """Cells in the order of reading: a text document does not turn its tables by itself."""
    return f"<tr>{''.join(reversed(cells) if wording.lead() else cells)}</tr>"


def _direction() -> str:
    return " dir='rtl'" if wording.lead() else ""


def _style(worn: inks.Inks) -> str:
    points = 10 * measures.scale()
    return (
        f"body {{ color: {worn.text}; }}"
        f"h3 {{ font-size: {points:.2f}pt; color: {worn.second}; margin-top: 10px; margin-bottom: 2px; }}"
        "td { vertical-align: top; }"
    )
