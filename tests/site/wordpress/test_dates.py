"""Dates of a WordPress: UTC, the site's own time, and what is none at all."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.site.wordpress.dates import moment, site_zone, text_of, utc

ZERO = "0000-00-00 00:00:00"
BERLIN = ZoneInfo("Europe/Berlin")


@given(st.integers(0, 253402300799))
def test_every_second_comes_back_from_its_text(seconds: int) -> None:
    assert utc(text_of(seconds)) == seconds
    assert moment(text_of(seconds), None, BERLIN) == seconds


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        ZERO,
        "2026-02-30 10:00:00",
        "2026-13-01 00:00:00",
        "2026-00-10 00:00:00",
        "yesterday",
        "2026",
    ],
)
def test_what_is_no_date_is_none(text: str | None) -> None:
    assert utc(text) is None
    assert moment(text, text, UTC) is None


def test_the_sites_own_time_stands_in_where_utc_is_missing() -> None:
    summer = int(datetime(2026, 7, 1, 10, tzinfo=UTC).timestamp())
    winter = int(datetime(2026, 1, 1, 11, tzinfo=UTC).timestamp())
    assert moment(ZERO, "2026-07-01 12:00:00", BERLIN) == summer
    assert moment(ZERO, "2026-01-01 12:00:00", BERLIN) == winter
    assert moment("2026-07-01 10:00:00", "1999-01-01 00:00:00", BERLIN) == summer


@pytest.mark.parametrize("local", ["2026-10-25 02:30:00", "2026-03-29 02:30:00"])
def test_an_hour_that_comes_twice_or_never_is_a_time_all_the_same(local: str) -> None:
    found = moment(ZERO, local, BERLIN)
    assert found is not None
    assert abs(found - (utc(local) or 0)) <= 7200


def test_dates_before_1970_and_far_ahead() -> None:
    assert utc("1969-12-31 23:59:59") == -1
    assert utc("9999-12-31 23:59:59") == 253402300799
    assert moment(ZERO, "9999-12-31 23:59:59", timezone(timedelta(hours=-12))) in (None, 253402343999)


@pytest.mark.parametrize(
    ("name", "offset", "hours"),
    [
        ("Europe/Berlin", "", 1),
        ("", "5.5", 5.5),
        (None, "-3", -3),
        ("", "", 0),
        (None, None, 0),
        ("No/Such_Place", "2", 2),
        ("../etc/passwd", "", 0),
        ("", "nan", 0),
        ("", "99", 0),
        ("", "x", 0),
    ],
)
def test_a_sites_zone(name: str | None, offset: str | None, hours: float) -> None:
    january = datetime(2026, 1, 1, tzinfo=UTC)
    assert january.astimezone(site_zone(name, offset)).utcoffset() == timedelta(hours=hours)
