"""Files that appear whole or not at all."""

from pathlib import Path

import pytest

from moderator.desk.saving import whole
from moderator.domain.errors import WrongUsage


def test_a_file_is_there_when_it_is_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    with whole(path) as file:
        file.write("half")
        assert not path.exists()
    assert path.read_text() == "half"
    assert path.stat().st_mode & 0o077 == 0


def test_what_ends_halfway_leaves_what_was_there_before(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("before")
    with pytest.raises(UnicodeEncodeError), whole(path) as file:
        file.write("half\ud800")
    assert [one.name for one in tmp_path.iterdir()] == ["figures.csv"]
    assert path.read_text() == "before"


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="cannot be written"), whole(tmp_path / "no" / "figures.csv"):
        pass
