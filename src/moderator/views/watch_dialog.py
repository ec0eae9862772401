"""What to watch for: an entry, what it would have held, the lines for the site, and the desk's own list."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from moderator.desk.watching import Watching
from moderator.domain.errors import WrongUsage
from moderator.domain.watch import ALREADY, Entry, lines, meaning, query, written
from moderator.forms.watch_dialog import Ui_WatchDialog
from moderator.models.told import told
from moderator.models.wording import word
from moderator.store.rehearsal import Rehearsal
from moderator.views import rehearsal_html
from moderator.views.comment_view import style
from moderator.views.geometry import within_screen
from moderator.widgets import inks, measures

TYPED = 300
"""Milliseconds without a letter after which what was typed is rehearsed."""
_ENTRY = Qt.ItemDataRole.UserRole


class WatchDialog(QDialog):
    """Typing rehearses, Enter keeps, Esc leaves."""

    def __init__(
        self,
        watching: Watching,
        search: Callable[[str], object],
        begin: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`search` shows what a query finds; `begin` is what stands in the field at first."""
        super().__init__(parent)
        self.ui = Ui_WatchDialog()
        self.ui.setupUi(self)
        self._watching, self._search = watching, search
        self._entry: Entry | None = None
        self._found: Rehearsal | None = None
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.timeout.connect(self.rehearse)
        self._again = QTimer(self)  # after the style sheet, which brings old grounds back
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._redress)
        ui = self.ui
        ui.entry.setText(" ".join(begin.split())[:200])
        ui.entry.textEdited.connect(lambda _text: self._typed.start(TYPED))
        ui.entry.textChanged.connect(lambda _text: self._forget())
        ui.entry.selectAll()
        ui.keep.clicked.connect(self._keep)
        ui.remove.clicked.connect(self._remove)
        ui.copy.clicked.connect(self._copy)
        ui.search.clicked.connect(self._show_found)
        ui.close_now.clicked.connect(self.reject)
        ui.listed.currentItemChanged.connect(lambda _now, _before: self._can())
        ui.listed.itemActivated.connect(self._choose)
        self._dress()
        self._list()
        watching.told = self._told
        self.rehearse()
        ui.entry.setFocus()

    def done(self, result: int) -> None:
        """Nobody waits any more."""
        self._watching.stop()
        self._watching.told = lambda _rehearsal: None
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Another palette is another set of inks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_again"):
            self._again.start(0)

    def _redress(self) -> None:
        self._ink()
        self._write()

    def _ink(self) -> None:
        worn = inks.of(self.palette())
        self.ui.told.dress(measures.font(10.5), 1.45, style(worn), worn.window)

    def _dress(self) -> None:
        ui = self.ui
        self._ink()
        ui.keep.wear(self.tr("Keep on this desk's list"), "⏎", "watch", "accent")
        ui.keep.setDefault(True)
        ui.remove.wear(self.tr("Remove"), "Alt+R", "close", "second")
        ui.remove.setShortcut("Alt+R")
        ui.copy.wear(self.tr("Copy the lines"), "Alt+C")
        ui.copy.setShortcut("Alt+C")
        ui.search.wear(self.tr("Show what waits"), "Alt+S", "search")
        ui.search.setShortcut("Alt+S")
        ui.close_now.wear(self.tr("Close"), "Esc")
        for button in (ui.remove, ui.copy, ui.search, ui.close_now):
            button.setAutoDefault(False)
        ui.lines.setMaximumHeight(measures.px(84))
        high = self.screen().availableGeometry().height()  # room for what was asked, first
        ui.lead.setVisible(high >= measures.px(560))
        for part in (ui.lines_title, ui.lines):
            part.setVisible(high >= measures.px(480))
        within_screen(self, 900, 620)

    def _forget(self) -> None:
        """What was rehearsed is not what stands there now."""
        self._entry = None
        self._watching.stop()
        self._can()

    def rehearse(self) -> None:
        """Find out what the entry that stands in the field would have held."""
        ui = self.ui
        self._typed.stop()
        typed = ui.entry.text()
        ui.told.write("")
        ui.lines.setPlainText("")
        ui.hint.setText("")
        ui.kind.setText("")
        self._entry = self._found = None
        if typed.strip():
            try:
                self._entry = self._watching.rehearse(typed)
            except WrongUsage as why:
                ui.kind.setText(told(why.message))
            else:
                self._show(self._entry)
        else:
            self._write()
            ui.kind.setText(
                self.tr("A word or phrase; a host; an e-mail, or all behind its @; an address or range.")
            )
        self._can()

    def _show(self, entry: Entry) -> None:
        ui = self.ui
        words = word("watch", meaning(entry))
        ui.kind.setText(f"{words}: {entry.text}" if entry.text != ui.entry.text().strip() else words)
        said = lines(entry)
        ui.lines.setPlainText("\n".join(said) or self.tr("The site's lists have no way to write this range."))
        ui.hint.setText(self.tr("Looking through what is here…"))

    def _told(self, found: Rehearsal) -> None:
        if self._entry is None:
            return
        self._found = found
        self._write()
        if found.done:
            self.ui.hint.setText(self._already(self._entry))

    def _write(self) -> None:
        """What was found, or the sites' own lists, in the inks of the moment."""
        worn = inks.of(self.palette())
        if self._entry is not None and self._found is not None:
            self.ui.told.write(rehearsal_html.rehearsal(self._found, self._entry, worn))
        elif not self.ui.entry.text().strip():
            self.ui.told.write(rehearsal_html.lists(self._watching.theirs, worn))

    def _already(self, entry: Entry) -> str:
        return " ".join(word("watch", ALREADY[where]) for where in self._watching.stands(entry))

    def _keep(self) -> None:
        if self._typed.isActive() or self._entry is None:
            self.rehearse()
        if self._entry is None:
            return
        self._watching.keep(self._entry)
        self._list(self._entry)
        self.ui.hint.setText(self.tr("Kept. Comments that have it are marked from now on."))

    def _remove(self) -> None:
        if self.ui.listed.currentRow() < 0:
            return
        entry: Entry = self.ui.listed.currentItem().data(_ENTRY)
        self._watching.remove(entry)
        self._list()
        self.ui.entry.setText(written(entry))  # Enter puts it back
        self.rehearse()
        self.ui.hint.setText(self.tr("Removed. Enter puts it back."))

    def _choose(self, item: QListWidgetItem) -> None:
        self.ui.entry.setText(item.text())
        self.rehearse()

    def _copy(self) -> None:
        if self._entry is not None and (said := lines(self._entry)):
            QGuiApplication.clipboard().setText("\n".join(said))
            self.ui.hint.setText(self.tr("Copied. Paste them on lines of their own."))

    def _show_found(self) -> None:
        if self._entry is not None:
            self.accept()
            self._search(query(self._entry))

    def _list(self, chosen: Entry | None = None) -> None:
        listed = self.ui.listed
        listed.clear()
        for one in self._watching.all:
            item = QListWidgetItem(written(one.entry))
            item.setData(_ENTRY, one.entry)
            item.setToolTip(word("watch", meaning(one.entry)))
            listed.addItem(item)
            if one.entry == chosen:
                listed.setCurrentItem(item)
        self._can()

    def _can(self) -> None:
        ui = self.ui
        ui.keep.setEnabled(bool(ui.entry.text().strip()))
        ui.remove.setEnabled(ui.listed.currentRow() >= 0)
        ui.search.setEnabled(self._entry is not None)
        ui.copy.setEnabled(self._entry is not None and bool(lines(self._entry)))
