"""The first pull: what a moderator needs first, then the history backwards; resumed where it was stopped."""

from moderator.domain.status import Status
from moderator.site.adapter import Look
from moderator.store import copied
from moderator.sync.compare import fingerprint_all
from moderator.sync.intake import BATCH, Intake, Steps
from moderator.sync.report import Progress

SCREENFUL = 200
"""The very first batch: small, so that the desk shows something at once."""
DAY = 86_400


def begin(intake: Intake, look: Look, now: float) -> None:
    """Set the marks from which later cycles look for news, once; read before anything else is."""
    if intake.cursor("mark") is not None:
        return
    with intake.store.mirroring() as copy:
        copied.set_cursor(copy, intake.site, "meta", look.newest_meta)
        # A day of slack for clocks that differ; what is read twice for it is dates of articles.
        copied.set_cursor(copy, intake.site, "articles", int(now) - DAY)
        copied.set_cursor(copy, intake.site, "mark", look.newest_comment)


def queue_first(intake: Intake, look: Look) -> Steps:
    """Pending, newest first, with articles and parents; then flagged, spam, trash; then the fingerprints."""
    yield from _by_status(intake, look, Status.PENDING)
    if not intake.cursor("first.flagged"):
        ids = intake.adapter.flagged()
        yield from intake.reread(ids, Progress(intake.site, "flagged", 0, len(ids)))
        intake.take_flags(ids)
        intake.set_cursor("first.flagged", 1)
    yield from _by_status(intake, look, Status.SPAM)
    yield from _by_status(intake, look, Status.TRASH)
    # Before the history: a comment that changes between its fingerprint and its reading then shows as
    # changed.
    yield from fingerprint_all(intake, look)


def history(intake: Intake, look: Look) -> Steps:
    """All comments, newest first: what is here already is found unchanged."""
    yield from _backwards(intake, "first.history", None, "history", sum(look.counts.values()), BATCH)


def done(intake: Intake) -> bool:
    """Whether the first pull has come to its end."""
    return intake.cursor("first.history") == 0


def _by_status(intake: Intake, look: Look, status: Status) -> Steps:
    first = SCREENFUL if status is Status.PENDING else BATCH
    yield from _backwards(intake, f"first.{status}", status, status, look.counts.get(status, 0), first)


def _backwards(intake: Intake, cursor: str, status: str | None, stage: str, total: int, first: int) -> Steps:
    """Read downwards from the newest, keeping in `cursor` the id below which to go on; 0 when all is read."""
    before, size, read = intake.cursor(cursor), first, 0
    while before != 0:
        batch = intake.adapter.comments(status=status, before=before, limit=size)
        before = min(one.id for one in batch) if len(batch) == size else 0
        read += len(batch)
        said = Progress(intake.site, stage, read, max(total, read))
        yield from intake.take(batch, said, (cursor, before), parents=status is not None)
        size = BATCH
