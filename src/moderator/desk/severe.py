"""Severe content stays covered until it is asked for: comments that hold a word of the newsroom's list."""

import re
from functools import lru_cache

from moderator.domain.item import QueueItem
from moderator.domain.plain import plain
from moderator.settings import Settings

_READ = 20_000
"""Letters of a comment that are looked through."""


@lru_cache(maxsize=4)
def pattern(written: str) -> "re.Pattern[str] | None":
    """The list, parted by commas, as whole words without regard to case; None for an empty one."""
    words = [" ".join(part.split()) for part in re.split("[,،]", written)]
    found = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words if word)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE) if found else None


class Severe:
    """Off as long as the list is empty."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._uncovered: set[int] = set()

    def covers(self, item: QueueItem) -> bool:
        """Whether this comment's words are to be covered now."""
        listed = pattern(self._settings.covered)
        if listed is None or item.key in self._uncovered:
            return False
        return listed.search(plain(item.html[:_READ])) is not None

    def uncover(self, item: QueueItem) -> None:
        """It was asked for: it stays open for this session."""
        self._uncovered.add(item.key)
