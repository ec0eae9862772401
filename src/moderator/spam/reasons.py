"""Why a score is what it is, in things a moderator can check: copies, hosts, disguises, listed phrases,
words.

Raw weights make poor reasons (the heaviest are "of" and "I"); counts of past decisions make good ones.
Values are handed over, not sentences: `domain.spam` holds the sentences, which views translate and fill in.
"""

from itertools import pairwise

from moderator.domain.spam import RULES, Reason
from moderator.spam.around import Around
from moderator.spam.features import Features, Word, pair_code
from moderator.spam.tally import Tally, handle_code, host_code
from moderator.spam.weblinks import SHARED

MOST_WORDS = 3
_LEAST_SPAM = 3
_RATIO = 5
_LEAST_LETTERS = 3


def reasons(seen: Features, around: Around, tally: Tally) -> tuple[Reason, ...]:
    """Reasons, the weightiest first; what speaks for the comment last."""
    found: list[Reason] = []
    if around.copies:
        found.append(Reason("copies", "", around.copies, around.copies_spam, around.copies_approved))
    if around.author_spam:
        found.append(Reason("author spam", spam=around.author_spam))
    for domain in dict.fromkeys(link.domain for link in seen.links if link.domain not in SHARED):
        found += _counted("host", domain, tally.of(host_code(domain)))
    for handle in dict.fromkeys(seen.handles):
        found += _counted("handle", handle, tally.of(handle_code(handle)))
    if seen.links:
        found.append(Reason("links", count=len(seen.links)))
    for kind in ("hidden", "styled", "mixed", "gaps"):
        if count := getattr(seen.folded, kind):
            found.append(Reason(kind, count=count))
    found += [Reason("listed", phrase) for phrase in seen.listed[:3]]
    found += _words(seen, tally)
    found += [Reason("rule", name) for name, hits in seen.rules.items() if len(hits) > 1 and name in RULES]
    if around.author_approved:
        found.append(Reason("author approved", approved=around.author_approved))
    return tuple(found)


def _counted(kind: str, subject: str, counts: tuple[int, int]) -> list[Reason]:
    spam, approved = counts
    return [Reason(kind, subject, 0, spam, approved)] if spam or approved else []


def _words(seen: Features, tally: Tally) -> list[Reason]:
    """At most three words or pairs that were in spam at least thrice, and five times as often as in
    approved ones."""
    ranked = []
    for subject, code in _subjects(seen.words).items():
        spam, approved = tally.of(code)
        if spam >= _LEAST_SPAM and spam >= _RATIO * approved:
            ranked.append((spam / (approved + 1) * len(subject) ** 0.5, subject, spam, approved))
    ranked.sort(reverse=True)
    chosen: list[Reason] = []
    for _, subject, spam, approved in ranked:
        if not any(subject in reason.subject or reason.subject in subject for reason in chosen):
            chosen.append(Reason("word", subject, 0, spam, approved))
        if len(chosen) == MOST_WORDS:
            break
    return chosen


def _subjects(words: list[Word]) -> dict[str, int]:
    """Words of three letters or more and pairs with such a word, with their codes."""
    found = {word.text: word.code for word in words if len(word.text) >= _LEAST_LETTERS}
    for one, other in pairwise(words):
        if max(len(one.text), len(other.text)) > _LEAST_LETTERS:
            found[f"{one.text} {other.text}"] = pair_code(one.code, other.code)
    return found
