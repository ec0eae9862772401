"""Where a profile may lie."""

import stat
from pathlib import Path

import pytest

from moderator.domain.errors import StoreTrouble
from moderator.store import files

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/anna/local\\040disk ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/x", "ext4"),
        ("/home/anna/x", "nfs4"),
        ("/home/anna/local disk/x", "ext4"),
        ("/homely", "ext4"),
    ],
)
def test_the_innermost_mount_tells_the_kind(tmp_path: Path, folder: str, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert files.file_system(Path(folder), mounts) == kind


def test_without_a_table_of_mounts_nothing_is_known(tmp_path: Path) -> None:
    assert files.file_system(tmp_path, tmp_path / "none") is None


def test_a_network_drive_is_refused_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "file_system", lambda folder: "cifs")
    with pytest.raises(StoreTrouble, match="network drive"):
        files.prepare(tmp_path / "profile")
    assert not (tmp_path / "profile").exists()


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    files.prepare(tmp_path / "a/b/profile")
    assert stat.S_IMODE((tmp_path / "a/b/profile").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "a/b/profile/journal.db").stat().st_mode) == 0o600
