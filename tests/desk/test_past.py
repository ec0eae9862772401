"""The journal for people, and undo days later."""

from moderator.desk.past import Journal, sentence
from moderator.domain.verdict import Verdict
from moderator.store.past import Wanted
from moderator.store.undo import Undone
from tests.desk.shift import Shift
from tests.servers.sites import Site

DAYS = 3 * 86_400.0


def found(shift: Shift, wanted: Wanted = Wanted()) -> Journal:  # noqa: B008 - frozen
    journal = shift.desk.journal
    journal.find(wanted)
    shift.lanes.run_all()
    return journal


def verdicts(journal: Journal) -> list[tuple[Verdict, int]]:
    return [(one.entry.decision.verdict, one.size) for one in journal.batches]


def test_every_batch_is_a_row_the_newest_first(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    desk.select_all()
    desk.decide_selection(Verdict.APPROVE)
    journal = found(shift)
    assert verdicts(journal) == [(Verdict.APPROVE, 9), (Verdict.SPAM, 1)]
    assert journal.complete
    assert journal.moderators == (shift.entries()[0].decision.by,)
    assert [entry.decision.comment for entry in journal.detail(0).entries] == list(range(2, 11))


def test_a_batch_is_taken_back_days_after_its_delivery_to_what_it_was(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    shift.later(61)
    shift.later()
    assert newsroom.word(1) == "spam"
    shift.later(DAYS)
    journal = found(shift)
    said: list[str] = []
    journal.undo(0, said.append)
    shift.lanes.run_all()
    assert said == ["10 opposite decisions waiting for delivery."]
    assert shift.shown() == list(range(1, 11))
    shift.later(6)
    shift.later()
    assert {newsroom.word(id_) for id_ in range(1, 11)} == {"0"}
    assert verdicts(found(shift)) == [(Verdict.HOLD, 10), (Verdict.SPAM, 10)]


def test_what_a_colleague_changed_since_is_a_conflict_and_not_written_over(
    shift: Shift, newsroom: Site
) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    shift.later(6)
    shift.later()
    newsroom.set(1, comment_approved="1")
    journal = found(shift)
    journal.undo(0, lambda said: None)
    shift.lanes.run_all()
    desk.sync()
    shift.lanes.run_all()
    assert newsroom.word(1) == "1"
    assert shift.item(1).attention is not None


def test_a_second_undo_of_the_same_batch_says_why_not(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    journal = found(shift)
    said: list[str] = []
    journal.undo(0, said.append)
    shift.lanes.run_all()
    journal.undo(0, said.append)
    shift.lanes.run_all()
    assert said[0] == "1 decision taken back before delivery."
    assert said[1].startswith("Nothing was taken back. 1 decision left as it is: ")


def test_a_new_search_forgets_the_rows_of_the_one_before(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    desk.decide(Verdict.APPROVE)
    shift.desk.journal.find()
    assert verdicts(found(shift, Wanted(answer="waits"))) == [(Verdict.APPROVE, 1), (Verdict.SPAM, 1)]
    assert verdicts(found(shift, Wanted(by="nobody"))) == []


def test_the_sentence_says_what_came_back_and_what_did_not() -> None:
    assert sentence(Undone(2, 1, (), [], None)) == (
        "2 decisions taken back before delivery and 1 opposite decision waiting for delivery."
    )


def test_z_walks_past_what_the_journal_has_taken_back(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    desk.decide(Verdict.APPROVE)
    journal = found(shift)
    journal.undo(0, lambda said: None)
    shift.lanes.run_all()
    assert desk.undo_name == "Spam"
    desk.undo()
    assert len(shift.shown()) == 10
