"""Figures S1 to S4: what the spam help costs, beside folding the same texts or taking them apart."""

import random
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

from moderator.spam.features import features
from moderator.spam.joining import join
from moderator.spam.likeness import likeness
from moderator.spam.model import Model
from moderator.spam.sample import Sample
from moderator.spam.textfold import fold
from tests.benchmarks.report import Result, percentile
from tests.benchmarks.world import World
from tests.evaluation.flood import Flood, flood

MANY, GENUINE = 100_000, 45_000
LESSONS = 5_000
SCORED = 2_000
_AGAIN = 3
"""The quickest counts, since other programs run beside us."""
_LETTERS = ("bcdfghjklmnprstvwz", "aeiouy"), ("бвгджзклмнпрстфхчш", "аеиоуі"), ("بتجدرسشصطعفقكلمنه", "اوي")
_WORDS = 20_000


def measure(world: World, scratch: Path) -> Iterator[Result]:
    """Processor time: microseconds a comment, seconds for many; nothing is read or written."""
    comments = flood(list(_genuine(GENUINE)), MANY - GENUINE)
    lessons = [(each.sample, each.campaign > 0) for each in comments[:LESSONS]]
    model = Model.of(lessons)
    yield from _one(model, [(each.sample, each.campaign > 0) for each in comments[-SCORED:]])
    yield _again(lessons)
    yield _grouped(comments)


def _one(model: Model, some: list[tuple[Sample, bool]]) -> Iterator[Result]:
    apart = [_best(lambda: features(sample)) for sample, _ in some]  # noqa: B023 - called at once
    scored = [_best(lambda: model.score(sample)) for sample, _ in some]  # noqa: B023
    learned = [_seconds(lambda: model.learn(sample, spam=spam)) for sample, spam in some]  # noqa: B023
    for figure, what, times, share in (
        ("S1", "a comment scored, with its reasons, p50 (aim 100)", scored, 0.5),
        ("S1", "  p99 (aim 500)", scored, 0.99),
        ("S2", "a decision learned, p50", learned, 0.5),
    ):
        floor = percentile(apart, share) * 1e6
        yield Result(figure, what, percentile(times, share) * 1e6, "µs", 2.5, floor, note="over taking apart")


def _again(lessons: list[tuple[Sample, bool]]) -> Result:
    whole = _best(lambda: Model.of(lessons))
    floor = _best(lambda: [features(sample).shapes for sample, _ in lessons])
    what = f"{len(lessons):,} decisions learned again (aim 1)"
    return Result("S3", what, whole, "s", 2.5, floor, note="over taking apart")


def _grouped(comments: list[Flood]) -> Result:
    texts = [each.sample.text for each in comments]
    whole = _best(lambda: join(enumerate(map(likeness, texts)), {}, {}))
    floor = _best(lambda: [fold(text).gaps for text in texts])
    return Result("S4", f"{len(texts):,} grouped", whole, "s", 3, floor, note="over folding")


def _best(work: Callable[[], object]) -> float:
    return min(_seconds(work) for _ in range(_AGAIN))


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _genuine(count: int) -> Iterator[str]:
    """Comments of 5 to 40 words in three scripts; of 20,000 made up words each some are very common."""
    dice = random.Random(7)
    shares = list(accumulate(1 / (rank + 3) for rank in range(_WORDS)))
    tongues = [[_word(dice, *letters) for _ in range(_WORDS)] for letters in _LETTERS]
    for _ in range(count):
        told = dice.choices(dice.choice(tongues), cum_weights=shares, k=dice.randint(5, 40))
        yield f"{' '.join(told).capitalize()}{dice.choice('.!?')}"


def _word(dice: random.Random, consonants: str, vowels: str) -> str:
    return "".join(dice.choice(consonants) + dice.choice(vowels) for _ in range(dice.choice((1, 2, 2, 3, 4))))
