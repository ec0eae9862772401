"""Taking back: free while unsent, a guarded decision afterwards."""

from moderator.domain.decision import Answer, Outcome
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import audit, undo
from tests.store.newsroom import Newsroom, comment


def test_an_unsent_decision_is_as_if_it_had_not_been_made(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, 3, 4)
    done = room.undo(batch)
    assert (done.withdrawn, done.opposite) == (2, 0)
    assert done.refs == (Ref("gazette", 3), Ref("gazette", 4))
    assert room.due() == []
    assert room.shown("pending") == list(range(1, 21))


def test_undoing_the_later_puts_the_earlier_back(room: Newsroom) -> None:
    first = room.decide(Verdict.APPROVE, 3)
    second = room.decide(Verdict.SPAM, 3)
    room.undo(second)
    assert [one.decision.verdict for one in room.due()] == [Verdict.APPROVE]
    assert room.item(3).status == "approved"
    room.undo(first)
    assert room.due() == []


def test_after_the_receipt_undo_is_the_opposite_with_what_the_site_had(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, 3)
    room.push()
    done = room.undo(batch)
    assert (done.withdrawn, done.opposite) == (0, 1)
    (back,) = room.due()
    assert (back.decision.verdict, back.decision.status) == (Verdict.HOLD, "spam")
    assert back.decision.undoes is not None
    assert back.before == '{"status": "pending"}'
    assert 3 in room.shown("pending")


def test_undo_of_a_sent_decision_waits_for_its_receipt(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    assert room.undo(batch).opposite == 1
    assert room.due() == sent
    room.answer(sent)
    (back,) = room.due()
    assert back.before is not None


def test_undo_behind_what_the_site_did_not_take_goes_nowhere(room: Newsroom) -> None:
    for outcome in (Outcome.CONFLICT, Outcome.ALREADY, Outcome.REFUSED, Outcome.PARKED):
        batch = room.decide(Verdict.SPAM, 3)
        sent = room.due()
        room.send(sent)
        room.undo(batch)
        room.answer(sent, Answer(sent[0].decision.id, outcome, "pending"))
        assert room.due(everything=True, parked_before=room.now + 1000) == []
        assert room.item(3).status == "pending"


def test_an_undo_can_be_undone(room: Newsroom) -> None:
    batch = room.decide(Verdict.APPROVE, 3)
    room.push()
    room.undo(batch)
    undoing = f"batch {room.batches}"
    room.push()
    assert room.item(3).status == "pending"
    assert room.undo(undoing).opposite == 1
    room.push()
    assert room.item(3).status == "approved"


def test_what_cannot_be_taken_back_says_why(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, 3, 4, 5, 6)
    sent = room.due()
    room.send(sent)
    ids = {one.decision.comment: one.decision.id for one in sent}
    room.answer(sent, Answer(ids[4], Outcome.ALREADY, "spam"), Answer(ids[5], Outcome.CONFLICT, "approved"))
    room.decide(Verdict.APPROVE, 6)
    assert [(skip.ref and skip.ref.id, skip.why) for skip in room.undo(batch).skipped] == [
        (4, "Somebody else had done the same; nothing of ours was written."),
        (5, "The site did not take it."),
        (6, "Decided again since; take that back first."),
    ]
    again = room.undo(batch)
    assert (again.withdrawn, again.opposite) == (0, 0)


def test_undo_of_what_a_colleague_changed_is_recorded_all_the_same(room: Newsroom) -> None:
    batch = room.decide(Verdict.APPROVE, 3)
    room.push()
    room.now += 7200
    room.pull([comment(3, "trash", html="and edited")])
    assert room.undo(batch).opposite == 1
    (back,) = room.due()
    assert back.decision.status == "approved"
    assert back.decision.revision != room.item(3).revision


def test_the_opposite_of_a_flag_is_taking_it_back(room: Newsroom) -> None:
    batch = room.decide(Verdict.FLAG, 3)
    room.push()
    assert room.shown("flagged") == [3]
    room.undo(batch)
    assert room.shown("flagged") == []
    assert [one.decision.verdict for one in room.due()] == [Verdict.UNFLAG]


def test_a_long_batch_is_taken_back_in_turns(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, *range(1, 21))
    after: int | None = 0
    withdrawn = []
    while after is not None:
        with room.store.deciding() as conn:
            part = undo.undo(
                conn, batch, by="anna", at=room.now, new_batch="u", due_at=0.0, after=after, limit=8
            )
        withdrawn.append(part.withdrawn)
        after = part.after
    assert withdrawn == [8, 8, 4]


def test_the_last_batch_is_the_last_in_which_something_can_be_taken_back(room: Newsroom) -> None:
    def last() -> str | None:
        with room.store.reading() as conn:
            return audit.last_batch(conn)

    assert last() is None
    first = room.decide(Verdict.SPAM, 1, 2)
    room.push()
    second = room.decide(Verdict.APPROVE, 3)
    assert last() == second
    room.undo(second)
    assert last() == first
    room.undo(first)
    assert last() is None
