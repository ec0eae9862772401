"""The lists that the spam help looks into: a site's own, and the words that this desk watches for."""

from functools import lru_cache
from typing import NamedTuple

from moderator.domain.watch import Kind
from moderator.spam.phrases import NONE, PhraseList
from moderator.store import watched, wordlists
from moderator.store.engine import Store
from moderator.store.watched import Watch

NOTHING = Watch(())


class Listed(NamedTuple):
    """What is listed for one site; another `stamp` stands for other lists."""

    stamp: tuple[object, ...] | None = None
    """None before the first look."""
    phrases: PhraseList = NONE
    watch: Watch = NOTHING


UNREAD = Listed()


def look(store: Store, site: str, before: Listed) -> Listed:
    """The lists as they are now; `before` itself where nothing has changed."""
    with store.reading() as conn:
        entries = tuple(sorted(one.entry for one in watched.watched(conn)))
        stamp = (wordlists.stamp(conn, site), entries)
        if stamp == before.stamp:
            return before
        lists = wordlists.of(conn, site)
    own = [entry.text for entry in entries if entry.kind in (Kind.WORD, Kind.PHRASE)]
    return Listed(stamp, _made_ready((*own, *lists.moderation, *lists.disallowed)), Watch(entries))


@lru_cache(maxsize=4)
def _made_ready(lines: tuple[str, ...]) -> PhraseList:
    """Of tens of thousands of lines that takes a while, and each pull asks for it."""
    return PhraseList(lines) if lines else NONE
