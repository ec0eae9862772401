"""Cells that no spreadsheet runs."""

import csv
import io

import pytest

from moderator.domain.cells import cell, records


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_formula_becomes_text(start: str) -> None:
    assert cell(f"{start}1+1") == f"'{start}1+1"


def test_records_are_read_back_as_they_were() -> None:
    rows: list[list[str | None]] = [["a", 'say "so", twice', "two\nlines"], ["", "é\ud800", None]]
    text = records(rows)
    assert text.count("\r\n") == 2
    assert list(csv.reader(io.StringIO(text, newline=""))) == [rows[0], ["", "é?", ""]]
