"""A report as columns, rows and sentences in the person's language: what the plots draw, and say aloud."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, QTime

from moderator.domain import report as figures
from moderator.domain.direction import isolate
from moderator.domain.plain import drawable, one_line
from moderator.domain.report import LIMITS, Report
from moderator.domain.verdict import Verdict
from moderator.models import wording
from moderator.models.wording import number, word
from moderator.widgets.column_plot import Column
from moderator.widgets.row_plot import Row
from moderator.widgets.textures import Series, Texture

MOST_PERIODS = 42
"""Columns that stand beside each other and are still told apart."""
MOST_REASONS = 8
_DAY = 86_400
_DRAWN = {
    Verdict.APPROVE: ("approve", Texture.FULL),
    Verdict.REJECT: ("reject", Texture.RISING),
    Verdict.SPAM: ("spam", Texture.CROSSED),
    Verdict.HOLD: ("second", Texture.LYING),
    Verdict.FLAG: ("flag", Texture.DOTTED),
    Verdict.UNFLAG: ("flag", Texture.HOLLOW),
    Verdict.RESTORE: ("text", Texture.STANDING),
}


class Columns(NamedTuple):
    """What a `ColumnPlot` is given."""

    series: tuple[Series, ...]
    columns: tuple[Column, ...]
    top: str
    """The highest of them in digits."""
    words: str
    """All of it in words."""


def headline(report: Report) -> str:
    """How much was decided, and what of it does not stand."""
    parts = [word("report", "%1 decided").replace("%1", number(report.decided))]
    if report.undone:
        parts.append(word("report", "%1 taken back").replace("%1", number(report.undone)))
    if report.replaced:
        words = word("report", "%1 decided again before delivery")
        parts.append(words.replace("%1", number(report.replaced)))
    return "  ·  ".join(parts)


def days(report: Report) -> Columns:
    """Decisions by day, or by several days, the verdicts on top of each other; of one day side by side."""
    used = report.verdicts
    if len(report.days) == 1:
        return _one_day(report)
    series = tuple(_series(f"{wording.done(verdict)} {number(used[verdict])}", verdict) for verdict in used)
    columns = []
    for period in figures.periods(report, MOST_PERIODS):
        parts = tuple(period.counts.get(verdict, 0) for verdict in used)
        said = [
            f"{wording.done(verdict)} {number(count)}"
            for verdict, count in zip(used, parts, strict=True)
            if count
        ]
        span = _day(period.first)
        if period.last != period.first:
            span = word("report", "%1 to %2").replace("%1", span).replace("%2", _day(period.last))
        tip = f"{span}: {_joined(said) or number(0)}"
        columns.append(Column(_day(period.first), tip, parts, number(sum(parts))))
    return _columns(series, columns)


def one_day(report: Report) -> str:
    """The only day on which something was decided, in words; empty where there are more, or none."""
    return _day(next(iter(report.days))) if len(report.days) == 1 else ""


def _one_day(report: Report) -> Columns:
    used = report.verdicts
    columns = []
    for place, (verdict, count) in enumerate(used.items()):
        parts = tuple(count if at == place else 0 for at in range(len(used)))
        name = wording.done(verdict)
        columns.append(Column(name, f"{name} {number(count)}", parts, number(count)))
    return _columns(tuple(_series("", verdict) for verdict in used), columns)


def hours(report: Report) -> Columns:
    """Decisions by hour of the day."""
    columns = []
    for at, hour in enumerate(report.hours):
        name = QLocale().toString(QTime(at, 0), "HH:mm")
        tip = word("report", "%1: %2 decided").replace("%1", name).replace("%2", number(hour.decided))
        if hour.pace is not None:
            tip += word("wording", ", ") + _pace(hour.pace)
        label = name if at % 3 == 0 else ""
        columns.append(Column(label, tip, (hour.decided,), number(hour.decided) if hour.decided else ""))
    return _columns((Series("", "third", Texture.FULL),), columns)


def quickest(report: Report) -> str:
    """At which hour the pace was best; empty where it is not known."""
    known = [(hour.pace, at) for at, hour in enumerate(report.hours) if hour.pace is not None]
    if not known:
        return word("report", "Too few single decisions in a row to tell the pace.")
    pace, at = max(known)
    words = word("report", "Quickest from %1 on: %2 while at work.")
    return words.replace("%1", QLocale().toString(QTime(at, 0), "HH:mm")).replace("%2", _pace(pace))


def waits(report: Report) -> Columns:
    """Time from arrival to decision, a column a bucket."""
    limits = [*map(_limit, LIMITS), word("report", "more")]
    columns = []
    for at, count in enumerate(report.waits.buckets):
        words = word("report", "more than %1") if at == len(LIMITS) else word("report", "up to %1")
        name = words.replace("%1", limits[min(at, len(LIMITS) - 1)])
        columns.append(Column(limits[at], f"{name}: {number(count)}", (count,), number(count)))
    return _columns((Series("", "third", Texture.FULL),), columns)


def typical(report: Report) -> str:
    """How long it usually took, and counted from what."""
    waited = report.waits
    if waited.median is None or waited.p90 is None:
        return word("report", "No comment that waited was decided.")
    words = word(
        "report", "Half within %1, nine in ten within %2, counted from the comment's date on the site."
    )
    words = words.replace("%1", _stretch(waited.median)).replace("%2", _stretch(waited.p90))
    if waited.unknown:
        more = word("report", "%1 have no date here.").replace("%1", number(waited.unknown))
        words = f"{words} {more}"
    return words


def reasons(report: Report) -> tuple[tuple[Row, ...], str]:
    """The most frequent reasons, the others together; and in words."""
    most = MOST_REASONS + 1 if len(report.reasons) == MOST_REASONS + 1 else MOST_REASONS
    shown, rest = report.reasons[:most], report.reasons[most:]
    rows = [_row(Series(_name(name), "third", Texture.FULL), count) for name, count in shown]
    if rest:
        other = word("report", "Other reasons")
        rows.append(_row(Series(other, "third", Texture.RISING), sum(count for _, count in rest)))
    return tuple(rows), _in_words(rows)


def without(report: Report) -> str:
    """How many were removed or held for no reason that was given."""
    words = word("report", "%1 removed or held without a reason.")
    return words.replace("%1", number(report.no_reason)) if report.no_reason else ""


def sites(report: Report) -> tuple[tuple[Row, ...], str]:
    """Decisions by site, where there are several."""
    rows = [_row(Series(_name(name), "third", Texture.FULL), count) for name, count in report.sites]
    return (tuple(rows), _in_words(rows)) if len(rows) > 1 else ((), "")


def flags(report: Report) -> tuple[tuple[Row, ...], str]:
    """What became of what was flagged, with shares; and in words."""
    found = report.flags
    ends = (
        (wording.done(Verdict.APPROVE), *_DRAWN[Verdict.APPROVE], found.approved),
        (wording.done(Verdict.REJECT), *_DRAWN[Verdict.REJECT], found.rejected),
        (wording.done(Verdict.SPAM), *_DRAWN[Verdict.SPAM], found.spam),
        (word("report", "Still open"), *_DRAWN[Verdict.FLAG], found.open),
        (word("report", "Gone from the site"), "third", Texture.HOLLOW, found.gone),
    )
    total = sum(count for *_, count in ends)
    rows = []
    for name, ink, texture, count in ends:
        if count:
            share = word("report", "%1 · %2 %").replace("%1", number(count))
            shown = share.replace("%2", number(max(1, round(100 * count / total))))
            rows.append(Row(Series(name, ink, texture), count, shown))
    return tuple(rows), _in_words(rows)


def agreement(report: Report) -> str:
    """How often the second look took away what was flagged, and how often it was somebody else's."""
    found = report.flags
    if not found.decided:
        return (
            word("report", "No flag has led to a verdict yet.")
            if found.open
            else word("report", "Nothing was flagged.")
        )
    words = word("report", "Removed after the second look: %1 of %2.")
    words = words.replace("%1", number(found.removed)).replace("%2", number(found.decided))
    others = word("report", "Decided by somebody else: %1.").replace("%1", number(found.by_others))
    return f"{words} {others}"


def _series(name: str, verdict: Verdict) -> Series:
    ink, texture = _DRAWN[verdict]
    return Series(name, ink, texture)


def _columns(series: tuple[Series, ...], columns: list[Column]) -> Columns:
    most = max((sum(column.parts) for column in columns), default=0)
    said = (column.tip for column in columns if any(column.parts))
    return Columns(series, tuple(columns), number(most), "; ".join(said))


def _row(series: Series, count: int) -> Row:
    return Row(series, count, number(count))


def _in_words(rows: Iterable[Row]) -> str:
    return _joined(f"{row.series.name} {row.shown}" for row in rows)


def _joined(parts: Iterable[str]) -> str:
    return word("wording", ", ").join(parts)


def _name(text: str) -> str:
    """What somebody wrote, fit for one line among ours."""
    return isolate(drawable(one_line(text, 80)))


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def _pace(pace: float) -> str:
    return word("report", "%1 a minute").replace("%1", QLocale().toString(pace, "f", 1))


def _limit(seconds: int) -> str:
    """A round stretch of time in its own unit."""
    if seconds >= _DAY:
        return _stretch(seconds)
    hours, rest = divmod(seconds, 3600)
    words = word("wording", "%1 m") if rest else word("wording", "%1 h")
    return words.replace("%1", number(seconds // 60 if rest else hours))


def _stretch(seconds: int) -> str:
    """A stretch of time in one unit, days too."""
    if seconds < _DAY:
        return wording.clock(seconds)
    return word("wording", "%1 d").replace("%1", number(round(seconds / _DAY)))
