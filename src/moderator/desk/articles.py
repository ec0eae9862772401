"""From article to article in the open queue, whichever way it is sorted."""

from collections.abc import Sequence

from moderator.desk.screen import Screen
from moderator.domain.errors import CannotDo
from moderator.store import reach
from moderator.store.engine import Store

_CHUNK = 500
_FAR = 40 * _CHUNK
"""Rows that are looked through: some 20 ms."""


class Articles:
    """Moves the focus by articles."""

    def __init__(self, store: Store, screen: Screen) -> None:
        self._store, self._screen = store, screen

    def step(self, by: int) -> None:
        """To the first row of the next article, or of the one before. CannotDo where there is none near."""
        queue = self._screen.queue
        item = queue.focused
        if item is None:
            raise CannotDo("No comment is in focus.")
        row = self._other(queue.focus, by)
        if by < 0 and row >= 0:  # its first row, not its last
            before = self._other(row, -1)
            row = before + 1
        if row < 0:
            raise CannotDo("No other article that way.")
        self._screen.focus_row(row)

    def _other(self, row: int, by: int) -> int:
        """The nearest row of another article than that of `row`, -1 for none."""
        queue = self._screen.queue
        here = self._of([queue.ids[row]])
        at, seen = row + by, 0
        while 0 <= at < queue.count and seen < _FAR:
            if by > 0:
                keys = list(queue.ids[at : at + _CHUNK])
            else:
                keys = list(reversed(queue.ids[max(0, at - _CHUNK + 1) : at + 1]))
            for place, article in enumerate(self._of(keys)):
                if article is not None and [article] != here:
                    return at + by * place
            at, seen = at + by * len(keys), seen + len(keys)
        return -1

    def _of(self, keys: Sequence[int]) -> list[tuple[int, int] | None]:
        with self._store.reading() as conn:
            return reach.articles(conn, keys)
