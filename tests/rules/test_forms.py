"""Compiled forms are what ui/ says: compiled once, again after a change, and gone with their form."""

import runpy
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.rules.tree import ROOT

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Sample</class>
 <widget class="QWidget" name="Sample">
  <layout class="QVBoxLayout" name="rows">
   <item><widget class="QueueRow" name="row"/></item>
   <item><widget class="QLabel" name="go"><property name="text"><string>Go</string></property></widget></item>
  </layout>
 </widget>
 <customwidgets>
  <customwidget>
   <class>QueueRow</class><extends>QWidget</extends><header>moderator.widgets.queue_row</header>
  </customwidget>
 </customwidgets>
</ui>
"""

compiler = SimpleNamespace(**runpy.run_path(str(ROOT / "ui/compile_forms.py")))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one form, in an awkward folder."""
    root = tmp_path / "two words é"
    (root / "ui").mkdir(parents=True)
    (root / "ui/sample.ui").write_text(FORM, encoding="utf-8")
    return root


def test_the_forms_of_this_checkout_are_fresh() -> None:
    assert compiler.stale() == []


def test_a_form_is_compiled_once_and_again_after_a_change(checkout: Path) -> None:
    form = checkout / "ui/sample.ui"
    assert compiler.compile_forms(checkout) == [form]
    assert compiler.compile_forms(checkout) == []
    form.write_text(FORM.replace(">Go<", ">Stop<"), encoding="utf-8")
    assert compiler.stale(checkout) == [form]
    compiler.compile_forms(checkout)
    assert '"Stop"' in (checkout / "src/moderator/forms/sample.py").read_text(encoding="utf-8")


def test_promoted_widgets_are_imported_and_nothing_is_connected_by_name(checkout: Path) -> None:
    compiler.compile_forms(checkout)
    code = (checkout / "src/moderator/forms/sample.py").read_text(encoding="utf-8")
    assert "from moderator.widgets.queue_row import QueueRow" in code
    assert "connectSlotsByName" not in code


def test_a_form_that_is_gone_takes_its_code_along(checkout: Path) -> None:
    compiler.compile_forms(checkout)
    (checkout / "ui/sample.ui").unlink()
    compiler.compile_forms(checkout)
    assert [path.name for path in (checkout / "src/moderator/forms").iterdir()] == ["__init__.py"]


def test_a_broken_form_stops_with_its_name(checkout: Path) -> None:
    shutil.copy(ROOT / "run.py", checkout / "ui/broken.ui")
    with pytest.raises(SystemExit, match=r"broken\.ui"):
        compiler.compile_forms(checkout)
