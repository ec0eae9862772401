"""Values in words."""

from datetime import UTC, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale

from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.models import wording

NOW = 1_795_000_000.0
DAY = 86400


@pytest.mark.parametrize(
    ("past", "said"),
    [
        (-50, "now"),
        (0, "now"),
        (59, "now"),
        (60, "1 m"),
        (3599, "59 m"),
        (3600, "1 h"),
        (DAY, "1 d"),
        (13 * DAY, "13 d"),
        (14 * DAY, "2 w"),
        (364 * DAY, "52 w"),
        (365 * DAY, "1 y"),
        (4000 * DAY, "10 y"),
    ],
)
def test_an_age_is_one_number_and_one_unit(past: float, said: str) -> None:
    assert wording.age(NOW - past, NOW) == said


def test_a_comment_without_a_date_has_no_age_and_says_so() -> None:
    assert wording.age(None, NOW) == ""
    assert wording.moment(None, UTC) == "no date"
    assert wording.moment(1e18, UTC) == "no date"


def test_times_are_those_of_the_moderators_zone() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English))
    assert wording.moment(1_795_162_500, UTC) == "20 Nov 2026, 08:15"
    assert wording.moment(1_795_162_500, timezone(timedelta(hours=1))) == "20 Nov 2026, 09:15"
    assert wording.day(1_795_162_500, UTC) == "20 Nov 2026"


@pytest.mark.parametrize(
    ("seconds", "said"), [(-3, "0 s"), (0, "0 s"), (99, "99 s"), (100, "2 min"), (7200, "2 h")]
)
def test_a_stretch_of_time_is_short(seconds: float, said: str) -> None:
    assert wording.clock(seconds) == said


def test_every_verdict_and_status_has_words_and_a_sign() -> None:
    for verdict in Verdict:
        assert wording.verb(verdict)
        assert wording.done(verdict)
        assert wording.SIGN[verdict]
    for status in Status:
        assert wording.status(status) != status.value
        assert wording.STATUS_SIGN[status]
    assert wording.status("a-plugins-own") == "a-plugins-own"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Approve", "Approve"),
        ("Spam 1,412 comments", "Spam 1,412 comments"),
        ("Mine: 3 comments", "Mine: 3 comments"),
    ],
)
def test_a_step_is_named_with_its_count(name: str, said: str) -> None:
    assert wording.step(name) == said


def test_a_month_has_its_name() -> None:
    assert wording.month("2026-11") == "Nov 2026"
    assert wording.month("long ago") == "long ago"
