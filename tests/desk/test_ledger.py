"""Others' work is noticed once, one's own is no news, and counts are always the latest."""

from collections.abc import Mapping

from moderator.desk.ledger import PAUSE, Ledger
from moderator.domain.verdict import Verdict
from moderator.store import journal
from tests.desk.shift import Shift


def decide(shift: Shift, id_: int) -> None:
    with shift.store.deciding() as conn:
        journal.decide_keys(
            conn, [shift.item(id_).key], Verdict.SPAM, by="bert", at=shift.now, batch="b", due_at=shift.now
        )


def test_what_others_write_is_news_once(shift: Shift) -> None:
    shift.begin()
    counted: list[Mapping[str, int]] = []
    ledger = Ledger(shift.store, shift.lanes, lambda counts, waiting: counted.append(counts))
    assert ledger.news(), "at first everything is"
    ledger.catch_up()
    assert not ledger.news()
    decide(shift, 1)
    assert ledger.news()
    assert not ledger.news()
    ledger.catch_up()
    shift.lanes.run_all()
    assert [counts["pending"] for counts in counted] == [9, 9], (
        "each count sees all that was written before it"
    )


def test_ones_own_work_is_no_news_and_hides_nobody_elses(shift: Shift) -> None:
    shift.begin()
    ledger = Ledger(shift.store, shift.lanes, lambda counts, waiting: None)
    ledger.news()
    ledger.watch()
    decide(shift, 1)
    ledger.wrote()
    assert not ledger.news()
    decide(shift, 2)  # somebody else, just before ours
    ledger.watch()
    decide(shift, 3)
    ledger.wrote()
    assert ledger.news()


def test_many_decisions_are_counted_no_more_often_than_needed(shift: Shift) -> None:
    shift.begin()
    counted: list[int] = []
    ledger = Ledger(shift.store, shift.lanes, lambda counts, waiting: counted.append(counts["pending"]))
    for id_ in range(1, 8):
        decide(shift, id_)
        ledger.wrote()
    shift.lanes.run_all()
    assert counted == [3, 3]


def test_new_texts_can_be_searched_soon(shift: Shift) -> None:
    desk = shift.begin()
    shift.later()
    desk.open("pending", "number 7")
    shift.lanes.run_all()
    assert shift.shown() == [7]


def test_the_spam_help_waits_as_long_as_somebody_goes_through_the_queue(shift: Shift) -> None:
    shift.begin()
    ledger = Ledger(shift.store, shift.lanes, lambda _counts, _waiting: None)
    ledger.catch_up()
    shift.lanes.run_all()
    for second in range(1, 9):
        ledger.at_work()
        ledger.rest(1000.0 + second)
    assert ledger._judging is None
    ledger.rest(1008.0 + PAUSE)
    assert ledger._judging is not None
