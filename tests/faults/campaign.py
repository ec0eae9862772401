"""Rounds of work under fire: decide, colleagues come by, a fault, colleagues again, and on."""

from collections import Counter
from pathlib import Path

from tests.faults.audit import Audit, audit, settle_down
from tests.faults.kinds import SHARES, Fault
from tests.faults.newsroom import Newsroom

ARTICLES = 60


def campaign(folder: Path, decisions: int, faults: int, seed: int) -> tuple[Audit, Counter[str]]:
    """At least that many decisions over at least that many faults that struck; what came of it, by fault."""
    many = max(3, -(-decisions // faults))
    room = Newsroom(folder, decisions + 50, ARTICLES, seed)
    struck: Counter[str] = Counter()
    try:
        assert room.world.sync().error is None
        for kind, share in SHARES:
            source = kind()
            wanted = max(1, round(faults * share))
            done = tries = 0
            while done < wanted:
                tries += 1
                assert tries < 20 * wanted + 50, f"{kind.__name__} hardly ever strikes"
                where = _round(room, next(source), many)
                if where is not None:
                    done += 1
                    struck[where] += 1
        while len(room.made) < decisions:
            _round(room, _peace, many)
        settle_down(room)
        return audit(room), struck
    finally:
        room.close()


def _round(room: Newsroom, fault: Fault, many: int) -> str | None:
    ids = room.decide(many)
    if not ids:
        ids = room.decided[-many:]
    room.colleagues(ids)
    where = fault(room, ids)
    if where is not None:
        room.colleagues(ids)
    if room.chance.random() < 0.5:  # at times the next fault finds what this one left
        room.world.sync()
    room.world.now += room.chance.choice((0, 10, 400))
    return where


def _peace(room: Newsroom, _ids: list[int]) -> None:
    assert room.world.sync().error is None
