"""The README says what the program does: its keys and its map are those of the code."""

import pytest

from tests.rules.readme import README, code_map, current, parts


def test_the_table_of_keys_and_the_map_are_current() -> None:
    written = README.read_text(encoding="utf-8")
    assert written == current(written), "Run: python3 run.py readme"


def test_the_map_goes_from_the_window_to_the_words() -> None:
    rows = code_map().splitlines()
    assert rows.index(next(row for row in rows if "`desk`" in row)) < rows.index(
        next(row for row in rows if "`domain`" in row)
    )
    assert all(len(row.split("|")[2].strip()) > 10 for row in rows[2:])


def test_the_keys_are_in_the_table() -> None:
    assert "Approve" in parts()["keys"]


def test_a_readme_without_its_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="<!-- keys -->"):
        current("# Moderator\n")
