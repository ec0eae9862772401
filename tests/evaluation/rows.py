"""Labelled comments from a folder: JSON lines, joined to sets by a `sets.json` beside them."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from moderator.spam.sample import Sample

_LEARNED = 0.6
"""The share of a file, from its beginning, that is learned from where its rows do not say."""
T = TypeVar("T")


class Row(NamedTuple):
    """A comment and what it is."""

    sample: Sample
    spam: bool


class RowSet(NamedTuple):
    """Comments to learn from and comments to test on, each in order."""

    name: str
    learn: list[Row]
    test: list[Row]

    @property
    def both(self) -> bool:
        """Whether both kinds are learned and tested."""
        return all(len({row.spam for row in part}) == 2 for part in (self.learn, self.test))


def sets(folder: Path) -> list[RowSet]:
    """The sets of a folder; without `sets.json` each file is one."""
    plan = folder / "sets.json"
    if plan.is_file():
        planned: dict[str, dict[str, Any]] = json.loads(plan.read_text(encoding="utf-8"))
    else:
        planned = {path.stem: {"files": [path.name]} for path in sorted(folder.glob("*.jsonl"))}
    return [
        _set(name, [folder / file for file in each["files"]], text_only=bool(each.get("text_only")))
        for name, each in planned.items()
    ]


def _set(name: str, paths: Iterable[Path], *, text_only: bool) -> RowSet:
    learn: list[list[Row]] = []
    test: list[list[Row]] = []
    for path in paths:
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        rows = [Row(_sample(line, text_only=text_only), line["label"] == "spam") for line in lines]
        if any("split" in line for line in lines):
            learned = [line.get("split") in ("dev", "learn", "train") for line in lines]
        else:
            learned = [place < int(len(lines) * _LEARNED) for place in range(len(lines))]
        learn.append([row for row, first in zip(rows, learned, strict=True) if first])
        test.append([row for row, first in zip(rows, learned, strict=True) if not first])
    return RowSet(name, interleaved(learn), interleaved(test))


def interleaved(lists: Sequence[Sequence[T]]) -> list[T]:
    """All of them, each list in its order and spread evenly over the whole."""
    placed = [
        ((turn + 0.5) / len(each), number, item)
        for number, each in enumerate(lists)
        for turn, item in enumerate(each)
    ]
    return [item for _, _, item in sorted(placed, key=lambda entry: entry[:2])]


def _sample(line: dict[str, Any], *, text_only: bool) -> Sample:
    text = str(line.get("text") or "")
    if text_only:
        return Sample(text)
    email = str(line.get("email") or line.get("email_dom") or "")
    address = str(line.get("ip") or line.get("ip_h") or "")
    return Sample(text, str(line.get("author") or ""), str(line.get("author_url") or ""), email, address)
