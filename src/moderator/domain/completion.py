"""What a half-typed search may become: operators, and values that an operator takes."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from moderator.domain.query import OPERATORS, Trait
from moderator.domain.status import OURS, Status

MOST = 12
_TOKEN = re.compile(r"(?:[^\s\"“„:]*:)?(?:[\"“„][^\"”“]*|[^\s\"“„”]*)$")
_FIXED: Mapping[str, Sequence[str]] = {
    "status": tuple(status for status in Status if status in OURS),
    "before": ("today", "yesterday"),
    "after": ("today", "yesterday"),
    "has": tuple(trait.partition(":")[2] for trait in Trait if trait.startswith("has:")),
    "is": tuple(trait.partition(":")[2] for trait in Trait if trait.startswith("is:")),
}


class Suggestion(NamedTuple):
    """One way to go on."""

    text: str
    """What takes the place of the half-typed part, such as `status:` or `status:spam`."""
    finds: str
    """What an operator finds, marked for translation in the context `operators`; empty for a value."""


class Completion(NamedTuple):
    """Ways to go on from a place in a text."""

    start: int
    """Where the half-typed part begins; it ends at the cursor."""
    suggestions: tuple[Suggestion, ...]


def complete(text: str, cursor: int, known: Mapping[str, Sequence[str]]) -> Completion:
    """What may stand in place of the part before `cursor`; `known` are values by operator."""
    match = _TOKEN.search(text[:cursor])
    assert match is not None  # it matches nothing at all, too
    start, part = match.start(), match[0]
    name, colon, value = part.partition(":")
    if not colon:
        begun = name.lower()
        found = [
            Suggestion(f"{operator}:", OPERATORS[operator].finds)
            for operator in OPERATORS
            if begun and operator.startswith(begun)
        ]
        return Completion(start, tuple(found))
    values = (*_FIXED.get(name.lower(), ()), *known.get(name.lower(), ()))
    begun = value.lstrip('"“„').casefold()
    fitting = [one for one in dict.fromkeys(values) if one.casefold().startswith(begun) and one != value]
    return Completion(
        start, tuple(Suggestion(f"{name.lower()}:{_quoted(one)}", "") for one in fitting[:MOST])
    )


def _quoted(value: str) -> str:
    return f'"{value}"' if any(sign.isspace() for sign in value) else value
