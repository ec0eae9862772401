"""The tree of tests/ mirrors src/moderator: who changes a module knows where its tests are."""

import ast
from pathlib import Path

from grimp import build_graph

from tests.rules.elsewhere import TESTED_BY
from tests.rules.tree import ROOT, SOURCE, python_files, source_modules


def test_every_module_with_logic_has_a_test_file_at_the_same_place_or_a_reason() -> None:
    without = [name for name, path in modules_with_logic().items() if not place_of_tests(path).is_file()]
    assert sorted(set(without) - elsewhere().keys()) == []


def test_the_exceptions_are_needed_and_name_tests_that_reach_the_module() -> None:
    assert [name for name in elsewhere() if place_of_tests(SOURCE / name).is_file()] == []
    graph = build_graph("moderator", "tests", cache_dir=None)
    for name, place in elsewhere().items():
        test, package = dotted(place), dotted(f"moderator/{name}").rpartition(".")[0]
        # the package counts, since verbs of the command line are imported by name; fixtures import for a test
        tests = {test, f"{test.rpartition('.')[0]}.conftest"} & graph.modules
        reached = [one for one in tests if graph.find_shortest_chain(one, package, as_packages=True)]
        assert reached, f"{place} never imports {package}"


def test_every_test_directory_is_a_package() -> None:
    folders = {path.parent for path in python_files() if ROOT / "tests" in path.parents}
    assert ROOT / "tests/rules" in folders
    assert [
        str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").is_file()
    ] == []


def test_logic_is_told_from_declarations() -> None:
    declared = (
        'class A(Protocol):\n    x: int\n    def f(self) -> int:\n        """What it is."""\n        ...\n'
    )
    assert not has_logic(declared)
    assert not has_logic("class Trouble(Exception):\n    title = 'x'\n")
    assert has_logic(declared.replace("...", "return self.x + 1"))


def modules_with_logic() -> dict[str, Path]:
    """Name below src/moderator → path; the entry points of packages count where they hold functions."""
    return {
        path.relative_to(SOURCE).as_posix(): path
        for path in source_modules()
        if has_logic(path.read_text(encoding="utf-8"))
    }


def place_of_tests(module: Path) -> Path:
    """Where the tests of a module are."""
    place = module.relative_to(SOURCE)
    name = place.parent.name if place.name == "__init__.py" else place.stem.strip("_")
    return ROOT / "tests" / place.parent / f"test_{name}.py"


def elsewhere() -> dict[str, str]:
    """Module below src/moderator → the test file that takes the place of its own."""
    return {module: place for place, (_, modules) in TESTED_BY.items() for module in modules.split()}


def dotted(path: str) -> str:
    """A path in the tree as a module's name."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def has_logic(source: str) -> bool:
    """Whether any function does something: a docstring, `...`, `pass` or a plain `raise` is no logic."""
    return any(
        not isinstance(statement, ast.Pass | ast.Raise)
        and not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for statement in node.body
    )
