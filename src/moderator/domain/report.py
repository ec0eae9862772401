"""One moderator's figures over a span of time: frozen values, what is read out of them, and as rows."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from moderator.domain.dates import parse_day
from moderator.domain.verdict import Verdict

LIMITS = (60, 300, 900, 3600, 4 * 3600, 86_400, 3 * 86_400)
"""Seconds up to which a wait belongs to a bucket; what took longer is in one more."""
COLUMNS = ("part", "name", "verdict", "value")
"""Of the rows that spreadsheets get; waits are in seconds, pace in decisions a minute."""
ARRIVAL = "the comment's date on the site"
"""What time to decision is counted from: the mirror does not keep when it saw a comment first."""

_DAYS = re.compile(r"(\d{1,4})\s*d", re.ASCII)


class Flags(NamedTuple):
    """What became of the comments flagged in the span, each counted by its last flag."""

    approved: int = 0
    rejected: int = 0
    spam: int = 0
    open: int = 0
    """Still flagged, or pending again."""
    gone: int = 0
    """From the site, or not in the copy."""
    by_others: int = 0
    """Of the decided ones, those that somebody else decided."""

    @property
    def decided(self) -> int:
        """How many have an end."""
        return self.approved + self.rejected + self.spam

    @property
    def removed(self) -> int:
        """How many the second look took away."""
        return self.rejected + self.spam


@dataclass(frozen=True, slots=True)
class Waits:
    """Time from arrival to the first decision on a comment that was pending, in seconds."""

    count: int = 0
    unknown: int = 0
    """Without a date, or not in the copy of the site any more."""
    median: int | None = None
    p90: int | None = None
    buckets: tuple[int, ...] = (0,) * (len(LIMITS) + 1)


NO_FLAGS, NO_WAITS = Flags(), Waits()


class Hour(NamedTuple):
    """One hour of the day, over all days of the span."""

    decided: int = 0
    pace: float | None = None
    """Single decisions a minute while at work; None where there were too few to tell."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one moderator decided in a span. Days and hours are the moderator's own."""

    by: tuple[str, ...]
    """The logins counted."""
    since: float | None
    """Unix seconds; None for the beginning of the journal."""
    until: float | None
    days: Mapping[date, Mapping[Verdict, int]]
    """Decisions that stand, by the day on which they were made, the first day first."""
    hours: tuple[Hour, ...] = (Hour(),) * 24
    sites: tuple[tuple[str, int], ...] = ()
    """Most first, like the reasons."""
    reasons: tuple[tuple[str, int], ...] = ()
    """Why something was removed, held or let through; a flag's reason is a question, no answer."""
    no_reason: int = 0
    """Removals and holds that nobody gave a reason."""
    undone: int = 0
    replaced: int = 0
    """Decided again before delivery; the later decision counts."""
    flags: Flags = NO_FLAGS
    waits: Waits = NO_WAITS

    @property
    def verdicts(self) -> dict[Verdict, int]:
        """Decisions that stand, by verdict; verdicts that were not used are not there."""
        total: Counter[Verdict] = Counter()
        for counts in self.days.values():
            total.update(counts)
        return {verdict: total[verdict] for verdict in Verdict if total[verdict]}

    @property
    def decided(self) -> int:
        """Decisions that stand."""
        return sum(self.verdicts.values())

    @property
    def empty(self) -> bool:
        """Whether nothing was decided, not even something taken back."""
        return not (self.decided or self.undone or self.replaced)


class Period(NamedTuple):
    """A day, or several together where there are too many to be drawn one by one."""

    first: date
    last: date
    counts: Mapping[Verdict, int]


def periods(report: Report, most: int) -> tuple[Period, ...]:
    """The span without gaps, oldest first, in at most `most` periods of equal length: days, weeks, more."""
    if not report.days:
        return ()
    first, last = min(report.days), max(report.days)
    length = (last - first).days + 1
    step = next((days for days in (1, 7, 28) if length <= days * most), -(-length // most))
    made = []
    for start in range(0, length, step):
        begin = first + timedelta(days=start)
        end = min(begin + timedelta(days=step - 1), last)
        total: Counter[Verdict] = Counter()
        for at in range((end - begin).days + 1):
            total.update(report.days.get(begin + timedelta(days=at), {}))
        made.append(Period(begin, end, total))
    return tuple(made)


def waits(seconds: Mapping[int, int], unknown: int) -> Waits:
    """Out of how many comments waited how long."""
    count = sum(seconds.values())
    buckets = [0] * (len(LIMITS) + 1)
    for wait, number in seconds.items():
        buckets[next((at for at, limit in enumerate(LIMITS) if wait <= limit), len(LIMITS))] += number
    return Waits(count, unknown, _rank(seconds, count, 0.5), _rank(seconds, count, 0.9), tuple(buckets))


def _rank(seconds: Mapping[int, int], count: int, share: float) -> int | None:
    """The nearest rank: the smallest wait that `share` of all did not exceed."""
    passed = 0
    for wait in sorted(seconds):
        passed += seconds[wait]
        if passed >= share * count:
            return wait
    return None


def first_day(text: str, today: date) -> date | None:
    """The first day of ``7d`` (today and the six before), or the day that `text` names; None for none."""
    if days := _DAYS.fullmatch(text.strip().casefold()):
        back = int(days[1]) - 1
        return today - timedelta(days=back) if back >= 0 else None
    return parse_day(text, today)


def rows(report: Report) -> Iterator[tuple[str, str, str, str]]:
    """All of it as rows of `COLUMNS`, the header left out."""
    yield from (("decided", "", verdict.value, str(count)) for verdict, count in report.verdicts.items())
    yield "undone", "", "", str(report.undone)
    yield "replaced", "", "", str(report.replaced)
    for day, counts in report.days.items():
        for verdict in Verdict:
            if counts.get(verdict):
                yield "day", day.isoformat(), verdict.value, str(counts[verdict])
    for at, hour in enumerate(report.hours):
        if hour.decided:
            yield "hour", f"{at:02}:00", "", str(hour.decided)
        if hour.pace is not None:
            yield "pace", f"{at:02}:00", "", f"{hour.pace:.1f}"
    yield from (("site", name, "", str(count)) for name, count in report.sites)
    yield from (("reason", name, "", str(count)) for name, count in report.reasons)
    yield "reason", "", "", str(report.no_reason)
    yield from (("flag", name, "", str(count)) for name, count in report.flags._asdict().items())
    waited = report.waits
    for name, limit, count in zip(
        ("up to",) * len(LIMITS) + ("over",), (*LIMITS, LIMITS[-1]), waited.buckets, strict=True
    ):
        yield "wait", f"{name} {limit} s", "", str(count)
    for name, seconds in (("median", waited.median), ("p90", waited.p90), ("unknown", waited.unknown)):
        yield "wait", name, "", "" if seconds is None else str(seconds)
