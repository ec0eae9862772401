"""Two readings of one queue are told apart as sets of them would be."""

from array import array
from random import Random

import pytest

from moderator.desk import differing as module
from moderator.desk.differing import differing


def told(before: list[int], after: list[int]) -> None:
    assert differing(array("q", before), array("q", after)) == (
        set(before) - set(after),
        set(after) - set(before),
    )


def test_what_went_and_what_came_is_found_at_both_ends_and_between() -> None:
    keys = list(range(1, 30_000))
    told(keys, keys)
    told([], keys)
    told(keys, [])
    told(keys, [*keys[7:], 40_000, 40_001])
    told(keys, [50_000, *keys[:9_000], *keys[9_001:20_000], 60_000, *keys[20_000:-3]])
    told(keys, [*keys[:100], *keys[5_000:]])


@pytest.mark.parametrize("seed", range(6))
def test_any_change_is_found(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_NEAR", 8)
    dice = Random(seed)
    before = dice.sample(range(5000), 2000)
    after = [key for key in before if dice.random() > 0.05]
    for _ in range(40):
        after.insert(dice.randrange(len(after)), dice.randrange(5000, 6000))
    told(before, list(dict.fromkeys(after)))
    told(before, dice.sample(before, 1500))
    told(sorted(before), sorted(before, reverse=True))
