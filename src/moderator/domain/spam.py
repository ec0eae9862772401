"""What the spam help says of a comment: a number to sort by, what it suggests, and why.

It is said in values; the sentences to fill in stand here, so that whoever shows them needs nothing else.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from moderator.domain.words import QT_TRANSLATE_NOOP

MANY = 1000
"""Like comments are counted up to here."""
ENOUGH = 20
"""Decisions below which a score says "not enough yet"; it is then mostly the rules by hand."""
LOOKS_HONEST = 0.1
"""A score below which a comment in the spam folder is worth a second look. After 2,000 decisions 41 to 80 %
of honest comments are below, and of spam at most .8 % (the later parts of four sets, 2026-11-25)."""

TEMPLATES = {
    "copies": QT_TRANSLATE_NOOP(
        "spam", "Same text as {count} others ({spam} marked as spam, {approved} approved)"
    ),
    "host": QT_TRANSLATE_NOOP("spam", "Links to {subject}: {spam} spam, {approved} approved"),
    "handle": QT_TRANSLATE_NOOP("spam", "Names @{subject}: {spam} spam, {approved} approved"),
    "links": QT_TRANSLATE_NOOP("spam", "Links in the text: {count}"),
    "hidden": QT_TRANSLATE_NOOP("spam", "Invisible characters: {count}"),
    "styled": QT_TRANSLATE_NOOP("spam", "Letters dressed up: {count}"),
    "mixed": QT_TRANSLATE_NOOP("spam", "Words that mix look-alike letters of two scripts: {count}"),
    "gaps": QT_TRANSLATE_NOOP("spam", "Words with gaps between their letters: {count}"),
    "listed": QT_TRANSLATE_NOOP("spam", "On a list: “{subject}”"),
    "rule": QT_TRANSLATE_NOOP("spam", "Known pattern: {subject}"),
    "word": QT_TRANSLATE_NOOP("spam", "“{subject}”: {spam} spam, {approved} approved"),
    "author spam": QT_TRANSLATE_NOOP("spam", "This author: {spam} marked as spam"),
    "author approved": QT_TRANSLATE_NOOP("spam", "This author was approved {approved} times"),
}
"""By kind of reason."""
RULES = {
    "promotion": QT_TRANSLATE_NOOP("spam", "calls to visit, follow or write"),
    "money": QT_TRANSLATE_NOOP("spam", "promises money or low prices"),
    "gambling": QT_TRANSLATE_NOOP("spam", "advertises gambling"),
    "body": QT_TRANSLATE_NOOP("spam", "advertises pills or sex"),
    "prize": QT_TRANSLATE_NOOP("spam", "promises a prize"),
    "praise": QT_TRANSLATE_NOOP("spam", "praises the site in ready-made words"),
}
"""What a rule by hand found."""


class Mark(StrEnum):
    """What a score suggests; it never decides."""

    LIKELY = "likely"
    PERHAPS = "perhaps"
    NONE = "none"


MARKS = {
    Mark.LIKELY: QT_TRANSLATE_NOOP("spam", "Very likely spam"),
    Mark.PERHAPS: QT_TRANSLATE_NOOP("spam", "Perhaps spam"),
    Mark.NONE: "",
}
NOT_ENOUGH = QT_TRANSLATE_NOOP("spam", "Not enough decisions yet: {decisions} of {enough}")


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against a comment."""

    kind: str
    """A key of `TEMPLATES`."""
    subject: str = ""
    """Host, handle, phrase or words, as written in the comment after folding; a key of `RULES` for a rule."""
    count: int = 0
    spam: int = 0
    approved: int = 0

    @property
    def honest(self) -> bool:
        """Whether it speaks for the comment."""
        return self.kind == "author approved" or self.approved > self.spam


class Spam(NamedTuple):
    """What is known of one comment."""

    score: float
    """0 (like what was approved) to 1 (like spam)."""
    decisions: int
    """That the score rests on."""
    mark: Mark
    why: tuple[Reason, ...]
    """The weightiest first."""
    group: int | None
    """Number of the group of near-identical comments, None where it stands alone."""
    alike: int
    """Comments of that group that are here, itself counted, `MANY` at most; 1 where it stands alone."""

    @property
    def enough(self) -> bool:
        """Whether the score rests on enough decisions to be shown as more than a guess."""
        return self.decisions >= ENOUGH

    @property
    def looks_honest(self) -> bool:
        """Whether a comment in the spam folder is worth a second look."""
        return self.enough and self.mark is Mark.NONE and self.score < LOOKS_HONEST


def sentence(reason: Reason) -> str:
    """A reason in words, untranslated."""
    subject = RULES.get(reason.subject, reason.subject) if reason.kind == "rule" else reason.subject
    return TEMPLATES[reason.kind].format(
        subject=subject, count=reason.count, spam=reason.spam, approved=reason.approved
    )
