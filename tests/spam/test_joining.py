"""Batches fall into groups with what came before them."""

import random

from moderator.spam.joining import join
from moderator.spam.likeness import bands, likeness
from tests.spam import readers

WAVE = "The harbour festival starts on Friday at noon and the ferries run until midnight for"
ALL = likeness(f"{WAVE} everybody")
VISITORS = likeness(f"{WAVE} all visitors")
OTHER = likeness("Nobody asked whether the library roof needs another coat of paint before the winter")
SHORT = likeness("Thanks a lot")


def firsts(*known: tuple[int, bytes]) -> dict[int, int]:
    return {band: key for key, like in reversed(known) for band in bands(like)}


def test_alone_a_comment_is_in_no_group_and_first_of_its_bands() -> None:
    found = join([(1, ALL), (2, OTHER)], {}, {})
    assert (found.merged, found.placed) == ([], {})
    assert set(found.bands.values()) == {1, 2}


def test_like_comments_of_one_batch_are_a_group_named_by_the_first() -> None:
    assert join([(1, ALL), (2, OTHER), (3, VISITORS)], {}, {}).placed == {1: 1, 3: 1}
    assert join([(4, SHORT), (5, SHORT)], {}, {}).placed == {4: 4, 5: 4}


def test_a_later_arrival_joins_the_group_and_nobody_else_moves() -> None:
    found = join([(7, VISITORS)], firsts((1, ALL)), {1: (1, ALL)})
    assert (found.merged, found.placed) == ([], {7: 1})


def test_a_comment_that_stood_alone_gets_a_group_with_its_like() -> None:
    assert join([(7, VISITORS)], firsts((1, ALL)), {1: (None, ALL)}).placed == {1: 1, 7: 1}


def test_a_text_like_two_groups_makes_them_one() -> None:
    known = {1: (1, ALL), 2: (2, VISITORS), 3: (2, VISITORS)}
    bands_of_both = {**firsts((2, VISITORS)), bands(ALL)[0]: 1}
    found = join([(9, ALL)], bands_of_both, known)
    assert len(found.merged) == 1
    gone, into = found.merged[0]
    assert {gone, into} == {1, 2}
    assert found.placed == {9: into}


def test_a_group_whose_first_is_not_here_keeps_its_number() -> None:
    found = join([(7, VISITORS)], firsts((3, ALL)), {3: (1, ALL)})
    assert (found.merged, found.placed) == ([], {7: 1})


def test_a_band_whose_first_left_the_copy_belongs_to_the_next() -> None:
    found = join([(7, VISITORS)], firsts((1, ALL)), {})
    assert found.placed == {}
    assert set(found.bands.values()) == {7}


def wave(count: int, host: str = "offer.example.com", seed: int = 1) -> list[str]:
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
        made.append(f"{text} http://{host}/{dice.randrange(9999)}")
    return made


def groups(texts: list[str], order: list[int] | None = None) -> list[int]:
    """Group of each, its own number where it is alone."""
    order = order or list(range(len(texts)))
    placed = join([(number, likeness(texts[number])) for number in order], {}, {}).placed
    return [placed.get(number, number) for number in range(len(texts))]


def test_a_wave_is_one_group_and_honest_comments_are_none_of_it() -> None:
    texts = [*wave(40), *dict.fromkeys(sample.text for sample in readers.honest(40))]
    order = list(range(len(texts)))
    random.Random(5).shuffle(order)
    found = groups(texts, order)
    assert len(set(found[:40])) == 1
    assert found[0] not in found[40:]


def test_two_waves_with_one_host_are_two_groups() -> None:
    call = (
        "Lonely tonight? Charming ladies from your town are waiting for a letter http://offer.example.com/{}"
    )
    found = groups([*wave(10), *(call.format(number) for number in range(10))])
    assert found == [0] * 10 + [10] * 10


def test_short_texts_group_with_the_identical_text_alone() -> None:
    texts = ["Great!", "great!", "Great", "So true", "So  true", "So false", "first", "𝐟𝐢𝐫𝐬𝐭"]
    assert groups(texts) == [0, 0, 2, 3, 3, 5, 6, 6]


def test_a_stolen_text_joins_its_original_and_not_the_wave() -> None:
    stolen = readers.honest(1, seed=50)[0].text
    found = groups([*wave(20), stolen, f"{stolen} http://offer.example.com/1"])
    assert found == [0] * 20 + [20, 20]
