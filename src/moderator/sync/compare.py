"""Finds what changed behind our back, by fingerprints of runs of comments that the site computes.

We keep the site's own value for each run of a thousand rows (computing them here would cost seconds).
Values are sums, so that many runs are asked for in one question, and only where that differs it is halved
and asked again. A fingerprint is always taken before its rows are read: what changes in between shows as
changed next time.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from moderator.site.adapter import Block, Look
from moderator.store import copied
from moderator.sync.intake import BATCH, Intake, Steps
from moderator.sync.report import Progress

RUN = 1000
"""Comments in one run."""
RUNS = 20
"""Runs in one question."""
_TRIES = 3


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


def roll(intake: Intake) -> Steps:
    """Compare the next runs, beginning anew after the last."""
    at = intake.cursor("compare") or 0
    kept = _kept(intake)
    runs = [run for run in kept if run.after >= at][:RUNS] or kept[:RUNS]
    if runs:
        yield from _mend(intake, runs)
        intake.set_cursor("compare", runs[-1].last)


def compare_all(intake: Intake, look: Look) -> Steps:
    """Compare every run now."""
    kept = _kept(intake)
    for start in range(0, len(kept), RUNS):
        runs = kept[start : start + RUNS]
        yield from _mend(intake, runs)
        yield Progress(intake.site, "compare", runs[-1].last, look.newest_comment)


def fill_gaps(intake: Intake) -> Steps:
    """Read the runs of which we do not have every comment; asks the site only for those."""
    for run in _kept(intake):
        with intake.store.reading() as conn:
            here = len(copied.ids_between(conn, intake.site, run.after + 1, run.last))
        if here != run.count:
            yield from _read_again(intake, run)


def _keep(intake: Intake, blocks: Sequence[Block], instead: Run | None = None) -> None:
    """Keep fingerprints, in place of that of `instead` and of all that they overlap."""
    with intake.store.mirroring() as copy:
        if instead is not None:
            copied.clear_blocks(copy, intake.site, instead.after + 1, instead.last)
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


def _mend(intake: Intake, runs: Sequence[Run]) -> Steps:
    for run in _differing(intake, runs):
        yield from _read_again(intake, run)


def _differing(intake: Intake, runs: Sequence[Run]) -> Iterator[Run]:
    """Those of `runs` that the site has otherwise now."""
    count, total = sum(run.count for run in runs), sum(run.sum for run in runs)
    found = intake.adapter.blocks(runs[0].after, count)
    if found and (found[0].last, found[0].count, found[0].sum) == (runs[-1].last, count, total):
        return
    if len(runs) == 1:
        yield runs[0]
        return
    middle = len(runs) // 2
    yield from _differing(intake, runs[:middle])
    yield from _differing(intake, runs[middle:])


def _read_again(intake: Intake, run: Run) -> Steps:
    """Read the comments of a run; what is no more is gone; keep its new fingerprint."""
    said = Progress(intake.site, "compare", run.last, 0)
    expected = run.count
    for _ in range(_TRIES):
        fingerprint = intake.adapter.blocks(run.after, expected) if expected else []
        read = yield from read_between(intake, run.after, run.last, said)
        if len(read) == expected and (not read or fingerprint[0][1:3] == (read[-1], expected)):
            _keep(intake, fingerprint, instead=run)
            return
        expected = len(read)
    # It changes faster than we read. Without a fingerprint of its own the next run covers it, and differs.
    _keep(intake, [], instead=run)


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
