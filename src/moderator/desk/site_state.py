"""How a site is doing, as the status bar and the list of sites say it."""

from dataclasses import dataclass
from datetime import UTC, tzinfo
from enum import StrEnum


class State(StrEnum):
    """A site's state; the chip in the status bar."""

    OK = "ok"
    OFFLINE = "offline"
    REFUSED = "refused"
    READ_ONLY = "read-only"
    STOPPED = "stopped"
    """A person stopped reading it; what is decided is delivered all the same."""
    SYNCING = "syncing"
    NEVER = "never"
    """Connected, nothing pulled yet."""


@dataclass(frozen=True, slots=True)
class SiteState:
    """One site at this moment."""

    name: str
    title: str
    state: State
    message: str = ""
    """A sentence where something is in the way."""
    last_sync: float | None = None
    """Unix seconds of the last sync that came through."""
    waiting: int = 0
    """Decisions not delivered, without what is parked."""
    due_in: float | None = None
    """Seconds until the next try; None where none is planned."""
    progress: tuple[str, int, int] | None = None
    """Stage, done and total of the sync that is running; total 0 where it is not known."""
    zone: tzinfo = UTC
    """The site's own; UTC until it is known."""
    rate: float | None = None
    """Comments a second, of a first pull that is running."""
    left: float | None = None
    """Seconds until it is over."""
    held: int = 0
    """How many of `waiting` a person keeps back: neither a sync nor leaving delivers them."""
