"""What doctor says of the files."""

import sqlite3
from contextlib import closing
from pathlib import Path

from moderator.store.inspect import inspect
from tests.store.newsroom import Newsroom


def said(folder: Path) -> dict[str, tuple[bool, str]]:
    return {step.step: (step.ok, step.message) for step in inspect(folder)}


def test_a_sound_profile(room: Newsroom) -> None:
    found = said(room.store.folder)
    assert [ok for ok, _ in found.values()] == [True, True, True]
    assert found["mirror"][1] == "mirror.db is sound: 20 comments."
    assert found["journal"][1] == "journal.db is sound: 0 decisions."


def test_a_profile_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert all(step.ok for step in inspect(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


def test_damage_newer_versions_and_open_folders_are_said(room: Newsroom) -> None:
    folder = room.store.folder
    room.store.close()
    room.store.mirror.write_bytes(b"nonsense" * 2000)
    with closing(sqlite3.connect(room.store.journal)) as file, file:
        file.execute("PRAGMA user_version = 999")
    file.close()
    folder.chmod(0o755)
    steps = {step.step: step for step in inspect(folder)}
    assert steps["profile"].message.endswith("is open to others.")
    assert "newer version" in said_again(folder)["journal"]
    assert "damaged" in said_again(folder)["mirror"]


def said_again(folder: Path) -> dict[str, str]:
    folder.chmod(0o700)
    return {name: message for name, (ok, message) in said(folder).items() if not ok}


def test_a_plain_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (step,) = inspect(tmp_path / "file")
    assert not step.ok
