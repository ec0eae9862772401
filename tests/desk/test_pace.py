"""How fast a first pull is."""

from moderator.desk.pace import Pace


def fed(*seen: tuple[float, int]) -> Pace:
    pace = Pace()
    for now, done in seen:
        pace.saw(now, "history", done)
    return pace


def test_the_pace_is_that_of_the_last_seconds() -> None:
    pace = fed(*((float(second), 1000 * second) for second in range(60)), (60.0, 69_000))
    assert pace.rate is not None
    assert 1500 < pace.rate < 1800
    assert pace.left(69_000 + 16_000) == 16_000 / pace.rate


def test_nothing_is_said_before_there_is_something_to_go_by() -> None:
    assert fed((0.0, 200)).rate is None
    assert fed((0.0, 200), (1.0, 2200)).left(10_000) is None
    assert fed((0.0, 200), (5.0, 200)).rate is None


def test_other_stages_and_a_new_beginning_do_not_disturb_it() -> None:
    pace = fed((0.0, 1000), (10.0, 11_000))
    pace.saw(10.5, "compare", 400_000)
    assert pace.rate == 1000
    pace.saw(11.0, "history", 500)
    assert pace.rate is None


def test_what_is_over_has_nothing_left() -> None:
    assert fed((0.0, 0), (4.0, 4000)).left(3000) == 0.0
