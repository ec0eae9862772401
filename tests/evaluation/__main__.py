"""`python -m tests.evaluation FOLDER [--list FILE] [--json FILE] [--quick]`: learn, test, print the
tables."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from moderator.spam.phrases import NONE, PhraseList
from tests.evaluation import targets
from tests.evaluation.evasion import evasion
from tests.evaluation.figures import Merit
from tests.evaluation.flood import constructs, flood
from tests.evaluation.grouping import Grouping, grouping
from tests.evaluation.heldout import Heldout, Start, heldout, one_kind, starts
from tests.evaluation.marks import SHARES, marked
from tests.evaluation.rows import RowSet, sets
from tests.evaluation.weight import weight

FLOOD, QUICK_FLOOD = 100_000, 10_000


class Report:
    """Prints tables as they come and keeps their figures for the JSON file and the table of targets."""

    def __init__(self) -> None:
        self.tables: dict[str, list[dict[str, Any]]] = {}
        self.figures: dict[str, float] = {}

    def head(self, title: str) -> None:
        """Begin a table."""
        self.tables[title] = []
        print(f"\n{title}")

    def row(self, **cells: Any) -> None:
        """A line of the last table."""
        list(self.tables.values())[-1].append(cells)
        shown = (
            f"{name} {value:.4g}" if isinstance(value, float) else f"{name} {value}"
            for name, value in cells.items()
        )
        print("  " + "  ".join(shown), flush=True)

    def worst(self, name: str, value: float, *, least: bool = True) -> None:
        """Keep the least (or most) of several values under one name."""
        known = self.figures.get(name, value)
        self.figures[name] = min(known, value) if least else max(known, value)


def main() -> int:
    """Everything, in the order of the tables."""
    arguments = _arguments()
    folder = Path(arguments.folder)
    every = sets(folder)
    if not every:
        print(f"No .jsonl files in {folder}.", file=sys.stderr)
        return 2
    listed = _list(arguments.list)
    report = Report()
    both = [rows for rows in every if rows.both]
    _merits(report, every, listed)
    if both:
        _starts(report, both, listed)
        _evasion(report, both, listed)
        _marks(report, both, listed)
    _grouping(report, every, folder, quick=arguments.quick)
    if both:
        _weight(report, both)
    _targets(report)
    if arguments.json:
        whole = {"tables": report.tables, "figures": report.figures}
        Path(arguments.json).write_text(json.dumps(whole, indent=1, ensure_ascii=False), encoding="utf-8")
    return 0


def _merits(report: Report, every: list[RowSet], listed: PhraseList) -> None:
    report.head("Learn the first part, test on the rest (mean of five orders)")
    for rows in every:
        if not rows.test or not rows.learn:
            continue
        if rows.both:
            found: Heldout = heldout(rows, listed)
            report.row(set=rows.name, **_of(found.merit), F1=found.f1, above_half=found.above_half)
            for name, value in _of(found.merit).items():
                report.figures[f"{rows.name} {name}"] = value
        else:
            kind, share, count = one_kind(rows, listed)
            report.row(set=rows.name, only=kind, share=share, rows=count)


def _starts(report: Report, both: list[RowSet], listed: PhraseList) -> None:
    report.head("From nothing: after so many decisions (mean of four streams)")
    hundred = []
    for rows in both:
        steps: list[Start] = starts(rows, listed)
        for step in steps:
            report.row(set=rows.name, decisions=step.decisions, **_of(step.merit), error_since=step.error)
            if step.decisions == 0:
                report.figures[f"{rows.name} AUC before any decision"] = step.merit.auc
            else:
                report.worst(f"worst AUC after {step.decisions}", step.merit.auc)
            if step.decisions == 100:
                hundred.append(step.merit.r1)
    report.figures["mean r1 after 100"] = sum(hundred) / len(hundred)


def _evasion(report: Report, both: list[RowSet], listed: PhraseList) -> None:
    report.head("Disguised spam still above the undisguised 1 % threshold")
    for rows in both:
        found = evasion(rows, listed)
        report.row(set=rows.name, **found)
        if rows.name in ("youtube", "wpmix"):
            for name, share in found.items():
                report.worst(f"kept: {name}", share / max(found["none"], 0.001))


def _marks(report: Report, both: list[RowSet], listed: PhraseList) -> None:
    report.head("Predict, then learn: marked very likely spam, once 200 were approved")
    for rows, share in ((rows, share) for rows in both for share in SHARES):
        found = marked(rows, share, listed)
        if found is None:
            report.row(set=rows.name, spam_share=share, note="too few rows")
            continue
        report.row(set=rows.name, **found._asdict())
        report.worst("honest comments marked, most", found.honest, least=False)
        if share == 0.5:
            report.worst("spam marked at share 50 %, least", found.spam)


def _grouping(report: Report, every: list[RowSet], folder: Path, *, quick: bool) -> None:
    report.head("A flood made up from templates, among the genuine comments")
    honest = (row.sample.text for rows in every for row in (*rows.learn, *rows.test) if not row.spam)
    genuine = list(dict.fromkeys(honest))
    if not genuine:
        return
    whole = QUICK_FLOOD if quick else FLOOD
    extra = constructs(folder / "spintax_constructs.txt")
    for size, noise in ((whole, 1.0), (whole // 5, 0.0), (whole // 5, 2.0), (whole // 5, 5.0)):
        some = genuine[: size * 45 // 100]
        found: Grouping = grouping(flood(some, size - len(some), extra, noise))
        report.row(noise=noise, **found._asdict())
        if noise == 1.0:
            report.figures |= {
                "grouping precision": found.precision,
                "grouping F1": found.f1,
                "flood cleared": found.cleared,
                "actions for 95 %": found.actions,
                "genuine swept": found.swept,
                "grouping, us a comment": 1e6 * found.grouping / found.comments,
                "grouping over folding": found.grouping / found.folding,
            }
        if noise == 5.0:
            report.figures["grouping F1, noise x5"] = found.f1


def _weight(report: Report, both: list[RowSet]) -> None:
    report.head("Weight")
    found = weight([row for rows in both for row in rows.learn])
    report.row(**found._asdict())
    report.figures |= {
        "score, median us": found.score_median,
        "score, p99 us": found.score_p99,
        "learn, median us": found.learn_median,
        "model, MB": found.blob / 1e6,
        "rebuild 5,000, s": found.rebuild,
    }


def _targets(report: Report) -> None:
    report.head("Against what was measured before, and against the targets")
    for name, bar in targets.TARGETS.items():
        if name in report.figures:
            value = float(report.figures[name])
            report.row(
                figure=name,
                measured=bar.measured,
                target=bar.aim,
                here=value,
                reached=targets.verdict(name, value),
            )


def _of(merit: Merit) -> dict[str, float]:
    return {"AUC": merit.auc, "r.5": merit.r5, "r1": merit.r1}


def _list(path: str | None) -> PhraseList:
    return PhraseList(Path(path).read_text(encoding="utf-8", errors="replace").splitlines()) if path else NONE


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py eval-spam", description=__doc__)
    parser.add_argument(
        "folder", help="JSON lines with text, label and, where known, author, author_url, split"
    )
    parser.add_argument("--list", metavar="FILE", help="a phrase list, one a line, as a user may import it")
    parser.add_argument("--json", metavar="FILE", help="write all figures there as well")
    parser.add_argument("--quick", action="store_true", help="a flood of 10,000 instead of 100,000")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
