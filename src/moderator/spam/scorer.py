"""A linear learner in one pass: adaptive regularisation of weights (Crammer, Kulesza, Dredze 2009),
hashed, and a share of naive Bayes, which knows more in the first hundred decisions.

Tables of single floats, one place a bucket. `lean` and `known` are worked out from the others, so that a
score only adds up.
"""

from array import array
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from math import log

from moderator.spam.features import BITS, NEVER_COMMON, Features

SIZE = 1 << BITS
_BAYES = 0.15
_CALM = 1.0
"""How little one decision moves the weights; AROW's r."""
_LONG = 10
"""Words from which on parts of a text are looked at by themselves."""
_PART = 0.75
_SURE_OF = 3
"""Decisions that a feature must have been in before the balance of the classes counts in full."""
_FEW = 10
_COMMON = 0.15
_YOUNG = 25
"""Approved comments before which nothing is too common. Leaving out what honest readers say all the time made
recall at 1 % false positives a point better on folds of the rows to learn from, and gives good words around
an advert less to say; a wave's own words stay, however common it makes them."""
_MOST = 4095
_LOGS = [_BAYES * log(count + 0.5) for count in range(_MOST + 1)]
Blocks = Sequence[tuple[AbstractSet[int], float]]


class Scorer:
    """What the decisions of one desk taught: log-odds, about -3 (honest) to 3 (spam)."""

    def __init__(self) -> None:
        self.spam = self.honest = 0
        """Decisions learned."""
        self.weights = array("f", bytes(4 * SIZE))
        self.doubts = array("f", [1.0]) * SIZE
        """Variance of each weight: 1 where nothing was learned."""
        self.in_spam = array("H", bytes(2 * SIZE))
        self.in_honest = array("H", bytes(2 * SIZE))
        """In how many decisions each bucket was, up to 4,095: more would say no more."""
        self.lean = array("f", bytes(4 * SIZE))
        self.known = array("f", bytes(4 * SIZE))
        self._worked_out_for = float("inf")
        self._common: set[int] = set()
        """Buckets that too many approved comments are in."""

    def learn(self, blocks: Blocks, *, spam: bool) -> None:
        """One decision."""
        weights, doubts, common = self.weights, self.doubts, self._common
        side = 1.0 if spam else -1.0
        telling = [
            (buckets if common.isdisjoint(buckets) else buckets - common, value) for buckets, value in blocks
        ]
        margin = side * sum(value * sum(map(weights.__getitem__, told)) for told, value in telling)
        if margin < 1.0:
            doubt = sum(value * value * sum(map(doubts.__getitem__, told)) for told, value in telling)
            calm = 1.0 / (doubt + _CALM)
            step = (1.0 - margin) * calm * side
            for told, value in telling:
                stride, shrink = step * value, calm * value * value
                for bucket in told:
                    was = doubts[bucket]
                    weights[bucket] += stride * was
                    doubts[bucket] = was - shrink * was * was
        self.spam, self.honest = self.spam + spam, self.honest + (not spam)
        self._count(set().union(*[buckets for buckets, _ in blocks]), spam=spam)
        if self._limit() != self._worked_out_for:
            self.work_out()

    def _count(self, buckets: AbstractSet[int], *, spam: bool) -> None:
        """These were in one more decision; what is worked out follows, as in `work_out`."""
        lean, known, weights, common = self.lean, self.known, self.weights, self._common
        ours, others = (self.in_spam, self.in_honest) if spam else (self.in_honest, self.in_spam)
        side, limit = (1.0, _MOST) if spam else (-1.0, self._worked_out_for)
        for bucket in buckets:
            count, other = ours[bucket] + 1, others[bucket]
            if count <= _MOST:
                ours[bucket] = count
            else:
                count = _MOST
            if count > limit and bucket < NEVER_COMMON:
                common.add(bucket)
            if bucket in common:
                lean[bucket] = known[bucket] = 0.0
                continue
            lean[bucket] = weights[bucket] + side * (_LOGS[count] - _LOGS[other])
            if count + other <= _SURE_OF:
                known[bucket] = (count + other) / _SURE_OF

    def work_out(self) -> None:
        """Fill what is worked out, for every bucket: after reading, and when the limit of the common
        moves."""
        self._worked_out_for = self._limit()
        self._common.clear()
        lean, known, weights, limit = self.lean, self.known, self.weights, self._worked_out_for
        for bucket, (spam, honest) in enumerate(zip(self.in_spam, self.in_honest, strict=True)):
            if honest > limit and bucket < NEVER_COMMON:
                self._common.add(bucket)
                lean[bucket] = known[bucket] = 0.0
            elif (seen := spam + honest) > 0:
                lean[bucket] = weights[bucket] + (_LOGS[spam] - _LOGS[honest])
                known[bucket] = 1.0 if seen >= _SURE_OF else seen / _SURE_OF

    def score(self, features: Features) -> float:
        """The whole text, drawn three quarters of the way to its most suspicious part where that is worse:
        good words around an advert hide it less."""
        whole = self.margin(features.blocks)
        return whole + _PART * max(0.0, self._worst_part(features) - whole)

    def margin(self, blocks: Blocks) -> float:
        """Log-odds by all of these features."""
        lean, known, balance = self.lean, self.known, self._balance()
        return sum(
            value * (sum(map(lean.__getitem__, buckets)) + balance * sum(map(known.__getitem__, buckets)))
            for buckets, value in blocks
        )

    def _worst_part(self, features: Features) -> float:
        """The highest log-odds of a part of a long text, its shapes and links counted with each."""
        words = features.words
        if len(words) < _LONG:
            return float("-inf")
        lean, known, balance, mask = self.lean, self.known, self._balance(), SIZE - 1
        sums, pair_sums, gram_sums, gram_counts = [0.0], [0.0], [0.0], [0]
        for word in words:
            bucket = word.code & mask
            sums.append(sums[-1] + lean[bucket] + balance * known[bucket])
            grams = word.grams
            gram_sums.append(
                gram_sums[-1]
                + sum(map(lean.__getitem__, grams))
                + balance * sum(map(known.__getitem__, grams))
            )
            gram_counts.append(gram_counts[-1] + len(grams))
        for pair in features.pairs:
            bucket = pair & mask
            pair_sums.append(pair_sums[-1] + lean[bucket] + balance * known[bucket])
        rest = self.margin(features.blocks[3:])
        best = float("-inf")
        for first, last in _parts(len(words)):
            grams_here = gram_counts[last] - gram_counts[first]
            part = (sums[last] - sums[first]) / (last - first) ** 0.5
            part += (pair_sums[last - 1] - pair_sums[first]) / (last - first - 1) ** 0.5
            part += (gram_sums[last] - gram_sums[first]) / max(grams_here, 1) ** 0.5
            best = max(best, part)
        return best + rest

    def _limit(self) -> float:
        """Approved comments that a bucket may be in before it is too common to tell anything: 15 to 7 %
        of all.

        It moves only when their number doubles, so that what is worked out bucket by bucket stays right.
        """
        honest = self.honest
        return _COMMON * 2.0 ** (honest.bit_length() - 1) if honest >= _YOUNG else float("inf")

    def _balance(self) -> float:
        """What makes up for more decisions of one kind than of the other; nothing while one kind is
        hardly known."""
        fewer = min(self.spam, self.honest)
        return _BAYES * log((self.honest + 1) / (self.spam + 1)) * fewer / (fewer + _FEW)


def _parts(words: int) -> Iterable[tuple[int, int]]:
    """Halves, thirds of longer texts, and all but the first or last quarter: an advert before, behind or amid
    good words."""
    for count in (2, 3) if words >= 24 else (2,):
        edges = [words * part // count for part in range(count + 1)]
        yield from pairwise(edges)
    for cut in (words // 4, words * 3 // 4) if words >= 16 else ():
        yield 0, cut
        yield cut, words
