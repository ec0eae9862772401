"""Connections that are kept between two syncs: a new one costs more than four round trips."""

from collections.abc import Callable

from moderator.domain.site_entry import SiteEntry
from moderator.site import adapter
from moderator.site.adapter import SiteAdapter
from moderator.sync.lock import SyncLock
from moderator.sync.report import SiteReport

Connect = Callable[[SiteEntry, str | None], SiteAdapter]


def connect(entry: SiteEntry, password: str | None) -> SiteAdapter:
    """Connect as the kind of the site wants it; the adapter's module is imported here, not at start."""
    return adapter.adapter(entry.kind).connect(entry, password)


class Lines:
    """The open connection of each site. A site's own is used by its lane alone."""

    def __init__(
        self, connect: Connect = connect, heard: Callable[[SiteReport], None] = lambda _report: None
    ) -> None:
        """`connect` opens a new one; `heard` is told every report, for the log."""
        self._connect = connect
        self.heard = heard
        self._open: dict[str, tuple[SiteEntry, str | None, SiteAdapter]] = {}
        self.held: dict[str, SyncLock] = {}
        """Locks of the syncs under way: a push between the batches of a pull needs no second one."""

    def open(self, entry: SiteEntry, password: str | None) -> SiteAdapter:
        """The kept connection where entry and password are still the same, else a new one."""
        kept = self._open.get(entry.name)
        if kept is not None:
            if (_way(kept[0]), kept[1]) == (_way(entry), password):
                return kept[2]
            self.drop(entry.name)
        line = self._connect(entry, password)
        self._open[entry.name] = (entry, password, line)
        return line

    def __contains__(self, site: object) -> bool:
        """Whether a connection to the site is kept."""
        return site in self._open

    def drop(self, site: str) -> None:
        """Hang up: it broke, or its site was changed or removed."""
        kept = self._open.pop(site, None)
        if kept is not None:
            kept[2].close()

    def close(self) -> None:
        """Hang up everywhere."""
        for site in list(self._open):
            self.drop(site)


def _way(entry: SiteEntry) -> tuple[object, ...]:
    """What of an entry decides where the connection leads."""
    return (entry.url, entry.kind, entry.prefix, entry.ca, entry.ssh, entry.replica, entry.moderator)
