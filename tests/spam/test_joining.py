"""Batches fall into groups with what came before them."""

from moderator.spam.joining import join
from moderator.spam.likeness import bands, likeness

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
