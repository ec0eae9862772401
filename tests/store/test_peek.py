"""One kept value, read before anything heavy is loaded."""

from pathlib import Path

from moderator.store import kept
from moderator.store.peek import setting
from tests.store.newsroom import Newsroom


def test_a_value_is_read_without_opening_the_store(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        kept.put(conn, "window", "abc")
    assert setting(room.store.folder, "window") == "abc"
    assert setting(room.store.folder, "other") is None


def test_what_cannot_be_read_is_nothing(tmp_path: Path) -> None:
    assert setting(tmp_path, "window") is None
    (tmp_path / "journal.db").write_text("no database")
    assert setting(tmp_path, "window") is None
