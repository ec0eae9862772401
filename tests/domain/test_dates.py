"""Days and moments in zones where clocks jump."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.dates import iso_utc, parse_day, parse_moment, start_of_day, zone_called

TODAY = date(2026, 3, 1)


def test_days_are_named_or_written() -> None:
    assert parse_day("today", TODAY) == TODAY
    assert parse_day(" Yesterday ", TODAY) == date(2026, 2, 28)
    assert parse_day("2028-02-29", TODAY) == date(2028, 2, 29)


@pytest.mark.parametrize(
    "text", ["", "2026-02-30", "20260101", "2026-1-1", "0000-00-00", "9999-12-31", "٢٠٢٦-٠١-٠١"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert parse_day(text, TODAY) is None


def test_a_moment_without_a_zone_is_in_ours() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    assert parse_moment("2026-11-20T09:00", tokyo) == parse_moment("2026-11-20T00:00:00Z", UTC)
    assert parse_moment("2026-11-20", tokyo) is None
    assert parse_moment("2026-11-20T99:00", tokyo) is None
    assert parse_moment("0001-01-01T00:00+14:00", tokyo) is None


def test_a_day_whose_midnight_is_skipped_begins_with_the_skip() -> None:
    beirut = ZoneInfo("Asia/Beirut")  # clocks went from 24:00 to 1:00
    assert iso_utc(start_of_day(date(2022, 3, 27), beirut)) == "2022-03-26T22:00:00Z"


def test_a_day_whose_midnight_comes_twice_begins_with_the_first() -> None:
    havana = ZoneInfo("America/Havana")  # clocks go from 1:00 back to 0:00
    assert iso_utc(start_of_day(date(2025, 11, 2), havana)) == "2025-11-02T04:00:00Z"


def test_parts_of_a_second_are_dropped_also_before_1970() -> None:
    assert iso_utc(1.9) == "1970-01-01T00:00:01Z"
    assert iso_utc(-0.5) == "1969-12-31T23:59:59Z"
    assert iso_utc(-62135596800) == "0001-01-01T00:00:00Z"


@given(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(9998, 1, 1)))  # noqa: DTZ001 - drawn bare
def test_what_we_print_we_read(moment: datetime) -> None:
    at = int(moment.replace(tzinfo=UTC, microsecond=0).timestamp())
    assert parse_moment(iso_utc(at), ZoneInfo("Asia/Tokyo")) == at


@given(st.text())
def test_any_text_is_a_day_or_none(text: str) -> None:
    for answer in (parse_day(text, TODAY), parse_moment(f"{text}T{text}", UTC)):
        assert answer is None or answer


@pytest.mark.parametrize(
    "zone",
    [UTC, ZoneInfo("Europe/Vienna"), timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=3))],
)
def test_a_zone_is_called_what_it_says_of_itself(zone: tzinfo) -> None:
    assert zone_called(str(zone)) == zone


@pytest.mark.parametrize("name", ["", "Atlantis/Capital", "UTC+99:00", "../etc/passwd", "/etc/localtime"])
def test_what_is_no_zone_is_none(name: str) -> None:
    assert zone_called(name) is None
