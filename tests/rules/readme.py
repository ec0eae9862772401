"""The parts of the README that are generated: `run.py readme` writes them, a rule test reads them."""

import ast
import re
import sys
import tomllib

from tests.rules.tree import ROOT, SOURCE

README = ROOT / "README.md"


def parts() -> dict[str, str]:
    """Marker → what stands between `<!-- marker -->` and `<!-- /marker -->`."""
    from moderator.commands import sheet

    return {"keys": sheet.markdown().strip(), "map": code_map()}


def code_map() -> str:
    """A line for each package and module, from the window to the words: the order of the import contract."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    names = [name.strip(" ()") for layer in layers for name in layer.split("|")]
    rows = [f"| `{name}` | {purpose(name)} |" for name in names if purpose(name)]
    return "\n".join(["| In `src/moderator` | What it is for |", "| --- | --- |", *rows])


def purpose(name: str) -> str:
    """The first sentence of a package's or module's docstring; empty where there is no such module."""
    path = next((p for p in (SOURCE / name / "__init__.py", SOURCE / f"{name}.py") if p.is_file()), None)
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) if path else ""
    first = " ".join((text or "").split("\n\n")[0].split())
    return re.split(r"(?<=[.])\s", first, maxsplit=1)[0].replace("|", "\\|")


def current(readme: str) -> str:
    """The README with its generated parts written anew; ValueError where a marker is missing."""
    for marker, text in parts().items():
        start, end = f"<!-- {marker} -->", f"<!-- /{marker} -->"
        if readme.count(start) != 1 or readme.count(end) != 1:
            raise ValueError(f"README.md must have {start} and {end}, once each.")
        head, rest = readme.split(start)
        readme = f"{head}{start}\n{text}\n{end}{rest.split(end)[1]}"
    return readme


if __name__ == "__main__":
    before = README.read_text(encoding="utf-8")
    README.write_text(current(before), encoding="utf-8")
    sys.stdout.write(
        "README.md is current.\n" if before == current(before) else "README.md was brought up to date.\n"
    )
