"""Finds what changed behind our back, by fingerprints of runs of comments that the site computes.

We keep the site's own value for each run of a thousand rows, over whole rows (computing them here would cost
seconds), and ask for many runs in one question. Where one differs, sums that are computed on both sides find
the rows. A fingerprint is always taken before its rows are read: what changes in between shows as changed
next time.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass

from moderator.site.adapter import Block, Look, Span, Sums
from moderator.store import copied
from moderator.sync.batches import batches
from moderator.sync.intake import BATCH, Intake, Steps
from moderator.sync.report import Progress

RUN = 1000
"""Comments in one run."""
RUNS = 20
"""Runs in one question."""
PART = 32
"""Ids that share a sum, where a run differs: a changed comment costs some of these, not its whole run."""
PENDING_PART = 4096
"""The same for pending ids, which are few bytes each."""
SPANS = 200
"""Ranges of ids in one question."""


@dataclass(frozen=True, slots=True)
class Run:
    """A kept fingerprint, over the ids above `after` to `last`."""

    after: int
    last: int
    count: int
    sum: int


def fingerprint_all(intake: Intake, look: Look) -> Steps:
    """Ask for the fingerprints of all comments, once; resumed where it was stopped."""
    while not intake.cursor("first.compare"):
        before = last_compared(intake)
        found = intake.adapter.blocks(before, RUN, RUNS)
        _keep(intake, found)
        if len(found) < RUNS:
            intake.set_cursor("first.compare", 1)
        yield Progress(intake.site, "compare", found[-1].last if found else before, look.newest_comment)


def last_compared(intake: Intake) -> int:
    """Highest id that a kept fingerprint covers."""
    kept = _kept(intake)
    return kept[-1].last if kept else 0


def join(intake: Intake, fresh: Sequence[Block]) -> None:
    """Keep the fingerprints of new comments; small runs grow together, since sums add up."""
    with intake.store.reading() as conn:
        kept = [Block(*block) for block in copied.blocks(conn, intake.site)[-1:]]
    grown: list[Block] = []
    for block in fresh:
        small = grown[-1] if grown else kept[-1] if kept else None
        if small is not None and small.count + block.count <= RUN:
            grown = grown[:-1]
            grown.append(Block(small.first, block.last, small.count + block.count, small.sum + block.sum))
        else:
            grown.append(block)
    _keep(intake, grown)


def roll(intake: Intake, look: Look) -> Steps:
    """Compare the next runs, beginning anew after the last."""
    at = intake.cursor("compare") or 0
    kept = _kept(intake)
    runs = [run for run in kept if run.after >= at][:RUNS] or kept[:RUNS]
    if runs:
        yield from _mend(intake, runs, Progress(intake.site, "compare", runs[-1].last, look.newest_comment))
        intake.set_cursor("compare", runs[-1].last)


def compare_all(intake: Intake, look: Look) -> Steps:
    """Compare every run now."""
    kept = _kept(intake)
    for start in range(0, len(kept), RUNS):
        runs = kept[start : start + RUNS]
        said = Progress(intake.site, "compare", runs[-1].last, look.newest_comment)
        yield from _mend(intake, runs, said)
        yield said


def fill_gaps(intake: Intake, above: int = 0) -> Steps:
    """Read what is missing in the runs, all above an id, of which we do not have every comment."""
    for run in _kept(intake):
        if run.after < above:
            continue
        with intake.store.reading() as conn:
            here = copied.count_between(conn, intake.site, run.after + 1, run.last)
        if here != run.count:
            yield from read_differing(
                intake, [(run.after, run.last)], Progress(intake.site, "compare", run.last, 0)
            )


def _keep(intake: Intake, blocks: Sequence[Block]) -> None:
    """Keep fingerprints, in place of all that they overlap."""
    with intake.store.mirroring() as copy:
        for block in blocks:
            copied.set_block(copy, intake.site, (block.first, block.last, block.count, block.sum))


def _kept(intake: Intake) -> list[Run]:
    """All kept runs; each begins where the one before ends, so that no id lies between two."""
    with intake.store.reading() as conn:
        blocks = copied.blocks(conn, intake.site)
    runs: list[Run] = []
    for _, last, count, total in blocks:
        runs.append(Run(runs[-1].last if runs else 0, last, count, total))
    return runs


def _mend(intake: Intake, runs: Sequence[Run], said: Progress) -> Steps:
    """Read what differs in runs that follow each other; keep their new fingerprints."""
    found = intake.adapter.sums([runs[0].after, *(run.last for run in runs)])
    differing = [(run, now) for run, now in zip(runs, found, strict=True) if now != (run.count, run.sum)]
    if not differing:
        return
    yield from read_differing(intake, [(run.after, run.last) for run, _ in differing], said)
    with intake.store.mirroring() as copy:
        for run, (count, total) in differing:
            copied.clear_blocks(copy, intake.site, run.after + 1, run.last)
            if count:  # else nothing is left there, and the next run covers it
                copied.set_block(copy, intake.site, (run.after + 1, run.last, count, total))


def read_differing(intake: Intake, spans: Sequence[Span], said: Progress) -> Steps:
    """Read those comments in `spans` that the site has otherwise; those that are no more are gone.

    Two questions find them, whatever their number: sums of a few dozen rows each, then row by row where those
    differ.
    """
    ours = {
        id_: intake.adapter.row_print(id_, status, revision, created_at)
        for id_, status, revision, created_at in _rows(intake, spans)
    }
    parts = _unequal(_summed(ours.items(), PART), _asked(intake, spans, PART))
    narrow = [
        (max(after, part * PART - 1), min(last, part * PART + PART - 1))
        for after, last in spans
        for part in parts
        if part * PART <= last and part * PART + PART - 1 > after
    ]
    here = {id_: one for id_, one in ours.items() if id_ // PART in parts}
    yield from intake.reread(sorted(_unequal(_summed(here.items(), 1), _asked(intake, narrow, 1))), said)


def _rows(intake: Intake, spans: Sequence[Span]) -> Iterator[tuple[int, str, str, int | None]]:
    with intake.store.reading() as conn:
        for after, last in spans:
            yield from copied.rows_between(conn, intake.site, after, last)


def _asked(intake: Intake, spans: Sequence[Span], width: int) -> Sums:
    found: dict[int, tuple[int, int]] = {}
    for some in batches(spans, SPANS):
        for part, (count, total) in intake.adapter.prints(some, width).items():
            before = found.get(part, (0, 0))
            found[part] = (before[0] + count, before[1] + total)
    return found


def _summed(prints: Iterable[tuple[int, int]], width: int) -> Sums:
    """Count and sum of the prints of ids, by id // width."""
    found: dict[int, tuple[int, int]] = {}
    for id_, one in prints:
        count, total = found.get(id_ // width, (0, 0))
        found[id_ // width] = (count + 1, total + one)
    return found


def _unequal(ours: Sums, theirs: Sums) -> set[int]:
    return {part for part in ours.keys() | theirs.keys() if ours.get(part) != theirs.get(part)}


def differing_pending(intake: Intake) -> list[int]:
    """Ids that are pending on one side alone, newest first."""
    with intake.store.reading() as conn:
        ours = copied.pending_ids(conn, intake.site)
    prints = ((id_, intake.adapter.id_print(id_)) for id_ in ours)
    parts = _unequal(_summed(prints, PENDING_PART), intake.adapter.pending_sums(PENDING_PART))
    theirs: set[int] = set()
    spans = [(part * PENDING_PART - 1, part * PENDING_PART + PENDING_PART - 1) for part in sorted(parts)]
    for some in batches(spans, SPANS):
        theirs.update(intake.adapter.pending(some))
    return sorted(theirs ^ {id_ for id_ in ours if id_ // PENDING_PART in parts}, reverse=True)


def read_between(
    intake: Intake, after: int, last: int, said: Progress
) -> Generator[Progress, None, list[int]]:
    """Read the comments with ids above `after` to `last`; those that are no more are gone. Ids, ascending."""
    read: list[int] = []
    at = after
    while at < last:
        batch = [one for one in intake.adapter.comments(after=at, limit=BATCH) if one.id <= last]
        ended = len(batch) < BATCH
        upto = last if ended else batch[-1].id
        with intake.store.reading() as conn:
            here = copied.ids_between(conn, intake.site, at + 1, upto)
        ids = [one.id for one in batch]
        yield from intake.take(batch, said, parents=True)
        intake.lose(set(here) - set(ids))
        read += ids
        at = upto
    return read
