"""A quiet browser that shows our own icons beside its words, and still loads nothing."""

from PySide6.QtCore import QUrl

from moderator.widgets import icons, inks, measures
from moderator.widgets.quiet_browser import QuietBrowser

_INKS = {"approve": "approve", "reject": "reject", "spam": "spam", "flag": "flag"}


class SignBrowser(QuietBrowser):
    """Images named `sign:ICON` are drawn from the icons in the ink of the verdict."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """An icon of ours, or nothing."""
        url = QUrl(name)
        if url.scheme() != "sign":
            return None
        icon = url.path()
        ink = inks.of(self.palette())[_INKS.get(icon, "second")]
        return icons.pixmap(icon, ink, measures.px(14), self.devicePixelRatio())
