"""Learn the first part of each set, test on the rest; and how soon a desk that starts from nothing gets
there."""

import random
from collections.abc import Sequence
from typing import NamedTuple

from moderator.spam.model import Model
from moderator.spam.phrases import PhraseList
from tests.evaluation.figures import Merit, f1, mean, merit
from tests.evaluation.rows import Row, RowSet

ORDERS = 5
STARTS = 4
STEPS = (0, 20, 50, 100, 200, 500)


class Heldout(NamedTuple):
    """One set: the mean of five orders (the file's own first), and F1 and false positives at 0.5 in its
    own order."""

    merit: Merit
    f1: float
    above_half: float


def trained(rows: Sequence[Row], phrases: PhraseList) -> Model:
    """A model of these decisions, in this order."""
    return Model.of(((row.sample, row.spam) for row in rows), phrases)


def scored(model: Model, rows: Sequence[Row]) -> list[tuple[float, bool]]:
    """Values of rows with what they are; the log-odds, so that no two run together near 1."""
    return [(model.lean_of(row.sample), row.spam) for row in rows]


def heldout(rows: RowSet, phrases: PhraseList) -> Heldout:
    """Train and test; the order of learning is shuffled for all but the first of five runs."""
    runs = []
    for order in range(ORDERS):
        learn = list(rows.learn)
        if order:
            random.Random(order).shuffle(learn)
        runs.append(scored(trained(learn, phrases), rows.test))
    merits = [merit(run) for run in runs]
    honest = [score > 0 for score, spam in runs[0] if not spam]
    return Heldout(
        Merit(*(mean([each[place] for each in merits]) for place in range(3))), f1(runs[0], 0.0), mean(honest)
    )


def one_kind(rows: RowSet, phrases: PhraseList) -> tuple[str, float, int]:
    """A set without both kinds to test: the share of its tested rows that the rules and what was learned
    put right."""
    model = trained(rows.learn, phrases)
    spam = sum(row.spam for row in rows.test)
    kind = rows.test[0].spam
    scores = [score for score, is_spam in scored(model, rows.test) if is_spam == kind]
    share = mean([score > 0 for score in scores])
    return ("recall" if kind else "false positives"), share, spam or len(rows.test)


class Start(NamedTuple):
    """After so many decisions from nothing: figures on the tested rows, and the error while getting there."""

    decisions: int
    merit: Merit
    error: float
    """Share of the decisions since the step before that the score had on the wrong side."""


def starts(rows: RowSet, phrases: PhraseList) -> list[Start]:
    """Mean of four random streams of the rows to learn."""
    found: dict[int, list[tuple[Merit, float]]] = {}
    test = rows.test[:: max(1, len(rows.test) // 1500)]
    for start in range(STARTS):
        stream = list(rows.learn)
        random.Random(100 + start).shuffle(stream)
        model, wrong, since = Model(phrases), 0, 0
        for turn, row in enumerate(stream):
            if turn in STEPS:
                found.setdefault(turn, []).append((merit(scored(model, test)), wrong / max(since, 1)))
                wrong = since = 0
                if turn == STEPS[-1]:
                    break
            wrong += (model.lean_of(row.sample) > 0) != row.spam
            since += 1
            model.learn(row.sample, spam=row.spam)
    return [
        Start(
            step,
            Merit(*(mean([each[place] for each, _ in runs]) for place in range(3))),
            mean([error for _, error in runs]),
        )
        for step, runs in found.items()
    ]
