"""Several desks at once on one site: the same queue, verdicts at random, a store and a line each."""

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from moderator.domain.decision import Outcome
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.jobs import Cancelled, Lanes
from moderator.site.wordpress.words import status_of
from moderator.sync.cycle import Wanted
from tests.faults.newsroom import counted_site
from tests.servers.mariadb import Server
from tests.sync.world import World

VERDICTS = (Verdict.APPROVE, Verdict.REJECT, Verdict.SPAM, Verdict.FLAG)
PATIENCE = 600.0
SECOND = (Outcome.ALREADY, Outcome.CONFLICT)


@dataclass
class Meeting:
    """What came of it; `wrong` must be empty."""

    desks: int
    comments: int
    outcomes: Counter[str] = field(default_factory=Counter)
    """Of verdicts on the status; flags apart."""
    flags: int = 0
    wrong: list[str] = field(default_factory=list)


def meeting(folder: Path, server: Server, desks: int, comments: int, seed: int) -> Meeting:
    """Let them all work off the queue; then compare journals, mirrors and what the site counted."""
    site = counted_site(server, comments, 5)
    worlds = [World(folder / f"desk{number}", site) for number in range(desks)]
    found = Meeting(desks, comments)
    try:
        for world in worlds:
            assert world.sync().error is None
        lanes = Lanes()
        for number, world in enumerate(worlds):
            chance = random.Random(f"{seed} {number}")
            lanes.run(
                f"desk {number}",
                partial(_shift, world, chance),
                failed=lambda error: found.wrong.append(repr(error)),
                urgent=True,
            )
        found.wrong += [f"{name} is not done" for name in lanes.quit(PATIENCE)]
        with site.hand() as hand:
            moves = Counter(hand.exec_driver_sql("SELECT comment FROM moves").scalars())
        _compare(found, worlds, moves)
        return found
    finally:
        for world in worlds:
            world.close()
        site.close()


def _shift(world: World, chance: random.Random, _cancelled: Cancelled) -> None:
    """One desk's work: a few at a time, now and then a sync, until nothing is left and nothing waits."""
    todo = world.ids("pending")
    chance.shuffle(todo)
    while todo:
        some = [todo.pop() for _ in range(min(len(todo), chance.randint(1, 12)))]
        for id_ in some:
            if world.item(id_).status == Status.PENDING:
                verdict = chance.choice(VERDICTS)
                world.decide(verdict, id_)
                if verdict is Verdict.FLAG and chance.random() < 0.9:
                    todo.insert(0, id_)  # a flag decides nothing: it comes round again
        if chance.random() < 0.5:
            world.sync()
    for _ in range(50):
        world.now += 600
        if not world.sync(Wanted(everything=True)).waiting and not world.ids("pending"):
            break
        for id_ in world.ids("pending"):  # flagged and left by all
            world.decide(Verdict.APPROVE, id_)


def _compare(found: Meeting, worlds: list[World], moves: "Counter[int]") -> None:
    applied: dict[int, int] = defaultdict(int)
    for world in worlds:
        report = world.sync(Wanted(full=True))
        if report.error is not None or report.waiting:
            found.wrong.append(f"no rest: {report}")
        for entry in world.entries():
            outcome = None if entry.receipt is None else entry.receipt.outcome
            if entry.decision.verdict.flags:
                found.flags += 1
            elif outcome is not None:
                found.outcomes[outcome.value] += 1
                applied[entry.decision.comment] += outcome is Outcome.APPLIED
                if outcome not in (Outcome.APPLIED, *SECOND):
                    found.wrong.append(f"{entry.decision.comment}: {outcome}")
            elif entry.withdrawn is None:
                found.wrong.append(f"{entry.decision.comment}: no answer")
        for id_, status in world.statuses(range(1, found.comments + 1)).items():
            if status != status_of(world.site.word(id_) or ""):
                found.wrong.append(f"{id_}: {status} in {world.folder.name}")
    for id_ in range(1, found.comments + 1):
        if (applied[id_], moves[id_]) != (1, 1):
            found.wrong.append(f"{id_}: accepted {applied[id_]} times, moved {moves[id_]} times")
