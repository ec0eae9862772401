"""The folder and the two files: made for their owner alone, never on a network drive."""

import os
from pathlib import Path

from moderator.domain.errors import StoreTrouble
from moderator.store import names, trouble

JOURNAL, MIRROR = names.JOURNAL, names.MIRROR
NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "fuse.sshfs", "fuse.davfs", "davfs"}
_MOUNTS = Path("/proc/mounts")


def prepare(folder: Path) -> None:
    """Make the folder (0700) and an empty journal (0600), or raise `StoreTrouble`."""
    kind = file_system(folder)
    if kind in NETWORK:
        raise on_network(folder, kind)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
        own(folder / JOURNAL)
    except OSError as error:
        raise trouble.not_writable(folder) from error


def on_network(folder: Path, kind: str | None) -> StoreTrouble:
    """The folder's file system cannot be trusted with locks."""
    return StoreTrouble(
        f"{folder} is on a network drive ({kind}), where two programs can damage the journal.",
        remedy="Choose a profile on a local disk with --profile.",
    )


def own(path: Path) -> None:
    """Make the file if it is missing, for its owner alone; SQLite gives its side files the same rights."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600))
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)


def file_system(folder: Path, mounts: Path = _MOUNTS) -> str | None:
    """Kind of the file system that holds `folder`, from Linux's table of mounts; None where there is none."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    place, best, kind = folder.absolute().resolve(), -1, None
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(fields[1].replace("\\040", " ").replace("\\011", "\t"))
        if place.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind
