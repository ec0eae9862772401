"""The journal as a Qt model of one column: a batch a row, more of them read as they are looked at."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from moderator.desk.past import Journal
from moderator.domain.decision import Outcome
from moderator.domain.direction import is_rtl
from moderator.domain.plain import first_line
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.models import wording
from moderator.models.queue_model import spoken
from moderator.models.wording import word
from moderator.store.past import WAITS, WITHDRAWN, Past
from moderator.widgets.queue_row import ROW_ROLE, Row, RowMark

ANSWERS = {
    WAITS: QT_TRANSLATE_NOOP("journal", "waits"),
    Outcome.APPLIED: QT_TRANSLATE_NOOP("journal", "delivered"),
    Outcome.ALREADY: QT_TRANSLATE_NOOP("journal", "already so"),
    Outcome.CONFLICT: QT_TRANSLATE_NOOP("journal", "conflict"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("journal", "refused"),
    Outcome.PARKED: QT_TRANSLATE_NOOP("journal", "parked"),
    WITHDRAWN: QT_TRANSLATE_NOOP("journal", "taken back before delivery"),
}
"""What the site answered, or why it was not asked."""


class JournalModel(QAbstractTableModel):
    """Rows of a desk's `Journal`; `refresh` when it has told of something."""

    def __init__(self, journal: Journal, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal, self._clock = journal, clock
        self._count = 0
        self.current = -1

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
        if not index.isValid() or index.row() >= len(self._journal.batches):
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self.row(index.row()))
        return None

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the beginning of the journal is still to come."""
        return not parent.isValid() and not self._journal.complete and not self._journal.loading

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        """Have the next rows read."""
        self._journal.more()

    def refresh(self) -> None:
        """Show what has been read since."""
        here = len(self._journal.batches)
        if here > self._count:
            self.beginInsertRows(QModelIndex(), self._count, here - 1)
            self._count = here
            self.endInsertRows()
        elif here < self._count:
            self.beginResetModel()
            self._count, self.current = here, -1
            self.endResetModel()

    def choose(self, row: int) -> None:
        """`row` is the one that is looked at."""
        before, self.current = self.current, row
        for at in (before, row):
            if 0 <= at < self._count:
                self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def row(self, at: int) -> Row:
        """What row `at` says."""
        one = self._journal.batches[at]
        decision = one.entry.decision
        line = first_line(one.entry.html) if one.entry.html else str(one.entry.ref)
        icon, ink = wording.SIGN[decision.verdict]
        return Row(
            author=done(one),
            age=wording.age(decision.at, self._clock()),
            line=line,
            line_rtl=is_rtl(line),
            article=f"{wording.lead()}{decision.by or word('journal', 'no login')} · {answers(one)}",
            marks=(RowMark(icon, ink, wording.done(decision.verdict)),),
            focused=at == self.current,
        )


def done(one: Past) -> str:
    """What was done, with how many comments where it were several."""
    verdict = one.entry.decision.verdict
    words = wording.done(verdict)
    if one.entry.decision.undoes is not None:
        words = word("journal", "%1, an undo").replace("%1", words)
    if one.size == 1:
        return words
    return word("journal", "%1: %2 comments").replace("%1", words).replace("%2", wording.number(one.size))


def answers(one: Past) -> str:
    """What the site answered, in numbers where there are several answers."""
    if len(one.answers) == 1:
        return answer(next(iter(one.answers)))
    return word("wording", ", ").join(
        f"{wording.number(count)} {answer(name)}" for name, count in one.answers.items()
    )


def answer(name: str) -> str:
    """One answer in words."""
    known = ANSWERS.get(name)
    return word("journal", known) if known else name
