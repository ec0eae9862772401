"""Imports point down, and each heavy library has one home: the contracts of pyproject.toml, shown to bite."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.tree import ROOT

LINT = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"]


def test_the_contracts_are_kept() -> None:
    found = lint(ROOT)
    assert found.returncode == 0, found.stdout
    assert "0 broken" in found.stdout


@pytest.mark.parametrize(
    ("module", "line", "said"),
    [
        (
            "domain/ref.py",
            "import moderator.desk",
            "moderator.domain is not allowed to import moderator.desk",
        ),
        (
            "sync/__init__.py",
            "import moderator.jobs",
            "moderator.sync is not allowed to import moderator.jobs",
        ),
        (
            "desk/desk.py",
            "from PySide6 import QtCore",
            "moderator.desk.desk is not allowed to import PySide6",
        ),
        ("desk/desk.py", "import sqlalchemy", "moderator.desk.desk is not allowed to import sqlalchemy"),
        ("site/adapter.py", "import keyring", "moderator.site.adapter is not allowed to import keyring"),
        ("surprise.py", "import json", "- moderator.surprise"),
    ],
)
def test_a_wrong_import_breaks_a_contract(tmp_path: Path, module: str, line: str, said: str) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "src/moderator" / module).open("a") as source:
        source.write(f"\n{line}\n")
    found = lint(tmp_path)
    assert found.returncode == 1, found.stdout
    assert said in found.stdout


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of a checkout over its own source."""
    command = [*LINT, "--no-cache"]
    env = {"PYTHONPATH": str(root / "src"), "PATH": ""}
    return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)
