"""It learns from decisions alone, in their order, and is not turned by a flood."""

from moderator.domain.spam import ENOUGH, Mark
from moderator.spam.blob import pack
from moderator.spam.model import A_GROUP, Model
from moderator.spam.sample import Sample
from tests.spam import readers


def test_a_score_says_on_how_many_decisions_it_rests() -> None:
    model = Model.of(readers.lessons(ENOUGH - 2))
    advert = readers.spam(1, seed=5)[0]
    assert (model.score(advert).n, model.score(advert).enough) == (ENOUGH - 2, False)
    model.learn(advert, spam=True)
    model.learn(advert, spam=True)
    assert (model.score(advert).n, model.score(advert).enough) == (ENOUGH, True)


def test_it_is_useful_before_the_first_decision() -> None:
    model = Model()
    assert model.value(readers.spam(1)[0]) > model.value(readers.honest(1)[0])
    assert model.score(readers.spam(1)[0]).n == 0


def test_it_learns_what_this_desk_calls_spam_whatever_the_rules_say() -> None:
    market = [Sample(f"Fresh beans at the market hall, stall {n}, come by") for n in range(30)]
    model = Model.of([*readers.lessons(60), *((sample, True) for sample in market[:20])])
    before = Model.of(readers.lessons(60)).value(market[25])
    assert model.value(market[25]) > 0.95 > before + 0.2


def test_unlearning_is_learning_again_without_it() -> None:
    taught = readers.lessons(80)
    slip = (readers.honest(1, seed=77)[0], True)
    assert pack(Model.of([*taught[:40], slip, *taught[40:]])) != pack(Model.of(taught))
    again = [lesson for lesson in [*taught[:40], slip, *taught[40:]] if lesson is not slip]
    assert pack(Model.of(again)) == pack(Model.of(taught))


def test_learning_goes_by_the_order_of_the_decisions_and_by_nothing_else() -> None:
    taught = readers.lessons(40)
    step_by_step = Model()
    for sample, spam in taught:
        step_by_step.value(sample)
        step_by_step.learn(sample, spam=spam)
    assert pack(step_by_step) == pack(Model.of(taught))
    assert pack(Model.of(taught)) != pack(Model.of(reversed(taught)))


def test_spam_is_marked_very_likely_once_two_hundred_were_approved_and_honest_comments_are_not() -> None:
    model = Model.of(readers.lessons(420))
    assert {model.score(sample).mark for sample in readers.spam(30, seed=21)} == {Mark.LIKELY}
    assert {model.score(sample).mark for sample in readers.honest(30, seed=22)} == {Mark.NONE}


def test_a_flood_that_imitates_honest_readers_does_not_turn_the_model_against_them() -> None:
    taught = readers.lessons(420)
    honest = readers.honest(60, seed=31)
    imitated = readers.honest(1, seed=32)[0].text
    flood = [Sample(f"{imitated} {n} http://offer.example.com/{n}") for n in range(2000)]
    model = Model.of(taught)
    calm = [model.value(sample) for sample in honest]
    for sample in flood[:: len(flood) // A_GROUP]:
        model.learn(sample, spam=True)
    assert max(model.value(sample) for sample in honest) < 0.5
    assert sum(map(model.value, honest)) / 60 < sum(calm) / 60 + 0.1
    assert {model.score(sample).mark for sample in honest} <= {Mark.NONE, Mark.PERHAPS}


def test_a_flood_of_approved_looking_text_does_not_open_the_door_for_spam() -> None:
    model = Model.of(readers.lessons(420))
    friendly = [Sample(f"I think the new tram line is worth the wait {n}") for n in range(2000)]
    for sample in friendly[:: len(friendly) // A_GROUP]:
        model.learn(sample, spam=False)
    assert min(model.value(sample) for sample in readers.spam(30, seed=41)) > 0.5
