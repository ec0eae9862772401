"""A few of each group are lessons."""

from itertools import pairwise

from moderator.spam.lessons import MOST, lessons, spread


def test_of_each_group_at_most_twenty_are_learned_first_and_last_included() -> None:
    decided = [(1, number) for number in range(5000)] + [(2, number) for number in range(5000, 5003)]
    chosen = lessons(decided)
    assert len(chosen) == MOST + 3
    assert chosen == sorted(chosen)
    assert {0, 4999, 5000, 5001, 5002} <= set(chosen)
    assert max(later - earlier for earlier, later in pairwise(chosen)) < 300


def test_few_are_all_learned_in_their_order() -> None:
    assert lessons([(1, "a"), (2, "b"), (1, "c")]) == ["a", "b", "c"]
    assert list(spread("abc", 20)) == ["a", "b", "c"]
