"""What is new at a site since the last pull, by the cheapest questions that find it.

Id order is not commit order: of two comments written at once the higher id may appear first. So the last
ids are looked at again, by a fingerprint where nothing newer has come.
"""

from moderator.site.adapter import Block, Look
from moderator.store import copied, mirror
from moderator.sync import compare
from moderator.sync.first import DAY
from moderator.sync.intake import Intake, Steps
from moderator.sync.report import Progress

OVERLAP = 200
"""Ids below the mark that are looked at again."""
_TAIL = 1000
"""More comments than there are among the last ids, also when some came meanwhile."""


def marks(intake: Intake, look: Look) -> Steps:
    """Rows beside comments: flags, our marks, and whom the site moderated.

    Comes before anything else is read: what is read after our mark was seen is at least as new as what a
    receipt brought, on a replica that lags as well.
    """
    known = intake.cursor("meta") or 0
    if look.newest_meta == known:
        return
    # Deleted rows take their numbers with them: the highest may fall.
    at = max(0, min(known, look.newest_meta) - OVERLAP)
    while True:
        page = intake.adapter.marks(at)
        if page.last <= at:
            break
        with intake.store.mirroring() as copy:
            mirror.put_marks(copy, intake.site, page.marks)
        yield from intake.reread(page.touched, Progress(intake.site, "marks", page.last, look.newest_meta))
        intake.take_flags(page.touched)
        at = page.last
        intake.set_cursor("meta", at)
    intake.set_cursor("meta", look.newest_meta)


def filtered(intake: Intake) -> Steps:
    """Once, in a copy from before it was read with a comment: what the site's filter said of all pending."""
    if intake.cursor("filtered"):
        return
    with intake.store.reading() as conn:
        ids = copied.pending_ids(conn, intake.site)
    yield from intake.reread(ids, Progress(intake.site, "pending", 0, len(ids)))
    intake.set_cursor("filtered", 1)


def arrivals(intake: Intake, look: Look) -> Steps:
    """New comments, and late ones among the last ids."""
    mark = intake.cursor("mark") or 0
    said = Progress(intake.site, "new", 0, 0)
    tail = intake.adapter.blocks(max(0, look.newest_comment - OVERLAP), _TAIL)
    seen = tail[0] if tail else Block(0, 0, 0, 0)
    if look.newest_comment == mark and intake.cursor("tail") == _short(seen):
        return
    compared = compare.last_compared(intake)
    fresh: list[Block] = []
    while block := intake.adapter.blocks(fresh[-1].last if fresh else compared, compare.RUN, compare.RUNS):
        fresh += block
        if len(block) < compare.RUNS:
            break
    after = max(0, min(mark - OVERLAP, compared, look.newest_comment - OVERLAP))
    # What came while we asked has no fingerprint yet: read it the next time.
    last = max(fresh[-1].last if fresh else look.newest_comment, mark)
    yield from compare.read_differing(intake, [(after, mark)], said)
    yield from compare.read_between(intake, mark, last, said)
    compare.join(intake, fresh)
    with intake.store.mirroring() as copy:
        copied.set_cursor(copy, intake.site, "mark", look.newest_comment)
        copied.set_cursor(copy, intake.site, "tail", _short(seen))


def pending(intake: Intake) -> Steps:
    """Comments that became pending, or are no more, without any other trace.

    What is kept is by how much the site's digest and ours differ: pending rows that are not readers', mostly
    none. What both sides have done alike since then costs no question more.
    """
    theirs = intake.adapter.pending_digest()
    if _beyond(intake, theirs) == (intake.cursor("pending.count"), intake.cursor("pending.digest")):
        return
    differing = compare.differing_pending(intake)
    yield from intake.reread(differing, Progress(intake.site, "pending", 0, len(differing)))
    count, digest = _beyond(intake, theirs)
    with intake.store.mirroring() as copy:
        copied.set_cursor(copy, intake.site, "pending.count", count)
        copied.set_cursor(copy, intake.site, "pending.digest", digest)


def _beyond(intake: Intake, theirs: tuple[int, int]) -> tuple[int, int]:
    """What the site's digest of pending ids has beyond ours."""
    with intake.store.reading() as conn:
        ours = copied.pending_ids(conn, intake.site)
    return theirs[0] - len(ours), theirs[1] - sum(map(intake.adapter.id_print, ours))


def articles(intake: Intake, now: float, everything: bool = False) -> Steps:
    """Articles edited, trashed, restored; with `everything` also those that are gone from the site."""
    since = intake.cursor("articles")
    found = intake.adapter.articles_changed(None if everything else since)
    with intake.store.reading() as conn:
        here = copied.article_stamps(conn, intake.site)
    changed = [id_ for id_, modified, status in found if id_ in here and here[id_] != (modified, status)]
    status_now = {id_: status for id_, _, status in found}
    intake.articles_gone += sum(here[id_][1] == "publish" != status_now[id_] for id_ in changed)
    said = Progress(intake.site, "articles", 0, len(changed))
    yield from intake.take_articles(changed, said)
    # A trashed article takes its comments along, a restored one brings them back; nothing else tells of that.
    now_trash = {id_ for id_, _, status in found if status == "trash"}
    for id_ in changed:
        if (id_ in now_trash) != (here[id_][1] == "trash"):
            with intake.store.reading() as conn:
                comments = copied.ids_of_article(conn, intake.site, id_)
            yield from intake.reread(comments, said)
    if everything:
        gone = set(here) - {id_ for id_, _, _ in found}
        with intake.store.mirroring() as copy:
            intake.articles_gone += mirror.forget_articles(copy, intake.site, gone)
    # A date in the future (they occur) must not hide what is edited until then.
    times = [modified for _, modified, _ in found if modified is not None and modified <= now + DAY]
    if times and max(times) > (since or 0):
        intake.set_cursor("articles", max(times))


def _short(block: Block) -> int:
    """Count and sum of at most a thousand rows in one number."""
    return block.count << 43 | block.sum
