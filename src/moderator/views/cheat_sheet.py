"""All keys on one sheet, by menu."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from moderator.commands.table import COMMANDS, MENUS
from moderator.forms.cheat_sheet import Ui_CheatSheet
from moderator.models import wording
from moderator.views.geometry import within_screen
from moderator.views.keys import shown
from moderator.views.menus import menu_title, title
from moderator.widgets import inks, measures


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
        self._write()
        within_screen(self, 900, 660)

    def changeEvent(self, event: QEvent) -> None:
        """Another palette is another set of inks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_again"):
            self._again.start(0)

    def _write(self) -> None:
        worn = inks.of(self.palette())
        self.ui.keys.dress(measures.font(10), 1.5, _style(worn), worn.window)
        self.ui.keys.write(sheet(self._keys, worn))


def sheet(keys: Mapping[str, tuple[str, ...]], worn: inks.Inks) -> str:
    """The sheet as HTML: menus in two columns, a line a command that has a key."""
    menus = [made for menu in MENUS if (made := _menu(menu, keys, worn))]
    half = -(-len(menus) // 2)
    left, right = "".join(menus[:half]), "".join(menus[half:])
    columns = _row(f"<td width='50%'>{left}</td>", f"<td width='50%'>{right}</td>")
    return f"<table width='100%'{_direction()}>{columns}</table>"


def _menu(menu: str, keys: Mapping[str, tuple[str, ...]], worn: inks.Inks) -> str:
    lines = []
    for command in COMMANDS.values():
        bound = keys.get(command.id, ())
        if command.menu != menu or not bound:
            continue
        caps = "&nbsp; ".join(f"<b>{escape(shown(key))}</b>" for key in bound)
        named = escape(title(command))
        keyed = f"<td style='color:{worn.accent}; padding-right:14px'>{caps}</td>"
        lines.append(_row(keyed, f"<td{_room(70)}>{named}</td>"))
    if not lines:
        return ""
    head = wording.lead() + escape(menu_title(menu))
    return f"<h3>{head}</h3><table cellpadding='2'{_room(100)}>{''.join(lines)}</table>"


def _row(*cells: str) -> str:
    """Cells in the order of reading: a text document does not turn its tables by itself."""
    return f"<tr>{''.join(reversed(cells) if wording.lead() else cells)}</tr>"


def _direction() -> str:
    return " dir='rtl'" if wording.lead() else ""


def _room(percent: int) -> str:
    """Right to left, what comes last takes the room that is left, so that the first keeps to its edge."""
    return f" width='{percent}%'" if wording.lead() else ""


def _style(worn: inks.Inks) -> str:
    return (
        f"body {{ color: {worn.text}; }} h3 {{ font-size: 10pt; color: {worn.second}; margin-top: 10px; }}"
        "td { vertical-align: top; }"
    )
