"""One's own figures in a window of their own."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from moderator.domain.verdict import Verdict
from moderator.views.report_dialog import ReportDialog
from tests.views.looked import Looked, cut_words

DAY = 86_400.0


@pytest.fixture
def dialog(looked: Looked) -> Iterator[ReportDialog]:
    """Yesterday two were rejected and one flagged; today one was approved."""
    desk = looked.desk
    for verdict, reason in (
        (Verdict.REJECT, "abusive"),
        (Verdict.REJECT, "<b>bold</b>"),
        (Verdict.FLAG, None),
    ):
        desk.decide(verdict, reason)
    looked.later(6)
    looked.later(DAY)
    desk.decide(Verdict.APPROVE)
    made = ReportDialog(desk.figures, looked.window)
    made.resize(1120, 640)
    made.open()  # as modal as `exec` has it
    made.activateWindow()
    looked.rest()
    yield made
    made.reject()
    made.deleteLater()


def choose(looked: Looked, dialog: ReportDialog, index: int) -> None:
    dialog.ui.span.setCurrentIndex(index)
    looked.rest()


def test_a_week_is_drawn_by_day_with_the_verdicts_told_apart(looked: Looked, dialog: ReportDialog) -> None:
    ui = dialog.ui
    assert ui.lead.text() == "4 decided"
    assert [column.parts for column in ui.days.columns] == [(0, 2, 1), (1, 0, 0)]
    assert [column.tip.partition(": ")[2] for column in ui.days.columns] == [
        "Rejected 2, Flagged 1",
        "Approved 1",
    ]
    assert ui.days.accessibleName() == "Decisions"
    assert "Rejected 2, Flagged 1" in ui.days.accessibleDescription()
    assert sum(column.parts[0] for column in ui.hours.columns) == 4
    assert sum(column.parts[0] for column in ui.waits.columns) == 3
    assert [row.size for row in ui.reasons.rows] == [1, 1]
    assert [row.shown for row in ui.flags.rows] == ["1 · 100 %"]
    assert ui.flags_note.text() == "No flag has led to a verdict yet."
    assert ui.sites.isHidden()
    assert cut_words(dialog) == []


def test_one_day_has_its_verdicts_side_by_side(looked: Looked, dialog: ReportDialog) -> None:
    choose(looked, dialog, 0)
    assert [(column.label, column.shown) for column in dialog.ui.days.columns] == [("Approved", "1")]
    assert dialog.ui.days_head.text().startswith("Decisions  ·  ")
    choose(looked, dialog, 3)
    assert dialog.ui.days_head.text() == "Decisions"
    assert dialog.ui.lead.text() == "4 decided"


def test_where_nothing_was_decided_it_says_so_and_nothing_is_saved(
    looked: Looked, dialog: ReportDialog
) -> None:
    looked.later(3 * DAY)
    choose(looked, dialog, 0)
    assert dialog.ui.nothing.isVisible()
    assert dialog.ui.nothing.text() == "Nothing decided in this time yet."
    assert not dialog.ui.save.isEnabled()


def test_figures_are_saved_by_key_and_trouble_is_said(
    looked: Looked, dialog: ReportDialog, tmp_path: Path
) -> None:
    offered: list[str] = []
    place = tmp_path / "own.csv"

    def ask(name: str) -> str:
        offered.append(name)
        return str(place)

    dialog.ask_place = ask
    clicked = QSignalSpy(dialog.ui.save.clicked)
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert clicked.wait(5000)  # a shortcut shows the button go down first
    looked.rest()
    assert offered[0].startswith("moderator-20")
    assert dialog.ui.hint.text() == "Saved: own.csv"
    rows = list(csv.reader(place.read_text("utf-8-sig").splitlines()))
    assert ["reason", "abusive", "", "1"] in rows
    place = tmp_path / "no" / "own.csv"
    dialog.ui.save.click()
    looked.rest()
    assert "cannot be written" in dialog.ui.hint.text()
    dialog.ask_place = lambda _name: ""
    dialog.ui.save.click()
    assert "cannot be written" in dialog.ui.hint.text()


@pytest.mark.parametrize("wide", [1120, 760, 480])
def test_plots_stand_beside_each_other_as_there_is_room(
    looked: Looked, dialog: ReportDialog, wide: int
) -> None:
    dialog.resize(wide, 640)
    looked.rest()
    ui = dialog.ui
    cards = (ui.days_card, ui.hours_card, ui.waits_card, ui.reasons_card, ui.flags_card)
    places = [card.geometry() for card in cards]
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[at + 1 :])
    assert max(place.right() for place in places) < ui.sheet.width()
    assert len({place.left() for place in places}) == {1120: 3, 760: 2, 480: 1}[wide]
    assert cut_words(dialog) == []


def test_in_arabic_time_runs_from_the_right(looked: Looked, dialog: ReportDialog) -> None:
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    days, hours = dialog.ui.days_card.geometry(), dialog.ui.hours_card.geometry()
    assert days.left() > hours.left()
    assert dialog.ui.span.geometry().right() < dialog.ui.title.geometry().right()


def test_whoever_leaves_is_told_nothing_more(looked: Looked, dialog: ReportDialog) -> None:
    dialog.ui.span.setCurrentIndex(3)
    dialog.reject()
    looked.rest()
    assert not looked.desk.figures.loading


def test_the_command_opens_it(looked: Looked) -> None:
    opened: list[str] = []
    looked.shown.stage.shows["report"] = lambda: opened.append("report")
    looked.press(Qt.Key.Key_R, held=Qt.KeyboardModifier.ControlModifier)
    assert opened == ["report"]
    assert looked.desk.figures.report is None
