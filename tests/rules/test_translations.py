"""Every marked word stands in every language's file, translated, with the same places for values."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.translations import FOLDER, release, update

FILES = sorted(FOLDER.glob("moderator_*.ts"))
PLACE = re.compile(r"%\d|\{\w+\}")


def messages(file: Path) -> Iterator[tuple[str, str, ElementTree.Element]]:
    """Context, source and translation element of each message of a .ts."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            yield context.findtext("name", ""), message.findtext("source", ""), found


def test_arabic_is_there() -> None:
    assert "moderator_ar.ts" in [file.name for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_marked_word_is_in_the_file(file: Path, tmp_path: Path) -> None:
    again = tmp_path / file.name
    again.write_bytes(file.read_bytes())
    update(again)
    now = {(context, source) for context, source, _ in messages(again)}
    kept = {(context, source) for context, source, _ in messages(file)}
    assert now == kept, "run: python3 run.py translations"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_word_is_translated_with_the_places_of_its_source(file: Path) -> None:
    unfinished = [source for _, source, found in messages(file) if found.get("type") or not found.text]
    assert unfinished == []
    wrong = [
        source
        for _, source, found in messages(file)
        if sorted(PLACE.findall(source)) != sorted(PLACE.findall(found.text or ""))
    ]
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_compiled_file_says_what_its_source_says(file: Path, tmp_path: Path) -> None:
    release(file, tmp_path / "fresh.qm")
    fresh = (tmp_path / "fresh.qm").read_bytes()
    assert file.with_suffix(".qm").read_bytes() == fresh, "run: python3 run.py translations"
