"""A moderator's figures out of the journal."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest

from moderator.domain.decision import Answer, Outcome
from moderator.domain.report import Flags, Report
from moderator.domain.verdict import Verdict
from moderator.jobs import at_once
from moderator.store import audit, report, sites
from tests.store.newsroom import GAZETTE, Newsroom, comment

DAY = 86_400.0


def figures(
    room: Newsroom,
    since: float | None = None,
    until: float | None = None,
    by: Iterable[str] | None = None,
    zone: str = "UTC",
) -> Report:
    return at_once(report.read(room.store, ZoneInfo(zone), since, until, None if by is None else tuple(by)))


def test_nothing_decided_is_an_empty_report(room: Newsroom) -> None:
    found = figures(room)
    assert found.empty
    assert (found.by, found.decided, found.waits.median) == (("anna",), 0, None)


def test_own_decisions_are_counted_by_verdict_day_hour_and_site(room: Newsroom) -> None:
    room.now = 1_700_000_000.0  # 14 Nov 2023, 22:13 UTC
    room.decide(Verdict.SPAM, 1, 2, 3)
    room.decide(Verdict.APPROVE, 4)
    room.decide(Verdict.APPROVE, 5, by="ben")
    room.now += DAY
    room.decide(Verdict.REJECT, 6)
    found = figures(room)
    assert found.verdicts == {Verdict.APPROVE: 1, Verdict.REJECT: 1, Verdict.SPAM: 3}
    assert found.days == {
        date(2023, 11, 14): {Verdict.SPAM: 3, Verdict.APPROVE: 1},
        date(2023, 11, 15): {Verdict.REJECT: 1},
    }
    assert [at for at, hour in enumerate(found.hours) if hour.decided] == [22]
    assert found.sites == (("gazette", 5),)
    assert figures(room, by=["ben"]).verdicts == {Verdict.APPROVE: 1}


def test_a_site_without_a_login_has_figures_too(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        sites.add(conn, replace(GAZETTE, name="herald", moderator="", prefix="h_"))
    room.decide(Verdict.SPAM, 1, by="")
    assert (figures(room).by, figures(room).decided) == (("", "anna"), 1)


def test_days_and_hours_are_those_of_the_moderator(room: Newsroom) -> None:
    room.now = 1_700_000_000.0
    room.decide(Verdict.APPROVE, 1)
    found = figures(room, zone="Asia/Kathmandu")  # 5 h 45 min ahead
    assert list(found.days) == [date(2023, 11, 15)]
    assert [at for at, hour in enumerate(found.hours) if hour.decided] == [3]


def test_only_what_lies_in_the_span_is_counted(room: Newsroom) -> None:
    room.decide(Verdict.APPROVE, 1)
    begin = room.now + 1
    room.decide(Verdict.APPROVE, 2)
    end = room.now + 1
    room.decide(Verdict.APPROVE, 3)
    assert figures(room, begin).decided == 2
    assert figures(room, begin, end).decided == 1
    assert figures(room, None, end).decided == 2


def test_a_journal_longer_than_a_window_is_read_whole(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = [Verdict.SPAM, Verdict.APPROVE, Verdict.REJECT]
    for id_ in range(1, 13):
        room.decide(whole[id_ % 3], id_)
    once = figures(room)
    monkeypatch.setattr(report, "WINDOW", 5)
    steps = list(report.read(room.store, UTC, None, None))
    assert steps == [5 / 12, 10 / 12, 1.0]
    again = figures(room)
    assert (again.verdicts, again.days, again.waits) == (once.verdicts, once.days, once.waits)


def test_what_was_taken_back_or_decided_again_does_not_stand(room: Newsroom) -> None:
    unsent = room.decide(Verdict.SPAM, 1)
    room.undo(unsent)
    delivered = room.decide(Verdict.SPAM, 2, 3)
    room.push()
    room.undo(delivered)
    room.decide(Verdict.APPROVE, 4)
    room.decide(Verdict.REJECT, 4)
    found = figures(room)
    assert (found.verdicts, found.undone, found.replaced) == ({Verdict.REJECT: 1}, 3, 1)


def test_the_latest_reason_counts_and_removals_without_one_are_said(room: Newsroom) -> None:
    batch = room.decide(Verdict.REJECT, 1, 2)
    for reason in ("off topic", "abuse"):
        with room.store.deciding() as conn:
            audit.remark(conn, batch, by="anna", at=room.now, reason=reason)
    room.decide(Verdict.SPAM, 3)
    room.decide(Verdict.APPROVE, 4)
    found = figures(room)
    assert (found.reasons, found.no_reason) == ((("abuse", 2),), 1)


def test_time_to_decision_is_from_the_comments_date_to_its_first_decision(room: Newsroom) -> None:
    now = 1_700_100_000.0
    room.pull(
        [comment(30 + at, created_at=int(now) - wait) for at, wait in enumerate((29, 199, 1999, 19_999))]
        + [comment(40, created_at=None), comment(41, status="approved")]
    )
    room.now = now
    for id_ in (30, 31, 32, 33):
        room.now = now
        room.decide(Verdict.APPROVE, id_)
    room.push()
    room.now = now + 50_000
    room.decide(Verdict.HOLD, 30)
    room.push()
    room.decide(Verdict.REJECT, 30)  # pending again, but not for the first time
    room.decide(Verdict.SPAM, 40, 41)
    waited = figures(room).waits
    assert (waited.count, waited.unknown, waited.median, waited.p90) == (4, 1, 200, 19_980)
    assert waited.buckets == (1, 1, 0, 1, 0, 1, 0, 0)


def test_a_comment_dated_in_the_future_did_not_wait(room: Newsroom) -> None:
    room.pull([comment(50, created_at=int(room.now) + 5000)])
    room.decide(Verdict.APPROVE, 50)
    assert figures(room).waits.median == 0


def test_what_became_of_flags_and_who_decided(room: Newsroom) -> None:
    for id_ in range(1, 9):
        room.decide(Verdict.FLAG, id_)
    room.push()
    room.decide(Verdict.APPROVE, 1)
    room.decide(Verdict.SPAM, 2)
    room.push()
    room.decide(Verdict.REJECT, 3)  # still to be delivered
    room.pull([comment(4, status="trash"), comment(5, status="gone")])  # by colleagues, and the flags with it
    with room.store.mirroring() as copy:
        copy.exec_driver_sql("DELETE FROM flags WHERE comment IN (4, 5)")
    room.decide(Verdict.UNFLAG, 6)
    room.push()
    found = figures(room)
    assert found.flags == Flags(approved=1, rejected=2, spam=1, open=2, gone=1, by_others=1)
    assert (found.flags.decided, found.flags.removed) == (4, 3)


def test_a_flag_that_the_site_did_not_take_has_no_end(room: Newsroom) -> None:
    room.decide(Verdict.FLAG, 1)
    sent = room.due()
    room.send(sent)
    room.answer(sent, Answer(sent[0].decision.id, Outcome.REFUSED, "pending"))
    assert figures(room).flags == Flags()


def test_an_approved_comment_under_a_flag_is_still_open(room: Newsroom) -> None:
    room.pull([comment(60, status="approved")])
    room.decide(Verdict.FLAG, 60)
    room.push()
    assert figures(room).flags == Flags(open=1)


def test_pace_leaves_pauses_bulk_actions_and_scripts_out(room: Newsroom) -> None:
    room.now = 1_700_000_000.0
    for id_ in range(1, 9):
        room.now += 9  # and one by `decide`
        room.decide(Verdict.APPROVE, id_)
    room.decide(Verdict.SPAM, 9, 10, 11)
    room.now += 1000
    room.decide(Verdict.APPROVE, 12)
    for id_ in (13, 14, 15):
        room.now -= 0.9  # and one by `decide`
        room.decide(Verdict.APPROVE, id_)
    (hour,) = [one for one in figures(room).hours if one.decided]
    assert hour.decided == 15
    assert hour.pace == pytest.approx(6.0)
