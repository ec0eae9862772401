"""The first pull: what a moderator needs first, then the history backwards; resumed where it was stopped."""

from moderator.domain.status import Status
from moderator.site.adapter import Look
from moderator.store import copied
from moderator.sync.compare import fill_gaps, fingerprint_all
from moderator.sync.intake import SCREENFUL, Intake, Steps
from moderator.sync.report import Progress

PAGE = 10_000
"""Comments read at once: many share pages of the mirror's indexes; a push goes between two."""
DAY = 86_400
QUEUED = frozenset({Status.PENDING, Status.SPAM, Status.TRASH})
"""What queues show; all else is history."""


def begin(intake: Intake, look: Look, now: float) -> None:
    """Set the marks from which later cycles look for news, once; read before anything else is."""
    if intake.cursor("mark") is not None:
        return
    with intake.store.mirroring() as copy:
        copied.set_cursor(copy, intake.site, "meta", look.newest_meta)
        copied.set_cursor(copy, intake.site, "filtered", 1)
        # A day of slack for clocks that differ; what is read twice for it is dates of articles.
        copied.set_cursor(copy, intake.site, "articles", int(now) - DAY)
        copied.set_cursor(copy, intake.site, "mark", look.newest_comment)


class Far:
    """How far the whole first pull is, over all its stages and from one try to the next."""

    def __init__(self, intake: Intake, look: Look, limit: int | None) -> None:
        """`limit`: comments that are in no queue, at most; None for all."""
        self._intake = intake
        queued = sum(count for status, count in look.counts.items() if status in QUEUED)
        rest = sum(look.counts.values()) - queued
        self._total = queued + (rest if limit is None else min(rest, limit))
        with intake.store.reading() as conn:
            self._here = sum(copied.counts(conn, intake.site).values()) - intake.comments

    def said(self, stage: str) -> Progress:
        """In this stage, now."""
        done = self._here + self._intake.comments
        return Progress(self._intake.site, stage, done, max(done, self._total))


def queue_first(intake: Intake, look: Look, limit: int | None = None) -> Steps:
    """Pending, newest first, with articles and parents; then flagged, spam, trash."""
    if not intake.cursor("first.compare"):
        yield from _screenful(intake, look)
        # Fingerprints before everything else is read: what changes in between then shows as changed.
        yield from fingerprint_all(intake, look)
    far = Far(intake, look, limit)
    yield from _of_status(intake, far, Status.PENDING)
    if not intake.cursor("first.flagged"):
        ids = intake.adapter.flagged()
        yield from intake.reread(ids, Progress(intake.site, "flagged", 0, len(ids)))
        intake.take_flags(ids)
        intake.set_cursor("first.flagged", 1)
    yield from _of_status(intake, far, Status.SPAM)
    yield from _of_status(intake, far, Status.TRASH)


def history(intake: Intake, look: Look, limit: int | None = None) -> Steps:
    """All the others, newest first, status by status: what the queue needed is here already.

    At most `limit` of them; with a larger one, or None, a later pull goes on where this one ended.
    """
    far = Far(intake, look, limit)
    statuses = sorted(look.counts.keys() - QUEUED, key=lambda status: (status != Status.APPROVED, status))
    for status in statuses:
        yield from _of_status(intake, far, status, "history", limit)
    left = [before for status in statuses if (before := intake.cursor(f"first.{status}")) != 0]
    # What changed its status while we read may have been in no page.
    yield from fill_gaps(intake, max((before or 0 for before in left), default=0))
    with intake.store.mirroring() as copy:
        copied.set_cursor(copy, intake.site, "first.cut", limit if left else None)
        copied.set_cursor(copy, intake.site, "first.done", 1)


def done(intake: Intake, limit: int | None = None) -> bool:
    """Whether the first pull has come to its end, or to as much history as is wanted."""
    if not intake.cursor("first.done"):
        return False
    cut = intake.cursor("first.cut")
    return cut is None or (limit is not None and limit <= cut)


def _screenful(intake: Intake, look: Look) -> Steps:
    """The newest pending comments: the desk works from here on."""
    newest = intake.adapter.comments(status=Status.PENDING, limit=SCREENFUL)
    total = look.counts.get(Status.PENDING, 0)
    yield from intake.take(newest, Progress(intake.site, Status.PENDING, len(newest), total), parents=True)


def _of_status(
    intake: Intake, far: Far, status: str, stage: str | None = None, limit: int | None = None
) -> Steps:
    """Read downwards from the newest, keeping the id below which to go on; 0 when all is read.

    With `limit`, no more of the history than that, all statuses of it together.
    """
    cursor = f"first.{status}"
    before = intake.cursor(cursor)
    while before != 0:
        read = intake.cursor("first.history") or 0
        most = PAGE if limit is None else min(PAGE, limit - read)
        if most <= 0:
            return
        batch = intake.adapter.comments(status=status, before=before, limit=most)
        before = min(one.id for one in batch) if len(batch) == most else 0
        for _ in intake.take(batch, far.said(stage or status), (cursor, before), parents=stage is None):
            yield far.said(stage or status)
        if stage is not None:
            intake.set_cursor("first.history", read + len(batch))
