"""Two texts side by side: which words only one of them has."""

import re
from difflib import SequenceMatcher
from html import escape

_PIECES = re.compile(r"\s+|\w+|[^\w\s]")
_COMPARED = 1500
"""Words compared one by one; of longer texts only what is equal at both ends is told apart."""


def marked(mine: str, theirs: str, colour: str) -> tuple[str, str]:
    """Both plain texts as HTML, on the ground `colour` what only that one has."""
    ours, others = _PIECES.findall(mine), _PIECES.findall(theirs)
    head = _same(ours, others)
    tail = _same(ours[head:][::-1], others[head:][::-1])
    left, right = ours[head : len(ours) - tail], others[head : len(others) - tail]
    start, end = _plain(ours[:head]), _plain(ours[len(ours) - tail :])
    if max(len(left), len(right)) > _COMPARED:
        return start + _mark(left, colour) + end, start + _mark(right, colour) + end
    one, other = [start], [start]
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal":
            one.append(_plain(left[a:b]))
            other.append(_plain(right[c:d]))
        else:
            one.append(_mark(left[a:b], colour))
            other.append(_mark(right[c:d], colour))
    return "".join([*one, end]), "".join([*other, end])


def _same(one: list[str], other: list[str]) -> int:
    """How many pieces are equal from the start."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _plain(pieces: list[str]) -> str:
    return escape("".join(pieces), quote=False).replace("\n", "<br>")


def _mark(pieces: list[str], colour: str) -> str:
    words = _plain(pieces)
    if not words:
        return ""
    inner = words.strip(" ") or words  # a marked space before a word looks like a mark that slipped
    before, _, after = words.partition(inner)
    return f'{before}<span style="background-color:{colour}">{inner}</span>{after}'
