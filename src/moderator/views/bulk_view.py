"""The bulk bar: what a shifted letter would reach, then how long it can be taken back for nothing."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from moderator.desk.desk import Desk
from moderator.desk.selection import Summary
from moderator.domain.plain import fewer_marks
from moderator.forms.comment_pane import Ui_CommentPane
from moderator.models import wording
from moderator.models.wording import word
from moderator.store.odd import Odd
from moderator.views.verbs import bulk_of
from moderator.widgets.verb_bar import Verb

_LARGE = 100
"""Batches above this many have their own, longer grace."""
_NAME = 40
"""Letters of a name that the bar can show."""
_BETWEEN = "\u00a0\u00a0·\u00a0 "
"""A line breaks behind the point."""


class BulkView:
    """Shows itself in place of the verbs when two or more are selected, or a large batch can be undone."""

    def __init__(
        self, desk: Desk, clock: Callable[[], float], key_of: Callable[[str], str], ui: Ui_CommentPane
    ) -> None:
        self._desk, self._clock, self._key_of, self._ui = desk, clock, key_of, ui
        self.refresh()

    def refresh(self) -> None:
        """Selection, a batch on its way, or time has changed."""
        title, note, verbs = self._said()
        self._ui.bulk.setVisible(bool(title))
        self._ui.foot.setVisible(self._desk.summary is None)
        self._ui.bulk_title.setText(title)
        self._ui.bulk_note.setText(note)
        self._ui.bulk_note.setVisible(bool(note))
        self._ui.bulk_verbs.show_verbs(verbs)
        self._ui.bulk_verbs.setVisible(bool(verbs))

    def _said(self) -> tuple[str, str, tuple[Verb, ...]]:
        desk = self._desk
        if desk.recording is not None:
            done, total = (wording.number(count) for count in desk.recording)
            title = _tr("%1 of %2 recorded").replace("%1", done).replace("%2", total)
            return title, _tr("Each is on this disk as soon as it is counted here."), ()
        summary = desk.summary
        if summary is not None:
            parts = [_counted(summary.count, _tr("1 selected"), _tr("%1 selected"))]
            if summary.ready:
                parts.append(_counted(summary.articles, _tr("1 article"), _tr("%1 articles")))
                parts.append(_counted(summary.authors, _tr("1 author"), _tr("%1 authors")))
            if summary.out_of_sight:
                parts.append(_tr("%1 out of sight").replace("%1", wording.number(summary.out_of_sight)))
            note = ""
            if not summary.ready:
                note = _tr("Articles and authors are being counted.")
            elif summary.odd:
                note = self._odd(summary)
            elif summary.count > _LARGE:
                note = _tr("So many stay here for %2 before they are delivered. %1 takes them back.")
                note = note.replace("%2", wording.clock(desk.settings.bulk_grace))
                note = note.replace("%1", self._key_of("comment.undo"))
            said = _BETWEEN.join(map(wording.together, parts))
            return said, note, bulk_of(desk, self._key_of, summary.count)
        left = desk.grace_left(self._clock())
        if left is not None and desk.undo_name is not None:
            title = _tr("%1  ·  delivered in %2").replace("%1", wording.step(desk.undo_name))
            undo = Verb("comment.undo", _tr("Undo"), self._key_of("comment.undo"), "undo", "text")
            now = Verb("desk.sync", _tr("Deliver now"), self._key_of("desk.sync"), "sync", "text")
            said = wording.together(wording.clock(left + 0.999))
            return title.replace("%2", said), "", (undo, now)
        return "", "", ()

    def _odd(self, summary: Summary) -> str:
        """Who stands out of the selection, and the key that leaves them alone."""
        names = _tr("; ").join(map(_why, summary.first_odd))
        said = _counted(summary.odd, _tr("1 stands out: %2."), _tr("%1 stand out: %2."))
        if summary.odd > len(summary.first_odd):
            said = _tr("%1 stand out, among them %2.").replace("%1", wording.number(summary.odd))
        drop = _tr("%1 leaves them out.").replace("%1", self._key_of("selection.drop_odd"))
        return f"{said.replace('%2', names)} {drop}"


def _why(one: Odd) -> str:
    """One of them, as people read it."""
    why = [
        _counted(one.approved, _tr("approved once"), _tr("approved %1 times")) if one.approved else "",
        _tr("has answers") if one.answered else "",
        _tr("a long text") if one.long else "",
    ]
    name = fewer_marks(one.author[:_NAME]) or word("queue", "no name")
    return word("wording", ", ").join(filter(None, (name, *why)))


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.replace("%1", wording.number(count))


def _tr(text: str) -> str:
    return QCoreApplication.translate("bulk", text)
