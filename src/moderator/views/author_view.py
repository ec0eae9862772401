"""The author drawer: it lies over the article while it is open, and follows the focus."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from moderator.desk.desk import Desk
from moderator.domain.item import QueueItem
from moderator.models import wording
from moderator.views import author_html
from moderator.views.comment_view import style
from moderator.widgets import inks, measures
from moderator.widgets.chips import Chip, Chips
from moderator.widgets.share_plot import Bar, SharePlot
from moderator.widgets.sign_browser import SignBrowser


class AuthorView(QScrollArea):
    """Covers `over` as long as `desk.author` is open."""

    def __init__(self, desk: Desk, zone: tzinfo, key_of: Callable[[str], str], over: QWidget) -> None:
        super().__init__(over)
        self._desk, self._zone, self._key_of, self._over = desk, zone, key_of, over
        self.setObjectName("author_drawer")
        self.setAccessibleName(self.tr("Author"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setBackgroundRole(QPalette.ColorRole.Base)
        sheet.setAutoFillBackground(True)
        self._name, self._mail, self._hint = QLabel(), QLabel(), QLabel()
        self._chips, self._plot = Chips(), SharePlot()
        self._kin_head, self._kin = QLabel(), SignBrowser()
        self._list_head, self._list = QLabel(), SignBrowser()
        self._kin.setAccessibleName(self.tr("Others like this author"))
        self._list.setAccessibleName(self.tr("Comments of this author"))
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(*(measures.px(side) for side in (26, 20, 26, 16)))
        rows.setSpacing(measures.px(8))
        for label in (self._name, self._mail, self._hint, self._kin_head, self._list_head):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._name.setObjectName("name")
        for label, name in (
            (self._mail, "author_facts"),
            (self._hint, "author_facts"),
            (self._kin_head, "author_head"),
            (self._list_head, "author_head"),
        ):
            label.setObjectName(name)
        for widget in (
            self._name, self._mail, self._chips, self._plot, self._kin_head, self._kin, self._list_head,
            self._list, self._hint,
        ):  # fmt: skip
            rows.addWidget(widget)
        rows.addStretch(1)
        for browser in (self._kin, self._list):
            browser.fit()
            browser.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            browser.link.connect(self._visit)
        self.setWidget(sheet)
        self._item: QueueItem | None = None
        self._again = QTimer(self)  # after the style sheet, which brings old grounds and fonts back
        self._again.setSingleShot(True)
        self._again.timeout.connect(lambda: self.show_author(self._item))
        self.hide()
        over.installEventFilter(self)

    def show_author(self, item: QueueItem | None) -> None:
        """Show who wrote `item`, where the drawer is open."""
        open_ = self._desk.author.open and item is not None
        self._item = item if open_ else None
        if open_ and item is not None:
            self._fill(item)
            self.setGeometry(self._over.rect())
            self.raise_()
        self.setVisible(open_)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as what it covers."""
        if event.type() is QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Another palette is another set of inks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_again") and self._item:
            self._again.start(0)

    def _fill(self, item: QueueItem) -> None:
        worn, found = inks.of(self.palette()), self._desk.author.profile(item)
        for browser in (self._kin, self._list):
            browser.dress(measures.font(9.5), 1.4, style(worn, worn.second, 0), worn.panel)
        self._name.setText(wording.lead() + (found.name[:120] or self.tr("no name")))
        self._mail.setText(
            wording.lead() + (found.email[:200] or self.tr("No e-mail: only this comment is known."))
        )
        approved = self.tr("%1 approved").replace("%1", wording.number(found.approved))
        removed = self.tr("%1 removed").replace("%1", wording.number(found.removed))
        chips = [Chip(approved, "approve"), Chip(removed, "reject")]
        if found.others:
            chips.append(Chip(self.tr("%1 waiting").replace("%1", wording.number(found.others)), "hold"))
        judged = found.approved + found.removed
        if found.removed:
            share = self.tr("%1 % removed").replace("%1", wording.number(round(100 * found.removed / judged)))
            chips.append(Chip(share))
        self._chips.show_chips(tuple(chips))
        bars = [Bar(wording.month(month.name), month.approved, month.removed) for month in found.months]
        over_time = judged and len(bars) > 1  # one month alone says what the chips say
        self._plot.show_bars(bars if over_time else (), f"{approved}, {removed}")
        self._kin_head.setText(self.tr("Others with the same e-mail, address or links"))
        html = author_html.kin(found.kin, worn)
        for widget in (self._kin_head, self._kin):
            widget.setVisible(bool(html))
        self._kin.write(html)
        all_ = found.approved + found.removed + found.others
        count = wording.number(max(all_, len(found.comments)))
        words = self.tr("Comments on all sites  ·  %1").replace("%1", count)
        if all_ > len(found.comments):
            newest = self.tr("the newest %1").replace("%1", wording.number(len(found.comments)))
            words = f"{words}, {newest}"
        self._list_head.setText(words)
        self._list.write(
            author_html.comments(
                found.comments,
                item.key,
                worn,
                lambda at: wording.moment(at, self._zone),
                self._desk.severe.covers,
            )
        )
        hint = self.tr("%1 and %2 go through them, verbs decide in place, %3 closes.")
        for place, name in enumerate(("go.next_reply", "go.previous_reply", "selection.none")):
            hint = hint.replace(f"%{place + 1}", self._key_of(name))
        self._hint.setText(hint)

    def _visit(self, target: str) -> None:
        scheme, _, key = target.partition(":")
        if scheme == "comment" and key.isdecimal():
            self._desk.aside.go(int(key))
