"""Exit codes and who says what where."""

import sqlite3
import sys
from pathlib import Path

import pytest

from moderator.cli import main
from tests.cli.terminal import Front, Terminal


def test_without_a_verb_the_window_opens(bare: Terminal, tmp_path: Path) -> None:
    assert bare.run().code == 0
    assert bare.run("--profile", str(tmp_path)).code == 0
    assert bare.front.opened == [("window", None), ("window", tmp_path)]


def test_version_and_help_end_well(bare: Terminal) -> None:
    assert bare.ok("--version").out.startswith("moderator ")
    assert "decide" in bare.ok("--help").out
    assert "--stdin" in bare.ok("decide", "--help").out


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["queue", "--in", "nowhere"],
        ["queue", "--limit", "many"],
        ["queue", "--limit", "-1"],
        ["queue", "--json", "--ids"],
        ["decide", "destroy", "gazette:1"],
        ["decide", "approve"],
        ["decide", "approve", "gazette:1", "--stdin"],
        ["show", "1204"],
        ["show", "gazette:0"],
        ["show", "gazette:9223372036854775808"],
        ["site"],
        ["site", "add", "gazette"],
        ["sync", "--watch", "0"],
        ["undo", "no-such-batch"],
        ["resolve", "gazette:1", "ours"],
        ["journal", "--since", "some day"],
        ["export", "", "--format", "xml"],
    ],
)
def test_wrong_usage_is_exit_2_and_said_on_standard_error_alone(synced: Terminal, words: list[str]) -> None:
    said = synced.run(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.strip()
    assert "Traceback" not in said.err


def test_the_profile_may_be_named_before_or_behind_the_verb(synced: Terminal, tmp_path: Path) -> None:
    other = str(tmp_path / "other")
    assert synced.ok("--profile", other, "queue", "--count").out == "0\n"
    assert synced.ok("queue", "--count", "--profile", other).out == "0\n"
    assert synced.ok("queue", "--count").out == "10\n"


def test_a_bug_is_exit_1_with_a_report_and_no_trace_on_the_terminal(
    synced: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError("Annabel Lee, 12 Harbour Street")

    monkeypatch.setattr("moderator.cli.reading.queue", broken)
    said = synced.run("queue")
    assert said.code == 1
    assert "Traceback" not in said.err
    reports = list((synced.profile / "reports").iterdir())
    assert len(reports) == 1
    assert str(reports[0]) in said.err
    assert "Annabel" not in reports[0].read_text()


def test_a_reader_that_leaves_the_pipe_is_no_error(
    synced: Terminal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Closed:
        encoding = "utf-8"

        def write(self, _text: str) -> int:
            raise BrokenPipeError

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdout", Closed())
    assert main(["queue"], Front()) == 0


class TestStoreTrouble:
    """Exit 6: a sentence, and nothing touched."""

    def test_a_profile_below_a_plain_file(self, bare: Terminal, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("I am a file.")
        said = bare.run("--profile", str(tmp_path / "file" / "profile"), "queue")
        assert (said.code, said.out) == (6, "")
        assert said.err.startswith("The local store: ")

    def test_a_store_of_a_newer_version(self, synced: Terminal) -> None:
        file = sqlite3.connect(synced.profile / "journal.db")
        file.execute("PRAGMA user_version = 999")
        file.close()
        said = synced.run("queue")
        assert said.code == 6
        assert "newer" in said.err

    def test_a_journal_that_is_damaged(self, synced: Terminal) -> None:
        journal = synced.profile / "journal.db"
        whole = journal.read_bytes()
        journal.write_bytes(whole[:4096] + b"\xff" * 8192 + whole[12288:])
        spoilt = journal.read_bytes()
        assert synced.run("queue").code == 6
        assert synced.run("decide", "approve", "gazette:1").code == 6
        assert synced.run("doctor").code == 6
        assert journal.read_bytes() == spoilt

    def test_a_damaged_mirror_is_set_aside_said_and_pulled_again(self, synced: Terminal) -> None:
        synced.ok("decide", "approve", "gazette:1")
        (synced.profile / "mirror.db").write_bytes(b"this was a database once " * 400)
        for end in ("-wal", "-shm"):
            (synced.profile / f"mirror.db{end}").unlink(missing_ok=True)
        said = synced.run("sync")
        assert said.code == 0
        assert "set aside" in said.err
        assert len(list(synced.profile.glob("mirror-damaged-*.db"))) == 1
        assert synced.ids() == [2, 3, 4, 5, 6, 7, 8, 9, 10]

    def test_a_store_that_another_program_holds_is_waited_for_then_said(
        self, synced: Terminal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("moderator.store.engine._PATIENCE", 0.05)
        other = sqlite3.connect(synced.profile / "journal.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        said = synced.run("decide", "approve", "gazette:1")
        assert said.code == 6
        other.execute("ROLLBACK")
        other.close()
        assert synced.ok("journal").out == ""
