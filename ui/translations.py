"""Bring `resources/translations` up to date: each .ts gets the marked words, each .qm what its .ts says.

A new language is a new file: `python3 run.py translations CODE` lays it out, Qt Linguist fills it.
Qt's own reader of Python overlooks words inside f-strings and behind a module's own `_tr`; so the marked
words are found here, and given to it as a list.
"""

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources/translations"
TOOL = "import sys; from PySide6.scripts.pyside_tool import {0}; {0}()"


def update(file: Path) -> None:
    """Write the words that the sources mark into a .ts; translations stay, words that are gone go."""
    forms = map(str, sorted(ROOT.glob("ui/*.ui")))
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
    language = ["-target-language", file.stem.removeprefix("moderator_")]
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "marked.py"
        listed.write_text(
            "".join(f"QT_TRANSLATE_NOOP({c!r}, {t!r})\n" for c, t in marked()), encoding="utf-8"
        )
        _run("lupdate", str(listed), *forms, *options, *language, "-ts", str(file))


def marked() -> list[tuple[str, str]]:
    """Context and text of every word that the sources mark, each once, as they stand in the files."""
    files = sorted(path for path in ROOT.glob("src/moderator/**/*.py") if path.parent.name != "forms")
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in files)
    return list(dict.fromkeys(word for tree in trees for word in _words(tree, "", _own(tree))))


def _words(node: ast.AST, kind: str, own: str) -> Iterator[tuple[str, str]]:
    """`kind` is the class around, which `self.tr` speaks for; `own` what the module's `_tr` speaks for."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            called = child.func.id if isinstance(child.func, ast.Name) else getattr(child.func, "attr", "")
            texts = [a.value for a in child.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            if called in ("QT_TRANSLATE_NOOP", "word", "translate") and len(texts) == 2:
                yield texts[0], texts[1]
            elif called in ("tr", "_tr") and texts:
                yield (kind if called == "tr" else own), texts[0]
        yield from _words(child, child.name if isinstance(child, ast.ClassDef) else kind, own)


def _own(tree: ast.Module) -> str:
    """The context that a module's `_tr` translates in; empty where it has none."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            return next(str(c.value) for c in ast.walk(node) if isinstance(c, ast.Constant) and c.value)
    return ""


def release(file: Path, target: Path) -> None:
    """Compile a .ts into a .qm; the same words give the same bytes.

    A running window has the old file mapped, and would end where it is written over: a new one replaces it.
    """
    half = target.with_suffix(".half")
    _run("lrelease", "-silent", str(file), "-qm", str(half))
    half.replace(target)


def _run(tool: str, *arguments: str) -> None:
    line = [sys.executable, "-c", TOOL.format(tool), *arguments]
    made = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)
    if made.returncode:
        raise SystemExit(f"{tool} failed: {made.stderr.strip() or made.stdout.strip()}")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for code in sys.argv[1:]:
        if not re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", code):
            sys.exit(f"{code} is no language: such as tr or pt_BR.")
    new = [FOLDER / f"moderator_{code}.ts" for code in sys.argv[1:]]
    for found in sorted({*FOLDER.glob("moderator_*.ts"), *new}):
        update(found)
        release(found, found.with_suffix(".qm"))
        print(f"brought up to date: {found.name}")
