"""A comment's text as people read it, and as much of it as a screen can draw."""

import re
import unicodedata
from typing import NamedTuple

from moderator.domain.tags import decode, tokens

_BLOCKS = (
    "address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form "
    "header h1 h2 h3 h4 h5 h6 hr li main nav ol p pre section summary table tr ul"
)
_PARAGRAPHS = frozenset(_BLOCKS.split())
_CLOSED = _PARAGRAPHS - {"li", "dt", "dd", "tr"}
"""Closing tags that break the line; those of a list's or table's lines add no empty one."""
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_SPACE_BEFORE_BREAK = re.compile(r"[^\S\n]++(\n)?")
_BREAKS = re.compile(r"\n{3,}")
_HEAP = re.compile(r"[^\w\s]{5,}")
_LONG_WORD = re.compile(r"\S{81,}")
_PART = re.compile(r"\S{14}[^\w\s]{0,8}(?=\S)")
"""Short, so that the lines of a long address are about as wide as others."""
_MARKS = 4
"""Combining marks a letter keeps; scripts that people write need at most this many."""
_HEAD = 4096


def plain(html: str, *, exact: bool = False) -> str:
    """The words of `html`, without markup: block tags and ``<br>`` are line breaks, entities decoded once.

    `exact` keeps control characters, for programs and for a terminal that shows them as signs; a screen draws
    nothing for them.
    """
    pieces: list[str] = []
    behind_break = False  # a <br> swallows the line feed behind it
    for token in tokens(html if exact else fit(html)):
        if isinstance(token, str):
            piece = decode(token.removeprefix("\n") if behind_break else token)
        elif token.name == "br" or token.name in (_CLOSED if token.closing else _PARAGRAPHS):
            piece = "\n"
        elif token.name in ("td", "th") and not token.closing:
            piece = " "
        else:
            continue
        pieces.append(piece)
        behind_break = not isinstance(token, str) and token.name == "br"
    text = "".join(pieces) if exact else fit("".join(pieces))
    return _BREAKS.sub("\n\n", _SPACE_BEFORE_BREAK.sub(_space, text)).strip()


def fit(text: str) -> str:
    """`text` without control characters but tab and line feed; half a surrogate pair becomes U+FFFD."""
    if _UNFIT.search(text) is None:
        return text
    return _UNFIT.sub(lambda sign: "\ufffd" if sign[0] >= "\ud800" else "", text.replace("\r\n", "\n"))


def first_line(html: str, limit: int = 200, *, exact: bool = False) -> str:
    """The beginning of the text in one line, for a row of a queue; looks at the first few kB alone."""
    text = plain(head(html, _HEAD), exact=exact)
    if not text and len(html) > _HEAD:
        text = plain(head(html, 16 * _HEAD), exact=exact)
    return one_line(text, limit)


def one_line(text: str, limit: int) -> str:
    """The beginning of a plain text (a name, a title) in one line of at most `limit` characters."""
    words = " ".join(text.split())
    return fewer_marks(words if len(words) <= limit else words[: limit - 1].rstrip() + "…")


def head(html: str, limit: int) -> str:
    """The first `limit` characters, without the torn tag or entity at their end."""
    if len(html) <= limit:
        return html
    begun = html.rfind("<", 0, limit)
    if begun >= 0 and begun > html.rfind(">", 0, limit) and html.find(">", limit) >= 0:
        return html[:begun]
    entity = html.rfind("&", max(0, limit - 32), limit)
    if entity >= 0 and ";" not in html[entity:limit] and " " not in html[entity:limit]:
        return html[:entity]
    return html[:limit]


class Cut(NamedTuple):
    """As much of a text as a screen should draw."""

    text: str
    more: int
    """Characters left out."""


def cut(text: str, limit: int = 65_000) -> Cut:
    """`text` made fit to draw: at most `limit` characters, long words breakable, no heaps of marks."""
    return Cut(drawable(text[:limit]), max(0, len(text) - limit))


def drawable(text: str) -> str:
    """`text` with places to break (U+200B) in words over 80 letters, and at most four marks on a letter.

    One word of 65,000 letters, or sixty marks on each, stalls the layout and spoils the lines around.
    """
    return _LONG_WORD.sub(lambda word: _PART.sub("\\g<0>\u200b", word[0]), fewer_marks(text))


def fewer_marks(text: str) -> str:
    """`text` with at most four combining marks on a letter."""
    return text if text.isascii() else _HEAP.sub(_flatten, text)


def _flatten(heap: re.Match[str]) -> str:
    """A run of marks and signs; joiners between marks do not start a new letter."""
    kept: list[str] = []
    marks = 0
    for sign in heap[0]:
        kind = unicodedata.category(sign)
        if kind in ("Mn", "Me"):
            marks += 1
        elif kind != "Cf":
            marks = 0
        if marks <= _MARKS:
            kept.append(sign)
    return "".join(kept)


def _space(found: re.Match[str]) -> str:
    """Spaces stay as they are unless a line ends behind them."""
    return found[1] or found[0]
