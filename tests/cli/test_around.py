"""Doctor, keys, paths: they answer whatever else is broken."""

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
    assert set(steps) == {"display", "qt", "keyring", "store", "site gazette"}
    assert steps["store"]["ok"] is True
    assert steps["qt"]["ok"] is True
    assert steps["keyring"]["ok"] is False
    assert steps["keyring"]["remedy"]
    assert said["ok"] is False
    assert "gazette" in synced.ok("doctor").out


def test_the_doctor_has_no_site_to_speak_of_in_a_new_profile(bare: Terminal) -> None:
    steps = {step["step"]: step for step in bare.ok("doctor", "--json").json["steps"]}
    assert "site add" in steps["sites"]["remedy"]


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
    assert "store" in capsys.readouterr().out
