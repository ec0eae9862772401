"""Articles laid out beforehand: one browser each, the next ones prepared while the present one is read."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.widgets import inks, measures
from moderator.widgets.quiet_browser import QuietBrowser

KEPT = 6
"""Laid-out articles kept: the one shown, the three ahead, two behind."""
CHARACTERS = 70
"""A line of the article is at most so wide."""


class ArticleBrowser(QuietBrowser):
    """One article, at most `CHARACTERS` wide; shown again at the same size it is not laid out again."""

    laid: QSize | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out only for another size than the one we were prepared for."""
        if self.laid is not None and self.laid == event.size():
            return
        self.laid = QSize(event.size())
        super().resizeEvent(event)
        self.settle()

    def settle(self) -> None:
        """Where there is nothing to scroll the bar is unseen; said once, not with each line laid out."""
        bar = self.verticalScrollBar()
        bar.setEnabled(bar.maximum() > 0)


class ArticleStack(QWidget):
    """Brings one article to the front; each keeps its scrolled place while the window is open."""

    link = Signal(str)
    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._laid: OrderedDict[Hashable, ArticleBrowser] = OrderedDict()
        self._spare: list[ArticleBrowser] = []
        self._places: dict[Hashable, int] = {}
        self._current: Hashable = None

    @property
    def browser(self) -> ArticleBrowser | None:
        """The article in front."""
        return self._laid.get(self._current)

    def bring(self, name: Hashable, html: Callable[[], str]) -> None:
        """Show the article `name` (article and revision); `html` is asked for unless laid out."""
        if name == self._current and name in self._laid:
            return
        before = self.browser
        made = self.prepare(name, html)
        self._current = name
        made.show()
        made.raise_()
        self.setFocusProxy(made)
        if before is not None and before is not made:
            had_keyboard = before.hasFocus()
            before.hide()
            if had_keyboard:
                made.setFocus()

    def prepare(self, name: Hashable, html: Callable[[], str]) -> ArticleBrowser:
        """Lay the article out, out of sight, unless it is."""
        if (found := self._laid.get(name)) is not None:
            self._laid.move_to_end(name)
            return found
        made = self._blank()
        self._laid[name] = made
        made.resize(self.size())
        made.ensurePolished()
        self._margins(made)
        made.write(html())
        made.document().setTextWidth(max(1, made.viewport().width()))
        made.document().size()  # lays out, here and now
        made.settle()
        made.verticalScrollBar().setValue(self._places.get(name, 0))
        return made

    def has(self, name: Hashable) -> bool:
        """Whether this article is laid out."""
        return name in self._laid

    def forget(self) -> None:
        """Drop what is laid out: inks, font or articles have changed."""
        for browser in self._laid.values():
            browser.deleteLater()
        for browser in self._spare:
            browser.deleteLater()
        self._laid.clear()
        self._spare.clear()
        self._current = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All articles take the new width; those out of sight when they are shown."""
        super().resizeEvent(event)
        for browser in self._laid.values():
            browser.resize(event.size())
            self._margins(browser)
            browser.laid = None if browser is self.browser else QSize(-1, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing of its own."""
        event.ignore()

    def _blank(self) -> ArticleBrowser:
        while len(self._laid) >= KEPT:
            name = next(name for name in self._laid if name != self._current)
            old = self._laid.pop(name)
            self._places[name] = old.verticalScrollBar().value()
            self._spare.append(old)
        if self._spare:
            return self._spare.pop()
        made = ArticleBrowser(self)
        made.setAccessibleName(self.tr("Article"))
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        made.document().setDocumentMargin(measures.px(24))
        made.hide()
        worn = inks.of(self.palette())
        made.dress(measures.font(12, serif=True), 1.6, article_style(worn), worn.window)
        made.link.connect(self.link)
        made.pointed.connect(self.pointed)
        return made

    def _margins(self, browser: ArticleBrowser) -> None:
        bar = browser.verticalScrollBar().sizeHint().width()
        letter = QFontMetricsF(measures.font(12, serif=True)).averageCharWidth()
        side = max(measures.px(6), round(browser.width() - letter * CHARACTERS) // 2)
        first, last = (side - bar, side) if browser.isRightToLeft() else (side, side - bar)
        browser.setViewportMargins(first, 0, last, 0)
        browser.laid = browser.viewport().size()


def article_style(worn: inks.Inks) -> str:
    """Rules for an article's own markup and for the lines that we put above it."""
    small, title, head = (f"{points * measures.scale():.1f}pt" for points in (9, 18, 13))
    family = measures.font(9).family()
    return f"""
        body {{ color: {worn.text}; }}
        a {{ color: {worn.accent}; text-decoration: underline; }}
        p, ul, ol, blockquote, pre {{ margin-top: 0; margin-bottom: 12px; }}
        h1 {{ font-size: {title}; font-weight: 700; margin-top: 2px; margin-bottom: 6px; }}
        h2, h3, h4, h5, h6 {{ font-size: {head}; font-weight: 700; margin-top: 14px; margin-bottom: 8px; }}
        p.facts {{ font-family: "{family}"; font-size: {small}; color: {worn.second}; margin-bottom: 12px;
            line-height: {measures.px(17)}; -qt-line-height-type: minimum; }}
        p.by {{ font-family: "{family}"; font-size: {small}; color: {worn.second}; margin-bottom: 24px; }}
        p.note {{ font-family: "{family}"; color: {worn.second}; margin-top: 10px; }}
        blockquote {{ color: {worn.second}; }}
        span.quoted {{ background-color: {worn.quoted}; }}
    """
