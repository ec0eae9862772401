"""Deliver what the journal has not delivered yet, a batch at a time.

Marked as sent before it is sent; then the mirror takes what the site has now, and only then the journal its
receipt. Whatever breaks in between, the same batch goes again, and the site's mark makes that harmless.
"""

import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import TypeVar

from moderator.domain.decision import Delivery, Outcome
from moderator.domain.errors import SiteRefused
from moderator.site.adapter import BATCH, SiteAdapter
from moderator.store import outbox
from moderator.store.engine import Store
from moderator.store.settle import settle
from moderator.sync.report import Progress, Pushed

T = TypeVar("T")
READ_ONLY = "Ask the site's administrator for the rights that `moderator site grants` prints; decisions wait."
TURN = 500
"""Most rows in one transaction of a job on the journal: a waiting key goes before the next."""


def _nobody(_: Pushed) -> None:
    """Nobody wants to hear."""


def push(
    store: Store,
    adapter: SiteAdapter,
    site: str,
    now: Callable[[], float],
    everything: bool = False,
    parked: bool = True,
    told: Callable[[Pushed], None] = _nobody,
    hurry: bool = False,
) -> Generator[Progress, None, Pushed]:
    """Deliver what is due at `site`, or all that waits where `everything` is said, grace and held back
    included; with `hurry`, grace alone.

    `parked`: try all parked ones again, not only those of some minutes ago. Yields after each batch, with no
    transaction open, and calls `told` with what is done so far. Raises what the adapter raises: what was
    sent then stays marked as sent and goes again. `SiteRefused` at once where the account may only read and
    something is due.
    """
    began = time.perf_counter()
    outcomes: Counter[Outcome] = Counter()
    asked: set[str] = set()
    pushed = Pushed()
    parked_before = now() if parked else None
    while waiting := _due(store, site, now(), everything, parked_before, asked, hurry):
        if adapter.read_only:
            raise SiteRefused("The account may read, not moderate.", remedy=READ_ONLY)
        asked.update(delivery.decision.id for delivery in waiting)
        batch = _mark_sent(store, site, waiting, now())
        if not batch:
            continue
        answers = adapter.apply(batch)
        with store.mirroring() as copy:
            settle(copy, site, batch, answers, now())
        for turn in _turns(answers):
            with store.deciding() as journal:
                outbox.receive(journal, site, turn, now())
        outcomes.update(answer.outcome for answer in answers)
        seconds = time.perf_counter() - began
        pushed = Pushed(**{outcome.value: outcomes[outcome] for outcome in Outcome}, seconds=seconds)
        told(pushed)
        yield Progress(site, "push", pushed.answers, 0)
    return pushed


def _due(
    store: Store,
    site: str,
    now: float,
    everything: bool,
    parked_before: float | None,
    asked: set[str],
    hurry: bool = False,
) -> list[Delivery]:
    """The next batch, without what this push has sent before: parked comes again another time."""
    with store.reading() as conn:
        found = outbox.due(conn, site, now, BATCH, everything, parked_before, hurry)
    return [delivery for delivery in found if delivery.decision.id not in asked]


def _mark_sent(store: Store, site: str, batch: Sequence[Delivery], now: float) -> list[Delivery]:
    """Mark a batch as sent, a transaction for each turn; what was withdrawn meanwhile is left out."""
    marked: set[str] = set()
    for turn in _turns(batch):
        with store.deciding() as conn:
            marked |= outbox.mark_sent(conn, site, [delivery.decision.id for delivery in turn], now)
    return [delivery for delivery in batch if delivery.decision.id in marked]


def _turns(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), TURN):
        yield rows[start : start + TURN]
