"""Figures of a session: done, pace, time to the end."""

import pytest

from moderator.desk.session import PAUSE, Session
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift


def test_nothing_is_said_of_pace_before_there_is_one() -> None:
    session = Session()
    for at in range(4):
        session.decided(100.0 + at, 1)
    assert (session.done, session.pace, session.to_go(100)) == (4, None, None)


def test_pace_and_time_to_the_end() -> None:
    session = Session()
    for at in range(11):
        session.decided(100.0 + 6 * at, 1)
    assert session.pace == pytest.approx(1 / 6)
    assert session.to_go(50) == pytest.approx(300)
    assert session.to_go(0) is None


def test_a_long_pause_counts_as_a_short_one_and_a_batch_is_no_pace() -> None:
    session = Session()
    for at in (0, 1, 2, 3, 4):
        session.decided(float(at), 1)
    session.decided(5.0, 5000)
    session.decided(700.0, 1)
    assert session.done == 5006
    assert session.pace == pytest.approx(5 / (4 + PAUSE))


def test_what_is_taken_back_was_not_done(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    desk.decide(Verdict.SPAM)
    assert desk.session.done == 2
    desk.undo()
    assert desk.session.done == 1
