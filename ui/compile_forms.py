"""Compile the Designer forms of `ui/` into `moderator/forms`: hatchling's build hook, `run.py`, the check.

A compiled form carries the digest of what it was made from in its first line, so stale is a question about
content, never about clocks.
"""

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # compiling forms in a checkout needs no hatchling
    BuildHookInterface = object  # type: ignore[assignment, misc]

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = (
    '"""Compiled from ui/ by ui/compile_forms.py; arrangement only, never edited by hand, not in git."""\n'
)
# The wheel's own uic, through the interpreter that runs us: no script on a PATH, and the right Qt everywhere.
UIC = [sys.executable, "-c", "from PySide6.scripts.pyside_tool import uic; uic()", "--no-autoconnection"]


def stale(root: Path = ROOT) -> list[Path]:
    """The forms whose compiled file is missing or was made from another content, sorted."""
    return [form for form in _forms(root) if not _is_fresh(form, _compiled(form, root))]


def compile_forms(root: Path = ROOT) -> list[Path]:
    """Compile what is stale, drop what has no form any more, and return what was compiled."""
    target = root / "src/moderator/forms"
    target.mkdir(parents=True, exist_ok=True)
    if not (target / "__init__.py").is_file():
        (target / "__init__.py").write_text(PACKAGE, encoding="utf-8")
    wanted = {_compiled(form, root) for form in _forms(root)}
    for old in set(target.glob("*.py")) - wanted - {target / "__init__.py"}:
        old.unlink()
    done = stale(root)
    for form in done:
        made = subprocess.run(
            [*UIC, str(form)], capture_output=True, text=True, encoding="utf-8", check=False
        )
        if made.returncode or not made.stdout:
            raise SystemExit(f"{form.name} could not be compiled: {made.stderr.strip() or made.returncode}")
        half = _compiled(form, root).with_suffix(".half")
        half.write_text(_first_line(form) + made.stdout, encoding="utf-8")
        half.replace(_compiled(form, root))
    return done


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg, unused-ignore]
    """Every wheel gets compiled forms; a standard one also `resources/` (an editable one sees them)."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it collects files."""
        root = Path(self.root)
        compile_forms(root)
        if version == "standard" and (root / "resources").is_dir():
            build_data["force_include"][str(root / "resources")] = "moderator/resources"


def _forms(root: Path) -> list[Path]:
    return sorted((root / "ui").glob("*.ui"))


def _compiled(form: Path, root: Path) -> Path:
    return root / "src/moderator/forms" / f"{form.stem}.py"


def _first_line(form: Path) -> str:
    digest = hashlib.sha256(form.read_bytes() + Path(__file__).read_bytes()).hexdigest()
    return f"# ui/{form.name} {digest}\n"


def _is_fresh(form: Path, compiled: Path) -> bool:
    return compiled.is_file() and compiled.read_text(encoding="utf-8").startswith(_first_line(form))


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        if late := stale():
            sys.exit(f"Stale forms: {', '.join(form.name for form in late)}. Run: python3 run.py forms")
    else:
        for made in compile_forms():
            print(f"compiled {made.name}")
