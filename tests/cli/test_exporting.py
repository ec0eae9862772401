"""What is exported can be read back, by programs and by spreadsheets that trust too much."""

import csv
import io
import json
import stat
from pathlib import Path

import pytest

from moderator.cli import exporting
from tests.cli.terminal import Terminal
from tests.servers.sites import Site

AWKWARD = {
    1: 'one, two; "three"',
    2: "line one\r\nline two\n\nline four",
    3: "=HYPERLINK(1)",
    4: "+1 agreed",
    5: "-5 degrees",
    6: "@anna well said",
    7: "\ttabbed",
    8: "emoji 😀 and مرحبا",
}
COLUMNS = list(exporting.COLUMNS)


@pytest.fixture
def awkward(terminal: Terminal, newsroom: Site) -> Terminal:
    for id_, text in AWKWARD.items():
        newsroom.set(id_, comment_content=text)
    newsroom.set(9, comment_author="=cmd|' /C calc'!A0")
    terminal.ok("sync")
    terminal.ok("decide", "approve", "gazette:1", "--reason", "fine, really")
    return terminal


def test_a_csv_has_one_record_a_comment_of_one_width(awkward: Terminal, tmp_path: Path) -> None:
    printed = awkward.ok("export", "", "--format", "csv").out
    file = tmp_path / "all.csv"
    said = awkward.ok("export", "", "--format", "csv", "--output", str(file))
    assert said.out == ""
    assert file.read_bytes().decode() == printed
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    records = list(csv.reader(io.StringIO(printed, newline="")))
    assert records[0] == COLUMNS
    assert " ".join(COLUMNS) == (
        "ref status created_at author email url ip article article_url text verdict reason by at"
    )
    assert {len(record) for record in records} == {len(COLUMNS)}
    by_ref = {record[0]: dict(zip(COLUMNS, record, strict=True)) for record in records[1:]}
    assert len(by_ref) == 10
    assert by_ref["gazette:1"]["text"] == AWKWARD[1]
    assert by_ref["gazette:1"]["verdict"] == "approve"
    assert by_ref["gazette:1"]["reason"] == "fine, really"
    assert by_ref["gazette:1"]["by"] == "anna"
    assert by_ref["gazette:2"]["text"] == "line one\nline two\n\nline four"
    assert by_ref["gazette:8"]["text"] == AWKWARD[8]
    assert printed.count("\r\n") == 11


def test_a_spreadsheet_runs_nothing_of_it(awkward: Terminal) -> None:
    printed = awkward.ok("export", "", "--format", "csv").out
    for record in csv.reader(io.StringIO(printed, newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in record)
    assert "'=HYPERLINK(1)" in printed
    assert "'@anna well said" in printed


def test_json_and_json_lines_agree_and_are_exact(awkward: Terminal, tmp_path: Path) -> None:
    whole = awkward.ok("export", "", "--format", "json").json
    lines = awkward.ok("export", "", "--format", "jsonl").lines
    assert whole == lines
    first = whole[0]
    assert first["decision"]["verdict"] == "approve"
    del first["decision"]
    assert first == awkward.queue("--in", "approved")[0]
    file = tmp_path / "all.json"
    awkward.ok("export", "", "--format", "json", "--output", str(file))
    assert json.loads(file.read_text("utf-8"))[0]["text"] == AWKWARD[1]


def test_a_query_chooses_over_all_queues(awkward: Terminal) -> None:
    assert [one["id"] for one in awkward.ok("export", "status:approved", "--format", "json").json] == ["1"]
    assert awkward.ok("export", "nobody wrote this", "--format", "json").json == []
    assert awkward.ok("export", "nobody wrote this", "--format", "jsonl").out == ""
    header = awkward.ok("export", "nobody wrote this", "--format", "csv").out
    assert header == ",".join(COLUMNS) + "\r\n"


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(awkward: Terminal, tmp_path: Path) -> None:
    said = awkward.run(
        "export", "", "--format", "csv", "--output", str(tmp_path / "no" / "such" / "folder.csv")
    )
    assert said.code == 2
    assert "cannot be written" in said.err
    assert not (tmp_path / "no").exists()
