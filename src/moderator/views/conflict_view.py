"""A conflict: what I judged beside what the site has now, and which words differ."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from moderator.domain.item import Attention
from moderator.domain.plain import cut, plain
from moderator.domain.status import Status
from moderator.forms.comment_pane import Ui_CommentPane
from moderator.models import wording
from moderator.views.differences import marked
from moderator.widgets import inks

_SHOWN = 8000


class ConflictView:
    """Fills the two cards of the comment pane."""

    def __init__(self, ui: Ui_CommentPane, when: Callable[[float | None], str]) -> None:
        self._ui = ui
        self._when = when
        ui.mine.beside(ui.theirs)
        ui.theirs.beside(ui.mine)

    def show_sides(self, attention: Attention | None) -> None:
        """Both sides, or nothing where there is no conflict."""
        self._ui.conflict.setVisible(attention is not None)
        if attention is None:
            return
        worn = inks.of(self._ui.conflict.palette())
        mine = cut(plain(attention.my_text), _SHOWN).text
        now = cut(plain(attention.their_text), _SHOWN).text if attention.their_text is not None else mine
        ours, others = marked(mine, now, worn.quoted)
        judged = _tr("%1. This is the text you judged.").replace("%1", self._when(attention.at))
        did = _tr("You: %1").replace("%1", wording.done(attention.mine).lower())
        self._ui.mine.show_side(wording.SIGN[attention.mine], did, judged, f"<p>{ours}</p>")
        gone = attention.theirs == Status.GONE
        sign = wording.STATUS_SIGN.get(attention.theirs, ("hold", "second"))
        theirs = "" if gone else f"<p>{others}</p>"
        self._ui.theirs.show_side(sign, _tr("The site has now"), self._facts(attention), theirs)
        self._ui.mine.level()
        self._ui.conflict_note.setText(
            _tr("Nothing was written to the site: the comment is gone from it. Theirs puts this away.")
            if gone
            else _tr("Nothing was written to the site. Mine decides on what it has now; theirs drops it.")
        )

    def _facts(self, attention: Attention) -> str:
        parts = [wording.status(attention.theirs) + "."]
        if attention.edited:
            parts.append(_tr("The text was edited."))
        if attention.their_by:
            parts.append(_tr("By %1.").replace("%1", attention.their_by))
        elif attention.theirs != Status.GONE:
            parts.append(_tr("It does not say by whom."))
        return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("conflict", text)
