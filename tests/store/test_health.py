"""The quick test of a file at each start."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from moderator.store import health
from tests.store.newsroom import Newsroom, comment


def test_sound_files_pass_whole_and_in_brief(room: Newsroom) -> None:
    for path in (room.store.journal, room.store.mirror):
        assert health.damage(path) is None
        assert health.damage(path, whole=True) is None


def test_of_a_large_file_the_ends_of_each_table_are_read(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.pull([comment(id_) for id_ in range(100, 2000)])
    room.store.close()
    monkeypatch.setattr(health, "_SMALL", 0)
    assert health.damage(room.store.mirror) is None
    with closing(sqlite3.connect(room.store.mirror)) as file, file:
        root = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'texts'").fetchone()[0]
    file.close()
    content = bytearray(room.store.mirror.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xa5" * 4096
    room.store.mirror.write_bytes(content)
    assert health.damage(room.store.mirror) is not None


def test_what_is_no_database_is_damaged_and_what_is_locked_is_not(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no database at all, " * 300)
    assert health.damage(tmp_path / "text") is not None
