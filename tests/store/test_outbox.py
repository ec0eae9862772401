"""The outbox: what is due, what was sent, what the answers leave."""

from moderator.domain.decision import Answer, Outcome
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import audit, outbox
from tests.store.newsroom import Newsroom, comment


def test_a_decision_in_grace_is_not_due_unless_everything_goes(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3, grace=60)
    with room.store.reading() as conn:
        assert outbox.due(conn, "gazette", room.now + 59) == []
        assert len(outbox.due(conn, "gazette", room.now + 59, everything=True)) == 1
        assert len(outbox.due(conn, "gazette", room.now + 60)) == 1


def test_a_clock_that_jumped_back_holds_nothing_up(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3, grace=60)
    with room.store.reading() as conn:
        assert len(outbox.due(conn, "gazette", room.now - 3600)) == 1


def test_what_is_kept_back_stays_unless_everything_goes(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, 3)
    with room.store.deciding() as conn:
        assert outbox.keep_back(conn, batch) == 1
    assert room.due() == []
    assert len(room.due(everything=True)) == 1
    with room.store.deciding() as conn:
        outbox.keep_back(conn, batch, held=False)
    assert len(room.due()) == 1


def test_deliveries_are_sorted_by_article_and_come_once_a_comment(room: Newsroom) -> None:
    room.pull([comment(30 + n, article=9 - n) for n in range(3)])
    room.decide(Verdict.APPROVE, 30, 31, 32)
    room.decide(Verdict.FLAG, 30)
    assert [one.decision.comment for one in room.due()] == [32, 31, 30]
    assert [one.decision.comment for one in room.due(limit=2)] == [32, 31]


def test_a_withdrawn_decision_is_not_sent(room: Newsroom) -> None:
    kept, taken = room.decide(Verdict.SPAM, 3), room.decide(Verdict.SPAM, 4)
    found = room.due()
    room.undo(taken)
    marked = room.send(found)
    assert marked == {one.decision.id for one in found if one.decision.batch == kept}


def test_what_was_sent_and_not_answered_goes_again_alone(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    room.decide(Verdict.SPAM, 4)
    assert room.due() == sent
    room.answer(sent)
    assert [one.decision.comment for one in room.due()] == [4]


def test_a_receipt_says_what_the_site_said(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    room.answer(sent, Answer(sent[0].decision.id, Outcome.REFUSED, "pending", "Not now."))
    with room.store.reading() as conn:
        (entry,) = audit.decisions_on(conn, Ref("gazette", 3))
    assert entry.receipt is not None
    assert (entry.receipt.outcome, entry.receipt.message) == (Outcome.REFUSED, "Not now.")


def test_parked_decisions_stay_and_are_tried_again_later(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    parked_at = room.now
    room.answer(sent, Answer(sent[0].decision.id, Outcome.PARKED, "parked", "Its article is in the trash."))
    assert room.item(3).parked
    assert (room.item(3).status, room.item(3).site_status) == ("spam", "parked")
    with room.store.reading() as conn:
        assert outbox.due(conn, "gazette", parked_at + outbox.PARKED_FOR - 1) == []
        assert outbox.due(conn, "gazette", parked_at + 10, parked_before=parked_at) == sent
        assert outbox.due(conn, "gazette", parked_at + outbox.PARKED_FOR) == sent
        (waits,) = outbox.items(conn)
        assert (waits.parked, waits.message) == (True, "Its article is in the trash.")
        site = outbox.waiting(conn)["gazette"]
    assert (site.count, site.parked) == (0, 1)


def test_a_parked_decision_can_be_withdrawn_since_nothing_was_written(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    room.answer(sent, Answer(sent[0].decision.id, Outcome.PARKED, "parked"))
    assert room.undo(batch).withdrawn == 1
    assert room.item(3).undelivered is None


def test_what_is_parked_gives_way_to_a_decision_that_waited_behind(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    room.decide(Verdict.APPROVE, 3)
    room.answer(sent, Answer(sent[0].decision.id, Outcome.PARKED, "parked"))
    assert [one.decision.verdict for one in room.due()] == [Verdict.APPROVE]


def test_receiving_twice_changes_nothing(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    room.answer(sent)
    before = room.item(3)
    room.answer(sent)
    assert room.item(3) == before
    assert room.due() == []


def test_ending_the_grace_makes_everything_due(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3, grace=60)
    with room.store.deciding() as conn:
        assert outbox.hurry(conn, room.now) == 1
    with room.store.reading() as conn:
        assert len(outbox.due(conn, "gazette", room.now)) == 1
