"""A bug of ours leaves a report that tells where, and nothing of what was being handled."""

import stat
import subprocess
import sys
from pathlib import Path

from moderator import crash

PROGRAM = """
import sys
from pathlib import Path
from moderator import crash, jobs

crash.install(Path(sys.argv[1]), lambda path: print("report:", path))

def judge(text):
    try:
        raise ValueError("reader wrote " + text)
    except ValueError as error:
        raise RuntimeError(text) from error

lanes = jobs.SteppedLanes()
lanes.run("store", lambda cancelled: judge("mary@example.org s3cret"))
lanes.run_all()
"""


def test_a_bug_ends_with_1_a_report_and_none_of_the_values(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "reports")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (1, "")
    (report,) = (tmp_path / "reports").iterdir()
    assert ended.stdout == f"report: {report}\n"
    text = report.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "moderator/jobs.py" in text
    assert "in judge" in text
    for value in ("mary", "s3cret", "reader wrote", str(tmp_path), str(Path.home())):
        assert value not in text
    assert stat.S_IMODE(report.stat().st_mode) == 0o600


def test_a_report_that_cannot_be_written_is_said_and_raises_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert crash.report(ValueError("x"), tmp_path / "file" / "reports") is None


def test_old_reports_go(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"report-20200101-0000{number:02}-1.txt").write_text("old")
    path = crash.report(ValueError("x"), tmp_path)
    kept = list(tmp_path.iterdir())
    assert len(kept) == crash.KEPT
    assert path in kept


def test_an_error_that_goes_round_in_its_causes_is_told_once_or_ten_times() -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    assert crash.text(first).count("ValueError") == 10
