"""What a row of a queue knows of itself."""

import pytest

from moderator.domain.comment import Flag
from moderator.domain.item import QueueItem
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict

FLAG = Flag(0, "offensive", "", "anna", 1_700_000_000)


@pytest.mark.parametrize(
    ("flags", "undelivered", "parked", "told"),
    [
        ((), None, False, False),
        ((FLAG,), None, False, True),
        ((FLAG,), Verdict.FLAG, False, False),
        ((FLAG,), Verdict.FLAG, True, True),
        ((FLAG,), Verdict.APPROVE, False, True),
    ],
)
def test_a_flag_is_said_unless_it_is_what_waits(
    flags: tuple[Flag, ...], undelivered: Verdict | None, parked: bool, told: bool
) -> None:
    item = QueueItem(
        1, Ref("gazette", 1), "pending", "pending", "comment", None, 0, "Ann", "", "", "", "<p>Hm</p>", "r",
        1, None, None, flags=flags, undelivered=undelivered, parked=parked,
    )  # fmt: skip
    assert item.tells_flag is told
