"""Takes batches of comments into the mirror, with the articles and parents they need, and counts them."""

from collections.abc import Callable, Collection, Generator, Iterable, Sequence
from typing import TypeAlias, TypeVar

from moderator.domain.comment import Comment
from moderator.site.adapter import SiteAdapter
from moderator.store import copied, mirror
from moderator.store.engine import Store
from moderator.sync.batches import batches
from moderator.sync.judge import Judge
from moderator.sync.report import Progress, Pulled

BATCH = 2000
"""Comments read at once; a step between two of them is where a push goes."""
SCREENFUL = 200
"""Comments that somebody looks at at once: the very first batch, so that the desk shows something."""
ARTICLES = 100
"""Articles read at once: some 10 kB each."""
VIEWS = 500
"""Articles whose readers are asked for at once."""
IDS = 2000
"""Ids in one question."""
T = TypeVar("T")
Steps: TypeAlias = Generator[Progress, None, None]


class Intake:
    """The mirror's side of one pull of one site."""

    def __init__(self, store: Store, adapter: SiteAdapter, site: str, now: Callable[[], float]) -> None:
        """`now` gives Unix seconds."""
        self.store = store
        self.adapter = adapter
        self.site = site
        self._now = now
        self._judge = Judge(store)
        self._known: set[int] = set()
        """Articles that are here, or were asked for and are gone: not asked for with each batch."""
        self._talked_of: set[int] = set()
        """Articles that are here, and under which comments have come or changed."""
        self.comments = self.articles = self.gone = 0
        self.new = self.decided = self.edited = self.articles_gone = 0
        self.first = self.restored = False
        with store.reading() as conn:
            self._known.update(copied.article_stamps(conn, site))

    @property
    def pulled(self) -> Pulled:
        """What has come so far."""
        return Pulled(
            self.comments,
            self.articles,
            self.gone,
            self.new,
            self.decided,
            self.edited,
            self.articles_gone,
            self.first,
            self.restored,
        )

    def cursor(self, name: str) -> int | None:
        """How far something was read; None where it was not."""
        with self.store.reading() as conn:
            return copied.cursor(conn, self.site, name)

    def set_cursor(self, name: str, value: int) -> None:
        """Remember how far something was read."""
        with self.store.mirroring() as copy:
            copied.set_cursor(copy, self.site, name, value)

    def take(
        self,
        comments: Sequence[Comment],
        said: Progress,
        cursor: tuple[str, int] | None = None,
        parents: bool = False,
    ) -> Steps:
        """Put a batch into the mirror and move `cursor` with it, in one transaction; then its articles.

        `parents`: also the comments that these answer. Yields `said` after each step.
        """
        missing: list[int] = []
        # Of a first pull the screenful alone: the others were there before us, and follow when all is quiet.
        judged = not self.first or len(comments) <= SCREENFUL
        found = self._judge.arrivals(self.site, comments) if judged else []
        with self.store.mirroring() as copy:
            put = mirror.put_comments(copy, self.site, comments, self._now())
            self._judge.keep(copy, self.site, found)
            if parents:
                missing = copied.missing_parents(copy, self.site, [one.id for one in comments if one.parent])
            if cursor is not None:
                copied.set_cursor(copy, self.site, *cursor)
        self.comments += put.new + put.changed
        self.new += put.new
        self.decided += put.decided
        self.edited += put.edited
        yield said
        talked_of = {one.article for one in comments} - {0}
        self._talked_of.update(talked_of & self._known)
        yield from self.take_articles(talked_of - self._known, said)
        for ids in batches(missing, IDS):
            yield from self.take(self.adapter.comments_by_id(ids), said)

    def take_articles(self, ids: Collection[int], said: Progress) -> Steps:
        """Read these articles into the mirror; those that are gone stay unknown."""
        self._known.update(ids)
        for some in batches(sorted(ids), ARTICLES):
            found = self.adapter.articles(some)
            views = self.adapter.views(some)
            with self.store.mirroring() as copy:
                mirror.put_articles(copy, self.site, found)
                mirror.put_views(copy, self.site, views)
            self.articles += len(found)
            yield said

    def count_views(self) -> None:
        """Ask how often the articles were read under which something came."""
        for some in batches(sorted(self._talked_of), VIEWS):
            if views := self.adapter.views(some):
                with self.store.mirroring() as copy:
                    mirror.put_views(copy, self.site, views)
        self._talked_of.clear()

    def reread(self, ids: Iterable[int], said: Progress) -> Steps:
        """Read these comments again; those that are no more are gone."""
        for some in batches(ids, IDS):
            found = self.adapter.comments_by_id(some)
            yield from self.take(found, said, parents=True)
            self.lose(set(some) - {one.id for one in found})

    def lose(self, ids: Collection[int]) -> None:
        """These are not on the site any more."""
        if ids:
            with self.store.mirroring() as copy:
                self.gone += mirror.mark_gone(copy, self.site, ids)

    def take_flags(self, ids: Iterable[int]) -> None:
        """Read the flags of these comments; those that were lifted go."""
        for some in batches(ids, IDS):
            flags = self.adapter.flags(some)
            with self.store.mirroring() as copy:
                mirror.put_flags(copy, self.site, some, flags)
