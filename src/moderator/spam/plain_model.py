"""What was learned as plain numbers, for other programs: the buckets that hashes of features fall into."""

from typing import Any

from moderator.spam import features
from moderator.spam.model import Model


def plain_model(model: Model) -> dict[str, Any]:
    """Counts, and each table with the buckets that hold anything, as values for JSON. No words are kept.

    `weights` lean to spam above zero, `doubts` are variances (1 where nothing was learned, left out); the
    counts say in how many decisions a bucket was met.
    """
    scorer, tally = model.scorer, model.tally
    return {
        "features": features.VERSION,
        "buckets": 1 << features.BITS,
        "spam": scorer.spam,
        "approved": scorer.honest,
        "weights": _held(scorer.weights, 0.0),
        "doubts": _held(scorer.doubts, 1.0),
        "in_spam": _held(scorer.in_spam, 0.0),
        "in_approved": _held(scorer.in_honest, 0.0),
        "reasons_in_spam": _held(tally.spam, 0),
        "reasons_in_approved": _held(tally.honest, 0),
        "scores_of_approved": list(model.thresholds.scores),
    }


def _held(table: Any, nothing: float) -> dict[str, float]:
    return {str(bucket): value for bucket, value in enumerate(table) if value != nothing}
