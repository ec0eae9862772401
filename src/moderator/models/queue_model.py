"""The open queue as a Qt model of one column: ids in an array, rows read by the page when looked at."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from moderator.desk.desk import Desk
from moderator.desk.folds import Folds
from moderator.domain.direction import is_rtl
from moderator.domain.item import QueueItem
from moderator.domain.plain import fewer_marks, first_line
from moderator.domain.shared import Shared
from moderator.domain.spam import Mark
from moderator.domain.watch import Where
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.models import wording
from moderator.models.wording import word
from moderator.widgets.queue_row import ROW_ROLE, Row, RowMark

_SHOWN = 120
"""Letters of a name or title that a row can ever show."""
_CACHED = 500
_NAMED = 5
_TOGETHER = {
    Shared.GROUP: QT_TRANSLATE_NOOP("queue", "%1 alike"),
    Shared.LINK: QT_TRANSLATE_NOOP("queue", "%1 link to %2"),
    Shared.SENDER: QT_TRANSLATE_NOOP("queue", "%1 by %2"),
    Shared.ARTICLE: QT_TRANSLATE_NOOP("queue", "%1 on one article"),
}
"""What a row says that stands for many comments."""
_MANY_AUTHORS = (Shared.GROUP, Shared.LINK)
"""Authors named in the row of a group."""


class QueueModel(QAbstractTableModel):
    """Rows of `desk.queue`. The desk says what changed; the window calls `reset`, `touch` and `moved`."""

    def __init__(
        self, desk: Desk, clock: Callable[[], float], undo_key: str, parent: QObject | None = None
    ) -> None:
        """`clock` gives Unix seconds; `undo_key` is what takes a decision back, for the decided rows."""
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self.undo_key = undo_key
        self._rows: dict[int, Row] = {}
        self._count = desk.queue.count
        self._focus = desk.queue.focus

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """Rows that the view was told of."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """One."""
        return 0 if parent.isValid() else 1

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A `Row` for the delegate; a sentence for a screen reader."""
        if not index.isValid() or index.row() >= self._count:
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self.row(index.row()))
        return None

    def row(self, at: int) -> Row:
        """What row `at` says now."""
        queue = self._desk.queue
        if at >= queue.count:
            return Row("", "", "", False, "")
        key = queue.ids[at]
        made = self._rows.get(key)
        if made is None:
            if len(self._rows) > _CACHED:
                self._rows.clear()
            made = self._rows[key] = self._made(key, queue.row(at))
        return made._replace(
            focused=at == queue.focus, selected=queue.selected(at), checkable=queue.selection.count > 0
        )

    def reset(self) -> None:
        """Rows came or went."""
        self.beginResetModel()
        self._rows.clear()
        self._count = self._desk.queue.count
        self._focus = self._desk.queue.focus
        self.endResetModel()

    def touch(self, keys: Iterable[int] = ()) -> None:
        """The comments `keys` look different; any of them where none is named."""
        if self._count != self._desk.queue.count:
            self.reset()
            return
        places = []
        for key in keys:
            self._rows.pop(key, None)
            places.append(self._desk.queue.place(key))
        if not places or len(places) > _CACHED:
            self._rows.clear()
            self._tell(0, self._count - 1)
            return
        for at in places:
            self._tell(at, at)

    def moved(self) -> None:
        """The focus is on another row."""
        before, self._focus = self._focus, self._desk.queue.focus
        self._tell(before, before)
        self._tell(self._focus, self._focus)

    def selection_changed(self) -> None:
        """Boxes and ticks of all rows may differ; the rows' words do not."""
        self._tell(0, self._count - 1)

    def _tell(self, first: int, last: int) -> None:
        if 0 <= first <= last < self._count:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _no_article(self) -> str:
        """Gone; or, while a site is read for the first time, still to come."""
        if any(site.last_sync is None for site in self._desk.sites):
            return word("queue", "Article on its way")
        return word("queue", "Article gone")

    def _made(self, key: int, item: QueueItem | None) -> Row:
        if item is None:
            return Row("", "", word("queue", "This comment is not here any more."), False, "")
        covered = self._desk.severe.covers(item)
        line = word("queue", "covered") if covered else first_line(item.html)
        decided = self._desk.queue.decided
        folds = self._desk.queue.folds
        alike = folds.alike(key) if folds is not None else 0
        marks = _marks(item)
        if listed := self._desk.watching.hits(item):
            ink = "spam" if listed[0].where is Where.DESK else "third"
            marks = (RowMark("watch", ink, word("queue", "on a list")), *marks)
        if folds is not None and (alike or folds.unfolded(key)):
            marks = (_grouped(folds, key), *marks)
        return Row(
            author=self._many(item, alike) if alike else _name(item),
            age=wording.age(item.created_at, self._clock()),
            line=line or word("queue", "no words"),
            line_rtl=is_rtl(line),
            article=self._waits(key, item)
            or (self._authors(key) if alike and folds is not None and folds.by in _MANY_AUTHORS else "")
            or fewer_marks((item.article_title or "")[:_SHOWN])
            or self._no_article(),
            marks=marks,
            decided=self._said(key) if key in decided else "",
        )

    def _many(self, item: QueueItem, alike: int) -> str:
        """How many stand in this row, and what they have in common."""
        folds = self._desk.queue.folds
        by = folds.by if folds is not None else Shared.GROUP
        said = word("queue", _TOGETHER[by]).replace("%1", wording.number(alike))
        return said.replace("%2", self._desk.folding.host(item) if by is Shared.LINK else _name(item))

    def _authors(self, key: int) -> str:
        """Whose the like comments are, as far as a row can say."""
        queue = self._desk.queue
        folds = queue.folds
        some = folds.members(key)[:_NAMED] if folds is not None else ()
        names = list(dict.fromkeys(_name(item) for item in queue.few(some)))
        return word("queue", ", ").join(names)

    def _waits(self, key: int, item: QueueItem) -> str:
        """In place of the article: in the outbox what waits, since when and why; in Later until when."""
        if self._desk.queue.name == "later" and item.later is not None:
            back = wording.moment(item.later, self._desk.zone)
            return word("queue", "Comes back %1").replace("%1", back)
        if self._desk.queue.name != "outbox":
            return ""
        held = self._desk.outgoing.held(key)
        if held is None:
            return word("outbox", "Delivered")
        since = wording.age(held.decision.at, self._clock())
        return f"{wording.done(held.decision.verdict)} · {since} · {wording.because(held.why)}"

    def _said(self, key: int) -> str:
        if key in self._desk.queue.elsewhere:
            return self._meanwhile(self._desk.queue.item(key))
        verdict = self._desk.queue.decided[key]
        said = wording.done(verdict) if verdict is not None else self._left(key)
        if reason := self._desk.reasons.of(key):
            said = f"{said} · {reason}"
        return word("queue", "%1 · %2 undoes").replace("%1", said).replace("%2", self.undo_key)

    @staticmethod
    def _meanwhile(item: QueueItem | None) -> str:
        """What somebody else did to a comment that was in this queue."""
        status = wording.status(item.status) if item is not None else word("queue", "gone")
        return word("queue", "Meanwhile: %1").replace("%1", status)

    def _left(self, key: int) -> str:
        item = self._desk.queue.item(key)
        if item is not None and item.later is not None:
            return word("queue", "Later, %1").replace("%1", wording.moment(item.later, self._desk.zone))
        return word("queue", "Left as the site has it")


def _name(item: QueueItem) -> str:
    return fewer_marks(item.author[:_SHOWN]) or word("queue", "no name")


def _grouped(folds: Folds, key: int) -> RowMark:
    """The sign of a pile, also on its comments while they stand one by one."""
    one, many = word("queue", "one of a group"), word("queue", "many comments in one row")
    return RowMark(
        "group",
        "spam" if folds.by is Shared.GROUP else "third",
        one if folds.unfolded(key) else many,
    )


def _marks(item: QueueItem) -> tuple[RowMark, ...]:
    marks = []
    if item.parent:
        marks.append(RowMark("reply", "third", word("queue", "reply")))
    if "<a " in item.html or "://" in item.html:
        marks.append(RowMark("link", "third", word("queue", "has a link")))
    if item.spam is not None and item.spam.mark is Mark.LIKELY and item.spam.enough:
        marks.append(RowMark("spam", "spam", word("queue", "very likely spam")))
    if item.tells_flag:
        marks.append(RowMark("flag", "flag", word("queue", "flagged")))
    if item.attention is not None:
        marks.append(RowMark("attention", "reject", word("queue", "needs attention")))
    if item.parked:
        marks.append(RowMark("parked", "second", word("queue", "parked: its article is in the trash")))
    elif item.undelivered is not None:
        icon, ink = wording.SIGN[item.undelivered]
        waits = word("queue", "%1, not delivered yet").replace("%1", wording.done(item.undelivered))
        marks.append(RowMark(icon, ink, waits))
    return tuple(marks)


def spoken(row: Row) -> str:
    """A row as a screen reader says it."""
    chosen = word("queue", "selected") if row.selected else ""
    parts = (
        row.author,
        chosen,
        row.decided,
        row.line,
        row.article,
        *(mark.words for mark in row.marks),
        row.age,
    )
    return ", ".join(part for part in parts if part)
