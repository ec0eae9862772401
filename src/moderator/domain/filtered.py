"""What a site's own spam filter said of a comment, beside what our spam help says of it."""

from enum import StrEnum
from typing import NamedTuple

from moderator.domain.status import Status
from moderator.domain.words import QT_TRANSLATE_NOOP


class Said(StrEnum):
    """A filter's answer."""

    SPAM = "spam"
    CLEAR = "not spam"
    UNSURE = "could not say"


class Filtered(NamedTuple):
    """One filter's answer, and whether somebody on the site said otherwise since."""

    by: str
    """The filter's own name, such as Akismet."""
    said: Said
    overruled: bool = False


ANSWERS = {
    Said.SPAM: QT_TRANSLATE_NOOP("filter", "{by}: spam"),
    Said.CLEAR: QT_TRANSLATE_NOOP("filter", "{by}: not spam"),
    Said.UNSURE: QT_TRANSLATE_NOOP("filter", "{by} could not say"),
}
OVERRULED = {
    Said.SPAM: QT_TRANSLATE_NOOP("filter", "{by}: spam, but somebody on the site said no"),
    Said.CLEAR: QT_TRANSLATE_NOOP("filter", "{by}: not spam, but somebody on the site said it is"),
    Said.UNSURE: ANSWERS[Said.UNSURE],
}
"""Sentences with the filter's name to fill in."""


def surprises(found: Filtered, status: str) -> bool:
    """Whether it is worth a word without being asked: it is not what the comment's place says already."""
    expected = Said.SPAM if status == Status.SPAM else Said.CLEAR
    return found.said is not expected or found.overruled


def template(found: Filtered) -> str:
    """The sentence for an answer, its name not yet filled in."""
    return (OVERRULED if found.overruled else ANSWERS)[found.said]
