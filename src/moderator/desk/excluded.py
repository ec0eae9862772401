"""Why a search found nothing: how many comments would fit without each thing that was asked."""

from collections.abc import Generator
from itertools import islice
from typing import NamedTuple

from moderator.domain.query import Query
from moderator.domain.queues import Sort
from moderator.store import queue as rows
from moderator.store.engine import Store

_PARTS = 8
"""More of a query are not tried."""
_MOST = 2000
"""After so many it is enough to say "so many or more"."""


class Excluded(NamedTuple):
    """One thing that was asked, and what would fit without it."""

    asked: str
    """As it is typed, such as `author:anna`; an operator alone for a date."""
    fitting: int
    more: bool
    """There are more than `fitting`."""


def excluded(
    store: Store, queue: str, query: Query, sort: Sort
) -> Generator[None, None, tuple[Excluded, ...]]:
    """Those without which anything would fit, the one that hides most first. A job's work, a part a step."""
    found = []
    parts = list(islice(query.less(), _PARTS))
    for asked, rest in parts if len(parts) > 1 else ():
        with store.reading() as conn:
            fitting = len(rows.first_page(conn, queue, sort, _MOST + 1, query=rest))
        if fitting:
            found.append(Excluded(asked, min(fitting, _MOST), fitting > _MOST))
        yield
    return tuple(sorted(found, key=lambda part: -part.fitting))
