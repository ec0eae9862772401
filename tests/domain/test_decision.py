"""Which answers of a site wait for a person."""

from moderator.domain.decision import Outcome


def test_a_conflict_and_a_refusal_need_a_person_and_nothing_else_does() -> None:
    assert {outcome for outcome in Outcome if outcome.needs_attention} == {Outcome.CONFLICT, Outcome.REFUSED}
