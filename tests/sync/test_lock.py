"""One sync at a time a site and profile, over all programs; a crash lets go."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from moderator.domain.errors import StoreTrouble
from moderator.sync.lock import SyncLock

HOLD_AND_DIE = """
import os, sys
from pathlib import Path
from moderator.sync.lock import SyncLock
print(SyncLock(Path(sys.argv[1]), "gazette").take(), flush=True)
sys.stdin.readline()
os.kill(os.getpid(), 9)
"""


def test_the_second_does_not_get_it_in_this_program_either(tmp_path: Path) -> None:
    first, second = SyncLock(tmp_path, "gazette"), SyncLock(tmp_path, "gazette")
    assert first.take()
    assert not second.take()
    assert SyncLock(tmp_path, "herald").take()
    first.release()
    assert second.take()


def test_a_program_that_died_holds_nothing(tmp_path: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD_AND_DIE, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "True\n"
    lock = SyncLock(tmp_path, "gazette")
    assert not lock.take()
    other.communicate("\n")
    assert lock.take()


def test_who_waited_finds_the_report_of_the_other(tmp_path: Path) -> None:
    first, second = SyncLock(tmp_path, "gazette"), SyncLock(tmp_path, "gazette")
    assert second.last_report() is None
    first.take()
    first.release({"waiting": 3})
    found = second.last_report()
    assert found is not None
    assert found[1] == {"waiting": 3}
    first.take()
    first.release()  # cancelled: nothing to tell
    assert second.last_report() == found


def test_what_lies_there_is_for_its_owner_and_may_be_rubbish(tmp_path: Path) -> None:
    lock = SyncLock(tmp_path, "gazette")
    lock.take()
    lock.release({"waiting": 3})
    files = list((tmp_path / "locks").iterdir())
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)
    (tmp_path / "locks" / "gazette.json").write_text("{half")
    assert lock.last_report() is None
    (tmp_path / "locks" / "gazette.json").write_text("[]")
    assert lock.last_report() is None


def test_a_folder_that_takes_no_file_is_a_trouble_with_the_store(tmp_path: Path) -> None:
    (tmp_path / "locks").write_text("in the way")
    with pytest.raises(StoreTrouble):
        SyncLock(tmp_path, "gazette").take()
