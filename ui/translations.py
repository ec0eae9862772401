"""Bring `resources/translations` up to date: each .ts gets the marked words, each .qm what its .ts says.

A new language is a new file: `python3 run.py translations CODE` lays it out, Qt Linguist fills it.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources/translations"
TOOL = "import sys; from PySide6.scripts.pyside_tool import {0}; {0}()"


def update(file: Path) -> None:
    """Write the words that the sources mark into a .ts; translations stay, words that are gone go."""
    sources = sorted([*ROOT.glob("src/moderator/**/*.py"), *ROOT.glob("ui/*.ui")])
    wanted = [
        str(path) for path in sources if path.parent.name != "forms"
    ]  # compiled from ui/: twice the same
    code = file.stem.removeprefix("moderator_")
    options = ["-tr-function-alias", "translate+=word", "-locations", "none", "-no-obsolete"]
    languages = ["-source-language", "en", "-target-language", code]
    _run("lupdate", *wanted, *options, *languages, "-ts", str(file))


def release(file: Path, target: Path) -> None:
    """Compile a .ts into a .qm; the same words give the same bytes."""
    _run("lrelease", "-silent", str(file), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    line = [sys.executable, "-c", TOOL.format(tool), *arguments]
    made = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)
    if made.returncode:
        raise SystemExit(f"{tool} failed: {made.stderr.strip() or made.stdout.strip()}")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    new = [FOLDER / f"moderator_{code}.ts" for code in sys.argv[1:]]
    for found in sorted({*FOLDER.glob("moderator_*.ts"), *new}):
        update(found)
        release(found, found.with_suffix(".qm"))
        print(f"brought up to date: {found.name}")
