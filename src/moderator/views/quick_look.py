"""Quick look: the article alone, large, over everything; the same key or Esc puts it away."""

from datetime import tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from moderator.desk.desk import Desk
from moderator.domain.comment import Article
from moderator.views.article_view import ArticleView
from moderator.widgets import measures

_CLOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class QuickLook(QDialog):
    """Space scrolls; links open as in the pane."""

    def __init__(self, desk: Desk, zone: tzinfo, view_key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quick look"))
        self.article = ArticleView(desk, zone, view_key, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.article)
        area = parent.window().size()
        self.resize(min(measures.px(860), area.width() - 40), area.height() - measures.px(80))

    def show_article(self, article: Article | None) -> None:
        """Show this one."""
        self.article.show_article(article)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pages by Space, gone by the key that brought it."""
        if event.key() in _CLOSING:
            self.reject()
        elif event.key() == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.article.turn_page(-1 if back else 1)
        else:
            super().keyPressEvent(event)
