"""Figures of merit: how well scores tell spam from honest comments, where losing an honest one is what
costs."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Merit(NamedTuple):
    """Area under the curve, and recall at 0.5 % and 1 % of honest comments above the threshold."""

    auc: float
    r5: float
    r1: float

    def __str__(self) -> str:
        return "{:.4f} / {:.3f} / {:.3f}".format(*self)


def merit(scored: Sequence[tuple[float, bool]]) -> Merit:
    """Of (score, spam); both kinds must be there."""
    spam = [score for score, is_spam in scored if is_spam]
    honest = sorted(score for score, is_spam in scored if not is_spam)
    above = sum(bisect_left(honest, score) + bisect_right(honest, score) for score in spam) / 2
    return Merit(
        above / (len(spam) * len(honest)),
        recall(spam, threshold(honest, 0.005)),
        recall(spam, threshold(honest, 0.01)),
    )


def threshold(honest: Sequence[float], share: float) -> float:
    """The score that at most this share of the honest comments exceed."""
    ordered = sorted(honest, reverse=True)
    return ordered[int(share * len(ordered))]


def recall(spam: Sequence[float], above: float) -> float:
    """The share of spam above a threshold."""
    return sum(score > above for score in spam) / len(spam)


def f1(scored: Sequence[tuple[float, bool]], above: float) -> float:
    """Harmonic mean of precision and recall at a fixed threshold."""
    hits = sum(is_spam and score > above for score, is_spam in scored)
    said = sum(score > above for score, _ in scored)
    there = sum(is_spam for _, is_spam in scored)
    return 2 * hits / (said + there) if hits else 0.0


def mean(values: Sequence[float]) -> float:
    """Arithmetic mean."""
    return sum(values) / len(values)
