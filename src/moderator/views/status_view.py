"""The status bar: how each site is doing and what waits on the left, how much is left on the right."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from moderator.desk.desk import Desk
from moderator.desk.site_state import SiteState, State
from moderator.models import wording
from moderator.widgets import icons, inks, measures

_SITES = 3
"""Sites said one by one; of more, only those in trouble and how many are well."""
_STALE = 100
_SIGNS = {
    State.OK: ("new", "approve"),
    State.SYNCING: ("sync", "accent"),
    State.OFFLINE: ("offline", "reject"),
    State.REFUSED: ("attention", "reject"),
    State.READ_ONLY: ("lock", "second"),
    State.STOPPED: ("hold", "second"),
    State.NEVER: ("sync", "third"),
}


class StatusView(QObject):
    """Fills a `QStatusBar`; `refresh` when sites, counts or the time have changed."""

    def __init__(self, desk: Desk, clock: Callable[[], float], bar: QStatusBar) -> None:
        super().__init__(bar)
        self._desk, self._clock, self._bar = desk, clock, bar
        left = self.left = QWidget(bar)
        self._row = QHBoxLayout(left)
        measures.inset(self._row, *map(measures.px, (12, 3, 0, 3)))
        self._row.setSpacing(measures.px(7))
        self._row.addStretch(1)
        self._parts: list[tuple[QLabel, QLabel]] = []
        self._said: list[tuple[str, str, str]] = []
        self._right = QLabel(bar)
        self._right.setContentsMargins(measures.px(12), 0, measures.px(12), 0)
        bar.addWidget(left, 1)
        bar.addPermanentWidget(self._right)
        self._trace = ""
        self._inks: inks.Inks | None = None

    def refresh(self) -> None:
        """Say how things are now."""
        left = self._desk.queue.left
        trace = self._left_words(left)
        if trace != self._trace:
            self._trace = trace
            self._right.setText(trace)
        now = self._clock()
        said = [(*_SIGNS[site.state], self._sentence(site, now)) for site in self._shown()]
        worn = inks.of(self._bar.palette())
        if said != self._said or worn is not self._inks:
            self._said, self._inks = said, worn
            self._show(said, worn)

    def _left_words(self, left: int) -> str:
        if not left and all(site.last_sync is None for site in self._desk.sites):
            return ""  # nothing was read yet: nobody knows
        if not self._desk.queue.complete:
            return self.tr("counting")
        words = self.tr("%1 left") if left else self.tr("nothing left")  # an Arabic zero looks like our dots
        said = [words.replace("%1", wording.number(left))]
        session = self._desk.session
        if session.done:
            said.append(self.tr("%1 done").replace("%1", wording.number(session.done)))
        pace, to_go = session.pace, session.to_go(left)
        if pace is not None:
            said.append(self.tr("%1 a minute").replace("%1", wording.number(max(1, round(pace * 60)))))
        if to_go is not None:
            said.append(self.tr("%1 to go").replace("%1", wording.clock(max(60.0, to_go // 60 * 60))))
        return "  ·  ".join(said)

    def _shown(self) -> list[SiteState]:
        sites = list(self._desk.sites)
        if len(sites) <= _SITES:
            return sites
        calm = {State.OK, State.SYNCING, State.READ_ONLY, State.STOPPED}
        return ([site for site in sites if site.state not in calm] or sites)[:_SITES]

    def _sentence(self, site: SiteState, now: float) -> str:
        parts = [site.title or site.name, self._state(site, now)]
        waiting = site.waiting - site.held
        waits = wording.number(waiting)
        if waiting and site.state is State.OFFLINE:
            parts.append(self.tr("%1 waiting").replace("%1", waits))
        elif waiting and site.due_in is not None and site.state is State.OK:
            due = self.tr("%1 to deliver, in %2").replace("%1", waits)
            parts.append(due.replace("%2", wording.clock(site.due_in + 0.999)))
        elif waiting:
            parts.append(self.tr("%1 to deliver").replace("%1", waits))
        if site.held:
            parts.append(self.tr("%1 kept back").replace("%1", wording.number(site.held)))
        return "  ·  ".join(part for part in parts if part)

    def _state(self, site: SiteState, now: float) -> str:
        if site.state is State.OFFLINE:
            again = self.tr("offline, tries again in %1")
            if not site.due_in:
                return self.tr("offline")
            return again.replace("%1", wording.clock(site.due_in + 0.999))
        if site.state is State.REFUSED:
            return self.tr("refuses the connection")
        if site.state is State.STOPPED:
            return self.tr("reading is stopped")
        if site.state is State.SYNCING:
            return self._progress(site)
        if site.state is State.NEVER or site.last_sync is None:
            return self.tr("not synced yet")
        past = now - site.last_sync
        ago = self.tr("synced %1 ago").replace("%1", _ago(past)) if past >= 5 else self.tr("synced just now")
        return f"{self.tr('read only')}  ·  {ago}" if site.state is State.READ_ONLY else ago

    def _progress(self, site: SiteState) -> str:
        if site.progress is None:
            return self.tr("syncing")
        stage, done, total = site.progress
        if not done or stage == "compare":  # it counts ids, not comments
            return self.tr("comparing") if stage == "compare" else self.tr("syncing")
        if total <= 0:
            return self.tr("syncing, %1").replace("%1", wording.number(done))
        words = self.tr("syncing, %1 of %2").replace("%1", wording.number(done))
        words = words.replace("%2", wording.number(total))
        if site.rate is None or site.left is None:
            return words
        pace = self.tr("%1 a second").replace("%1", wording.number(_round(site.rate)))
        left = self.tr("%1 to go").replace("%1", wording.clock(max(1.0, site.left)))
        return f"{words}  ·  {pace}  ·  {left}"

    def _show(self, said: list[tuple[str, str, str]], worn: inks.Inks) -> None:
        while len(self._parts) < len(said):
            sign, words = QLabel(self._bar), QLabel(self._bar)
            words.setTextFormat(Qt.TextFormat.PlainText)
            for label in (sign, words):
                self._row.insertWidget(self._row.count() - 1, label)
            self._parts.append((sign, words))
        for (sign, words), (icon, ink, sentence) in zip(self._parts, said, strict=False):
            size = measures.px(14)
            sign.setPixmap(icons.pixmap(icon, worn[ink], size, self._bar.devicePixelRatio()))
            words.setText(sentence)
        for place, pair in enumerate(self._parts):
            for label in pair:
                label.setVisible(place < len(said))


def _round(rate: float) -> int:
    """Two digits are enough: more would flicker."""
    size = int(10 ** max(0, len(str(int(rate))) - 2))
    return max(1, int(rate) // size * size)


def _ago(seconds: float) -> str:
    """Whole seconds would change twice a second and draw the eye: steps of five below a minute."""
    if seconds < 60:
        return wording.clock(max(0, int(seconds)) // 5 * 5)
    return wording.clock(max(_STALE, seconds))
