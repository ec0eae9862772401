"""What reaches a terminal."""

import io
import sys

import pytest

from moderator.cli import out
from moderator.domain.errors import Trouble


def test_a_terminal_that_lacks_a_letter_gets_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(kept, encoding="ascii", write_through=True))
    out.line("naïve 😀 \ud800")
    assert kept.getvalue() == b"na\\xefve \\U0001f600 \\ud800\n"


def test_columns_are_of_one_width(capsys: pytest.CaptureFixture[str]) -> None:
    out.table([("a", "long cell", "x"), ("bbb", "c", "")])
    out.table([])
    assert capsys.readouterr().out == "a    long cell  x\nbbb  c\n"


def test_a_trouble_is_said_with_what_can_be_done_on_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out.trouble(Trouble("A file \x1b[2J is gone.", title="The store", remedy="Look\nfor it."))
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "The store: A file ␛[2J is gone.\nLook\nfor it.\n"


def test_progress_shows_on_a_terminal_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out.progress("pending 10 of 20")
    out.progress_over()
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    out.progress("pending 10 of 20")
    out.progress_over()
    assert "pending 10 of 20" in capsys.readouterr().err


def test_json_is_exact_in_any_encoding(capsys: pytest.CaptureFixture[str]) -> None:
    out.as_json({"text": "\u202e\x1b é"})
    assert capsys.readouterr().out == '{"text": "\\u202e\\u001b \\u00e9"}\n'


def test_times_and_numbers_are_said_for_people() -> None:
    from datetime import UTC

    assert out.when(None, UTC) == "–"
    assert out.when(0, UTC) == "1970-01-01 00:00"
    assert (out.many(1, "comment"), out.many(2000, "comment")) == ("1 comment", "2,000 comments")
