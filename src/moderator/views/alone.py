"""Focus view: one comment alone and large; queue, queues and article are folded away until Esc."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from moderator.forms.main_window import Ui_MainWindow
from moderator.views.comment_view import CommentView


class Alone:
    """Hides the other panes and brings back those that were there."""

    def __init__(self, ui: Ui_MainWindow, queue: QWidget, comment: CommentView, article: QWidget) -> None:
        self._comment, self._others = comment, (ui.queues, queue, article)
        self._hidden: list[QWidget] = []
        self._sizes: list[int] = []
        self._panes = ui.panes
        self.left: Callable[[], None] = lambda: None
        """Called when the panes are back: the window may have another width by now."""

    @property
    def on(self) -> bool:
        """Whether the comment stands alone."""
        return bool(self._hidden)

    def turn(self) -> None:
        """In, or out again."""
        if self._hidden:
            self.leave()
            return
        self._sizes = self._panes.sizes()
        self._hidden = [widget for widget in self._others if not widget.isHidden()]
        for widget in self._hidden:
            widget.hide()
        self._comment.enlarge(True)
        self._comment.setFocus()

    def leave(self) -> None:
        """Bring the panes back as they were."""
        if not self._hidden:
            return
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self._panes.setSizes(self._sizes)
        self._comment.enlarge(False)
        self.left()
