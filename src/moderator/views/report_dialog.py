"""One's own figures: what was decided in a span, drawn to be looked at; saved as CSV if wished."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from moderator.desk.figures import Figures
from moderator.domain.errors import Trouble
from moderator.domain.report import Report
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.forms.report_dialog import Ui_ReportDialog
from moderator.models import wording
from moderator.models.told import told
from moderator.models.wording import word
from moderator.views import report_words as words
from moderator.views.geometry import within_screen
from moderator.views.report_words import Columns
from moderator.widgets import measures
from moderator.widgets.column_plot import ColumnPlot

SPANS: tuple[tuple[str, int | None], ...] = (
    (QT_TRANSLATE_NOOP("report", "Today"), 1),
    (QT_TRANSLATE_NOOP("report", "Last %1 days"), 7),
    (QT_TRANSLATE_NOOP("report", "Last %1 days"), 30),
    (QT_TRANSLATE_NOOP("report", "All time"), None),
)
"""Name, and days with today among them."""
FIRST = 1
_WIDE, _NARROW = 940, 620
"""Pixels, as designed, from which three and two plots stand beside each other."""
_PLACES: dict[int, tuple[tuple[str, int, int, int], ...]] = {
    3: (
        ("days", 0, 0, 2),
        ("hours", 0, 2, 1),
        ("waits", 1, 0, 1),
        ("reasons", 1, 1, 1),
        ("flags", 1, 2, 1),
    ),
    2: (
        ("days", 0, 0, 2),
        ("hours", 1, 0, 1),
        ("waits", 1, 1, 1),
        ("reasons", 2, 0, 1),
        ("flags", 2, 1, 1),
    ),
    1: tuple((name, row, 0, 1) for row, name in enumerate(("days", "hours", "waits", "reasons", "flags"))),
}
"""By how many stand beside each other: row, column and columns taken."""


class ReportDialog(QDialog):
    """The arrows choose the span, Alt+S saves, Esc leaves."""

    def __init__(self, figures: Figures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReportDialog()
        self.ui.setupUi(self)
        self._figures = figures
        self._beside = 0
        self._said = ""
        self.ask_place: Callable[[str], str] = self._ask_place
        """Asks where to save, with a name offered; empty for nowhere."""
        ui = self.ui
        for name, days in SPANS:
            ui.span.addItem(word("report", name).replace("%1", wording.number(days or 0)), days)
        ui.span.setCurrentIndex(FIRST)
        ui.span.currentIndexChanged.connect(lambda _index: self._ask())
        ui.save.wear(self.tr("Save as CSV"), "Alt+S")
        ui.save.setShortcut("Alt+S")
        ui.save.clicked.connect(self._save)
        ui.close_now.wear(self.tr("Close"), "Esc")
        ui.close_now.clicked.connect(self.reject)
        for button in (ui.save, ui.close_now):
            button.setAutoDefault(False)
        within_screen(self, 1120, 640)
        figures.report = None
        figures.told = self._told
        self._ask()
        ui.span.setFocus()

    def done(self, result: int) -> None:
        """Nobody listens any more."""
        self._figures.leave()
        self._figures.told = lambda: None
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many plots beside each other as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width()
        beside = 3 if wide >= measures.px(_WIDE) else 2 if wide >= measures.px(_NARROW) else 1
        if beside == self._beside:
            return
        self._beside = beside
        grid = self.ui.cards
        for name, row, column, columns in _PLACES[beside]:
            card: QWidget = getattr(self.ui, f"{name}_card")
            grid.removeWidget(card)
            grid.addWidget(card, row, column, 1, columns)
        for column in range(3):
            grid.setColumnStretch(column, 1 if column < beside else 0)
            grid.setColumnMinimumWidth(column, 0)

    def _ask(self) -> None:
        self._said = ""
        self._figures.ask(self.ui.span.currentData())

    def _told(self) -> None:
        report = self._figures.report
        if report is not None and not self._figures.loading:
            self._draw(report)
        self._hint()

    def _draw(self, report: Report) -> None:
        ui = self.ui
        ui.pages.setCurrentWidget(ui.nothing if report.empty else ui.scroll)
        ui.lead.setText(words.headline(report))
        ui.lead.setVisible(not report.empty)
        one_day = words.one_day(report)
        ui.days_head.setText("  ·  ".join(filter(None, (self.tr("Decisions"), one_day))))
        for plot, head, columns in (
            (ui.days, ui.days_head.text(), words.days(report)),
            (ui.hours, ui.hours_head.text(), words.hours(report)),
            (ui.waits, ui.waits_head.text(), words.waits(report)),
        ):
            _show(plot, head, columns)
        ui.hours_note.setText(words.quickest(report))
        ui.waits_note.setText(words.typical(report))
        rows, said = words.reasons(report)
        ui.reasons.show_rows(rows, ui.reasons_head.text(), said)
        ui.reasons_note.setText(words.without(report) or ("" if rows else self.tr("None were given.")))
        ui.reasons_note.setVisible(bool(ui.reasons_note.text()))
        rows, said = words.flags(report)
        ui.flags.show_rows(rows, ui.flags_head.text(), said, as_one=bool(rows))
        ui.flags_note.setText(words.agreement(report))
        rows, said = words.sites(report)
        ui.sites.show_rows(rows, ui.sites_head.text(), said)
        for widget in (ui.sites_head, ui.sites):
            widget.setVisible(bool(rows))

    def _hint(self) -> None:
        report = self._figures.report
        self.ui.save.setEnabled(report is not None and not report.empty and not self._figures.loading)
        self.ui.hint.setText(self.tr("Reading…") if self._figures.loading else self._said)

    def _save(self) -> None:
        place = self.ask_place(f"moderator-{self._figures.today.isoformat()}.csv")
        if place:
            self._figures.save(Path(place), lambda trouble: self._saved(place, trouble))

    def _ask_place(self, name: str) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save as CSV"), folder, self.tr("Tables (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(name)
        return dialog.selectedFiles()[0] if dialog.exec() else ""

    def _saved(self, place: str, trouble: Trouble | None) -> None:
        if trouble is None:
            self._said = self.tr("Saved: %1").replace("%1", Path(place).name)
        else:
            self._said = told(trouble.message)
        self._hint()


def _show(plot: ColumnPlot, head: str, found: Columns) -> None:
    plot.show_columns(found.series, found.columns, found.top, head, found.words)
