"""The first pull: what a moderator needs first, then the history backwards; resumed where it was stopped."""

from moderator.domain.status import Status
from moderator.site.adapter import Look
from moderator.store import copied
from moderator.sync.compare import fill_gaps, fingerprint_all
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
    """Pending, newest first, with articles and parents; then flagged, spam, trash."""
    if not intake.cursor("first.compare"):
        yield from _screenful(intake, look)
        # Fingerprints before everything else is read: what changes in between then shows as changed.
        yield from fingerprint_all(intake, look)
    yield from _of_status(intake, look, Status.PENDING)
    if not intake.cursor("first.flagged"):
        ids = intake.adapter.flagged()
        yield from intake.reread(ids, Progress(intake.site, "flagged", 0, len(ids)))
        intake.take_flags(ids)
        intake.set_cursor("first.flagged", 1)
    yield from _of_status(intake, look, Status.SPAM)
    yield from _of_status(intake, look, Status.TRASH)


def history(intake: Intake, look: Look) -> Steps:
    """All the others, newest first, status by status: what the queue needed is here already."""
    queued = {Status.PENDING, Status.SPAM, Status.TRASH}
    for status in sorted(look.counts.keys() - queued, key=lambda status: (status != Status.APPROVED, status)):
        yield from _of_status(intake, look, status, "history")
    # What changed its status while we read may have been in no page.
    yield from fill_gaps(intake)
    intake.set_cursor("first.done", 1)


def done(intake: Intake) -> bool:
    """Whether the first pull has come to its end."""
    return bool(intake.cursor("first.done"))


def _screenful(intake: Intake, look: Look) -> Steps:
    """The newest pending comments: the desk works from here on."""
    newest = intake.adapter.comments(status=Status.PENDING, limit=SCREENFUL)
    total = look.counts.get(Status.PENDING, 0)
    yield from intake.take(newest, Progress(intake.site, Status.PENDING, len(newest), total), parents=True)


def _of_status(intake: Intake, look: Look, status: str, stage: str | None = None) -> Steps:
    """Read downwards from the newest, keeping the id below which to go on; 0 when all is read."""
    cursor, total = f"first.{status}", look.counts.get(status, 0)
    before, read = intake.cursor(cursor), 0
    while before != 0:
        batch = intake.adapter.comments(status=status, before=before, limit=BATCH)
        before = min(one.id for one in batch) if len(batch) == BATCH else 0
        read += len(batch)
        said = Progress(intake.site, stage or status, read, max(total, read))
        yield from intake.take(batch, said, (cursor, before), parents=stage is None)
