"""Read what changed at a site into the mirror: the queue first, then the history, then only the news."""

from collections.abc import Callable, Generator

from moderator.site.adapter import Look, SiteAdapter
from moderator.store.engine import Store
from moderator.sync import compare, first, news
from moderator.sync.intake import Intake, Steps
from moderator.sync.report import Progress, Pulled


def _nobody(_: Pulled) -> None:
    """Nobody wants to hear."""


def pull(
    store: Store,
    adapter: SiteAdapter,
    site: str,
    now: Callable[[], float],
    full: bool = False,
    look: Look | None = None,
    told: Callable[[Pulled], None] = _nobody,
    compare_every: float = 0.0,
    history: int | None = None,
) -> Generator[Progress, None, Pulled]:
    """One pull; yields after each batch, with no transaction open, and may be stopped at any of them.

    `full` compares every comment and article now, not a block of them. `look` is what `adapter.look()`
    said, where the caller has asked already; `told` hears what has come so far. `compare_every`: seconds
    from one block compared to the next; `history`: how many comments that are in no queue are read at most,
    None for all. Raises what the adapter raises: what was read until then stays.
    """
    intake = Intake(store, adapter, site, now)
    for progress in _stages(intake, look or adapter.look(), now, full, compare_every, history):
        told(intake.pulled)
        yield progress
    told(intake.pulled)
    return intake.pulled


def _stages(
    intake: Intake,
    look: Look,
    now: Callable[[], float],
    full: bool,
    compare_every: float,
    history: int | None,
) -> Steps:
    first.begin(intake, look, now())
    new = intake.first = not first.done(intake, history)
    if new:
        yield from first.queue_first(intake, look, history)
    # The newest are fewer than we knew: they were deleted, or the site is an older copy of itself.
    intake.restored = look.newest_comment < (intake.cursor("mark") or 0)
    yield from news.marks(intake, look)
    yield from news.filtered(intake)
    yield from news.arrivals(intake, look)
    intake.count_views()
    yield from news.pending(intake)
    yield from news.articles(intake, now(), everything=full or intake.restored)
    if new:
        yield from first.history(intake, look, history)
    elif full or intake.restored:
        yield from compare.compare_all(intake, look)
    elif not 0 <= now() - (intake.cursor("compare.at") or 0) < compare_every:
        yield from compare.roll(intake, look)
        intake.set_cursor("compare.at", int(now()))
