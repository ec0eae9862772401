"""A terminal: types words at the program, in this process, and keeps what it says."""

import io
import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from moderator.cli import main


class Said(NamedTuple):
    """What one call came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as one JSON value."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Standard output as one JSON value a line."""
        return [json.loads(line) for line in self.out.splitlines()]


class Front:
    """The window, as far as the command line knows it."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, Path | None]] = []

    def window(self, profile: Path | None) -> int:
        self.opened.append(("window", profile))
        return 0

    def picture(self, profile: Path, file: Path) -> int:
        self.opened.append(("picture", profile))
        file.write_bytes(b"a picture")
        return 0


class Terminal:
    """One profile and whoever types."""

    def __init__(self, profile: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.profile = profile
        self.front = Front()
        self._capsys = capsys
        self._patch = patch
        patch.setenv("MODERATOR_PROFILE", str(profile))
        patch.setenv("TZ", "UTC")

    def run(self, *words: str, typed: str = "") -> Said:
        """Call the program with `typed` on standard input."""
        self._patch.setattr("sys.stdin", io.StringIO(typed))
        self._capsys.readouterr()
        code = main(words, self.front)
        said = self._capsys.readouterr()
        return Said(code, said.out, said.err)

    def ok(self, *words: str, typed: str = "") -> Said:
        """Call it and expect it to be done."""
        said = self.run(*words, typed=typed)
        assert said.code == 0, said
        return said

    def queue(self, *words: str) -> list[Any]:
        """`queue --json`."""
        return self.ok("queue", *words, "--json").lines

    def ids(self, *words: str) -> list[int]:
        """Ids on the site of what a queue lists."""
        refs = self.ok("queue", *words, "--ids").out.split()
        return [int(ref.partition(":")[2]) for ref in refs]
