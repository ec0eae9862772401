"""A moderator's figures out of the journal, a window of it at a time; grouped by SQLite, not row by row."""

import json
from collections import Counter
from collections.abc import Collection, Generator
from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import Connection, text

from moderator.domain.report import Flags, Hour, Report, waits
from moderator.domain.verdict import Verdict
from moderator.store import numbers
from moderator.store.engine import Store

WINDOW = 5000
"""Decisions looked at in one transaction: some 80 ms where all of them count."""
MOST_REASONS = 40
_PAUSE = 120
"""Seconds without a decision that were no work, as the session's own pace has it."""
_SCRIPT = 0.3
"""Seconds between two decisions below which no person made them."""
_FEW = 5
"""Single decisions below which an hour has no pace."""
_QUARTER = 900
"""Seconds: every zone's hours and days begin at a quarter of an hour."""

_OURS = text("SELECT DISTINCT moderator FROM main.sites ORDER BY moderator")
_TOP = text("SELECT coalesce(max(seq), 0) FROM main.decisions")

_WITHDRAWN = """EXISTS (SELECT 1 FROM main.withdrawals w
    WHERE w.decision = {0}.seq AND w.returned_at IS NULL{1})"""
_OPPOSED = """EXISTS (SELECT 1 FROM main.decisions u WHERE u.undoes = {0}.id
    AND NOT EXISTS (SELECT 1 FROM main.withdrawals x WHERE x.decision = u.seq AND x.returned_at IS NULL))"""


def _stands(name: str) -> str:
    return f"{name}.undoes IS NULL AND NOT {_WITHDRAWN.format(name, '')} AND NOT {_OPPOSED.format(name)}"


_ASKED = """FROM main.decisions d
    WHERE d.seq > :after AND d.seq <= :upto AND d.at >= :since AND d.at < :until
        AND d.by IN (SELECT value FROM json_each(:by)) AND d.undoes IS NULL"""
_ANY = text(f"SELECT 1 {_ASKED} LIMIT 1")
_COUNTS = text(f"""
    SELECT CAST(d.at / {_QUARTER} AS INTEGER), d.site, d.verdict,
        CASE WHEN {_WITHDRAWN.format("d", " AND w.later IS NOT NULL")} THEN 'replaced'
            WHEN {_WITHDRAWN.format("d", "")} OR {_OPPOSED.format("d")} THEN 'undone' ELSE 'stands' END,
        count(*)
    {_ASKED} GROUP BY 1, 2, 3, 4""")
_REASONS = text(f"""
    SELECT trim(coalesce((SELECT m.reason FROM main.remarks m WHERE m.decision = d.seq
            AND m.reason IS NOT NULL ORDER BY m.rowid DESC LIMIT 1), d.reason, '')), d.verdict, count(*)
    {_ASKED} AND d.lane = 0 AND {_stands("d")} GROUP BY 1, 2""")  # noqa: S608 - names of ours
# A wait is kept to a hundredth or so, so that many comments make few rows.
_WAITS = text(f"""
    SELECT CASE WHEN wait < 120 THEN wait WHEN wait < 10800 THEN wait / 10 * 10
        WHEN wait < 259200 THEN wait / 60 * 60 ELSE wait / 3600 * 3600 END, count(*)
    FROM (SELECT max(0, CAST(d.at AS INTEGER) - (SELECT c.created_at FROM mirror.comments c
            WHERE c.site = d.site AND c.id = d.comment)) AS wait
        {_ASKED} AND d.lane = 0 AND d.status = 'pending' AND {_stands("d")}
        AND NOT EXISTS (SELECT 1 FROM main.decisions e WHERE e.site = d.site AND e.comment = d.comment
            AND e.lane = 0 AND e.seq < d.seq AND {_stands("e")}))
    GROUP BY 1""")  # noqa: S608
# Bulk actions say nothing of how long the next comment takes.
_PACE = text(f"""
    SELECT quarter, count(*), total(gap)
    FROM (SELECT CAST(d.at / {_QUARTER} AS INTEGER) AS quarter, d.at - lag(d.at) OVER (ORDER BY d.seq) AS gap
        {_ASKED} AND NOT EXISTS (SELECT 1 FROM main.decisions b WHERE b.batch = d.batch AND b.seq <> d.seq))
    WHERE gap BETWEEN {_SCRIPT} AND {_PAUSE} GROUP BY 1""")  # noqa: S608
# What waits to be delivered counts as delivered; a verdict lifts the flag, also where the copy has it still.
_FLAGS = text(f"""
    SELECT became, mine, count(*) FROM (
        SELECT CASE WHEN status IS NULL OR status = 'gone' THEN 'gone' WHEN flagged THEN 'open'
            WHEN status IN ('approved', 'spam', 'trash') THEN status ELSE 'open' END AS became, mine
        FROM (SELECT coalesce(
                (SELECT o.target FROM main.outbox o WHERE o.site = d.site AND o.comment = d.comment
                    AND o.lane = 0 ORDER BY o.decision DESC LIMIT 1),
                (SELECT c.status FROM mirror.comments c WHERE c.site = d.site AND c.id = d.comment)
            ) AS status,
            NOT EXISTS (SELECT 1 FROM main.outbox o
                WHERE o.site = d.site AND o.comment = d.comment AND o.lane = 0)
            AND (EXISTS (SELECT 1 FROM main.outbox o WHERE o.decision = d.seq)
                OR EXISTS (SELECT 1 FROM mirror.flags f
                    WHERE f.site = d.site AND f.comment = d.comment AND f.by = d.by)) AS flagged,
            EXISTS (SELECT 1 FROM main.decisions l WHERE l.site = d.site AND l.comment = d.comment
                AND l.lane = 0 AND l.seq > d.seq AND l.by = d.by AND {_stands("l")}) AS mine
            {_ASKED} AND d.verdict = 'flag' AND {_stands("d")}
            AND NOT EXISTS (SELECT 1 FROM main.receipts r WHERE r.decision = d.seq
                AND r.outcome IN ('conflict', 'refused'))
            AND NOT EXISTS (SELECT 1 FROM main.decisions l WHERE l.site = d.site AND l.comment = d.comment
                AND l.lane = 1 AND l.seq > d.seq AND l.by = d.by AND {_stands("l")})))
    GROUP BY 1, 2""")  # noqa: S608


def own(conn: Connection) -> tuple[str, ...]:
    """The logins under which decisions are made here, also those of removed sites; empty for no login."""
    return tuple(conn.execute(_OURS).scalars())


def read(
    store: Store, zone: tzinfo, since: float | None, until: float | None, by: Collection[str] | None = None
) -> Generator[float, None, Report]:
    """Figures of `by` (the desk's own logins unless said) from `since` on, before `until` (Unix seconds).

    A job's steps, a window of the journal each; yields the share that is read. `zone` is the moderator's.
    """
    with store.reading() as conn:
        top: int = conn.execute(_TOP).scalar_one()
        logins = own(conn) if by is None else tuple(by)
    sums = _Sums(zone)
    asked: dict[str, Any] = {
        "since": float("-inf") if since is None else since,
        "until": float("inf") if until is None else until,
        "by": json.dumps(logins),
    }
    for after in range(0, top, WINDOW):
        with store.reading() as conn:
            window = {**asked, "after": after, "upto": min(after + WINDOW, top)}
            if conn.execute(_ANY, window).first() is not None:
                sums.add(conn, window)
        yield min(1.0, (after + WINDOW) / top)
    return sums.report(logins, since, until)


class _Sums:
    """Adds up the windows."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._days: dict[date, Counter[Verdict]] = {}
        self._hours: Counter[int] = Counter()
        self._worked: dict[int, tuple[int, float]] = {}
        self._sites: Counter[str] = Counter()
        self._reasons: Counter[str] = Counter()
        self._bare = 0
        self._lost: Counter[str] = Counter()
        self._waits: Counter[int] = Counter()
        self._unknown = 0
        self._flags: Counter[str] = Counter()
        self._quarters: dict[int, tuple[date, int]] = {}

    def add(self, conn: Connection, asked: dict[str, Any]) -> None:
        """One window."""
        for quarter, site, verdict, state, count in conn.execute(_COUNTS, asked):
            if state != "stands":
                self._lost[state] += count
                continue
            day, hour = self._there(quarter)
            self._days.setdefault(day, Counter())[Verdict(verdict)] += count
            self._hours[hour] += count
            self._sites[numbers.name(conn, site)] += count
        for reason, verdict, count in conn.execute(_REASONS, asked):
            if reason:
                self._reasons[reason] += count
            elif verdict in (Verdict.REJECT, Verdict.SPAM, Verdict.HOLD):
                self._bare += count
        for wait, count in conn.execute(_WAITS, asked):
            if wait is None:
                self._unknown += count
            else:
                self._waits[wait] += count
        for quarter, count, seconds in conn.execute(_PACE, asked):
            hour = self._there(quarter)[1]
            singles, worked = self._worked.get(hour, (0, 0.0))
            self._worked[hour] = singles + count, worked + seconds
        for became, mine, count in conn.execute(_FLAGS, asked):
            self._flags[became] += count
            if not mine and became not in ("open", "gone"):
                self._flags["by_others"] += count

    def report(self, by: tuple[str, ...], since: float | None, until: float | None) -> Report:
        """What it came to."""
        flags = {"rejected" if name == "trash" else name: count for name, count in self._flags.items()}
        return Report(
            by,
            since,
            until,
            {day: dict(self._days[day]) for day in sorted(self._days)},
            tuple(Hour(self._hours[hour], self._pace(hour)) for hour in range(24)),
            tuple(self._sites.most_common()),
            tuple(self._reasons.most_common(MOST_REASONS)),
            self._bare,
            self._lost["undone"],
            self._lost["replaced"],
            Flags(**flags),
            waits(self._waits, self._unknown),
        )

    def _pace(self, hour: int) -> float | None:
        singles, worked = self._worked.get(hour, (0, 0.0))
        return singles / worked * 60 if singles >= _FEW else None

    def _there(self, quarter: int) -> tuple[date, int]:
        """Day and hour of a quarter in the moderator's zone."""
        if quarter not in self._quarters:
            there = datetime.fromtimestamp(quarter * _QUARTER, self._zone)
            self._quarters[quarter] = there.date(), there.hour
        return self._quarters[quarter]
