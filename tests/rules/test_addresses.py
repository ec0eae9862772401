"""Nothing in the project names a package registry or a folder of the machine it was written on."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.rules.tree import ROOT, kept_files

ADDRESS = re.compile(r"https?://(?:[^/@\s]*@)?([^/\s\"']+)")
SOMEONES_HOME = re.compile(r"/(?:home|Users)/(?!(?:user|USER|you|anna|runner)\b)\w+/|(?<![\w.])/roo[t]/")
LARGEST = 2_000_000  # bytes; pictures and data files beyond are not text


def test_no_file_names_a_registry_of_this_machine() -> None:
    hosts = registries()
    assert [f"{name}: {host}" for name, text in texts() for host in hosts if host in text] == []


def test_the_lock_has_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert "://" not in lock
    assert "--hash=sha256:" in lock
    pinned = re.findall(r"^[a-z0-9-]+==", lock, re.MULTILINE)
    assert len(pinned) > 20
    assert len(pinned) == len(re.findall(r"^[a-z0-9-]+==.*\\\n +--hash", lock, re.MULTILINE))


def test_no_file_names_a_folder_of_this_machine() -> None:
    here = re.compile(rf"(?<![\w./]){re.escape(str(ROOT))}(?![\w-])") if len(ROOT.parts) > 2 else None
    found = [name for name, text in texts() if SOMEONES_HOME.search(text) or (here and here.search(text))]
    assert found == []


def test_addresses_and_folders_are_recognised() -> None:
    assert ADDRESS.findall("url = https://me:secret@packages.example.org/simple") == ["packages.example.org"]
    assert SOMEONES_HOME.search(Path("/home", "berta", "moderator").as_posix())


def registries() -> set[str]:
    """Host names of the registries that pip, apt and the environment name here, and pip's own default."""
    pip = "from pip._internal.models.index import PyPI as i; print(i.url, 'https://' + i.file_storage_domain)"
    said = [output([sys.executable, "-c", pip]), output([sys.executable, "-m", "pip", "config", "list"])]
    said += [value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "NPM_"))]
    apt = Path("/etc/apt")
    for path in [apt / "sources.list", *sorted(apt.glob("sources.list.d/*"))]:
        said += [path.read_text(errors="replace")] if path.is_file() else []
    return {host for text in said for host in ADDRESS.findall(text)}


def texts() -> list[tuple[str, str]]:
    """Name and content of every text file."""
    paths = [path for path in kept_files() if path.stat().st_size < LARGEST]
    pairs = [(str(path.relative_to(ROOT)), path.read_bytes()) for path in paths]
    return [(name, content.decode(errors="replace")) for name, content in pairs if b"\0" not in content]


def output(command: list[str]) -> str:
    """What a command prints, nothing where it fails."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
