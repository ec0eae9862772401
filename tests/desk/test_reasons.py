"""Reasons by digit: for one decision or a batch, afterwards, and never in the way."""

import pytest

from moderator.desk.reasons import listed, settled
from moderator.desk.strip import STAYS
from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from moderator.settings import Settings
from moderator.store import audit
from tests.desk.shift import Shift
from tests.servers.sites import Site


def reasons(shift: Shift) -> list[str | None]:
    with shift.store.reading() as conn:
        return [entry.decision.reason for entry in audit.entries(conn)]


def test_a_digit_after_a_rejection_is_its_reason_in_the_journal_and_in_the_row(shift: Shift) -> None:
    desk = shift.begin()
    key = desk.queue.ids[0]
    desk.decide(Verdict.REJECT)
    desk.strip.take(2)
    assert reasons(shift) == ["off topic"]
    assert desk.reasons.of(key) == "off topic"
    desk.strip.take(0)
    assert reasons(shift) == ["offensive"]
    assert desk.reasons.of(key) == "offensive"


def test_the_reason_goes_with_the_decision_to_the_site(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.REJECT)
    desk.strip.take(3)
    desk.sync()
    shift.lanes.run_all()
    assert '"reason": "spam"' in str(newsroom.notes(1, ours=True))


def test_an_approval_asks_for_no_reason_and_ends_the_question_before(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.REJECT)
    assert desk.strip.has(0)
    desk.decide(Verdict.APPROVE)
    assert not desk.strip.has(0)


def test_undo_ends_the_question_and_redo_keeps_the_reason(shift: Shift) -> None:
    desk = shift.begin()
    key = desk.queue.ids[0]
    desk.decide(Verdict.SPAM)
    desk.strip.take(4)
    desk.undo()
    assert not desk.strip.has(0)
    assert desk.reasons.of(key) == ""
    desk.redo()
    assert reasons(shift)[-1] == "ad"
    assert desk.reasons.of(key) == "ad"


def test_the_question_goes_by_itself(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.REJECT)
    shift.later(STAYS)
    with pytest.raises(CannotDo):
        desk.strip.take(0)


def test_one_digit_is_the_reason_of_a_whole_batch(shift: Shift, crowd: Site) -> None:
    desk = shift.begin()
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    shift.lanes.run_all()
    desk.strip.take(3)
    shift.lanes.run_all()
    assert reasons(shift) == ["spam"] * 710


def test_the_same_again_gives_verdict_and_reason_to_the_next(shift: Shift) -> None:
    desk = shift.begin()
    with pytest.raises(CannotDo):
        desk.repeat()
    desk.decide(Verdict.REJECT)
    desk.strip.take(5)
    second = desk.queue.ids[desk.queue.focus]
    desk.repeat()
    assert reasons(shift) == ["personal data", "personal data"]
    assert desk.reasons.of(second) == "personal data"
    assert not desk.strip.has(0)


def test_the_list_is_the_newsrooms_own() -> None:
    assert listed(" libel ,  hate   speech,, libel") == ("libel", "hate speech")
    assert len(listed(",".join(map(str, range(20))))) == 10
    assert len(listed(Settings.reasons.default)) == 10
    assert settled("libel, hate speech", "Hate-Speech") == "hate speech"
    assert settled("libel", "something else") == "something else"
    assert settled("libel", None) is None
