"""What commands can bring up: palette, cheat sheet, connection dialog, the demo, what the program is."""

import sys

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QDialog

from moderator.desk.site_state import State
from moderator.domain.links import links
from moderator.domain.site_entry import SiteEntry
from moderator.views.desk_view import DeskView
from moderator.views.main_window import MainWindow
from moderator.views.running import Running, chosen_theme, keys_of


class Shows(QObject):
    """Fills the stage's table; each dialog is loaded when it is first asked for."""

    def __init__(self, window: MainWindow, view: DeskView, running: Running) -> None:
        super().__init__(window)
        self._window, self._view, self._running = window, view, running
        view.stage.shows |= {
            "palette": self._palette,
            "cheat_sheet": self._cheat_sheet,
            "connect": self._connect,
            "sites": self._connect,
            "demo": self._demo,
            "about": self._about,
            "journal": self._journal,
            "report": self._report,
            "settings": self._settings,
            "watch": self._watch,
        }

    def _palette(self) -> None:
        from moderator.views.palette import Palette

        palette = Palette(self._view.player, self._running.keys, self._window)
        if palette.exec() == QDialog.DialogCode.Accepted and palette.chosen is not None:
            self._view.player.play(palette.chosen)

    def _cheat_sheet(self) -> None:
        from moderator.views.cheat_sheet import CheatSheet

        CheatSheet(self._running.keys, self._window).exec()

    def _connect(self) -> None:
        from moderator.views.connect_dialog import ConnectDialog
        from moderator.views.connecting import Connecting

        running, opened = self._running, self._running.opened
        connecting = Connecting(running.desk, opened.store, opened.credentials, running.lanes)
        ConnectDialog(connecting, self._in_trouble(connecting.entries()), self._window).exec()

    def _journal(self) -> None:
        from moderator.views.journal_dialog import JournalDialog

        opened = self._running.opened
        JournalDialog(self._running.desk.journal, opened.clock, opened.zone, self._window).exec()

    def _watch(self) -> None:
        """Begin with what is selected in the text, else with where its first link leads."""
        from moderator.views.watch_dialog import WatchDialog

        comment = self._view.comment
        selected = comment.ui.text.textCursor().selectedText().replace("\u2029", " ")
        item = self._running.desk.focused
        found = next((link.host for link in links(item.html) if link.openable), "") if item else ""
        desk = self._running.desk
        WatchDialog(
            desk.watching, lambda query: desk.open("pending", query), selected.strip() or found, self._window
        ).exec()

    def _report(self) -> None:
        from moderator.views.report_dialog import ReportDialog

        ReportDialog(self._running.desk.figures, self._window).exec()

    def _settings(self) -> None:
        from moderator.views.settings_dialog import SettingsDialog

        running = self._running
        SettingsDialog(
            running.opened.settings, self._view.player, running.keys, self._setting_changed, self._window
        ).exec()

    def _setting_changed(self, name: str) -> None:
        """What was changed holds at once."""
        running = self._running
        settings = running.opened.settings
        if name in ("preset", "keys"):
            self._view.rebind(keys_of(settings))
        elif name == "retention":
            settings.retained_at = 0.0
        elif name == "theme" and running.theme is not None:
            running.theme.choose(chosen_theme(settings))
        running.desk.settings_changed()

    def _in_trouble(self, entries: list[SiteEntry]) -> SiteEntry | None:
        """The site that refuses us, if one does: its connection is what the person wants to see."""
        refused = {site.name for site in self._running.desk.sites if site.state is State.REFUSED}
        return next((entry for entry in entries if entry.name in refused), None)

    def _demo(self) -> None:
        """Another process with a profile of its own: the demo and a real profile never meet."""
        started, _process = QProcess.startDetached(sys.executable, ["-m", "moderator", "demo"], "")
        if not started:
            self._view.stage.tell(self.tr("The demo could not be started."))

    def _about(self) -> None:
        from moderator.views import message

        places = self._running.opened.paths
        message.about(places.profile, places.log, places.reports, self._window).exec()
