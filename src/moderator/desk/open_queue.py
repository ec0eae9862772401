"""The queue on the screen: ids in an array, pages read by them, rows decided in place until tidied away."""

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Literal

from moderator.desk.excluded import Excluded
from moderator.desk.folds import Folds
from moderator.desk.selection import Picked, Selection
from moderator.domain.item import QueueItem
from moderator.domain.query import Query
from moderator.domain.queues import Queue, Sort
from moderator.domain.verdict import Verdict

PAGE = 50
"""Rows read at once."""
_KEPT = 10 * PAGE
_FEW = 64
"""Rows that are taken out of or put into the array one by one; more, and the array is built anew."""

Read = Callable[[Sequence[int]], list[QueueItem]]


class OpenQueue:
    """Read by models and views; changed by the desk alone."""

    def __init__(self, queue: Queue, text: str, query: Query | None, sort: Sort, read: Read) -> None:
        """Empty so far; `read` brings at most a page of comments by key."""
        self.name = queue.name
        self.title = queue.title
        self.status = queue.status
        self.query = text
        """As it was typed; empty for none."""
        self.parsed = query
        self.sort = sort
        self.ids: array[int] = array("q")
        """Keys in order, one a row; read only."""
        self.folds: Folds | None = None
        """Where like comments are folded: what stands under a row."""
        self.complete = False
        """False while a job still fills `ids`: what is there is the first page."""
        self.loading = True
        """Nothing is known yet: neither rows nor that there are none."""
        self.focus = -1
        """Row in focus, -1 for none."""
        self.arrived = 0
        """Comments that came since and are not shown yet: a counted line offers them (`show_arrived`)."""
        self.excluded: tuple[Excluded, ...] = ()
        """Where a search found nothing: what would fit without each thing that was asked."""
        self.growing = False
        """It was opened while its site was read for the first time."""
        self.touched = False
        """The moderator has moved, selected or decided here."""
        self.picked = Picked()
        self.fills = 0
        """How often all rows were others at once."""
        self.wanted: tuple[int, ...] = ()
        """Keys to put the focus on: the first as soon as its row is there, else the next that has one. Empty
        once that is done, or the moderator has moved."""
        self.there: frozenset[int] | None = None
        """Which of them have a row; a job looked, as each that is missing is sought in every row."""
        self.elsewhere: set[int] = set()
        """Of the decided rows: those that somebody else decided meanwhile; one in focus stays until left."""
        self._read = read
        self._order: array[int] = array("q")
        self._all: array[int] = array("q")
        self._hidden: set[int] = set()
        self._decided: dict[int, Verdict | None] = {}
        self._items: dict[int, QueueItem | None] = {}

    # reading

    @property
    def count(self) -> int:
        """Rows, the decided ones included."""
        return len(self.ids)

    @property
    def left(self) -> int:
        """Comments still to be decided, folded ones counted too."""
        return len(self._standing) - len(self._decided)

    @property
    def decided(self) -> Mapping[int, Verdict | None]:
        """Rows decided in place, by key; None is "theirs kept" in *Needs attention*."""
        return self._decided

    @property
    def selection(self) -> Selection:
        """How much is selected."""
        return Selection(self.picked.count(self._standing, self._decided), self.picked.all)

    def selected(self, row: int) -> bool:
        """Whether a row is selected."""
        key = self.ids[row]
        return self.picked.has(key) and key not in self._decided

    def row(self, row: int) -> QueueItem | None:
        """The comment in a row, from pages read at once; None where the mirror has lost it."""
        if not 0 <= row < len(self.ids):
            return None
        key = self.ids[row]
        if key not in self._items:
            start = row - row % PAGE
            page = self.ids[start : start + PAGE]
            # after a decision one row is read again, not its neighbours
            self._fetch([other for other in page if other not in self._items])
        return self._items.get(key)

    def near(self, most: int) -> list[int]:
        """Keys from the focus on, then those before it; at most `most` each way, none that is decided."""
        after = self.ids[max(self.focus, 0) : self.focus + most]
        before = self.ids[max(self.focus - most, 0) : max(self.focus, 0)]
        return [key for key in (*after, *reversed(before)) if key not in self._decided]

    def chosen(self) -> "Callable[[], array[int]]":
        """What is selected now, told later: finding a million keys is a job's work, while the rows go on."""
        ids, picked, decided = self._standing[:], self.picked.copy(), set(self._decided)
        return lambda: picked.keys(ids, decided)

    def item(self, key: int) -> QueueItem | None:
        """One comment by key, in the queue or not."""
        if key not in self._items:
            self._fetch([key])
        return self._items.get(key)

    def few(self, keys: Sequence[int]) -> list[QueueItem]:
        """A few comments by key, read at once."""
        self._fetch([key for key in keys if key not in self._items])
        return [item for key in keys if (item := self._items.get(key)) is not None]

    def _fetch(self, keys: Sequence[int]) -> None:
        if len(self._items) > _KEPT:
            self._items.clear()
        self._items.update(dict.fromkeys(keys))
        self._items.update({item.key: item for item in self._read(keys)})

    @property
    def focused(self) -> QueueItem | None:
        """The comment in focus."""
        return self.row(self.focus)

    def place(self, key: int) -> int:
        """The row of a key, that of its pile's head where it is folded away; -1 where it has none."""
        if self.folds is not None:
            key = self.folds.row_of(key)
        if 0 <= self.focus < len(self.ids) and self.ids[self.focus] == key:
            return self.focus
        try:
            return self.ids.index(key)
        except ValueError:
            return -1

    def knows(self, key: int) -> bool:
        """Whether a key has a place here, shown or tidied away."""
        return key in self._hidden or self.place(key) >= 0

    # changing, by the desk

    def fill(self, ids: "array[int]", complete: bool) -> None:
        """Show these rows; the focus stays on its comment, or goes to the first one."""
        key = self.ids[self.focus] if 0 <= self.focus < len(self.ids) else 0
        self.ids, self._order = ids, ids[:]
        self.fills += 1
        self._hidden.clear()
        if self.folds is not None:
            self._rebuild()
        self.complete, self.loading, self.arrived = complete, False, 0
        if self._decided:
            present = set(ids)
            self._decided = {k: verdict for k, verdict in self._decided.items() if k in present}
            self.elsewhere.intersection_update(self._decided)
        place = self.place(key) if key else -1
        self.focus = place if place >= 0 else min(max(self.focus, 0), len(ids) - 1)

    def settle(self, ids: "array[int]") -> None:
        """All rows are known now: those that are shown stay first, decided or not, and the others follow."""
        shown = set(self._order)
        rest = array("q", (key for key in ids if key not in shown)) if shown else ids
        self._order.extend(rest)
        if self.folds is None:
            self.ids.extend(rest)
        else:
            self._rebuild()
        self.complete, self.loading = True, False
        if self.focus < 0:
            self.focus = self.next_open(0, 1)

    def known(self) -> "array[int]":
        """All keys that have a place here, those tidied away included; a copy."""
        return self._order[:]

    def standing(self) -> "array[int]":
        """The keys that stand in the queue, with a row or folded away; a copy."""
        return self._standing[:]

    @property
    def _standing(self) -> "array[int]":
        """The keys that stand in the queue, with a row or folded away."""
        return self.ids if self.folds is None else self._all

    def fold(self, folds: Folds | None) -> None:
        """Fold like comments into one row, or show all; the focus stays on its comment or that one's head."""
        key = self.ids[self.focus] if 0 <= self.focus < len(self.ids) else 0
        self.folds = folds
        self._rebuild()
        place = self.place(key) if key else -1
        self.focus = place if place >= 0 else min(self.focus, len(self.ids) - 1)

    def unfold(self, row: int, on: bool) -> bool:
        """Unfold or fold the pile of a row; whether it had one."""
        if self.folds is None or not 0 <= row < len(self.ids):
            return False
        key = self.ids[row]
        if not self.folds.turn(key, on):
            return False
        self._rebuild()
        self.focus = self.place(key)
        return True

    def under(self, row: int) -> "array[int]":
        """The keys that a row stands for."""
        key = self.ids[row]
        return array("q", (key,)) if self.folds is None else self.folds.under(key)

    def forget(self, keys: Iterable[int] = ()) -> None:
        """Read these again when asked for; without keys all of them."""
        few = tuple(keys)
        if not 0 < len(few) <= PAGE:
            self._items.clear()
            return
        for key in few:
            self._items.pop(key, None)

    def mark(self, keys: Collection[int], verdict: Verdict | None) -> None:
        """These rows are decided, and not selected any more; what has no row here is passed by."""
        known = self.knows if len(keys) <= _FEW else set(self._order).__contains__
        self.touched = True
        self._decided.update((key, verdict) for key in keys if known(key))
        self.elsewhere.difference_update(keys)
        self.picked.drop(keys)
        self.forget(keys)

    def leave(self, keys: Iterable[int], back: Iterable[int]) -> tuple[int, ...]:
        """Somebody else decided `keys`, and `back` belong here again; the rows that look different now."""
        gone = [key for key in keys if key not in self._decided and key not in self._hidden]
        again = [key for key in back if key in self.elsewhere]
        self._decided.update(dict.fromkeys(gone))
        self.elsewhere.update(gone)
        self.elsewhere.difference_update(again)
        for key in again:
            del self._decided[key]
        self.picked.drop(gone)
        return (*gone, *again)

    def unmark(self, keys: Collection[int]) -> bool:
        """These are open again; whether rows came back that had been tidied away."""
        self.forget(keys)
        for key in keys:
            self._decided.pop(key, None)
            self.elsewhere.discard(key)
        back = list(dict.fromkeys(key for key in keys if key in self._hidden))
        if back:
            self._hidden.difference_update(back)
            self._show(back)
        return bool(back)

    def tidy(self, stays: Callable[[int, Verdict | None], bool]) -> bool:
        """Take the decided rows out, those that still belong (`stays`) unmarked; whether any row went."""
        focus = self.ids[self.focus] if 0 <= self.focus < len(self.ids) else 0
        looked_at = {focus} & self.elsewhere
        gone = [
            key for key, verdict in self._decided.items() if key not in looked_at and not stays(key, verdict)
        ]
        self._decided = dict.fromkeys(looked_at)
        self.elsewhere = looked_at
        if not gone:
            return False
        self._hidden.update(gone)
        if len(gone) <= _FEW and self.folds is None:
            for key in gone:
                self._remove(key)
        else:
            self._rebuild()
        place = self.place(focus)
        self.focus = place if place >= 0 or focus not in self._hidden else self._near(focus)
        return True

    def next_open(self, row: int, step: Literal[1, -1]) -> int:
        """The nearest undecided row from `row` on in one direction, -1 for none."""
        while 0 <= row < len(self.ids):
            if self.ids[row] not in self._decided:
                return row
            row += step
        return -1

    def advance(self) -> None:
        """Focus the next undecided row, else the previous one, else none."""
        after = self.next_open(self.focus, 1)
        self.focus = after if after >= 0 else self.next_open(self.focus, -1)

    def _remove(self, key: int) -> None:
        place = self.place(key)
        if place >= 0:
            del self.ids[place]
            self.focus -= place < self.focus

    def _show(self, keys: Sequence[int]) -> None:
        focus = self.ids[self.focus] if 0 <= self.focus < len(self.ids) else 0
        if len(keys) > _FEW or self.folds is not None:
            self._rebuild()
        else:
            for key in keys:
                self.ids.insert(self._before(key), key)
        self.focus = self.place(focus) if focus else -1

    def _before(self, key: int) -> int:
        """Where in `ids` a hidden key belongs: before the first shown one that follows it there."""
        for at in range(self._order.index(key) + 1, len(self._order)):
            place = self.place(self._order[at]) if self._order[at] not in self._hidden else -1
            if place >= 0:
                return place
        return len(self.ids)

    def _near(self, key: int) -> int:
        """The row that stands where a hidden key stood, or the last one."""
        return min(self._before(key), len(self.ids) - 1)

    def _rebuild(self) -> None:
        """The rows anew from the order; `_all` keeps what stands in the queue whether it has a row or not."""
        standing = array("q", (key for key in self._order if key not in self._hidden))
        self.ids = standing if self.folds is None else self.folds.rows(standing)
        self._all = standing
