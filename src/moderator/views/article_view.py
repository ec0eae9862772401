"""The article pane: the article of the comment in focus, the next ones laid out meanwhile."""

from collections.abc import Hashable
from datetime import tzinfo

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moderator.desk.desk import Desk
from moderator.domain.comment import Article
from moderator.views import article_html
from moderator.widgets.article_stack import ArticleStack

AHEAD = 3
"""Articles laid out beforehand."""
_PAUSE = 40
"""Milliseconds after which the next ones are laid out: the present one is painted by then."""
_KNOWN = 500
_COMING = "coming"
"""The name of what is said in place of an article that is not here yet."""


class ArticleView(QWidget):
    """Shows articles; signals links that were asked for or pointed at."""

    link = Signal(str)
    pointed = Signal(str)

    def __init__(self, desk: Desk, zone: tzinfo, view_key: str, parent: QWidget | None = None) -> None:
        """`view_key` is the key that opens an article on the site."""
        super().__init__(parent)
        self.setObjectName("ArticlePane")
        self._desk, self._zone, self.view_key = desk, zone, view_key
        self._article: Article | None = None
        self._shown = False
        self._waiting: list[Article] = []
        self._known: dict[int, Hashable] = {}
        """Articles asked for beforehand, by id: the name they are laid out by, None where they are gone."""
        self.stack = ArticleStack(self)
        self.stack.link.connect(self.link)
        self.stack.pointed.connect(self.pointed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.setFocusProxy(self.stack)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._prepare)

    def show_article(self, article: Article | None) -> None:
        """Bring this one to the front; the next ones follow when the window has nothing else to do."""
        self._article, self._shown = article, True
        name = _COMING if self._is_coming(article) else article_html.name(article)
        self.stack.bring(name, lambda: self._html(article))
        self._waiting = []
        self._idle.start(_PAUSE)

    def turn_page(self, pages: int) -> bool:
        """Scroll by pages; False where there is nothing more that way."""
        if self.stack.browser is None:
            return False
        bar = self.stack.browser.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + pages * (bar.pageStep() - 2 * bar.singleStep()))
        return bar.value() != before

    def changeEvent(self, event: QEvent) -> None:
        """Another palette is another set of inks: lay everything out again."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_idle"):
            self.stack.forget()
            if self._shown:
                self.show_article(self._article)

    def _prepare(self) -> None:
        """One article each time, so that a key waits for one at most."""
        if not self._waiting and not self._is_ready():
            ahead = self._desk.articles_ahead(AHEAD)
            self._known |= {one.id: article_html.name(one) for one in ahead}
            self._waiting = [one for one in ahead if not self.stack.has(article_html.name(one))]
        if self._waiting:
            article = self._waiting.pop(0)
            self.stack.prepare(article_html.name(article), lambda: self._html(article))
        if self._waiting:
            self._idle.start(0)

    def _is_ready(self) -> bool:
        """Whether the articles of the next rows are laid out, or were asked for before and are gone.

        Rows are at hand, articles are read from the disk: most steps stay on articles that are here already.
        """
        queue = self._desk.queue
        rows = range(queue.focus + 1, min(queue.focus + 1 + AHEAD, queue.count))
        wanted = {item.article for row in rows if (item := queue.row(row)) is not None}
        ready = all(one in self._known and self._is_here(self._known[one]) for one in wanted)
        if len(self._known) > _KNOWN:
            self._known.clear()
        for one in wanted:
            self._known.setdefault(one, None)
        return ready

    def _is_here(self, name: Hashable) -> bool:
        return name is None or self.stack.has(name)

    def _html(self, article: Article | None) -> str:
        coming = self._is_coming(article)
        return article_html.html(article, self._zone, self.view_key, coming=coming)

    def _is_coming(self, article: Article | None) -> bool:
        """Not here, while a site is read for the first time: nobody knows whether it is gone."""
        return article is None and any(site.last_sync is None for site in self._desk.sites)
