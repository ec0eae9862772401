"""Why a score is what it is."""

from moderator.domain.spam import MARKS, RULES, TEMPLATES, Mark, Reason, sentence
from moderator.spam.around import Around
from moderator.spam.model import Model
from moderator.spam.sample import Sample
from tests.spam import readers

ADVERT = Sample("Buy a mattress from @mattressman at mattress.example.com")


def why(model: Model, sample: Sample, around: Around | None = None) -> tuple[Reason, ...]:
    return (model.score(sample, around) if around else model.score(sample)).why


def taught() -> Model:
    model = Model.of(readers.lessons(40))
    for _ in range(4):
        model.learn(ADVERT, spam=True)
    return model


def test_words_and_hosts_are_told_with_the_decisions_that_speak_against_them() -> None:
    reasons = why(taught(), ADVERT)
    assert Reason("host", "example.com", 0, 24, 0) in reasons
    assert Reason("handle", "mattressman", 0, 4, 0) in reasons
    words = [reason for reason in reasons if reason.kind == "word"]
    assert 1 <= len(words) <= 3
    assert all(reason.spam >= 3 and reason.approved == 0 for reason in words)


def test_copies_come_first_and_the_authors_good_past_last() -> None:
    reasons = why(taught(), ADVERT, Around(copies=9, copies_spam=7, author_approved=4))
    assert reasons[0] == Reason("copies", "", 9, 7, 0)
    assert reasons[-1] == Reason("author approved", approved=4)
    assert reasons[-1].honest
    assert not reasons[0].honest


def test_disguises_are_counted() -> None:
    kinds = {reason.kind: reason.count for reason in why(Model(), Sample("ch\u200beap 𝐩𝐢𝐥𝐥𝐬 сheap s p a m"))}
    assert kinds == {"hidden": 1, "styled": 5, "mixed": 1, "gaps": 1}


def test_words_of_honest_comments_are_no_reason() -> None:
    model = taught()
    assert [reason for reason in why(model, readers.honest(1, seed=4)[0]) if reason.kind == "word"] == []


def test_a_shared_host_is_no_reason() -> None:
    model = Model()
    for _ in range(5):
        model.learn(Sample("https://www.youtube.com/watch?v=1"), spam=True)
    assert "host" not in {reason.kind for reason in why(model, Sample("https://www.youtube.com/watch?v=2"))}


def test_every_kind_has_a_sentence_and_every_rule_words() -> None:
    sample = Sample(
        "subscribe to my channel, visit http://offer.example.com, free prize, you won, c a s i n o"
    )
    for reason in why(taught(), sample, Around(1, 1, 1, 1, 1)):
        assert reason.kind in TEMPLATES
        assert "{" not in sentence(reason)
        assert reason.kind != "rule" or reason.subject in RULES


def test_the_marks_have_words() -> None:
    assert set(MARKS) == set(Mark)
