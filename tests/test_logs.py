"""The log: five files, and no way to say anything with it but numbers and words of the program."""

import stat
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from moderator import logs
from moderator.domain.decision import Outcome
from moderator.logs import Event, Log


def test_a_line_holds_time_event_site_and_numbers(tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    log.note(Event.PUSHED, site="gazette", applied=40, seconds=0.25, outcome=Outcome.APPLIED, left_out=None)
    log.close()
    assert log.path.read_text(encoding="utf-8").endswith(
        " pushed site=gazette applied=40 seconds=0.250 outcome=applied\n"
    )
    assert stat.S_IMODE(log.path.stat().st_mode) == 0o600


@pytest.mark.parametrize("value", ["Mary wrote", b"bytes", ("a",), ValueError("a reader's words"), object()])
def test_nothing_that_could_hold_a_text_can_be_logged(tmp_path: Path, value: Any) -> None:
    log = Log(tmp_path)
    with pytest.raises(TypeError):
        log.note(Event.SYNCED, text=value)
    with pytest.raises(TypeError):
        log.note(Event.SYNCED, site="mary@example.org")
    assert not log.path.exists()


def test_words_that_are_logged_are_declared() -> None:
    assert issubclass(Event, StrEnum)
    assert all(event.isidentifier() for event in Event)


def test_the_log_never_holds_more_than_five_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "BYTES", 1000)
    log = Log(tmp_path)
    for number in range(400):
        log.note(Event.SYNCED, number=number)
    log.close()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 5
    assert all(file.stat().st_size <= 1000 and stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)
    assert "number=399" in log.path.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    Log(tmp_path / "file" / "log").note(Event.STARTED)
