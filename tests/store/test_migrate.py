"""Migrations: counted, all or nothing."""

import sqlite3
from pathlib import Path

import pytest

from moderator.store import migrate


def test_each_step_brings_a_file_one_version_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    steps = ["CREATE TABLE a (x);\n-- a word; with a semicolon\nCREATE TABLE b (x);\n"]
    monkeypatch.setattr(migrate, "scripts", lambda name: steps)
    migrate.migrate(file, "journal", tmp_path / "x.db")
    assert migrate.version(file) == 1
    file.execute("INSERT INTO a VALUES (1)")
    steps.append("ALTER TABLE a ADD COLUMN y DEFAULT 7;")
    migrate.migrate(file, "journal", tmp_path / "x.db")
    migrate.migrate(file, "journal", tmp_path / "x.db")
    assert migrate.version(file) == 2
    assert file.execute("SELECT x, y FROM a").fetchall() == [(1, 7)]
    file.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    monkeypatch.setattr(migrate, "scripts", lambda name: ["CREATE TABLE a (x);\nCREATE TABLE a (x);"])
    with pytest.raises(sqlite3.OperationalError):
        migrate.migrate(file, "journal", tmp_path / "x.db")
    assert migrate.version(file) == 0
    assert file.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    file.close()


def test_the_mirror_of_the_first_version_opens_with_its_rows(tmp_path: Path) -> None:
    file = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    for statement in migrate.statements(migrate.scripts("mirror")[0]):
        file.execute(statement)
    file.execute("PRAGMA user_version = 1")
    file.execute("INSERT INTO comments VALUES (1, 1, 1, 1, 0, 'pending', 1, 'comment', NULL)")
    migrate.migrate(file, "mirror", tmp_path / "x.db")
    assert migrate.version(file) == len(migrate.scripts("mirror"))
    assert file.execute("SELECT count(*) FROM comments").fetchone() == (1,)
    file.close()


def test_the_journal_of_the_first_version_opens_with_its_sites(tmp_path: Path) -> None:
    file = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    for statement in migrate.statements(migrate.scripts("journal")[0]):
        file.execute(statement)
    file.execute("PRAGMA user_version = 1")
    file.execute(
        "INSERT INTO sites VALUES (1, 'gazette', 'sqlite:///x', 'wordpress', 'wp_', 'anna', 0, 0,"
        " NULL, NULL, NULL, NULL, NULL)"
    )
    migrate.migrate(file, "journal", tmp_path / "x.db")
    assert migrate.version(file) == len(migrate.scripts("journal"))
    assert file.execute("SELECT name, zone FROM sites").fetchall() == [("gazette", None)]
    file.close()


def test_migrations_hold_nothing_but_sql() -> None:
    folder = Path(migrate.__file__).parent / "migrations"
    assert {path.suffix for path in folder.rglob("*") if path.is_file()} == {".sql"}
    for name in ("journal", "mirror"):
        assert [p.name for p in sorted((folder / name).iterdir())] == [
            f"{n:04}.sql" for n in range(1, len(migrate.scripts(name)) + 1)
        ]
