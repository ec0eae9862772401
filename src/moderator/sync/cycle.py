"""One sync of one site: push, then pull, alone, and a report whatever happens."""

import time
from collections.abc import Callable, Generator
from dataclasses import asdict, dataclass, field, replace

from moderator.domain.errors import SiteRefused, SiteUnreachable, StoreTrouble, Trouble
from moderator.domain.site_entry import SiteEntry
from moderator.site.adapter import Look, SiteAdapter
from moderator.store import attention, numbers, outbox, since, sites, unlocks, wordlists
from moderator.store.engine import Store
from moderator.store.since import News
from moderator.sync.lines import Lines
from moderator.sync.lock import SyncLock
from moderator.sync.pull import pull
from moderator.sync.push import push
from moderator.sync.report import Progress, Pulled, Pushed, SiteReport

LOOK_AGAIN = 0.1
"""Seconds between two tries for the lock."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sync shall do."""

    everything: bool = False
    """Deliver also what is in grace or held back."""
    hurry: bool = False
    """Deliver also what is in grace; what a person keeps back stays."""
    full: bool = False
    """Compare all comments and articles."""
    pull: bool = True
    """False: deliver only."""
    compare_every: float = 0.0
    """Seconds from one block of the deep comparison to the next."""
    history: int | None = None
    """How many comments that are in no queue are read at most; None for all."""


EVERYDAY = Wanted()


def cycle(
    store: Store,
    entry: SiteEntry,
    password: str | None,
    lines: Lines,
    now: Callable[[], float],
    wanted: Wanted = EVERYDAY,
) -> Generator[Progress, None, SiteReport]:
    """Sync one site; never raises a `Trouble`: it is in the report. `now` gives Unix seconds.

    While another program syncs the site, waits for it and gives its report, unless that left something to
    deliver. In the lane where a pull of the same site is under way, a delivery goes between its batches.
    """
    began = time.perf_counter()
    site = entry.name
    nested = site in lines.held
    lock = lines.held.get(site) or SyncLock(store.folder, site)
    if not nested:
        try:
            other = yield from _wait(lock, site)
        except StoreTrouble as trouble:
            return _report(store, site, _Done(trouble=trouble), time.perf_counter() - began)
        if other is not None and not wanted.full and not _due(store, site, now(), wanted):
            lock.release()
            return other
        lines.held[site] = lock
    done = _Done()
    report: SiteReport | None = None
    try:
        try:
            yield from _sync(store, entry, password, lines, now, wanted, done)
        except Trouble as trouble:
            done.trouble = trouble
            lines.drop(site)
        _remember(store, site, done)
        report = _report(store, site, done, time.perf_counter() - began)
        lines.heard(report)
    finally:
        if not nested:  # also when cancelled: then without a report, and who waits syncs for himself
            del lines.held[site]
            lock.release(asdict(report) if report is not None else None)
    return report


@dataclass(slots=True)
class _Done:
    """What has come of a sync so far."""

    pushed: Pushed = field(default_factory=Pushed)
    pulled: Pulled = field(default_factory=Pulled)
    trouble: Trouble | None = None
    read_only: bool = False

    def push_told(self, pushed: Pushed) -> None:
        self.pushed = pushed

    def pull_told(self, pulled: Pulled) -> None:
        self.pulled = pulled


def _sync(
    store: Store,
    entry: SiteEntry,
    password: str | None,
    lines: Lines,
    now: Callable[[], float],
    wanted: Wanted,
    done: _Done,
) -> Generator[Progress, None, None]:
    adapter, look = _look(entry, password, lines)
    _check_identity(store, entry, look)
    done.read_only = adapter.read_only
    _learn(store, entry, look, done.read_only)
    _learn_settings(store, entry.name, look)
    refused: SiteRefused | None = None
    try:
        yield from push(
            store, adapter, entry.name, now, wanted.everything, wanted.pull, done.push_told, wanted.hurry
        )
    except SiteRefused as trouble:
        # It takes no decisions, and may still be read.
        refused = trouble
    if wanted.pull:
        if done.pushed.answers:
            look = adapter.look()
        yield from pull(
            store,
            adapter,
            entry.name,
            now,
            wanted.full,
            look,
            done.pull_told,
            wanted.compare_every,
            wanted.history,
        )
    if refused is not None:
        raise refused


def _remember(store: Store, site: str, done: _Done) -> None:
    """Add up what changed at the site, for who comes back to the desk."""
    pulled = done.pulled
    news = News(pulled.new, pulled.decided, pulled.edited, pulled.gone, pulled.articles_gone)
    if pulled.first or not any(news):
        return
    try:
        with store.mirroring() as copy:
            since.add(copy, site, news)
    except StoreTrouble as trouble:
        done.trouble = done.trouble or trouble


def _look(entry: SiteEntry, password: str | None, lines: Lines) -> tuple[SiteAdapter, Look]:
    """The line and a first look; a kept line that went dead since the last sync is opened anew, once."""
    kept = entry.name in lines
    adapter = lines.open(entry, password)
    try:
        return adapter, adapter.look()
    except SiteUnreachable:
        lines.drop(entry.name)
        if not kept:
            raise
    adapter = lines.open(entry, password)
    return adapter, adapter.look()


def _check_identity(store: Store, entry: SiteEntry, look: Look) -> None:
    """A name is never pointed at another site: its decisions would be delivered to strangers' comments."""
    if entry.identity is None:
        with store.deciding() as conn:
            known = sites.site(conn, entry.name)
            if known.identity is None:
                sites.update(conn, replace(known, identity=look.identity))
                return
    else:
        known = entry
    if _plain(known.identity or "") != _plain(look.identity):
        raise SiteRefused(
            f"These are the tables of {look.identity}, and “{entry.name}” is {known.identity}.",
            title="Another site",
            remedy="Add it under a name of its own, or point this one back to where it was.",
        )


def _learn(store: Store, entry: SiteEntry, look: Look, read_only: bool) -> None:
    """Keep the site's zone, for its times, and whether the account may only read: verbs say so at once, also
    offline. An administrator may change both."""
    if (entry.zone, entry.read_only) == (look.zone, read_only):
        return
    with store.deciding() as conn:
        known = sites.site(conn, entry.name)
        sites.update(conn, replace(known, zone=look.zone, read_only=read_only))


def _learn_settings(store: Store, site: str, look: Look) -> None:
    """Keep what an approval opens there and the site's lists of words, where they have changed."""
    lists = wordlists.Lists(look.moderation, look.disallowed)
    with store.reading() as conn:
        number = numbers.of(conn).live().get(site)
        if number is None:
            return
        unlock = unlocks.known_pass(conn, site) != look.known_pass
        listed = wordlists.of(conn, site) != lists
    if unlock or listed:
        with store.mirroring() as copy:
            unlocks.learn(copy, number, look.known_pass)
            wordlists.learn(copy, number, lists)


def _plain(address: str) -> str:
    """An address without what changes when a site goes from http to https."""
    return address.partition("://")[2].rstrip("/").lower() or address.rstrip("/").lower()


def _wait(lock: SyncLock, site: str) -> Generator[Progress, None, SiteReport | None]:
    """Take the lock; the report of the sync that was waited for, None where there is none."""
    before = lock.last_report()
    waited = False
    while not lock.take():
        waited = True
        yield Progress(site, "waiting", 0, 0)
        time.sleep(LOOK_AGAIN)
    after = lock.last_report()
    if not waited or after is None or after == before:
        return None
    try:
        return SiteReport.of(after[1])
    except (KeyError, TypeError):
        return None  # left by another version of the program


def _due(store: Store, site: str, now: float, wanted: Wanted) -> bool:
    with store.reading() as conn:
        return bool(outbox.due(conn, site, now, 1, wanted.everything, hurry=wanted.hurry))


def _report(store: Store, site: str, done: _Done, seconds: float) -> SiteReport:
    trouble = done.trouble
    count = open_here = 0
    try:
        with store.reading() as conn:
            waiting = outbox.waiting(conn).get(site)
            count = waiting.count if waiting is not None else 0
            open_here = attention.count(conn, site)
    except StoreTrouble as unreadable:
        trouble = trouble or unreadable
    return SiteReport(
        site,
        done.pulled,
        done.pushed,
        count,
        seconds,
        trouble.message if trouble is not None else None,
        trouble.remedy if trouble is not None else None,
        trouble.exit_code if trouble is not None else 0,
        open_here,
        done.read_only,
    )
