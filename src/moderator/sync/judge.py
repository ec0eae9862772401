"""The spam help at work: learns from the journal's decisions, scores and groups what is open.

It sorts, groups and suggests; it never decides. Nothing of it leaves the machine.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import islice

from moderator.domain.comment import Comment
from moderator.domain.spam import Reason
from moderator.domain.status import Status
from moderator.spam import blob
from moderator.spam.around import Around
from moderator.spam.joining import join
from moderator.spam.likeness import bands, current, likeness
from moderator.spam.model import A_GROUP, Model
from moderator.spam.sample import Sample
from moderator.store import groups, learned, numbers, scores
from moderator.store import sites as entries
from moderator.store.engine import Store
from moderator.store.groups import Copy
from moderator.store.learned import Learned
from moderator.store.scores import Judged, Text
from moderator.sync.batches import batches
from moderator.sync.listed import UNREAD, Listed, look

STEP = 100
"""Comments judged, or decisions learned, at a time: some 20 ms."""
SHARE = 500
"""Comments judged by one job: what else waits in its lane goes before the next."""
MOST = 20_000
"""Decisions that a model is learned from anew; older ones say little about today's spam."""
KEPT_AFTER = 20
"""Lessons after which what was learned is written down; a crash learns them again."""


@dataclass(slots=True)
class _Site:
    known: Learned
    model: Model
    unsaved: int = 0
    fresh: int = 0
    """Lessons since the scores were last called stale."""
    listed: Listed = UNREAD


class Judge:
    """Used by one lane; what it learns is kept in the journal, what it finds beside the mirror."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sites: dict[str, _Site] = {}

    def fill(self, most: int = SHARE) -> Generator[None, None, bool]:
        """Learn what was decided, then judge `most` of what is open and not yet judged; is there more?"""
        with self._store.reading() as conn:
            names = [entry.name for entry in entries.sites(conn)]
        for name in names:
            try:
                yield from self._learn(name)
                self._look_into_lists(name)
            except BaseException:
                self._sites.pop(name, None)  # half a lesson is none: begun again from what is kept
                raise
        with self._store.reading() as conn:
            versions = {numbers.number(conn, name): self._sites[name].known.version for name in names}
            stale = list(islice(scores.stale(conn, versions), most))
        for some in batches(stale, STEP):
            self._judge(some)
            yield
        return len(stale) == most

    def model(self, site: str) -> Model:
        """What this site's decisions have taught, up to the last `fill`."""
        return self._here(site).model

    def arrivals(self, site: str, comments: Sequence[Comment]) -> list[tuple[int, Judged]]:
        """Judge those of a batch about to be copied that wait for a moderator; by id."""
        pending = [one for one in comments if one.status == Status.PENDING]
        if not pending:
            return []
        if self._here(site).listed is UNREAD:
            self._look_into_lists(site)
        with self._store.reading() as conn:
            new = scores.unjudged(conn, site, pending)
            emails = {one.id: scores.key_of_email(one.email) for one in new}
            pasts = scores.pasts(conn, emails.values())
            here = self._here(site)
        return [(one.id, _judged(here, one, pasts.get(emails[one.id]), likeness(one.html))) for one in new]

    def keep(self, copy: Copy, site: str, found: Sequence[tuple[int, Judged]]) -> None:
        """Write down what `arrivals` found, in the transaction that copies them: they show with it."""
        keys = scores.keys_of(copy, site, [id_ for id_, _ in found])
        rows = [(keys[id_][0], one) for id_, one in found if id_ in keys]
        scores.put(copy, rows)
        _place(copy, [(key, one.like) for key, one in rows if one.like])

    def _judge(self, keys: Sequence[int]) -> None:
        with self._store.reading() as conn:
            texts = scores.texts(conn, keys)
            pasts = scores.pasts(conn, [one.email_key for one in texts])
            names = {one.site: numbers.name(conn, one.site) for one in texts}
        rows, new = [], []
        for one in texts:
            kept = one.like if one.like is not None and current(one.like) else None
            like = likeness(one.html) if kept is None else kept
            here = self._here(names[one.site])
            rows.append((one.key, _judged(here, one, pasts.get(one.email_key), like)))
            if kept is None and like:
                new.append((one.key, like))
        with self._store.mirroring() as copy:
            scores.put(copy, rows)
            _place(copy, new)

    def _here(self, site: str) -> _Site:
        """What is known of a site, read from the journal the first time."""
        here = self._sites.get(site)
        if here is None:
            with self._store.reading() as conn:
                known = learned.get(conn, site)
            try:
                model = blob.unpack(known.model) if known.model else Model()
            except blob.Unfit:  # of another version, or damaged: the journal teaches it again
                known, model = known._replace(upto=known.since, version=known.version + 1), Model()
            here = self._sites[site] = _Site(known, model)
        return here

    def _look_into_lists(self, site: str) -> None:
        """Other lists give other scores: the old ones are stale, unless these are the first that are read."""
        here = self._here(site)
        now = look(self._store, site, here.listed)
        if now is here.listed:
            return
        if here.listed.stamp is not None:
            here.known = here.known._replace(version=here.known.version + 1, model=blob.pack(here.model))
            with self._store.deciding() as journal:
                learned.put(journal, site, here.known)
        here.listed, here.model.phrases = now, now.phrases

    def _learn(self, site: str) -> Generator[None, None, None]:
        here = self._here(site)
        with self._store.reading() as conn:
            kept = learned.get(conn, site)
            if kept.since > here.known.since:  # somebody said: forget it
                here = self._sites[site] = _Site(kept, Model(here.listed.phrases), listed=here.listed)
            top, withdrawn = learned.tops(conn)
            anew = learned.taken_back(conn, site, here.known)
            after = here.known.since if anew else here.known.upto
            news = anew or top > here.known.upto
            found = learned.lessons(conn, site, after, top, MOST, A_GROUP) if news else []
        if not anew and not found:
            here.known = here.known._replace(upto=top, withdrawn=withdrawn)
            return
        model = Model(here.listed.phrases) if anew else here.model
        for some in batches(found, STEP):
            with self._store.reading() as conn:
                texts = learned.judged(conn, [one.seq for one in some])
            for one in some:
                if (text := texts.get(one.seq)) is not None:
                    model.learn(Sample(*text), spam=one.spam)
            here.fresh += len(some)
            here.unsaved += len(some)
            yield
        here.model = model
        version = here.known.version
        if anew or here.fresh >= max(20, model.n // 4):
            version, here.fresh = version + 1, 0
        here.known = here.known._replace(upto=top, withdrawn=withdrawn, version=version)
        if anew or here.unsaved >= KEPT_AFTER:
            here.unsaved = 0
            here.known = here.known._replace(model=blob.pack(model))
            with self._store.deciding() as journal:
                learned.put(journal, site, here.known)


def _judged(here: _Site, one: Comment | Text, past: tuple[int, int] | None, like: bytes) -> Judged:
    """A comment's score by what its site taught; `past` is what became of its author's others."""
    approved, spam = past or (0, 0)
    sample = Sample(one.html, one.author, one.url, one.email, one.ip)
    score = here.model.score(sample, Around(author_approved=approved, author_spam=spam))
    found = here.listed.watch.hits(one.author, one.email, one.url, one.html, one.ip)
    watched = (Reason("listed", entry.text) for entry in found)
    why = tuple(dict.fromkeys((*watched, *score.why)))
    return Judged(score.value, score.mark, score.n, here.known.version, why, like)


def _place(copy: Copy, new: Sequence[tuple[int, bytes]]) -> None:
    """Put comments, given as key and what their text is compared by, into groups; later ones join."""
    first = groups.firsts(copy, {band for _, like in new for band in bands(like)})
    known = {key: (one.pile, one.like) for key, one in groups.members(copy, set(first.values())).items()}
    joined = join(new, first, known)
    groups.keep(copy, joined.bands, joined.merged, joined.placed)
