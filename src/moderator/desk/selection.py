"""Which comments of the open queue are selected, by key or as all that match, and what verbs reach."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """How much is selected; which, `OpenQueue.selected(row)` tells."""

    count: int = 0
    all: bool = False
    """All that match, not only what is on the screen."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a shifted letter would reach: the bar says it before anybody presses one."""

    count: int
    articles: int
    authors: int
    """By e-mail without regard to case, by name where there is none."""
    out_of_sight: int
    ready: bool = True
    """False while a job still counts articles and authors."""
