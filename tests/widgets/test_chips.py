"""Short facts in rows."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from moderator.widgets.chips import Chip, Chips


def test_chips_that_wrap_when_the_pane_narrows_are_all_seen(qapp: QApplication) -> None:
    pane = QWidget()
    chips = Chips(pane)
    box = QVBoxLayout(pane)
    box.addWidget(chips)
    box.addStretch(1)
    chips.show_chips((Chip("Perhaps spam"), Chip("27 alike"), Chip("New author")))
    pane.resize(600, 300)
    pane.show()
    QApplication.processEvents()
    one = chips.height()
    pane.resize(140, 300)
    QApplication.processEvents()
    assert chips.height() == chips.heightForWidth(chips.width()) > one
    pane.deleteLater()
