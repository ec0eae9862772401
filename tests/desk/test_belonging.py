"""Which rows stay after a verdict."""

import pytest

from moderator.desk.belonging import belongs, stays
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift


@pytest.mark.parametrize(
    ("queue", "verdict", "staying"),
    [
        ("pending", Verdict.APPROVE, False),
        ("pending", Verdict.HOLD, True),
        ("pending", Verdict.FLAG, True),
        ("spam", Verdict.SPAM, True),
        ("outbox", Verdict.APPROVE, True),
        ("", Verdict.SPAM, True),
        ("attention", None, False),
    ],
)
def test_a_verdict_says_whether_its_row_stays(
    shift: Shift, queue: str, verdict: Verdict | None, staying: bool
) -> None:
    desk = shift.begin()
    key = desk.queue.ids[0]
    desk.open(queue)
    shift.lanes.run_all()
    assert stays(desk.queue, key, verdict) is staying


def test_a_comment_belongs_by_what_it_is_now(shift: Shift) -> None:
    desk = shift.begin()
    item = shift.item(1)
    assert belongs(desk.queue, item)
    assert not belongs(desk.queue, None)
    desk.decide(Verdict.SPAM)
    assert not belongs(desk.queue, shift.item(1))
    desk.open("outbox")
    shift.lanes.run_all()
    assert belongs(desk.queue, shift.item(1))
    desk.open("")
    shift.lanes.run_all()
    assert belongs(desk.queue, shift.item(1))
