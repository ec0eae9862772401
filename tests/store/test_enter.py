"""What follows a decision, below the journal's own functions."""

from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import audit, enter
from tests.store.newsroom import Newsroom


def test_ids_are_32_hex_digits_and_grow_with_time() -> None:
    early, late = enter.new_id(1_700_000_000.0), enter.new_id(1_700_000_000.001)
    assert len(early) == len(late) == 32
    assert int(early, 16) < int(late, 16)
    assert early.startswith(enter.stamp(1_700_000_000.0))
    assert enter.new_id(1_700_000_000.0) != early


def test_only_unsent_decisions_can_be_withdrawn(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.send(room.due())
    with room.store.deciding() as conn:
        assert enter.withdraw(conn, [enter.mark(conn)], "anna", room.now, room.now) == 0
    assert len(room.due()) == 1


def test_a_flag_made_after_the_verdict_that_took_an_earlier_one_stays(room: Newsroom) -> None:
    room.decide(Verdict.FLAG, 3)
    verdict = room.decide(Verdict.APPROVE, 3)
    room.decide(Verdict.FLAG, 3)
    room.undo(verdict)
    with room.store.reading() as conn:
        withdrawn = [entry.withdrawn is not None for entry in audit.decisions_on(conn, Ref("gazette", 3))]
    assert withdrawn == [True, True, False]
    assert room.shown("flagged") == [3]
