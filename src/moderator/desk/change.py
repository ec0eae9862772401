"""What the desk tells the one who shows it: small frozen values that carry ids, never rows."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.domain.verdict import Verdict


class Kind(StrEnum):
    """What changed."""

    QUEUE = "queue"
    """Rows came or went: read the queue anew (a model resets and keeps the focused row where it was)."""
    ROWS = "rows"
    """The comments `keys` look different; no row came or went. No keys means any of them."""
    ARRIVED = "arrived"
    """`OpenQueue.arrived` counts differently."""
    FOCUS = "focus"
    SELECTION = "selection"
    """Selection or its summary."""
    RECORDING = "recording"
    """`Desk.recording`: a batch is being written down, or it is over."""
    COUNTS = "counts"
    SITES = "sites"
    """State of a site, progress, what waits."""
    NOTICE = "notice"
    SEARCHES = "searches"
    """The list of kept searches."""
    SAID = "said"
    """A `sentence` in passing: what a job found out."""
    STRIP = "strip"
    """`Desk.strip` offers something else, or nothing."""
    DECIDED = "decided"
    """`verdict` is on the disk for `keys`; comes before the `FOCUS` that follows. For announcing."""
    UNDONE = "undone"
    """`keys` are back; comes before the `FOCUS` on them."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change; `keys` are the mirror's keys of the comments concerned, at most a batch."""

    kind: Kind
    keys: tuple[int, ...] = ()
    verdict: Verdict | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A message that does not interrupt: what is, then what can be done."""

    title: str
    message: str
    command: str | None = None
    """Id of the command that helps, such as `desk.sites`."""
