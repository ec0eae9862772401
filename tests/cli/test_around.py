"""Doctor, keys, paths: they answer whatever else is broken."""

import sqlite3
import sys
from pathlib import Path

import pytest

from moderator.cli import main
from tests.cli.terminal import Front, Terminal


def test_paths_are_printed_and_nothing_is_made(bare: Terminal) -> None:
    said = bare.ok("paths")
    assert str(bare.profile) in said.out
    assert {line.split()[0] for line in said.out.splitlines()} == {"profile", "log", "reports"}
    assert not bare.profile.exists()
    assert "/elsewhere" in bare.ok("--profile", "/elsewhere", "paths").out


def test_keys_are_the_table_of_commands(bare: Terminal) -> None:
    said = bare.ok("keys")
    for key, name in (("A ", "Approve"), ("Shift+S", "Spam selection"), ("G P", "Pending"), ("?", "Keys")):
        assert any(line.startswith(key) and name in line for line in said.out.splitlines())
    assert not bare.profile.exists()


def test_the_doctor_says_what_works_and_what_to_do(synced: Terminal) -> None:
    said = synced.ok("doctor", "--json").json
    steps = {step["step"]: step for step in said["steps"]}
    assert set(steps) == {"display", "qt", "keyring", "profile", "journal", "mirror", "site gazette"}
    assert steps["journal"]["ok"] is True
    assert steps["qt"]["ok"] is True
    assert steps["keyring"]["ok"] is False
    assert steps["keyring"]["remedy"]
    assert said["ok"] is False
    assert "gazette" in synced.ok("doctor").out


def test_the_doctor_makes_nothing_where_nothing_is(bare: Terminal) -> None:
    bare.ok("doctor", "--json")
    assert not bare.profile.exists()
    bare.ok("queue")
    steps = {step["step"]: step for step in bare.ok("doctor", "--json").json["steps"]}
    assert "site add" in steps["sites"]["remedy"]


def test_a_damaged_journal_is_touched_by_repair_alone(synced: Terminal) -> None:
    synced.ok("decide", "approve", "gazette:1")
    journal = synced.profile / "journal.db"
    file = sqlite3.connect(journal)
    file.execute("PRAGMA journal_mode = DELETE")
    root, size = file.execute(
        "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_master WHERE name = 'remarks'"
    ).fetchone()
    file.close()
    whole = journal.read_bytes()
    start = (root - 1) * size
    journal.write_bytes(whole[:start] + bytes(size) + whole[start + size :])
    spoilt = journal.read_bytes()
    assert synced.run("queue").code == 6
    said = synced.run("doctor", "--json")
    assert said.code == 6
    assert [step["ok"] for step in said.json["steps"] if step["step"] == "journal"] == [False]
    assert journal.read_bytes() == spoilt
    repaired = synced.run("doctor", "--repair")
    assert repaired.code == 0, repaired
    assert "saved in" in repaired.err
    assert synced.ids("--in", "approved") == [1]
    assert len(synced.ok("journal", "--json").lines) == 1


@pytest.mark.parametrize("words", [["queue", "--count"], ["keys"], ["--version"], ["journal"], ["outbox"]])
def test_reading_loads_neither_qt_nor_driver_nor_keyring(synced: Terminal, words: list[str]) -> None:
    import os
    import subprocess

    asked = (
        "import sys\nfrom moderator.cli import main\n"
        f"code = main({words!r}, None)\n"
        "print([m for m in ('PySide6', 'pymysql', 'keyring', 'sqlalchemy.orm') if m in sys.modules],"
        " file=sys.stderr)\n"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], env={**os.environ}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == "[]"


def test_the_doctor_answers_where_no_profile_can_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert main(["doctor", "--profile", str(tmp_path / "file" / "x")], Front()) == 6
    assert "profile" in capsys.readouterr().out
