"""What verbs share: refs and queries read, in the moderator's days, and comments by the page."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from moderator.domain.errors import WrongUsage
from moderator.domain.item import History, QueueItem
from moderator.domain.query import Query, parse
from moderator.domain.queues import Sort
from moderator.domain.ref import Ref
from moderator.opening import Opened
from moderator.store import queue, search, thread

PAGE = 200
"""Comments read at once."""


def ref(text: str) -> Ref:
    """The ref that `text` names; WrongUsage where it names none."""
    found = Ref.parse(text)
    if found is None:
        raise WrongUsage(f"“{text[:60]}” is no REF.", remedy="A REF is SITE:ID, such as gazette:1204.")
    return found


def query(at: Opened, text: str) -> Query | None:
    """A query in the moderator's own days, with all that is here searchable; None for an empty one."""
    if not text.strip():
        return None
    today = datetime.fromtimestamp(at.clock(), at.zone).date()
    found = parse(text, today=today, zone=at.zone)
    if found.indexed:
        search.complete(at.store)
    return found


def keys(at: Opened, name: str, wanted: Query | None, sort: Sort, limit: int | None = None) -> list[int]:
    """Keys of a queue (empty name: of everything) that match, in order, at most `limit`."""
    with at.store.reading() as conn:
        if limit is None:
            return list(queue.ids(conn, name, wanted, sort))
        return queue.first_page(conn, name, sort, limit, query=wanted)


def items(at: Opened, keys: Sequence[int]) -> Iterator[tuple[QueueItem, History | None]]:
    """Comments with their authors' histories, a page at a time."""
    for start in range(0, len(keys), PAGE):
        with at.store.reading() as conn:
            page = queue.items(conn, keys[start : start + PAGE])
            emails = {item.email.strip().casefold(): item.email for item in page}
            known = {plain: thread.history(conn, email) for plain, email in emails.items()}
        for item in page:
            yield item, known[item.email.strip().casefold()]
