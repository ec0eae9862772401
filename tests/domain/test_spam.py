"""What the spam help says, in words."""

from moderator.domain.spam import ENOUGH, Mark, Reason, Spam, sentence


def test_a_reason_reads_as_a_sentence() -> None:
    assert sentence(Reason("host", "offer.example", spam=4)) == "Links to offer.example: 4 spam, 0 approved"
    assert sentence(Reason("rule", "prize")) == "Known pattern: promises a prize"


def test_a_score_on_few_decisions_is_not_enough() -> None:
    few = Spam(0.9, ENOUGH - 1, Mark.PERHAPS, (), None, 1)
    assert not few.enough
    assert few._replace(decisions=ENOUGH).enough


def test_what_looks_honest_rests_on_enough_and_has_no_mark() -> None:
    honest = Spam(0.03, ENOUGH, Mark.NONE, (), None, 1)
    assert honest.looks_honest
    assert not honest._replace(decisions=ENOUGH - 1).looks_honest
    assert not honest._replace(mark=Mark.PERHAPS).looks_honest
    assert not honest._replace(score=0.5).looks_honest
