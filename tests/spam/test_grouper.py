"""Waves pile up, honest comments stay apart."""

import random

from moderator.spam.facets import Facet
from moderator.spam.grouper import Grouper
from moderator.spam.sample import Sample
from tests.spam import readers


def wave(count: int, host: str = "offer.example.com", seed: int = 1) -> list[Sample]:
    """One template: spun words, a rotating path, some disguised."""
    dice = random.Random(seed)
    made = []
    for number in range(count):
        text = (
            f"{dice.choice(('Hello', 'Hi'))} everybody, my uncle {dice.choice(('made', 'got'))} 4000 dollars "
            f"last {dice.choice(['month', 'week'])} working from his garden, read how he did it"
        )
        if number % 5 == 0:
            text = text.replace("e", "е")
        if number % 7 == 0:
            text = "\u200b".join(text)
        made.append(Sample(f"{text} http://{host}/{dice.randrange(9999)}"))
    return made


def test_a_wave_is_one_group_and_honest_comments_are_none_of_it() -> None:
    grouper = Grouper()
    comments = [*wave(40), *({sample.text: sample for sample in readers.honest(40)}.values())]
    order = list(range(len(comments)))
    random.Random(5).shuffle(order)
    for number in order:
        grouper.add(number, comments[number])
    groups = {grouper.group(number) for number in range(40)}
    assert len(groups) == 1
    assert grouper.size(0) == 40
    assert not groups & {grouper.group(number) for number in range(40, len(comments))}


def test_two_waves_with_one_host_are_two_groups_and_one_facet() -> None:
    grouper = Grouper()
    other = [
        Sample(
            f"Lonely tonight? Charming ladies from your town are waiting for a letter http://offer.example.com/{n}"
        )
        for n in range(10)
    ]
    for number, sample in enumerate([*wave(10), *other]):
        grouper.add(number, sample)
    assert sorted(map(len, grouper.groups().values())) == [10, 10]
    assert grouper.with_facet(Facet("host", "example.com")) == list(range(20))
    assert dict(grouper.shared(least=20)) == {Facet("host", "example.com"): list(range(20))}


def test_short_texts_group_with_the_identical_text_alone() -> None:
    grouper = Grouper()
    texts = ["Great!", "great!", "Great", "So true", "So  true", "So false", "first", "𝐟𝐢𝐫𝐬𝐭"]
    groups = [grouper.add(number, Sample(text)) for number, text in enumerate(texts)]
    assert groups == [0, 0, 2, 3, 3, 5, 6, 6]


def test_a_stolen_text_joins_its_original_and_not_the_wave() -> None:
    grouper = Grouper()
    for number, sample in enumerate(wave(20)):
        grouper.add(number, sample)
    stolen = readers.honest(1, seed=50)[0]
    assert grouper.add(100, stolen) == 100
    assert grouper.add(101, Sample(f"{stolen.text} http://offer.example.com/1")) == 100
    assert grouper.size(0) == 20


def test_adding_twice_changes_nothing() -> None:
    grouper = Grouper()
    assert grouper.add(5, wave(1)[0]) == grouper.add(5, wave(1)[0]) == 5
    assert (len(grouper), grouper.size(5)) == (1, 1)


def test_later_arrivals_join_and_a_single_comment_is_a_group_of_its_own() -> None:
    grouper = Grouper()
    first, second = wave(2, seed=3)
    assert grouper.add(1, first) == 1
    assert grouper.groups() == {}
    assert grouper.add(2, second) == 1
    assert grouper.groups() == {1: [1, 2]}
