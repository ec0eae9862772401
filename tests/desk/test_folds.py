"""Like comments in one row."""

from array import array

from moderator.desk.folds import Folds

PILES = {3: 70, 5: 70, 9: 70, 4: 80, 8: 80, 6: 90}


def test_a_pile_has_the_row_of_its_first_and_a_single_comment_its_own() -> None:
    folds = Folds(PILES)
    assert folds.rows(range(1, 10)) == array("q", [1, 2, 3, 4, 6, 7])
    assert folds.count == 2, "one alone is no pile"
    assert (folds.alike(3), folds.alike(5), folds.alike(6)) == (3, 0, 0)
    assert folds.under(3) == array("q", [3, 5, 9])
    assert folds.under(7) == array("q", [7])
    assert [folds.row_of(key) for key in (9, 8, 6, 1)] == [3, 4, 6, 1]


def test_an_open_pile_stands_together_and_each_row_for_itself() -> None:
    folds = Folds(PILES)
    folds.rows(range(1, 10))
    assert folds.turn(9, True)
    assert not folds.turn(9, True)
    assert folds.rows(range(1, 10)) == array("q", [1, 2, 3, 5, 9, 4, 6, 7])
    assert folds.under(3) == array("q", [3])
    assert folds.members(3) == array("q", [3, 5, 9])
    assert folds.row_of(9) == 9
    assert [key for key in range(1, 10) if folds.unfolded(key)] == [3, 5, 9]


def test_later_arrivals_join_and_open_piles_stay_open() -> None:
    folds = Folds(PILES)
    folds.rows(range(1, 10))
    folds.turn(4, True)
    again = folds.again({**PILES, 10: 70, 11: 80})
    assert again.rows(range(1, 12)) == array("q", [1, 2, 3, 4, 8, 11, 6, 7])
    assert again.alike(3) == 4
