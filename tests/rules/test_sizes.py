"""No file grows beyond what can be read in one sitting."""

from tests.rules.tree import ROOT, python_files, source_modules

MOST_LINES = 400


def test_the_rules_see_the_tree() -> None:
    assert ROOT / "run.py" in python_files()
    assert ROOT / "src/moderator/assets.py" in source_modules()
    assert len(source_modules()) > 20


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_bytes().splitlines()) for path in python_files()}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}
