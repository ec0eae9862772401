"""What a benchmark found: a value beside its floor and its goal, as a line of a table or of JSON."""

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One measured figure. Its score is a ratio to `floor`, or the value itself where there is none."""

    figure: str
    what: str
    value: float
    unit: str
    goal: float
    floor: float | None = None
    faster: bool = False
    """The score says how many times faster than the floor we are, so more is better."""
    note: str = ""
    counted: bool = True
    """False where the run itself shows that the figure says nothing; `note` tells why."""

    @property
    def score(self) -> float:
        """What is held against the goal."""
        if self.floor is None:
            return self.value
        return self.floor / self.value if self.faster else self.value / self.floor

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.score >= self.goal if self.faster else self.score <= self.goal

    @property
    def verdict(self) -> str:
        """A word for the table."""
        if not self.counted:
            return "not counted"
        return "met" if self.met else "MISSED"

    def as_json(self) -> dict[str, object]:
        """The same for programs."""
        return asdict(self) | {"score": self.score, "met": self.met}


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of `values` lie, by nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def table(results: Sequence[Result]) -> str:
    """A line a figure."""
    head = ("", "figure", "value", "floor", "ratio", "goal", "", "")
    return "\n".join(_line(*cells) for cells in (head, *map(_cells, results)))


def _cells(one: Result) -> tuple[str, ...]:
    sign = "≥" if one.faster else "≤"
    unit = " ×" if one.floor is not None else f" {one.unit}"
    floor = "" if one.floor is None else f"{_short(one.floor)} {one.unit}"
    ratio = "" if one.floor is None else f"{one.score:.2f} ×"
    return (
        one.figure, one.what, f"{_short(one.value)} {one.unit}", floor, ratio, f"{sign} {one.goal:g}{unit}",
        one.verdict, one.note,
    )  # fmt: skip


def _line(figure: str, what: str, value: str, floor: str, ratio: str, goal: str, met: str, note: str) -> str:
    return f"{figure:>3}  {what:<52} {value:>12} {floor:>12} {ratio:>9} {goal:>10}  {met:<11} {note}".rstrip()


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
