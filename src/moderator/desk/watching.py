"""Lists of words and hosts: what stands on the sites' and on this desk's own; what an entry would hold."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from moderator.desk.change import Change, Kind
from moderator.desk.screen import LANE
from moderator.domain.item import QueueItem
from moderator.domain.site_entry import SiteEntry
from moderator.domain.watch import Entry, Listed, Where, lines, understand
from moderator.domain.wordlist import WordList, fields, same
from moderator.jobs import Job, Jobs
from moderator.store import sites as entries
from moderator.store import watched, wordlists
from moderator.store.engine import Store
from moderator.store.rehearsal import Rehearsal, rehearse
from moderator.store.watched import Watch, Watched

EVERY = 20.0
"""Seconds between two looks whether the sites' lists have changed."""
_READ = 20_000
"""Letters of a comment that are looked through."""
_KEPT = 5_000
"""Comments whose hits are remembered."""


class _Site(NamedTuple):
    stamp: str
    moderation: WordList
    disallowed: WordList


class Watching:
    """Entries are read at once, the sites' lists by a job; a comment is looked through when it is shown."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        sites: Callable[[], Mapping[str, SiteEntry]],
        clock: Callable[[], float],
        tell: Callable[[Change], None],
    ) -> None:
        self._store, self._jobs, self._sites, self._clock, self._tell = store, jobs, sites, clock, tell
        self._next = 0.0
        self._site: Mapping[str, _Site] = {}
        self._known: dict[int, tuple[str, tuple[Listed, ...]]] = {}
        self._job: Job | None = None
        self.all: tuple[Watched, ...] = ()
        """This desk's list, the newest first."""
        self._watch = Watch(())
        self.told: Callable[[Rehearsal], None] = lambda _rehearsal: None
        """Hears how far a rehearsal has come."""
        self.reload()

    def reload(self) -> None:
        """Read this desk's list: another program may have changed it."""
        with self._store.reading() as conn:
            found = watched.watched(conn)
        if found != self.all:
            self.all, self._watch = found, Watch(one.entry for one in found)
            self._changed()

    def tick(self, now: float) -> None:
        """Time passes: look whether the sites' lists are others."""
        if now >= self._next:
            self._next = now + EVERY
            before = self._site
            self._jobs.run(LANE, lambda _cancelled: self._look(before), self._found, name="reading lists")

    def hits(self, item: QueueItem) -> tuple[Listed, ...]:
        """What of a comment stands on a list, this desk's first."""
        known = self._known.get(item.key)
        if known is not None and known[0] == item.revision:
            return known[1]
        if len(self._known) >= _KEPT:
            self._known.clear()
        found = tuple(self._hits(item))
        self._known[item.key] = item.revision, found
        return found

    @property
    def theirs(self) -> tuple[tuple[str, Where, tuple[str, ...]], ...]:
        """The sites' lists that hold anything: name of the site, which list, and its lines."""
        lists = [
            (name, where, words.lines)
            for name, site in self._site.items()
            for where, words in ((Where.MODERATION, site.moderation), (Where.DISALLOWED, site.disallowed))
        ]
        return tuple(one for one in lists if one[2])

    def stands(self, entry: Entry) -> tuple[Where, ...]:
        """The lists that an entry stands on already; one of all sites' where there are several."""
        found = [Where.DESK] if any(one.entry == entry for one in self.all) else []
        said = set(map(same, lines(entry)))
        for where in (Where.MODERATION, Where.DISALLOWED):
            lists = (
                site.moderation if where is Where.MODERATION else site.disallowed
                for site in self._site.values()
            )
            if said and any(said <= set(map(same, one.lines)) for one in lists):
                found.append(where)
        return tuple(found)

    def rehearse(self, written: str) -> Entry:
        """Begin to find out what an entry would have held; `told` hears of it. WrongUsage."""
        self.stop()
        entry = understand(written)
        self._job = self._jobs.run(
            LANE,
            lambda _cancelled: rehearse(self._store, entry),
            self.told,
            lambda _trouble: None,
            urgent=True,
            progress=self.told,
            name="rehearsing an entry",
        )
        return entry

    def stop(self) -> None:
        """Nobody waits for a rehearsal any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def keep(self, entry: Entry) -> None:
        """Put an entry on this desk's list; comments that have it are marked at once."""
        by = next((site.moderator for site in self._sites().values()), "")
        with self._store.deciding(first=True) as conn:
            watched.add(conn, entry, by=by, at=self._clock())
        self.reload()

    def remove(self, entry: Entry) -> None:
        """Take an entry off this desk's list."""
        with self._store.deciding(first=True) as conn:
            watched.remove(conn, entry)
        self.reload()

    def _hits(self, item: QueueItem) -> Iterator[Listed]:
        parts = item.author, item.email, item.url, item.html[:_READ], item.ip
        for entry in self._watch.hits(*parts):
            yield Listed(Where.DESK, entry.text)
        site = self._site.get(item.ref.site)
        if site is not None and (site.moderation.lines or site.disallowed.lines):
            for line in site.moderation.hits(fields(*parts, stripped=False)):
                yield Listed(Where.MODERATION, line)
            for line in site.disallowed.hits(fields(*parts)):
                yield Listed(Where.DISALLOWED, line)

    def _look(self, before: Mapping[str, _Site]) -> Mapping[str, _Site] | None:
        with self._store.reading() as conn:
            stamps = {entry.name: wordlists.stamp(conn, entry.name) for entry in entries.sites(conn)}
            if stamps == {name: site.stamp for name, site in before.items()}:
                return None
            found = {name: wordlists.of(conn, name) for name in stamps}
        return {
            name: _Site(stamps[name], WordList(lists.moderation), WordList(lists.disallowed))
            for name, lists in found.items()
        }

    def _found(self, found: Mapping[str, _Site] | None) -> None:
        if found is not None:
            self._site = found
            self._changed()

    def _changed(self) -> None:
        self._known.clear()
        self._tell(Change(Kind.ROWS))
