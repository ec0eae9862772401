"""What was said in English below the window, in the person's language."""

import re
from functools import cache

from moderator.domain.status import Status
from moderator.models.sentences import SENTENCES
from moderator.models.wording import counted, lead, status, word

_PLACE = re.compile(r"%(\d)")
_VALUE = r"(?P<v\1>(?:(?![.?]\\s).)+?)"
"""A value holds no end of a sentence, or it would take the sentence before with it."""
_END = re.compile(r"(?<=[.:?])\s+")


def told(said: str) -> str:
    """`said`, one sentence or several, in the person's language; what is not known here stays as it is."""
    whole = _one(said)
    if whole is not None:
        return whole
    for end in _END.finditer(said):
        first = _one(said[: end.start()])
        if first is not None:
            return f"{first} {told(said[end.end() :])}"
    operator, _, behind = said.partition(": ")
    if " " not in operator and behind and (mistake := told(behind)) != behind:
        return f"{lead()}{operator}: {mistake}"
    known = [found for part in said.removesuffix(".").split(", ") if (found := _one(part)) is not None]
    return word("wording", ", ").join(known) + "." if len(known) == said.count(", ") + 1 else said


def _one(said: str) -> str | None:
    for sentence, form in _forms():
        found = form.fullmatch(said)
        if found is not None:
            parts = _PLACE.split(word("sentences", sentence))  # text, number, text, …
            parts[1::2] = [_value(found[f"v{place}"]) for place in parts[1::2]]
            return "".join(parts)
    return None


def _value(said: str) -> str:
    """A value may be a count, a sentence, or the name of a verdict or status; else it is a name and stays."""
    if (count := counted(said)) != said:
        return count
    known = _one(said) or word("words", said)
    return known if known != said else status(said).lower() if said in set(Status) else said


@cache
def _forms() -> list[tuple[str, re.Pattern[str]]]:
    """Each sentence and what it looks like with values; the fewest places and the most words first."""
    order = sorted(SENTENCES, key=lambda sentence: (sentence.count("%"), -len(sentence)))
    return [(sentence, re.compile(_PLACE.sub(_VALUE, re.escape(sentence)))) for sentence in order]
