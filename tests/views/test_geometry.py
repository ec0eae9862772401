"""Panes in windows of every width, also from right to left."""

from PySide6.QtCore import QMargins, QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from moderator.views.geometry import Geometry
from moderator.views.main_window import MainWindow
from moderator.views.message import Message
from moderator.widgets import measures
from tests.views.looked import Looked

CTRL = Qt.KeyboardModifier.ControlModifier


def test_queues_that_are_brought_back_take_the_room_of_the_article_where_there_is_no_other(
    looked: Looked,
) -> None:
    looked.window.resize(960, 540)
    looked.rest()
    looked.press(Qt.Key.Key_B, held=CTRL)
    looked.rest()
    queues, queue, comment = looked.shown.ui.queues, looked.shown.queue, looked.shown.comment
    assert queues.isVisible()
    assert not looked.shown.article.isVisible()
    ends = [pane.mapTo(looked.window, QPoint(pane.width(), 0)).x() for pane in (queues, queue, comment)]
    begins = [pane.mapTo(looked.window, QPoint(0, 0)).x() for pane in (queues, queue, comment)]
    assert ends[0] <= begins[1]
    assert ends[1] <= begins[2]
    assert ends[2] <= 960
    looked.press(Qt.Key.Key_B, held=CTRL)
    looked.rest()
    assert looked.shown.article.isVisible()


def test_queues_take_the_queues_place_in_a_window_of_half_a_screen_until_one_is_chosen(
    looked: Looked,
) -> None:
    looked.window.resize(640, 360)
    looked.rest()
    queues, queue, comment = looked.shown.ui.queues, looked.shown.queue, looked.shown.comment
    looked.press(Qt.Key.Key_B, held=CTRL)
    looked.rest()
    assert (queues.isVisible(), queue.isVisible(), comment.isVisible()) == (True, False, True)
    assert queues.hasFocus()
    assert comment.mapTo(looked.window, QPoint(comment.width(), 0)).x() <= 640
    looked.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    looked.rest()
    assert looked.desk.queue.name == "flagged"
    assert not queues.isVisible()
    looked.press(Qt.Key.Key_G, Qt.Key.Key_P)
    looked.rest()
    looked.press(Qt.Key.Key_B, held=CTRL)
    looked.press(Qt.Key.Key_B, held=CTRL)
    assert (queues.isVisible(), queue.ui.table.hasFocus()) == (False, True)
    looked.press(Qt.Key.Key_B, held=CTRL)
    looked.window.resize(1280, 720)
    looked.rest()
    assert (queues.isVisible(), queue.isVisible()) == (False, True)


def test_an_empty_queue_in_a_narrow_window_shows_where_else_to_go(looked: Looked) -> None:
    looked.window.resize(1280, 720)
    looked.rest()
    assert not looked.shown.ui.queues.isVisible()
    looked.desk.open("flagged")
    looked.rest()
    assert looked.shown.ui.queues.isVisible()
    looked.desk.open("pending")
    looked.rest()
    assert not looked.shown.ui.queues.isVisible()


def test_in_a_wide_window_the_queue_is_wider_than_designed(qapp: QApplication) -> None:
    def queue_in(width: int) -> int:
        window = MainWindow()
        window.resize(width, 900)
        for _ in range(3):
            window.ui.panes.addWidget(QWidget())
        Geometry(window, Forgetful())
        window.show()
        QApplication.processEvents()
        found = window.ui.panes.sizes()[0]
        window.deleteLater()
        return found

    assert queue_in(1920) > queue_in(1440) + 50


class Forgetful:
    """Remembers sizes as long as it lives."""

    window = ""


def test_from_right_to_left_the_panes_end_where_the_window_ends(qapp: QApplication) -> None:
    window = MainWindow()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, last = QWidget(), QWidget()
    for pane in (first, QWidget(), last):
        window.ui.panes.addWidget(pane)
    geometry = Geometry(window, Forgetful())
    window.resize(1280, 720)
    window.show()
    geometry.resized()
    QApplication.processEvents()
    assert first.mapTo(window, QPoint(first.width(), 0)).x() == 1280
    assert last.mapTo(window, QPoint(0, 0)).x() == 0
    window.deleteLater()


def test_a_forms_margins_and_gaps_grow_with_the_letters_and_a_widgets_own_do_not(qapp: QApplication) -> None:
    font = qapp.font()
    large = QFont(font)
    large.setPointSizeF(20)
    try:
        qapp.setFont(large)
        measures.forget()
        made = Message("A title", "Some words.")
        assert made.ui.dialog_layout.contentsMargins() == QMargins(52, 44, 52, 36)
        assert made.ui.buttons_layout.spacing() == 16
        made.deleteLater()
    finally:
        qapp.setFont(font)
        measures.forget()
