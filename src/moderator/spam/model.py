"""The spam help's memory of one site: it scores, says why, learns from decisions, and is plain bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp

from moderator.domain.spam import ENOUGH, Mark, Reason
from moderator.spam import rules, tally
from moderator.spam.around import ALONE, Around
from moderator.spam.features import Features, features
from moderator.spam.phrases import NONE, PhraseList
from moderator.spam.reasons import reasons
from moderator.spam.sample import Sample
from moderator.spam.scorer import Scorer
from moderator.spam.tally import Tally
from moderator.spam.thresholds import Thresholds

_FADING = 20
"""Decisions after which the rules by hand count half."""
A_GROUP = 20
"""Decisions of one group of like comments that are lessons. Learning a whole flood lowered the AUC from
0.987 to 0.946, twenty left it where it was; and a flood that imitates honest readers does not turn the model
against their words."""


@dataclass(frozen=True, slots=True)
class Score:
    """What the help thinks of one comment: to sort, group and suggest by, never to decide."""

    value: float
    """0 (like what was approved) to 1 (like spam)."""
    n: int
    """Decisions it rests on."""
    mark: Mark
    why: tuple[Reason, ...] = ()

    @property
    def enough(self) -> bool:
        """Whether it rests on enough decisions to be shown as more than a guess."""
        return self.n >= ENOUGH


class Model:
    """What one site's decisions taught. Not safe for two threads at once."""

    def __init__(self, phrases: PhraseList = NONE) -> None:
        self.phrases = phrases
        self.scorer = Scorer()
        self.tally = Tally()
        self.thresholds = Thresholds()

    @classmethod
    def of(cls, lessons: Iterable[tuple[Sample, bool]], phrases: PhraseList = NONE) -> "Model":
        """Learned from the beginning, oldest first: how a decision is unlearned. True stands for spam."""
        model = cls(phrases)
        for sample, spam in lessons:
            model.learn(sample, spam=spam)
        return model

    @property
    def n(self) -> int:
        """Decisions learned."""
        return self.scorer.spam + self.scorer.honest

    def learn(self, sample: Sample, *, spam: bool) -> None:
        """One decision: spam or approved. A rejected comment is no lesson: abuse is not spam."""
        seen = features(sample, self.phrases)
        if not spam:
            self.thresholds.approved(self.lean(seen))
        self.scorer.learn(seen.blocks, spam=spam)
        self.tally.add(tally.codes(seen), spam=spam)

    def score(self, sample: Sample, around: Around = ALONE) -> Score:
        """Value, mark and reasons; `around` is what the desk knows beside the comment itself."""
        seen = features(sample, self.phrases)
        lean = self.lean(seen)
        why = reasons(seen, around, self.tally)
        return Score(1.0 / (1.0 + exp(-2.0 * lean)), self.n, self.thresholds.mark(lean), why)

    def value(self, sample: Sample) -> float:
        """The score's value alone, quicker, for sorting many."""
        return 1.0 / (1.0 + exp(-2.0 * self.lean_of(sample)))

    def lean_of(self, sample: Sample) -> float:
        """Log-odds of spam of a comment: what `value` is made of, with no two alike near 0 and 1."""
        return self.lean(features(sample, self.phrases))

    def lean(self, seen: Features) -> float:
        """Log-odds of spam: what was learned, and the rules by hand as far as they have not faded."""
        points = rules.points(seen.rules, seen.shapes, len(seen.links), len(seen.listed))
        return self.scorer.score(seen) + points * _FADING / (_FADING + self.n)
