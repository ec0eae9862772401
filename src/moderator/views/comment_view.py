"""The comment pane: who, what, why it is here, what stands around it, and the verbs."""

from collections.abc import Callable
from datetime import UTC, tzinfo
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from moderator.desk.context import Context
from moderator.desk.desk import Desk
from moderator.domain.item import QueueItem
from moderator.domain.markup import safe_html
from moderator.domain.plain import cut, plain
from moderator.domain.watch import Listed
from moderator.forms.comment_pane import Ui_CommentPane
from moderator.models import wording
from moderator.models.wording import word
from moderator.views import comment_words, marking, thread_html
from moderator.views.bulk_view import BulkView
from moderator.views.conflict_view import ConflictView
from moderator.views.verbs import bar_of
from moderator.widgets import inks, measures
from moderator.widgets.chips import Chip

CHARACTERS = 68
"""A line of the comment is at most so wide."""
LARGE = 15
"""Points of the text where the comment stands alone."""
_QUOTED = 280
_NO_YEAR = 300 * 86_400
"""Seconds for which day and month are enough."""


class CommentView(QWidget):
    """Shows one `QueueItem` with its `Context`. Signals commands asked for, links opened or pointed at."""

    asked = Signal(str)
    link = Signal(str)
    pointed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        clock: Callable[[], float],
        zone: tzinfo,
        key_of: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """`key_of` gives the key of a command as people read it."""
        super().__init__(parent)
        self.ui = Ui_CommentPane()
        self.ui.setupUi(self)
        self._desk, self._clock, self._zone, self._key_of = desk, clock, zone, key_of
        self._item: QueueItem | None = None
        self._context: Context | None = None
        self._unfolded = self._asked_why = self._large = False
        self._covered = self._stale = False
        self._listed: tuple[Listed, ...] = ()
        self._whole: frozenset[int] = frozenset()
        """Keys of the unfolded thread: within it, it stays unfolded."""
        self.bulk = BulkView(desk, clock, key_of, self.ui)
        self._conflict = ConflictView(self.ui, self._when)
        for browser in (self.ui.text, self.ui.links, self.ui.thread):
            browser.fit()
            browser.pointed.connect(self.pointed)
        self.ui.links.link.connect(self.link)
        self.ui.text.link.connect(self._point_out)
        self.ui.thread.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ui.verbs.asked.connect(self.asked)
        self.ui.bulk_verbs.asked.connect(self.asked)
        self.ui.unfold.calm()
        self.ui.unfold.clicked.connect(self.unfold)
        self.ui.thread.link.connect(self._visit)
        self.ui.facts.linkActivated.connect(self._put_away)
        self.ui.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.ui.text)
        self.dress()

    @property
    def item(self) -> QueueItem | None:
        """The comment shown."""
        return self._item

    def dress(self) -> None:
        """Put on the fonts and inks of the moment and show everything anew."""
        worn, ui = inks.of(self.palette()), self.ui
        size = LARGE if self._large else 12
        self._place()
        ui.parent_layout.setContentsMargins(*(measures.px(side) for side in (14, 2, 14, 2)))
        ui.sides_layout.setSpacing(measures.px(12))
        ui.text.dress(measures.font(size), 1.55, style(worn), worn.panel)
        ui.text.setMaximumWidth(_column(self._large))
        ui.links.dress(measures.font(9), 1.5, style(worn, worn.second, 2), worn.panel)
        ui.thread.dress(measures.font(9.5), 1.4, style(worn, worn.second, 0), worn.panel)
        ui.thread.setMaximumWidth(ui.text.maximumWidth())
        self._stale = True
        if self._item is not None and self._context is not None:
            self.show_comment(self._item, self._context)

    def show_comment(self, item: QueueItem, context: Context) -> None:
        """Show this one, scrolled to its beginning unless it is the same comment as before."""
        another = self._item is None or self._item.key != item.key
        words_changed = another or self._stale or self._item is None or self._item.html != item.html
        self._item, self._context, self._stale = item, context, False
        if another:
            self._asked_why = False
        if another and item.key not in self._whole:
            self._unfolded, self._whole = False, frozenset()
        self.ui.sheet.setUpdatesEnabled(False)
        try:
            self._head(item, context)
            self._quote(context.parent)
            self._text(item, written=not words_changed)
            self._mark(self._desk.watching.hits(item), written=words_changed)
            self._around(item, context)
        finally:
            self.ui.sheet.setUpdatesEnabled(True)
        self.show_verbs()
        if another:
            self.ui.scroll.verticalScrollBar().setValue(0)

    def enlarge(self, large: bool) -> None:
        """The text larger and in the middle, or as ever."""
        self._large = large
        self.dress()

    def show_verbs(self) -> None:
        """The verbs as they can be used now."""
        self.ui.verbs.show_verbs(bar_of(self._desk, self._key_of))

    def turn_page(self, pages: int) -> bool:
        """Scroll by pages; False where there is nothing more that way."""
        bar = self.ui.scroll.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + pages * (bar.pageStep() - measures.px(40)))
        return bar.value() != before

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A comment alone stands in the middle."""
        super().resizeEvent(event)
        self._place()
        self._fit_date()

    def _place(self) -> None:
        """All in one column, as wide as the text can be; the rest of a wide pane stays free."""
        top, least = measures.px(48 if self._large else 20), measures.px(26)
        free = self.width() - _column(self._large)
        start = max(least, free // 2) if self._large else least
        end = max(least, free - start)
        measures.inset(self.ui.sheet_layout, start, top, end, measures.px(16))
        measures.inset(self.ui.foot_layout, start, measures.px(6), end, measures.px(14))
        measures.inset(self.ui.bulk_layout, start, measures.px(14), end, measures.px(14))
        self.ui.thread_layout.setContentsMargins(0, measures.px(10), 0, 0)
        self.ui.sheet_layout.setSpacing(measures.px(10))
        self.ui.head_layout.setSpacing(measures.px(12))

    def changeEvent(self, event: QEvent) -> None:
        """Another palette is another set of inks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_conflict"):
            self.dress()

    def _head(self, item: QueueItem, context: Context) -> None:
        ui = self.ui
        name = item.author or self.tr("no name")
        ui.initial.show_name(item.author)
        ui.name.setText(name)
        site = item.ref.site if len(self._desk.sites) > 1 else ""
        ui.address.setText(str(comment_words.Said(item.email, item.ip, site)))
        self._fit_date()
        ui.date.setToolTip(self._on_site(item))
        listed = self._desk.watching.hits(item)
        chips = comment_words.chips(item, context.history, self._desk.queue.name, self._when, listed)
        if self._desk.aside.item is not None:
            words = self.tr("Beside the queue · %1 goes back").replace("%1", self._key_of("selection.none"))
            chips = (Chip(words, "reply", "accent"), *chips)
        ui.chips.show_chips(chips)

    def _fit_date(self) -> None:
        """A date of the last months goes without its year where the name would be cut for it."""
        ui, item = self.ui, self._item
        if item is None:
            return
        said = self._when(item.created_at)
        needed = ui.name.sizeHint().width() + ui.date.fontMetrics().horizontalAdvance(said)
        past = self._clock() - (item.created_at or 0)
        bar = ui.scroll.verticalScrollBar()
        to_come = 0 if bar.isVisible() else bar.sizeHint().width()  # a longer text narrows the sheet
        if needed > ui.name.width() + ui.date.width() - to_come and past < _NO_YEAR:
            said = wording.moment(item.created_at, self._zone, year=False)
        ui.date.setText(said)

    def _on_site(self, item: QueueItem) -> str:
        """The date in the site's own zone, and its name; UTC where the site has not said."""
        zone = next((site.zone for site in self._desk.sites if site.name == item.ref.site), UTC)
        words = self.tr("%1 on the site (%2)").replace("%1", wording.moment(item.created_at, zone))
        return words.replace("%2", str(zone))

    def _quote(self, parent: QueueItem | None) -> None:
        self.ui.parent.setVisible(parent is not None)
        if parent is None:
            return
        head = self.tr("In reply to %1 · %2").replace("%2", wording.status(parent.status).lower())
        self.ui.parent_head.setText(head.replace("%1", parent.author or self.tr("no name")))
        words = cut(" ".join(plain(parent.html[:20_000]).split()), _QUOTED)
        said = words.text + ("…" if words.more else "")
        self.ui.parent_text.setText(word("queue", "covered") if self._desk.severe.covers(parent) else said)

    def _text(self, item: QueueItem, *, written: bool) -> None:
        attention = item.attention
        apart = attention is not None and attention.kind == "conflict"
        self.ui.text.setVisible(not apart)
        self._conflict.show_sides(attention if apart else None)
        covered = self._desk.severe.covers(item)
        if written and covered == self._covered:
            return
        self._covered = covered
        if covered:
            hint = self.tr("Covered: it holds words of your list. %1 shows it.").replace("%1 ", "%1\u00a0")
            self.ui.text.write(f"<p>{escape(hint.replace('%1', self._key_of('view.uncover')))}</p>")
            self.ui.more.hide()
            self.ui.links.hide()
            return
        safe = safe_html(item.html)
        words = safe.html or f"<p>{escape(self.tr('This comment has no words.'))}</p>"
        self.ui.text.write(words)
        self.ui.more.setVisible(safe.more > 0)
        self.ui.more.setText(
            self.tr("%1 characters more on the site.").replace("%1", wording.number(safe.more))
        )
        lines = comment_words.link_lines(item, inks.of(self.palette()))
        self.ui.links.setVisible(bool(lines))
        self.ui.links.write(lines)

    def _mark(self, listed: tuple[Listed, ...], *, written: bool) -> None:
        """What stands on a list, unless it is marked already: another mark may have been laid since."""
        if written or listed != self._listed:
            self._listed = listed
            marking.mark(self.ui.text, () if self._covered else [one.text for one in listed])

    def _around(self, item: QueueItem, context: Context) -> None:
        parts = (
            comment_words.facts(item, self._when),
            comment_words.notes(context, self._when, inks.of(self.palette())),
            self._why(item, context),
        )
        facts = "<br>".join(part for part in parts if part)
        self.ui.facts.setText(facts)
        self.ui.facts.setVisible(bool(facts))
        nodes = self._desk.aside.whole(item) if self._unfolded else context.thread
        self._whole = frozenset(node.item.key for node in nodes) if self._unfolded else frozenset()
        worn, covers = inks.of(self.palette()), self._desk.severe.covers
        made = thread_html.made(nodes, self._clock(), worn, covers, unfolded=self._unfolded)
        for widget in (self.ui.thread_head, self.ui.thread_line, self.ui.thread):
            widget.setVisible(made is not None)
        if made is None:
            return
        self.ui.thread_title.setText(made.title)
        self.ui.unfold.setVisible(made.folds)
        unfold = self.tr("Fold") if self._unfolded else self.tr("Show all")
        self.ui.unfold.wear(unfold, self._key_of("comment.thread"))
        self.ui.thread.write(made.html)

    def _why(self, item: QueueItem, context: Context) -> str:
        """One line, or all that is known where it was asked for."""
        line = comment_words.opens(item, context)
        if not self._asked_why:
            return line
        parts = (
            line,
            comment_words.why(item, context, self._desk.watching.hits(item)),
            comment_words.edits(self._desk.aside.edits(item), self._when),
        )
        return "<br>".join(part for part in parts if part)

    def ask_why(self) -> None:
        """Show all that is known of why it is here, or the one line again."""
        self._asked_why = not self._asked_why
        if self._item is not None and self._context is not None:
            self._around(self._item, self._context)
        if self._asked_why:
            sheet, layout = self.ui.sheet, self.ui.sheet_layout
            needed = layout.totalHeightForWidth(sheet.width())  # Qt would give the room only later
            sheet.resize(sheet.width(), max(needed, self.ui.scroll.viewport().height()))
            layout.activate()
            self.ui.scroll.ensureWidgetVisible(self.ui.facts)

    def _put_away(self, target: str) -> None:
        scheme, _, number = target.partition(":")
        if self._item is not None and scheme == "note" and number.isdecimal():
            self._desk.notes.remove(int(number), self._item)

    def _visit(self, target: str) -> None:
        """A name in the thread was clicked: that comment is looked at."""
        scheme, _, key = target.partition(":")
        if scheme == "comment" and key.isdecimal():
            self._desk.aside.go(int(key))

    def unfold(self) -> None:
        """Show the whole thread, or what is near again."""
        self._unfolded = not self._unfolded
        if self._item is not None and self._context is not None:
            self._around(self._item, self._context)

    def _point_out(self, target: str) -> None:
        """A link in the text opens nothing: the line that says where it leads is brought into sight."""
        self.pointed.emit(target)
        self.ui.scroll.ensureWidgetVisible(self.ui.links)
        self.ui.links.setFocus()

    def _when(self, at: float | None) -> str:
        return wording.moment(at, self._zone)


def _column(large: bool) -> int:
    """Pixels of the longest line."""
    letter = QFontMetricsF(measures.font(LARGE if large else 12)).averageCharWidth()
    return round(letter * CHARACTERS)


def style(worn: inks.Inks, ink: str = "", gap: int = 10) -> str:
    """Rules for a reader's markup; `gap` is the space between paragraphs in pixels."""
    return f"""
        body {{ color: {ink or worn.text}; }}
        p, li {{ color: {ink or worn.text}; }}
        a {{ color: {worn.accent}; }}
        p, ul, ol, pre, blockquote {{ margin-top: 0; margin-bottom: {gap}px; }}
        h1, h2, h3, h4, h5, h6 {{ font-size: 12pt; font-weight: 600; margin-top: 0; margin-bottom: {gap}px; }}
        blockquote {{ color: {worn.second}; margin-left: 16px; }}
    """
