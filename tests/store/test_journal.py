"""Decisions enter the journal: with what they judged, in place of unsent earlier ones."""

from dataclasses import replace

import pytest
from sqlalchemy import event

from moderator.domain.decision import Decision
from moderator.domain.ref import Ref
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.store import audit, journal, outbox, queue
from tests.store.newsroom import Newsroom, comment


def decision(room: Newsroom, id_: int, verdict: Verdict, **changes: object) -> Decision:
    item = room.item(id_)
    made = Decision(
        f"{id_:016x}{verdict:>16}", "gazette", id_, verdict, "anna", room.now, "b", item.revision, item.status
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def entries(room: Newsroom, id_: int) -> list[audit.Entry]:
    with room.store.reading() as conn:
        return audit.decisions_on(conn, Ref("gazette", id_))


def test_a_decision_names_the_revision_and_the_status_it_judged(room: Newsroom) -> None:
    room.decide(Verdict.APPROVE, 3)
    (found,) = entries(room, 3)
    assert (found.decision.revision, found.decision.status) == (room.item(3).revision, "pending")
    assert (found.author, found.html) == ("Reader 3", "<p>Comment 3</p>")
    assert found.receipt is None
    assert found.withdrawn is None


def test_a_decided_comment_leaves_its_queue_and_shows_in_the_one_it_goes_to(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3, 4)
    assert room.shown("pending") == [1, 2, *range(5, 21)]
    assert room.shown("spam") == [3, 4]
    assert room.item(3).undelivered is Verdict.SPAM
    assert (room.item(3).status, room.item(3).site_status) == ("spam", "pending")


def test_a_later_decision_withdraws_the_unsent_earlier_one(room: Newsroom) -> None:
    room.decide(Verdict.APPROVE, 3)
    room.decide(Verdict.SPAM, 3)
    earlier, later = entries(room, 3)
    assert earlier.withdrawn == later.decision.at
    assert later.decision.status == "pending"  # the mirror's, not what the earlier one led to
    assert [one.decision.verdict for one in room.due()] == [Verdict.SPAM]


def test_behind_a_sent_decision_the_later_one_waits_for_its_receipt(room: Newsroom) -> None:
    room.decide(Verdict.APPROVE, 3)
    sent = room.due()
    room.send(sent)
    room.decide(Verdict.SPAM, 3)
    assert room.due() == sent  # the interrupted push goes again, alone
    assert room.item(3).status == "spam"
    room.answer(sent)
    (behind,) = room.due()
    assert (behind.decision.verdict, behind.decision.status) == (Verdict.SPAM, "approved")


def test_a_verdict_takes_an_unsent_flag_with_it(room: Newsroom) -> None:
    room.decide(Verdict.FLAG, 3)
    assert room.shown("flagged") == [3]
    batch = room.decide(Verdict.APPROVE, 3)
    assert room.shown("flagged") == []
    assert [one.decision.verdict for one in room.due()] == [Verdict.APPROVE]
    room.undo(batch)
    assert room.shown("flagged") == [3]
    assert [one.decision.verdict for one in room.due()] == [Verdict.FLAG]


def test_a_flag_after_a_verdict_waits_for_it_and_is_guarded_on_what_it_leaves(room: Newsroom) -> None:
    room.decide(Verdict.APPROVE, 3)
    room.decide(Verdict.FLAG, 3)
    assert len(room.item(3).flags) == 1
    (first,) = room.due()
    room.send([first])
    room.answer([first])
    (second,) = room.due()
    assert (first.decision.verdict, second.decision.verdict) == (Verdict.APPROVE, Verdict.FLAG)
    assert second.decision.status == "approved"


def test_restoring_what_only_our_unsent_verdict_removed_leads_back(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.decide(Verdict.RESTORE, 3)
    (waits,) = room.due()
    assert (waits.decision.verdict, waits.decision.status) == (Verdict.HOLD, "pending")
    assert 3 in room.shown("pending")


def test_what_changes_nothing_is_skipped_with_a_sentence(room: Newsroom) -> None:
    room.pull([comment(30, Status.PARKED), comment(31, "on-ice"), comment(32, Status.GONE)])
    with room.store.deciding() as conn:
        keys = [queue.key_of(conn, Ref("gazette", id_)) or 0 for id_ in (30, 31, 32, 3)]
        done = journal.decide_keys(
            conn, [*keys, 999_999], Verdict.HOLD, by="anna", at=room.now, batch="b", due_at=room.now
        )
    assert done.count == 0
    assert [skip.why for skip in done.skipped] == [
        "Its article is in the trash.",
        "Its status “on-ice” is the site's own, which no verdict changes.",
        "Gone from the site.",
        "Already so: pending.",
        "No longer here.",
    ]


def test_a_decision_on_an_older_revision_keeps_it_and_so_will_conflict(room: Newsroom) -> None:
    shown = decision(room, 3, Verdict.APPROVE)
    room.pull([comment(3, html="edited meanwhile")])
    with room.store.deciding() as conn:
        (recorded,) = journal.record(conn, [shown], room.now)
    assert recorded.revision == shown.revision != room.item(3).revision


def test_two_decisions_on_one_comment_in_one_call_are_recorded_one_after_the_other(room: Newsroom) -> None:
    both = [decision(room, 3, Verdict.APPROVE), decision(room, 3, Verdict.SPAM)]
    with room.store.deciding() as conn:
        journal.record(conn, both, room.now)
    assert [entry.withdrawn is None for entry in entries(room, 3)] == [False, True]


@pytest.mark.parametrize("count", [1, 500])
def test_one_key_and_a_chunk_cost_the_same_handful_of_statements(room: Newsroom, count: int) -> None:
    room.pull([comment(id_) for id_ in range(1000, 1000 + count)])
    with room.store.reading() as conn:
        keys = [queue.key_of(conn, Ref("gazette", id_)) or 0 for id_ in range(1000, 1000 + count)]
    statements: list[str] = []
    with room.store.deciding() as conn:
        event.listen(conn, "before_cursor_execute", lambda *call: statements.append(call[2]))
        done = journal.decide_keys(
            conn, keys, Verdict.SPAM, by="anna", at=room.now, batch="wave", due_at=room.now
        )
    assert done.count == count
    assert len(statements) <= 7


def test_a_site_that_deletes_what_is_trashed_takes_no_reject(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        conn.exec_driver_sql("UPDATE sites SET trash_at_once = 1")
    room.decide(Verdict.REJECT, 3)
    assert room.due() == []
    room.decide(Verdict.SPAM, 3)
    assert len(room.due()) == 1


def test_nothing_waits_where_the_transaction_fails(room: Newsroom) -> None:
    def fail() -> None:
        with room.store.deciding() as conn:
            key = queue.key_of(conn, Ref("gazette", 3)) or 0
            journal.decide_keys(conn, [key], Verdict.SPAM, by="a", at=1.0, batch="b", due_at=1.0)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert entries(room, 3) == []
    with room.store.reading() as conn:
        assert outbox.waiting(conn) == {}
