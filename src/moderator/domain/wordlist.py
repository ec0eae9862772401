"""A site's own list of words, as the site reads it: a line anywhere in a comment, in any case, is a hit."""

import re
from collections.abc import Iterable, Sequence

_TRIMMED = " \t\n\r\0\x0b"
_TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^<>]*>", re.IGNORECASE | re.DOTALL)
_HEAD = 3
"""Signs by which lines are looked up: a list may have tens of thousands."""
_FEW = 40
"""Lines up to which it is quicker to look for each."""


def entries(written: str) -> tuple[str, ...]:
    """The lines of a list, each once. A lone 0 is none, as to PHP it is empty (`check_comment`)."""
    lines = (line.strip(_TRIMMED) for line in written.split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line not in ("", "0")))


def same(text: str) -> str:
    """`text` in one case, sign by sign: what WordPress's patterns take for equal."""
    lower = text.lower()
    return lower if lower.isascii() else lower.replace("ς", "σ").replace("ſ", "s")


def fields(author: str, email: str, url: str, html: str, ip: str, *, stripped: bool = True) -> str:
    """All that a list is held against, in one text.

    The disallowed list, and it alone, is also held against the words without their markup (`stripped`).

    The browser's name is not here: the mirror has none. The author's is as people read it.
    """
    parts = [author, email, url, html, ip]
    if stripped and "<" in html:
        parts.append(_TAG.sub("", html))
    return same("\n".join(parts))


class WordList:
    """Lines made ready to be looked for."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        self._plain = [(same(line), line) for line in self.lines]
        self._by_head: dict[str, list[tuple[str, str]]] = {}
        for plain, line in self._plain:
            self._by_head.setdefault(plain[:_HEAD], []).append((plain, line))
        self._short = [head for head in self._by_head if len(head) < _HEAD]

    def hits(self, text: str) -> Sequence[str]:
        """The lines that stand in a text of `fields`, as they are written, in the order of the list."""
        if len(self.lines) <= _FEW:
            return [line for plain, line in self._plain if plain in text]
        heads = {text[at : at + _HEAD] for at in range(len(text) - _HEAD + 1)} & self._by_head.keys()
        found = {
            line for head in (*heads, *self._short) for plain, line in self._by_head[head] if plain in text
        }
        return [line for line in self.lines if line in found] if found else ()
