"""Leaving: what is on its way still, and what stays on this disk, in words for window and terminal."""

from collections.abc import Sequence
from typing import NamedTuple

from moderator.desk.site_state import SiteState, State
from moderator.domain.words import QT_TRANSLATE_NOOP

AWAY = (State.OFFLINE, State.REFUSED, State.READ_ONLY)
"""States in which nothing can be delivered."""
ONE = QT_TRANSLATE_NOOP("leaving", "1 decision stays here")
MANY = QT_TRANSLATE_NOOP("leaving", "%1 decisions stay here")
LATER = QT_TRANSLATE_NOOP(
    "leaving", "What stays is on this disk, and is delivered at the next start or by “moderator sync”."
)
OFFLINE = QT_TRANSLATE_NOOP("leaving", "%1 is offline.")
REFUSED = QT_TRANSLATE_NOOP("leaving", "%1 refuses the connection.")
READ_ONLY = QT_TRANSLATE_NOOP("leaving", "The account may only read at %1.")
SLOW = QT_TRANSLATE_NOOP("leaving", "%1 has not answered yet.")
HELD = QT_TRANSLATE_NOOP("leaving", "%1 kept back by hand: until somebody lets go.")


class Sentence(NamedTuple):
    """Marked for translation in `leaving`; `said` stands for its %1."""

    text: str
    said: str = ""

    def __str__(self) -> str:
        return self.text.replace("%1", self.said)


def on_way(sites: Sequence[SiteState]) -> int:
    """Decisions that can be delivered at once: neither kept back nor for a site out of reach."""
    return sum(site.waiting - site.held for site in sites if site.state not in AWAY)


def stays(sites: Sequence[SiteState]) -> tuple[Sentence, ...]:
    """A title and the reasons, nothing where nothing stays."""
    count = sum(site.waiting for site in sites)
    if not count:
        return ()
    said = [Sentence(ONE) if count == 1 else Sentence(MANY, f"{count:,}")]
    words = {State.OFFLINE: OFFLINE, State.REFUSED: REFUSED, State.READ_ONLY: READ_ONLY}
    said += [Sentence(words.get(site.state, SLOW), site.title) for site in sites if site.waiting > site.held]
    if held := sum(site.held for site in sites):
        said.append(Sentence(HELD, f"{held:,}"))
    return (*said, Sentence(LATER))
