"""Why a decision is still here, in the words that the window's outbox and `moderator outbox` share."""

from typing import NamedTuple

from moderator.desk.site_state import SiteState, State
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.store.outbox import OutboxItem


class Why(NamedTuple):
    """A sentence marked for translation in `outbox`; `seconds` stands for its %1, None where it has none."""

    text: str
    seconds: float | None = None


PARKED = QT_TRANSLATE_NOOP("outbox", "Parked: its article is in the trash. Tried again by itself.")
HELD = QT_TRANSLATE_NOOP("outbox", "Kept back by hand.")
SENT = QT_TRANSLATE_NOOP("outbox", "Sent; the answer did not come. Sent again by itself.")
BEHIND = QT_TRANSLATE_NOOP("outbox", "Waits behind an earlier decision on this comment.")
GRACE = QT_TRANSLATE_NOOP("outbox", "Leaves in %1.")
OFFLINE_AGAIN = QT_TRANSLATE_NOOP("outbox", "The site is offline. Tried again in %1.")
OFFLINE = QT_TRANSLATE_NOOP("outbox", "The site is offline. Tried again by itself.")
REFUSED = QT_TRANSLATE_NOOP("outbox", "The site refuses the connection.")
READ_ONLY = QT_TRANSLATE_NOOP("outbox", "The account may only read at this site.")
NEXT = QT_TRANSLATE_NOOP("outbox", "Leaves with the next sync.")


def why(item: OutboxItem, now: float, site: SiteState | None, *, behind: bool = False) -> Why:
    """Why this one waits at `now`: what concerns it alone comes first, then what its whole site waits for."""
    if item.held:
        return Why(HELD)
    if item.parked:
        return Why(item.message or PARKED)
    if site is not None and site.state is State.READ_ONLY:
        return Why(READ_ONLY)
    if site is not None and site.state is State.REFUSED:
        return Why(REFUSED)
    if site is not None and site.state is State.OFFLINE:
        return Why(OFFLINE_AGAIN, site.due_in) if site.due_in else Why(OFFLINE)
    if item.sent:
        return Why(SENT)
    if behind:
        return Why(BEHIND)
    if item.due_at > now:
        return Why(GRACE, item.due_at - now)
    return Why(NEXT)


def plain(found: Why) -> str:
    """The sentence for a terminal."""
    seconds = found.seconds
    return found.text if seconds is None else found.text.replace("%1", _stretch(seconds))


def _stretch(seconds: float) -> str:
    """As the window words it: seconds, then minutes."""
    return f"{int(seconds + 0.999)} s" if seconds < 100 else f"{round(seconds / 60)} min"
