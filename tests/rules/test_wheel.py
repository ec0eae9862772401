"""A wheel holds all that the program opens: compiled forms, resources, migrations; and none of the tests."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.rules.tree import ROOT, kept_files


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel, built by the project's own build hook."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return set(zipfile.ZipFile(next(folder.glob("moderator-*.whl"))).namelist())


def test_every_form_is_in_it_compiled(names: set[str]) -> None:
    forms = {f"moderator/forms/{form.stem}.py" for form in (ROOT / "ui").glob("*.ui")}
    assert forms | {"moderator/forms/__init__.py"} <= names


def test_every_resource_and_every_file_of_the_package_is_in_it(names: set[str]) -> None:
    resources = {f"moderator/{path.relative_to(ROOT).as_posix()}" for path in kept(ROOT / "resources")}
    package = {path.relative_to(ROOT / "src").as_posix() for path in kept(ROOT / "src/moderator")}
    assert len(resources) > 10
    assert resources | package <= names


def test_no_test_is_in_it(names: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in names} == {"moderator"}


def kept(folder: Path) -> list[Path]:
    """The files below `folder` that git keeps."""
    return [path for path in kept_files() if folder in path.parents]
