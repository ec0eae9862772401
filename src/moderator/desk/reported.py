"""What the last sync of a site left as its report, by whichever program it ran."""

from moderator.desk.site_state import SiteState, State
from moderator.domain.errors import SiteRefused, SiteUnreachable
from moderator.domain.site_entry import SiteEntry
from moderator.store.engine import Store


def last_sync(store: Store, name: str) -> float | None:
    """When a sync of this site last left a report, by any program; Unix seconds."""
    from moderator.sync.lock import SyncLock

    found = SyncLock(store.folder, name).last_report()
    return None if found is None or found[1].get("error") else found[0] / 1e9


def at_rest(store: Store, entry: SiteEntry) -> SiteState:
    """How a site was at its last sync, by any program; for those who have no desk open."""
    from moderator.sync.lock import SyncLock

    found = SyncLock(store.folder, entry.name).last_report()
    code = 0 if found is None else found[1].get("error_code", 0)
    state = State.NEVER if found is None else State.OK
    if entry.read_only:
        state = State.READ_ONLY
    elif code == SiteRefused.exit_code:
        state = State.REFUSED
    elif code == SiteUnreachable.exit_code:
        state = State.OFFLINE
    return SiteState(entry.name, entry.label, state)
