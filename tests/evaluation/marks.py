"""Predict, then learn: how many honest comments and how much spam are called "very likely spam" on the
way."""

from collections.abc import Sequence
from typing import NamedTuple

from moderator.domain.spam import Mark
from moderator.spam.model import Model
from moderator.spam.phrases import PhraseList
from moderator.spam.thresholds import NEEDED
from tests.evaluation.rows import Row, RowSet, interleaved

SHARES = (0.1, 0.5, 0.9)


class Marked(NamedTuple):
    """At one share of spam, once 200 were approved: how many were met and what share of them was marked."""

    share: float
    honest: float
    spam: float
    honest_met: int
    spam_met: int


def marked(rows: RowSet, share: float, phrases: PhraseList) -> Marked | None:
    """None where the set is too small to get there with this share of spam."""
    stream = mixed([*rows.learn, *rows.test], share)
    model = Model(phrases)
    met: dict[bool, list[bool]] = {True: [], False: []}
    for row in stream:
        if len(model.thresholds.scores) >= NEEDED:
            lean = model.lean_of(row.sample)
            met[row.spam].append(model.thresholds.mark(lean) is Mark.LIKELY)
        model.learn(row.sample, spam=row.spam)
    if min(len(met[True]), len(met[False])) < 20:
        return None
    honest, spam = met[False], met[True]
    return Marked(share, sum(honest) / len(honest), sum(spam) / len(spam), len(honest), len(spam))


def mixed(rows: Sequence[Row], share: float) -> list[Row]:
    """As many rows as can be had with this share of spam, in order, those of one kind thinned evenly."""
    spam, honest = [row for row in rows if row.spam], [row for row in rows if not row.spam]
    whole = min(len(spam) / share, len(honest) / (1 - share))
    return interleaved([_thinned(spam, int(whole * share)), _thinned(honest, int(whole * (1 - share)))])


def _thinned(rows: Sequence[Row], count: int) -> list[Row]:
    return [rows[turn * len(rows) // count] for turn in range(count)]
