"""A moderator's own figures on a terminal, as JSON, or as CSV for a spreadsheet. Works offline."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from moderator.cli import out
from moderator.cli.reading import moment
from moderator.domain import report as figures
from moderator.domain.cells import record, records
from moderator.domain.dates import iso_utc, start_of_day
from moderator.domain.report import ARRIVAL, COLUMNS, LIMITS, Report
from moderator.domain.verdict import Verdict
from moderator.jobs import at_once
from moderator.opening import Opened
from moderator.store import report as journal


def report(asked: Namespace, at: Opened) -> int:
    """`moderator report`."""
    since = None if asked.since is None else _since(asked.since, at)
    until = None if asked.until is None else moment(asked.until, at, "--until")
    by = None if asked.by is None else (asked.by,)
    found = at_once(journal.read(at.store, at.zone, since, until, by))
    if asked.csv:
        sys.stdout.write(record(COLUMNS) + records(figures.rows(found)))
    elif asked.json:
        out.as_json(as_object(found))
    elif found.empty:
        out.say("Nothing decided in this time yet.")
    else:
        _print(found, at)
    return 0


def _since(text: str, at: Opened) -> float:
    day = figures.first_day(text, datetime.fromtimestamp(at.clock(), at.zone).date())
    return moment(text, at, "--since") if day is None else start_of_day(day, at.zone)


def as_object(found: Report) -> dict[str, Any]:
    """`report --json`: waits in seconds, pace in decisions a minute, days and hours the moderator's own."""
    waited = found.waits
    limits: tuple[int | None, ...] = (*LIMITS, None)
    return {
        "by": list(found.by),
        "since": None if found.since is None else iso_utc(found.since),
        "until": None if found.until is None else iso_utc(found.until),
        "decided": found.decided,
        "undone": found.undone,
        "replaced": found.replaced,
        "verdicts": found.verdicts,
        "days": [{"day": day.isoformat(), "verdicts": counts} for day, counts in found.days.items()],
        "hours": [
            {"hour": hour, "decided": one.decided, "pace": None if one.pace is None else round(one.pace, 1)}
            for hour, one in enumerate(found.hours)
        ],
        "sites": [{"site": name, "decided": count} for name, count in found.sites],
        "reasons": [{"reason": name, "count": count} for name, count in found.reasons],
        "no_reason": found.no_reason,
        "flags": found.flags._asdict(),
        "waits": {
            "from": ARRIVAL,
            "count": waited.count,
            "unknown": waited.unknown,
            "median": waited.median,
            "p90": waited.p90,
            "buckets": [
                {"up_to": limit, "count": count} for limit, count in zip(limits, waited.buckets, strict=True)
            ],
        },
    }


def _print(found: Report, at: Opened) -> None:
    begin = "the beginning" if found.since is None else out.when(found.since, at.zone)
    end = "now" if found.until is None else out.when(found.until, at.zone)
    logins = ", ".join(login or "no login" for login in found.by)
    out.line(f"{logins}, from {begin} to {end}")
    out.line(
        f"{found.decided:,} decided, {found.undone:,} taken back, "
        f"{found.replaced:,} decided again before delivery"
    )
    _days(found)
    _titled("Reasons", [(name, f"{count:,}") for name, count in found.reasons], found.no_reason)
    _titled("Sites", [(name, f"{count:,}") for name, count in found.sites])
    flags = found.flags
    if flags.decided or flags.open or flags.gone:
        ends = [(name, f"{count:,}") for name, count in flags._asdict().items() if count]
        _titled("What became of flags", [(name.replace("_", " "), count) for name, count in ends])
    waited = found.waits
    if waited.median is not None and waited.p90 is not None:
        out.line()
        out.line(f"From {ARRIVAL} to the first decision, {out.many(waited.count, 'comment')}")
        out.line(f"half within {_stretch(waited.median)}, nine in ten within {_stretch(waited.p90)}")
        names = [f"up to {_stretch(limit)}" for limit in LIMITS] + ["longer"]
        out.table([(name, f"{count:,}") for name, count in zip(names, waited.buckets, strict=True) if count])
        if waited.unknown:
            out.line(f"{waited.unknown:,} without a date")
    hours = [
        (f"{at_:02}:00", f"{hour.decided:,}", "" if hour.pace is None else f"{hour.pace:.1f} a minute")
        for at_, hour in enumerate(found.hours)
        if hour.decided
    ]
    _titled("Hours of the day", hours)


def _days(found: Report) -> None:
    used = [verdict for verdict in Verdict if verdict in found.verdicts]
    rows = [("day", *used)]
    for day, counts in found.days.items():
        rows.append((day.isoformat(), *(f"{counts.get(verdict, 0):,}" for verdict in used)))
    rows.append(("all", *(f"{count:,}" for count in found.verdicts.values())))
    if used:
        out.line()
        out.table(rows)


def _titled(title: str, rows: Sequence[tuple[str, ...]], none: int = 0) -> None:
    if none:
        rows = [*rows, ("no reason given", f"{none:,}")]
    if rows:
        out.line()
        out.line(title)
        out.table(rows)


def _stretch(seconds: int) -> str:
    """A stretch of time in one unit."""
    for unit, word in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= unit:
            return out.many(round(seconds / unit), word)
    return out.many(seconds, "second")
