"""The window at work: focus, decisions, undo, selection, conflicts, hostile texts."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from moderator.commands.table import MENUS
from moderator.domain.verdict import Verdict
from moderator.models import wording
from moderator.store import audit
from tests.servers.sites import Site
from tests.views.looked import Looked

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def recorded(looked: Looked) -> list[tuple[int, Verdict]]:
    """What the journal holds."""
    with looked.opened.store.reading() as conn:
        return [(entry.decision.comment, entry.decision.verdict) for entry in audit.entries(conn)]


def test_what_the_window_shows_as_decided_is_in_the_journal(looked: Looked) -> None:
    wanted = []
    for key, verdict in (
        (Key.Key_A, Verdict.APPROVE),
        (Key.Key_R, Verdict.REJECT),
        (Key.Key_S, Verdict.SPAM),
    ):
        assert looked.focus is not None
        wanted.append((looked.focus, verdict))
        looked.press(key)
        assert recorded(looked) == wanted


def test_undo_brings_the_comment_back_into_focus_step_by_step(looked: Looked) -> None:
    first = looked.focus
    looked.press(Key.Key_A)
    second = looked.focus
    looked.press(Key.Key_S)
    looked.press(Key.Key_Z)
    assert looked.focus == second
    looked.press(Key.Key_Z)
    assert looked.focus == first
    assert looked.desk.queue.left == 10


def test_the_menu_names_the_step_that_undo_takes_back(looked: Looked) -> None:
    menu = looked.window.menuBar().actions()[1].menu()
    assert isinstance(menu, QMenu)

    def undo() -> str:
        menu.aboutToShow.emit()
        return next(action.text() for action in menu.actions() if "ndo" in action.text())

    assert undo() == "&Undo\tZ"
    looked.press(Qt.Key.Key_A)
    assert undo() == "&Undo: Approve\tZ"
    looked.press(Qt.Key.Key_X, Qt.Key.Key_J, Qt.Key.Key_X)
    looked.press(Qt.Key.Key_S, held=Qt.KeyboardModifier.ShiftModifier)
    assert undo() == "&Undo: Spam 2 comments\tZ"


def test_the_menu_ticks_the_order_and_the_grouping_in_force(looked: Looked) -> None:
    menu = looked.window.menuBar().actions()[list(MENUS).index("View")].menu()
    assert isinstance(menu, QMenu)

    def ticked() -> list[str]:
        menu.aboutToShow.emit()
        return [action.text().replace("&", "") for action in menu.actions() if action.isChecked()]

    assert ticked() == ["Oldest first"]
    looked.shown.player.play("view.by_risk")
    looked.shown.player.play("view.fold_author")
    looked.rest()
    assert ticked() == ["By risk", "Group by author (3)"]
    looked.shown.player.play("view.fold_author")
    assert ticked() == ["By risk"]


def test_decided_rows_go_when_the_moderator_pauses_and_the_focus_stays(looked: Looked) -> None:
    looked.press(Key.Key_A, Key.Key_A)
    focus = looked.focus
    assert looked.desk.queue.count == 10
    assert looked.shown._idle.isActive()
    looked.shown._idle.timeout.emit()
    assert looked.desk.queue.count == 8
    assert looked.focus == focus
    assert looked.shown.queue.ui.table.currentIndex().row() == looked.desk.queue.focus


def test_the_last_decision_leaves_an_empty_queue_that_says_so(looked: Looked) -> None:
    for _ in range(10):
        looked.press(Key.Key_A)
    assert looked.desk.queue.left == 0
    looked.shown._idle.timeout.emit()
    ui = looked.shown.ui
    assert ui.work.currentWidget() is ui.empty_page
    assert ui.empty_title.text() == "Nothing waits"
    looked.press(Key.Key_Z)
    assert ui.work.currentWidget() is ui.panes
    assert looked.focus is not None


def test_a_click_chooses_and_a_click_on_a_verb_leaves_the_keyboard_where_it_was(looked: Looked) -> None:
    table = looked.shown.queue.ui.table
    height = table.verticalHeader().defaultSectionSize()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, height * 3 + 5))
    assert looked.desk.queue.focus == 3
    button = next(one for one in looked.shown.comment.ui.verbs._buttons if one.text() == "Reject")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert recorded(looked)[-1][1] is Verdict.REJECT
    assert table.hasFocus()


def test_the_bar_says_what_a_shifted_letter_would_reach_before_it_is_pressed(looked: Looked) -> None:
    ui = looked.shown.comment.ui
    looked.press(Key.Key_X)
    assert not ui.bulk.isVisible()
    looked.press(Key.Key_J, held=SHIFT)
    assert ui.bulk.isVisible()
    assert ui.bulk_title.text().replace("\u00a0", " ").startswith("2 selected  ·  2 articles")
    assert not ui.foot.isVisible()
    looked.press(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier).rest()
    assert ui.bulk_title.text().replace("\u00a0", " ").startswith("10 selected")
    looked.press(Key.Key_S, held=SHIFT).rest()
    assert {verdict for _, verdict in recorded(looked)} == {Verdict.SPAM}
    assert len(recorded(looked)) == 10
    looked.press(Key.Key_Z).rest()
    assert looked.desk.queue.left == 10


def test_a_conflict_shows_both_sides_and_what_differs(looked: Looked, newsroom: Site) -> None:
    comment = looked.focus
    assert comment is not None
    looked.press(Key.Key_A)
    newsroom.set(comment, comment_content="Now it says something else altogether.")
    looked.later(30)
    looked.later(1)
    looked.press(Key.Key_G, Key.Key_C).rest()
    assert looked.focus == comment
    ui = looked.shown.comment.ui
    assert ui.conflict.isVisible()
    assert not ui.text.isVisible()
    assert "something else altogether" in ui.theirs.text.toPlainText()
    assert "something else" not in ui.mine.text.toPlainText()
    assert [button.text() for button in ui.verbs._buttons if button.isVisible()][:2] == [
        "Mine: approve",
        "Leave pending",
    ]
    looked.press(Key.Key_E)
    assert looked.desk.queue.left == 0


HOSTILE = {
    "script": "<script>alert(1)</script>words<img src=x onerror=alert(1)>",
    "frames": "<iframe src='http://127.0.0.1:9/'></iframe>words<object data='x'></object>",
    "links": "words <a href='javascript:alert(1)'>a</a><a href='data:,x'>b</a> <a href='JaVa\tScript:'>",
    "bidi": "words \u202e\u2066\u2067 turned",
    "broken": "<b><i><a href='http://x.example'>words</b></a></table><p></div>" * 40,
    "nul": "words \u0000 behind",
    "long": "words" + "x" * 60_000,
    "marks": "words" + "a\u0301\u0316" * 20_000,
    "deep": "<blockquote>" * 3000 + "words",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_comment_is_shown_and_decided_like_any_other(
    looked: Looked, newsroom: Site, name: str
) -> None:
    assert looked.focus is not None
    url = "javascript:alert(1)"
    newsroom.set(looked.focus, comment_content=HOSTILE[name], comment_author_url=url)
    looked.later(120)
    looked.desk.open("pending")
    looked.rest()
    ui = looked.shown.comment.ui
    assert "words" in ui.text.toPlainText()
    for browser in (ui.text, ui.links):
        html = browser.toHtml().lower()
        assert 'href="javascript:' not in html
        assert 'href="data:' not in html
        assert "<script" not in html.split("<body", 1)[1]
    assert looked.shown.comment.width() <= looked.window.width()
    before = looked.focus
    looked.press(Key.Key_S)
    assert (before, Verdict.SPAM) in recorded(looked)


def test_only_the_line_with_the_true_target_opens_a_link(
    looked: Looked, newsroom: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert looked.focus is not None
    newsroom.set(looked.focus, comment_content="<a href='https://evil.example/x'>bank.example</a>")
    looked.later(120)
    looked.desk.open("pending")
    looked.rest()
    opened: list[str] = []
    monkeypatch.setattr(looked.shown.stage, "open", opened.append)
    looked.shown.comment.link.disconnect()
    looked.shown.comment.link.connect(looked.shown.stage.open)
    ui = looked.shown.comment.ui
    assert "evil.example/x" in ui.links.toPlainText()
    assert "leads elsewhere" in ui.links.toPlainText()
    ui.text.link.emit("https://evil.example/x")
    assert opened == []
    assert looked.status == "https://evil.example/x"
    ui.links.link.emit("https://evil.example/x")
    assert opened == ["https://evil.example/x"]


def test_decisions_are_announced(looked: Looked, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    QAccessible.setActive(True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(getattr(event, "message", str)())
    )
    looked.press(Key.Key_A, Key.Key_Z)
    QAccessible.setActive(False)
    assert said == ["Approved. Z undoes.", "Undone"]


def test_every_widget_that_takes_the_keyboard_has_a_name(looked: Looked) -> None:
    nameless = []
    for widget in QApplication.allWidgets():
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        interface = QAccessible.queryAccessibleInterface(widget) if takes else None
        if interface is not None and widget.window() is looked.window:
            name = interface.text(QAccessible.Text.Name)
            if not name and not widget.objectName().startswith("qt_"):
                nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_the_look_changes_while_the_desk_is_open(looked: Looked) -> None:
    before = looked.window.grab().toImage().pixelColor(700, 400)
    looked.theme.choose(True)
    QApplication.processEvents()
    after = looked.window.grab().toImage().pixelColor(700, 400)
    assert before.lightness() > 200 > 100 > after.lightness()
    assert looked.shown.article.stack.browser is not None
    looked.theme.choose(False)


def test_sizes_are_kept_from_one_window_to_the_next(
    tmp_path: Path, newsroom: Site, qapp: QApplication
) -> None:
    kept: dict[str, object] = {}
    first = Looked(tmp_path / "profile", newsroom, kept=kept)
    first.begin()
    first.shown.ui.panes.setSizes([400, 500, 382])
    QApplication.processEvents()
    chosen = first.shown.ui.panes.sizes()
    first.press(Key.Key_B, held=Qt.KeyboardModifier.ControlModifier)
    folded = first.shown.ui.panes.sizes()
    assert not first.shown.ui.queues.isVisible()
    QApplication.sendEvent(first.window, QEvent(QEvent.Type.Close))
    first.window.close()
    first.close()
    second = Looked(tmp_path / "profile", newsroom, kept=kept)
    QApplication.processEvents()
    assert not second.shown.ui.queues.isVisible()
    assert second.shown.ui.panes.sizes() == pytest.approx(folded, abs=4)
    assert chosen[0] == 400
    second.close()


def test_a_narrow_window_folds_the_queues_and_cuts_no_pane(looked: Looked) -> None:
    looked.window.resize(1280, 720)
    QApplication.processEvents()
    assert not looked.shown.ui.queues.isVisible()
    panes = looked.shown.ui.panes
    assert looked.window.width() == 1280
    assert sum(panes.sizes()) + 2 <= 1280
    assert all(size >= least for size, least in zip(panes.sizes(), (240, 420, 320), strict=True))
    looked.window.resize(1440, 900)
    QApplication.processEvents()
    assert looked.shown.ui.queues.isVisible()


def test_half_a_small_screen_has_room_for_queue_and_comment_or_comment_and_author(looked: Looked) -> None:
    view, window = looked.shown, looked.window

    def seen() -> list[bool]:
        looked.rest()
        return [pane.isVisible() for pane in (view.queue, view.comment, view.article)]

    window.resize(960, 540)
    assert seen() == [True, True, True]
    window.resize(640, 360)
    assert seen() == [True, True, False]
    assert (window.width(), window.height()) == (640, 360)
    looked.press(Qt.Key.Key_I)
    assert seen() == [False, True, True]
    looked.press(Qt.Key.Key_Escape)
    assert seen() == [True, True, False]
    looked.press(Qt.Key.Key_Return)
    assert seen() == [False, True, False]
    window.resize(1440, 900)
    assert seen() == [False, True, False], "the comment stands alone until somebody leaves it"
    looked.press(Qt.Key.Key_Escape)
    assert seen() == [True, True, True]


def test_the_date_says_the_time_on_the_site_too(looked: Looked, newsroom: Site) -> None:
    date = looked.shown.comment.ui.date
    assert date.toolTip().endswith("on the site (UTC)")
    with newsroom.hand() as site:
        row = {"option_name": "timezone_string", "option_value": "Asia/Tokyo"}
        site.execute(newsroom.tables.options.insert(), row)
    looked.press(Key.Key_F5).rest()
    looked.later()
    looked.press(Key.Key_J)
    item = looked.desk.focused
    assert item is not None
    there = wording.moment(item.created_at, ZoneInfo("Asia/Tokyo"))
    assert date.toolTip() == f"{there} on the site (Asia/Tokyo)"
    assert there != date.text()
