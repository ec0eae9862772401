"""Figures read out of a report."""

from datetime import date

import pytest

from moderator.domain import report
from moderator.domain.report import COLUMNS, Flags, Hour, Report
from moderator.domain.verdict import Verdict

TODAY = date(2026, 11, 25)


def made(*days: date) -> Report:
    return Report(("anna",), None, None, {day: {Verdict.SPAM: 2} for day in days})


def test_a_span_without_gaps_is_drawn_by_days_weeks_or_longer() -> None:
    days = report.periods(made(date(2026, 11, 1), date(2026, 11, 4)), 10)
    assert [(one.first.day, sum(one.counts.values())) for one in days] == [(1, 2), (2, 0), (3, 0), (4, 2)]
    weeks = report.periods(made(date(2026, 11, 1), date(2026, 11, 20)), 10)
    assert [(one.first.day, one.last.day, sum(one.counts.values())) for one in weeks] == [
        (1, 7, 2),
        (8, 14, 0),
        (15, 20, 2),
    ]
    years = report.periods(made(date(2006, 1, 1), date(2026, 1, 1)), 40)
    assert len(years) <= 40
    assert sum(sum(one.counts.values()) for one in years) == 4
    assert report.periods(made(), 10) == ()


def test_median_and_ninth_tenth_are_by_nearest_rank() -> None:
    found = report.waits({10: 5, 100: 4, 1000: 1}, 3)
    assert (found.count, found.unknown, found.median, found.p90) == (10, 3, 10, 100)
    assert found.buckets == (5, 4, 0, 1, 0, 0, 0, 0)
    assert report.waits({}, 0).median is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7d", date(2026, 11, 19)),
        ("1 D", TODAY),
        ("today", TODAY),
        ("2026-11-01", date(2026, 11, 1)),
        ("0d", None),
        ("d", None),
        ("soon", None),
        ("٧d", None),
    ],
)
def test_a_span_begins_so_many_days_back_or_on_a_day(text: str, day: date | None) -> None:
    assert report.first_day(text, TODAY) == day


def test_rows_say_everything_in_four_columns() -> None:
    full = Report(
        ("anna",),
        None,
        None,
        {TODAY: {Verdict.APPROVE: 3}},
        (Hour(3, 7.25), *(Hour(),) * 23),
        (("gazette", 3),),
        (("=abuse", 1),),
        2,
        1,
        0,
        Flags(spam=1),
        report.waits({30: 3}, 1),
    )
    rows = list(report.rows(full))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    for row in (
        ("decided", "", "approve", "3"),
        ("day", "2026-11-25", "approve", "3"),
        ("hour", "00:00", "", "3"),
        ("pace", "00:00", "", "7.2"),
        ("site", "gazette", "", "3"),
        ("reason", "=abuse", "", "1"),
        ("flag", "spam", "", "1"),
        ("wait", "up to 60 s", "", "3"),
        ("wait", "over 259200 s", "", "0"),
        ("wait", "median", "", "30"),
    ):
        assert row in rows
