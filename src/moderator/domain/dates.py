"""Days and moments as people type them and as JSON has them; the zone and today are handed in."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEARS = range(1000, 9999)
"""Years we take; the edges of the calendar overflow as soon as a zone is added."""


_OFFSET = re.compile(r"UTC([+-])(\d\d):(\d\d)")


def zone_called(name: str) -> tzinfo | None:
    """The zone that ``str`` of a zone names: ``Europe/Vienna``, ``UTC+05:30``, ``UTC``; None for another."""
    if name == "UTC":
        return UTC
    if offset := _OFFSET.fullmatch(name):
        away = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        return timezone(away if offset[1] == "+" else -away) if away < timedelta(days=1) else None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None  # a machine without zone files, or not the name of one


def parse_day(text: str, today: date) -> date | None:
    """The day that `text` names (``2026-11-20``, ``today``, ``yesterday``), or None where it names none."""
    word = text.strip().casefold()
    if word == "today":
        return today
    if word == "yesterday":
        return today - timedelta(days=1)
    try:
        day = date.fromisoformat(word) if len(word) == 10 and word.isascii() else None
    except ValueError:
        return None
    return day if day is not None and day.year in _YEARS else None


def parse_moment(text: str, zone: tzinfo) -> int | None:
    """Unix seconds of ``2026-11-20T08:15``, seconds, ``Z`` or offset as one likes; else `zone` holds."""
    word = text.strip().upper()
    try:
        moment = datetime.fromisoformat(word) if "T" in word and word.isascii() else None
    except ValueError:
        return None
    if moment is None or moment.year not in _YEARS:
        return None
    return seconds(moment if moment.tzinfo else moment.replace(tzinfo=zone))


def start_of_day(day: date, zone: tzinfo) -> int:
    """Unix seconds of the first instant of `day` in `zone`.

    Where clocks skip midnight this is the skip itself, where midnight comes twice the first one: `fold=0`
    means both.
    """
    return seconds(datetime.combine(day, time.min, tzinfo=zone))


def seconds(moment: datetime) -> int:
    """Unix seconds of a moment that knows its zone; parts of a second are dropped."""
    return (moment - _EPOCH) // timedelta(seconds=1)


def iso_utc(at: float) -> str:
    """``2026-11-20T08:16:02Z``, as JSON has times; `at` in Unix seconds."""
    return (_EPOCH + timedelta(seconds=int(at // 1))).strftime("%Y-%m-%dT%H:%M:%SZ").zfill(20)
