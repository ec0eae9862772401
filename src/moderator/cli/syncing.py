"""Sync and the outbox."""

import signal
import time
from argparse import Namespace
from collections.abc import Callable, Generator

from moderator.cli import out, sites
from moderator.desk.pace import STAGES, Pace
from moderator.domain.dates import iso_utc
from moderator.domain.errors import WrongUsage
from moderator.domain.site_entry import SiteEntry
from moderator.opening import Opened
from moderator.store import attention
from moderator.store import outbox as waiting
from moderator.store import sites as entries
from moderator.store.outbox import OutboxItem
from moderator.sync.report import Progress, SiteReport, exit_code


def sync(asked: Namespace, at: Opened, pause: Callable[[float], None] = time.sleep) -> int:
    """`moderator sync`: with --watch again and again, until interrupted."""
    if asked.watch is not None and asked.watch <= 0:
        raise WrongUsage("--watch takes seconds, more than 0.")
    if asked.watch is None:
        return _round(asked, at)
    code = 0
    ended = signal.signal(
        signal.SIGTERM, signal.default_int_handler
    )  # a service manager ends it in order too
    try:
        while True:
            code = _round(asked, at)
            pause(asked.watch)
    except KeyboardInterrupt:
        return code
    finally:
        signal.signal(signal.SIGTERM, ended)


def _round(asked: Namespace, at: Opened) -> int:
    with at.store.reading() as conn:
        known = entries.sites(conn)
        wanted = [entries.site(conn, name) for name in dict.fromkeys(asked.names)] or known
    if not wanted:
        raise WrongUsage("There is no site yet.", remedy="moderator site add NAME URL")
    reports = [_one(asked, at, entry) for entry in wanted]
    _retain(at)
    if asked.json:
        out.as_json({"sites": [report.as_json() for report in reports]})
    else:
        for report in reports:
            _tell(report)
    code = exit_code(reports)
    with at.store.reading() as conn:
        lost = attention.count(conn)
    if lost and not asked.json:
        out.say(f"{out.many(lost, 'decision')} need attention: moderator attention.")
    return code or (5 if lost else 0)


def _retain(at: Opened) -> None:
    """A profile that only a night job uses keeps what sites erased no longer than any other."""
    from moderator.desk.retention import due
    from moderator.store.erased import retain

    now = at.clock()
    if due(at.settings, now):
        at.settings.retained_at = now
        for _ in retain(at.store, now, at.settings.retention):
            pass


def _one(asked: Namespace, at: Opened, entry: SiteEntry) -> SiteReport:
    from moderator.sync.cycle import Wanted, cycle

    password = sites.known_password(at, entry)
    wanted = Wanted(
        everything=asked.now,
        full=asked.full,
        compare_every=at.settings.compare_every,
        history=at.settings.history,
    )
    return _stepped(cycle(at.store, entry, password, at.lines, at.clock, wanted))


def _stepped(steps: Generator[Progress, None, SiteReport]) -> SiteReport:
    pace = Pace()
    try:
        while True:
            step = next(steps)
            pace.saw(time.monotonic(), step.stage, step.done)
            out.progress(far(step, pace))
    except StopIteration as end:
        report: SiteReport = end.value
        return report
    finally:
        out.progress_over()


def far(step: Progress, pace: Pace) -> str:
    """How far a sync is, and in a first pull how fast it comes on and how long it will take."""
    words = f"{step.site}: {step.stage} {step.done:,}" + (f" of {step.total:,}" if step.total else "")
    if pace.rate is None or step.stage not in STAGES:
        return words
    left = pace.left(step.total) or 0.0
    return f"{words}, {pace.rate:,.0f} a second, {left / 60:,.0f} min to go"


def _tell(report: SiteReport) -> None:
    pushed, pulled = report.pushed, report.pulled
    words = [
        f"{out.many(pulled.comments, 'comment')} and {out.many(pulled.articles, 'article')} read",
        f"{pulled.gone:,} gone" if pulled.gone else "",
        f"{out.many(pushed.applied, 'decision')} delivered" if pushed.applied else "",
        f"{pushed.already:,} already so" if pushed.already else "",
        f"{pushed.conflict:,} in conflict" if pushed.conflict else "",
        f"{pushed.refused:,} refused" if pushed.refused else "",
        f"{pushed.parked:,} parked" if pushed.parked else "",
        f"{report.waiting:,} waiting" if report.waiting else "",
    ]
    out.line(f"{report.site}: {', '.join(filter(None, words))} ({report.seconds:.1f} s).")
    if report.error is not None:
        out.say(f"{report.site}: {report.error}")
        if report.remedy:
            out.say(report.remedy)
    if pulled.restored:
        out.say(
            f"{report.site} is older than what was known here: a backup was restored, or comments deleted."
        )


def outbox(asked: Namespace, at: Opened) -> int:
    """`moderator outbox`."""
    with at.store.reading() as conn:
        found = waiting.items(conn)
    whys = _whys(at, found, at.clock())
    if asked.json:
        out.as_json({"waiting": [_object(item, why) for item, why in zip(found, whys, strict=True)]})
        return 0
    out.table(
        [
            (
                str(item.ref),
                item.decision.verdict,
                item.decision.by,
                out.when(item.decision.at, at.zone),
                why,
            )
            for item, why in zip(found, whys, strict=True)
        ]
    )
    if not found:
        out.say("Nothing waits.")
    return 0


def _object(item: OutboxItem, why: str) -> dict[str, object]:
    return {
        "ref": str(item.ref),
        "verdict": item.decision.verdict,
        "by": item.decision.by,
        "at": iso_utc(item.decision.at),
        "batch": item.decision.batch,
        "due_at": iso_utc(item.due_at),
        "parked": item.parked,
        "held": item.held,
        "why": why,
    }


def _whys(at: Opened, found: list[OutboxItem], now: float) -> list[str]:
    """Why each is still here, in the window's own words."""
    from moderator.desk.reported import at_rest
    from moderator.desk.waiting import plain, why

    with at.store.reading() as conn:
        states = {entry.name: at_rest(at.store, entry) for entry in entries.sites(conn)}
    seen: set[tuple[str, int]] = set()
    sentences = []
    for item in found:  # in order of decision: what comes second waits behind the first
        place = (item.decision.site, item.decision.comment)
        sentences.append(plain(why(item, now, states.get(item.decision.site), behind=place in seen)))
        seen.add(place)
    return sentences
