"""Writers of one file take turns, the window first: SQLite's own lock is unfair to a single key."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """A lock that somebody may be first at. Not reentrant: a writer inside a writer is a mistake."""

    def __init__(self) -> None:
        self._free = threading.Condition()
        self._owner: int | None = None
        self._first_waiting = 0

    @contextmanager
    def taken(self, *, first: bool) -> Iterator[None]:
        """Hold the turn. Without `first`, let everybody go before who asks with it."""
        me = threading.get_ident()
        with self._free:
            if self._owner == me:
                raise RuntimeError("a write transaction inside a write transaction of the same thread")
            self._first_waiting += first
            self._free.notify_all()
            try:
                while self._owner is not None or (self._first_waiting and not first):
                    self._free.wait()
            finally:
                self._first_waiting -= first
            self._owner = me
        try:
            yield
        finally:
            with self._free:
                self._owner = None
                self._free.notify_all()
