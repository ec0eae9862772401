"""The program as it is started."""

import os
import subprocess
import sys
from pathlib import Path


def test_the_program_ends_with_the_exit_code_of_its_verb(tmp_path: Path) -> None:
    def started(*words: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "MODERATOR_PROFILE": str(tmp_path / "profile")}
        return subprocess.run(
            [sys.executable, "-m", "moderator", *words],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    assert started("queue", "--count").stdout == "0\n"
    wrong = started("nonsense")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("Not understood: ")
