"""The learner by itself."""

from moderator.spam.features import features
from moderator.spam.sample import Sample
from moderator.spam.scorer import Scorer
from tests.spam import readers


def taught(count: int = 60) -> Scorer:
    scorer = Scorer()
    for sample, spam in readers.lessons(count):
        scorer.learn(features(sample).blocks, spam=spam)
    return scorer


def test_it_tells_spam_from_honest_comments_after_sixty_decisions() -> None:
    scorer = taught()
    spam = [scorer.score(features(sample)) for sample in readers.spam(40, seed=8)]
    honest = [scorer.score(features(sample)) for sample in readers.honest(40, seed=9)]
    assert min(spam) > max(honest)


def test_before_any_decision_everything_is_even() -> None:
    assert Scorer().score(features(readers.spam(1)[0])) == 0.0


def test_good_words_around_an_advert_hide_it_less_than_they_would() -> None:
    scorer = taught()
    advert = readers.spam(1, seed=11)[0].text
    hidden = features(Sample(" ".join([advert, *(sample.text for sample in readers.honest(2, seed=12))])))
    assert scorer.score(hidden) > scorer.margin(hidden.blocks)


def test_what_is_worked_out_can_be_worked_out_again() -> None:
    scorer = taught()
    lean, known = scorer.lean[:], scorer.known[:]
    scorer.work_out()
    assert (scorer.lean, scorer.known) == (lean, known)


def test_decisions_of_one_kind_alone_do_not_make_strangers_of_the_other() -> None:
    scorer = Scorer()
    for sample in readers.honest(300):
        scorer.learn(features(sample).blocks, spam=False)
    assert max(scorer.score(features(sample)) for sample in readers.honest(50, seed=5)) < 0


def test_what_honest_readers_say_all_the_time_tells_nothing_and_a_waves_words_do() -> None:
    scorer = Scorer()
    for number in range(100):
        scorer.learn(features(Sample(f"surely number{number}")).blocks, spam=False)
        scorer.learn(features(Sample(f"mattress item{number}")).blocks, spam=True)
    surely, mattress = (features(Sample(word)).words[0].code & 0xFFFF for word in ("surely", "mattress"))
    assert scorer.lean[surely] == 0.0
    assert scorer.lean[mattress] > 0.5
