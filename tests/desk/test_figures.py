"""One's own figures at the desk, by a job."""

from pathlib import Path

from moderator.desk.figures import Figures
from moderator.domain.errors import Trouble
from moderator.domain.verdict import Verdict
from moderator.store.engine import Store
from tests.desk.shift import Shift

DAY = 86_400.0


def asked(shift: Shift, days: int | None = None) -> Figures:
    figures = shift.desk.figures
    figures.ask(days)
    shift.lanes.run_all()
    return figures


def test_figures_come_by_a_job_and_are_told(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    told: list[bool] = []
    desk.figures.told = lambda: told.append(desk.figures.loading)
    desk.figures.ask(1)
    assert told == [True]
    shift.lanes.run_all()
    assert told == [True, False]
    found = desk.figures.report
    assert found is not None
    assert found.verdicts == {Verdict.SPAM: 1}


def test_a_span_of_days_begins_at_midnight(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    shift.now += DAY
    desk.decide(Verdict.APPROVE)
    decided = {days: found.decided for days in (1, 2, None) if (found := asked(shift, days).report)}
    assert decided == {1: 1, 2: 2, None: 2}


def test_a_span_asked_for_meanwhile_takes_the_place_of_the_first(shift: Shift) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM)
    shift.now += DAY
    desk.figures.ask(None)
    figures = asked(shift, 1)
    assert figures.report is not None
    assert (figures.report.decided, figures.loading) == (0, False)


def test_they_are_saved_as_a_spreadsheet_opens_them(shift: Shift, tmp_path: Path) -> None:
    desk = shift.begin()
    desk.decide(Verdict.SPAM, reason="=إعلان")
    figures = asked(shift)
    heard: list[Trouble | None] = []
    figures.save(tmp_path / "figures.csv", heard.append)
    figures.save(tmp_path / "no" / "figures.csv", heard.append)
    shift.lanes.run_all()
    assert heard[0] is None
    assert heard[1] is not None
    written = (tmp_path / "figures.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfpart,name,verdict,value\r\n")
    assert "reason,'=إعلان,,1\r\n" in written.decode("utf-8-sig")


def test_a_journal_that_cannot_be_read_ends_the_waiting(shift: Shift, tmp_path: Path) -> None:
    other = Store.open(tmp_path / "other")
    figures = Figures(other, shift.lanes, lambda: shift.now, shift.desk.zone)
    other.close()
    (tmp_path / "other" / "journal.db").write_bytes(b"not a database" * 100)
    for end in ("-wal", "-shm"):
        (tmp_path / "other" / f"journal.db{end}").unlink(missing_ok=True)
    figures.ask(None)
    shift.lanes.run_all()
    other.close()
    assert (figures.report, figures.loading) == (None, False)
