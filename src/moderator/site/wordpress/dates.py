"""Dates as WordPress keeps them: text, UTC beside the site's own time, zero or impossible at times."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_EPOCH = date(1970, 1, 1).toordinal()


@lru_cache(maxsize=4096)
def _day(text: str) -> int:
    """Unix seconds of the midnight that begins `YYYY-MM-DD`; ValueError where there is no such day."""
    return (date.fromisoformat(text).toordinal() - _EPOCH) * 86400


def utc(text: str | None) -> int | None:
    """Unix seconds of `YYYY-MM-DD HH:MM:SS` in UTC; None for a zero, impossible or missing date."""
    if not text:
        return None
    try:
        return (
            _day(text[:10])
            + int(text[11:13] or 0) * 3600
            + int(text[14:16] or 0) * 60
            + int(text[17:19] or 0)
        )
    except ValueError:
        return None


def moment(gmt: str | None, local: str | None, zone: tzinfo) -> int | None:
    """Unix seconds by the UTC date, else by the site's own time in `zone`; None where neither is a date."""
    found = utc(gmt)
    if found is not None:
        return found
    seconds = utc(local)
    if seconds is None:
        return None
    try:
        there = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=zone)
        return int(there.timestamp())
    except (ValueError, OverflowError):
        return None


def text_of(seconds: int) -> str:
    """`YYYY-MM-DD HH:MM:SS` in UTC."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S")


def site_zone(timezone_string: str | None, gmt_offset: str | None) -> tzinfo:
    """The site's zone by its options: a name, else hours from UTC (`5.5`), else UTC."""
    if timezone_string:
        try:
            return ZoneInfo(timezone_string)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass  # a machine without zone files, or a name it does not know
    try:
        return timezone(timedelta(hours=float(gmt_offset or 0)))
    except (ValueError, OverflowError):
        return UTC
