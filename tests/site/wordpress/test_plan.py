"""What a delivery does, decided in words: rules that whole tables of a site cannot show one by one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.decision import Decision, Delivery, Outcome
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.plan import Found, Note, Plan, plan
from moderator.site.wordpress.words import DECISION, FLAG, MARK_STATUS, MARK_TIME, status_of

WORDS = ("0", "1", "spam", "trash")
NOW = 1795000000


def _delivery(verdict: Verdict, word: str, *, before: str | None = None, id_: str = "d" * 32) -> Delivery:
    status = status_of(word)
    return Delivery(Decision(id_, "gazette", 1, verdict, "anna", 1.0, "b", "r", status), before)


def _found(word: str, *notes: tuple[str, str | None], article: str | None = "publish") -> Found:
    rows = tuple(Note(number, key, value) for number, (key, value) in enumerate(notes, 1))
    return Found(1, 1, word, "r", article, rows)


def _after(found: Found, made: Plan) -> Found:
    """The comment once the plan is written."""
    kept = tuple(note for note in found.notes if note.id not in made.removed)
    added = tuple(Note(100 + number, key, value) for number, (key, value) in enumerate(made.added))
    return Found(found.id, found.article, made.word, found.revision, found.article_status, kept + added)


KINDS_OF_MARKS = st.lists(
    st.tuples(
        st.sampled_from([MARK_STATUS, MARK_TIME]), st.sampled_from(["0", "1", "spam", "trash", "x", None, ""])
    ),
    max_size=4,
)


@given(st.sampled_from(WORDS), KINDS_OF_MARKS, st.sampled_from(list(Verdict)))
def test_an_undo_leads_back_and_a_repetition_changes_nothing(
    word: str, marks: list[tuple[str, str | None]], verdict: Verdict
) -> None:
    found = _found(word, *marks, (FLAG, '{"by": "ben"}'))
    made = plan(_delivery(verdict, word), found, NOW)
    after = _after(found, made)
    if made.outcome is not Outcome.APPLIED:
        assert made.word == word
        assert not made.added
        return
    again = plan(_delivery(verdict, word), after, NOW)
    assert (again.outcome, again.removed, again.added, again.before) == ("applied", (), (), made.before)
    undo = _delivery(Verdict.HOLD, made.word, before=made.before, id_="e" * 32)
    if verdict.flags:
        undo = _delivery(Verdict.UNFLAG, made.word, before=made.before, id_="e" * 32)
    back = _after(after, plan(undo, after, NOW))
    assert back.word == word
    rows = [(note.key, note.value) for note in back.keyed(MARK_STATUS, MARK_TIME)]
    assert rows == [(note.key, note.value) for note in found.keyed(MARK_STATUS, MARK_TIME)]
    assert [note.value for note in back.keyed(FLAG)] == ['{"by": "ben"}']
    assert back.mark is not None
    assert back.mark.ids == ("e" * 32, "d" * 32)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_gone_applied_and_parked_come_before_anything_else(verdict: Verdict) -> None:
    assert plan(_delivery(verdict, "0"), None, NOW).outcome is Outcome.CONFLICT
    assert plan(_delivery(verdict, "0"), _found("0", article="trash"), NOW).outcome is Outcome.PARKED
    assert plan(_delivery(verdict, "0"), _found("post-trashed"), NOW).outcome is Outcome.PARKED
    ours = (DECISION, json.dumps({"ids": ["x", "d" * 32]}))
    assert plan(_delivery(verdict, "0"), _found("post-trashed", ours), NOW).outcome is Outcome.APPLIED


def test_the_oldest_mark_is_the_one_that_counts_and_all_go() -> None:
    found = _found("trash", (MARK_STATUS, "1"), (MARK_STATUS, "0"), (MARK_TIME, "5"), (MARK_TIME, "6"))
    made = plan(_delivery(Verdict.RESTORE, "trash"), found, NOW)
    assert (made.word, made.removed) == ("1", (1, 2, 3, 4))


@pytest.mark.parametrize("verdict", [Verdict.APPROVE, Verdict.HOLD])
def test_marks_stay_where_wordpress_leaves_them(verdict: Verdict) -> None:
    found = _found("spam", (MARK_STATUS, "1"), (MARK_TIME, "5"))
    made = plan(_delivery(verdict, "spam"), found, NOW)
    assert made.removed == ()
    assert [key for key, _ in made.added] == [DECISION]
