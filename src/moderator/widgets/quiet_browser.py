"""A text browser that fetches nothing, opens nothing by itself, and can be as high as its text."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

SCROLLING = frozenset(
    key.value
    for key in (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    )
)
"""Keys that scroll a text that has the keyboard, instead of moving through the queue."""


class QuietBrowser(QTextBrowser):
    """Shows sanitised HTML. Signals `link` when a link was asked for, `pointed` while one is pointed at."""

    link = Signal(str)
    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(0)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each paragraph by its own letters
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self._fits = False
        self._writing = False
        self._line = 0.0
        self.anchorClicked.connect(lambda url: self.link.emit(url.toString()))
        self.highlighted.connect(lambda url: self.pointed.emit(url.toString()))

    def fit(self) -> None:
        """From now on be as high as the text: the pane around scrolls, not the browser."""
        self._fits = True
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._refit)

    def dress(self, font: QFont, spacing: float, style: str, ground: str) -> None:
        """Letters in `font`, lines `spacing` times its size apart, by rules `style`, on colour `ground`."""
        self._line = spacing * QFontInfo(font).pixelSize()
        self.document().setDefaultFont(font)
        self.document().setDefaultStyleSheet(f"{style}\n{_lines(self._line)}")
        worn = QPalette(self.palette())
        worn.setColor(QPalette.ColorRole.Base, QColor(ground))
        self.setPalette(worn)
        self.viewport().setPalette(worn)  # a style sheet that was changed leaves it the ground it had

    def write(self, html: str) -> None:
        """Show `html`, which must be safe (`domain.markup`); nothing it names is loaded all the same."""
        self._writing = True  # the height is asked for once, of the whole text
        try:
            self.setHtml(html)
            if self._line:
                self._space()
        finally:
            self._writing = False
        if self._fits:
            self._refit()

    def _space(self) -> None:
        """Set apart the lines of blocks that no rule names: words outside of any tag."""
        block = self.document().begin()
        while block.isValid():
            if not block.blockFormat().lineHeightType():
                spaced = QTextBlockFormat()
                spaced.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
                QTextCursor(block).mergeBlockFormat(spaced)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, whatever it is and wherever it lies."""
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text: what a reader wrote goes nowhere as markup."""
        made = QMimeData()
        made.setText(self.textCursor().selection().toPlainText())
        return made

    def event(self, event: QEvent) -> bool:
        """Keep the scrolling keys for the text that has the keyboard."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.scrolls(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def scrolls(self, event: QKeyEvent) -> bool:
        """Whether this text, having the keyboard, wants the key for scrolling."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        return not self._fits and plain and event.key() in SCROLLING

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A text as high as itself leaves the wheel to the pane around it."""
        if self._fits:
            event.ignore()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another height."""
        super().resizeEvent(event)
        if self._fits and event.size().width() != event.oldSize().width():
            self._refit()

    def sizeHint(self) -> QSize:
        """As high as the text where it fits."""
        return QSize(200, self.height()) if self._fits else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never wider than it must be."""
        return QSize(40, 0 if self._fits else 40)

    def _refit(self, *_size: object) -> None:
        if self._writing:
            return
        height = int(self.document().size().height() + 0.999)
        if height != self.height():
            self.setFixedHeight(max(1, height))


def _lines(height: float) -> str:
    """Rules that set lines apart, further where a script needs it; headings, which are larger, closer.

    As rules they are there when the text is laid out; set afterwards they lay it out once more.
    """
    if not height:
        return ""
    return f"""
        p, div, li, dt, dd, pre, blockquote, td, th, caption {{
            line-height: {height}; -qt-line-height-type: minimum; }}
        h1, h2, h3, h4, h5, h6 {{ line-height: 92%; }}
    """
