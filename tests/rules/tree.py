"""What the rules look at: the files of the checkout that git keeps, or will keep once they are added."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src/moderator"


@cache
def kept_files() -> tuple[Path, ...]:
    """Every file that is tracked or new, without what git ignores; from the folders where there is no git."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def python_files() -> list[Path]:
    """All Python of the project: source, tests, the front door, the forms compiler."""
    return [path for path in kept_files() if path.suffix == ".py"]


def source_modules() -> list[Path]:
    """The modules of `src/moderator`, without compiled forms (those are not in git)."""
    return [path for path in python_files() if SOURCE in path.parents]
