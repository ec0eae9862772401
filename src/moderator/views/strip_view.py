"""The desk's strip in the status bar: where notices live, so that nothing on the desk moves or is covered."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStatusBar, QWidget

from moderator.desk.desk import Desk
from moderator.models import wording
from moderator.models.wording import word
from moderator.views.announcer import announce
from moderator.widgets.choice_strip import ChoiceStrip


class StripView(QObject):
    """`asked` with the command of what was clicked; the sites' states come back when the strip goes."""

    asked = Signal(str)

    def __init__(self, desk: Desk, bar: QStatusBar, beside: QWidget) -> None:
        """`beside` makes room for the strip."""
        super().__init__(bar)
        self._desk, self._bar = desk, bar
        self.strip = ChoiceStrip(bar)
        self.strip.chosen.connect(lambda place: self.asked.emit(f"strip.{place + 1}"))
        bar.insertWidget(0, self.strip, 1)
        self._beside = beside
        self.refresh()

    def refresh(self) -> None:
        """What the desk offers now."""
        offer = self._desk.strip.offer
        if offer is not None:
            self._bar.clearMessage()
            words = tuple(
                word(offer.context, choice.text).replace("%1", wording.digits(choice.value))
                for choice in offer.choices
            )
            if offer.chosen >= 0:
                announce(self.strip, f"{word(offer.context, offer.title)}: {words[offer.chosen]}")
            self.strip.show_choices(word(offer.context, offer.title), words, offer.chosen)
        self.strip.setVisible(offer is not None)
        self._beside.setVisible(offer is None)
