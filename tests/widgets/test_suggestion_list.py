"""Suggestions below a field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from moderator.widgets.suggestion_list import Offer, SuggestionList

Key = Qt.Key


@pytest.fixture
def field(qapp: QApplication) -> Iterator[QLineEdit]:
    window = QWidget()
    window.resize(400, 300)
    made = QLineEdit(window)
    other = QLineEdit(window)
    box = QVBoxLayout(window)
    box.addWidget(made)
    box.addWidget(other)
    window.show()
    window.activateWindow()
    made.setFocus()
    QApplication.processEvents()
    yield made
    window.close()


def test_arrows_go_round_and_enter_takes_the_chosen_line(field: QLineEdit) -> None:
    offers = SuggestionList(field)
    taken: list[str] = []
    offers.taken.connect(taken.append)
    offers.offer([Offer("one", ""), Offer("two", "the second"), Offer("three", "")], 0)
    assert not offers.chosen
    QTest.keyClick(field, Key.Key_Up)
    assert offers.list.currentIndex().row() == 2
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert taken == ["two"]
    assert not offers.list.isVisible()


def test_it_stays_inside_its_window_and_goes_when_the_keyboard_goes(field: QLineEdit) -> None:
    offers = SuggestionList(field)
    offers.offer([Offer("a long one", "and what it says beside it")] * 30, 390)
    window = field.window()
    assert window.rect().contains(offers.list.geometry())
    assert field.hasFocus()
    other = field.nextInFocusChain()
    assert other is not None
    other.setFocus()
    QApplication.processEvents()
    assert not offers.list.isVisible()


def test_nothing_to_offer_shows_nothing(field: QLineEdit) -> None:
    offers = SuggestionList(field)
    offers.offer([], 0)
    assert not offers.list.isVisible()
    QTest.keyClick(field, Key.Key_Tab)
    assert not field.hasFocus()
