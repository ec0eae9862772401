"""HTML taken apart as a browser does it, in one pass whose time grows with the length and with nothing else.

Where a browser would swallow text (a tag or a comment that never ends), the text stays: a moderator may see
more than a reader, never less.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple


class Tag(NamedTuple):
    """An opening or closing tag; of an attribute given twice the first counts."""

    name: str
    """In small letters."""
    closing: bool
    attributes: dict[str, str]
    """Decoded, names in small letters."""


_OPENS = re.compile(r"<(?:(/?)([A-Za-z][^\s/><]*)|(!--)|[!?/])")
# A quotation mark matters behind = alone, as in browsers; else <a =">seen by readers<a =" hides text.
_ATTRIBUTE = re.compile(r"""[\s/]*+(=?[^\s/><=]*+)(?:\s*+=\s*+("[^"]*"|'[^']*'|[^\s><]*+))?+""")
_COMMENT_ENDS = re.compile(r"--!?>")
_UNSEEN = {
    name: re.compile(rf"</{name}(?=[\s/>])[^>]*>", re.IGNORECASE)
    for name in ("script", "style", "iframe", "noscript", "noembed", "noframes", "template")
}
"""What stands between these and their closing tags is never shown by a browser that runs scripts."""
_LONG_NUMBER = re.compile(r"&#([0-9]{8,});?")


def decode(text: str) -> str:
    """`text` with its entities decoded once; a number with more digits than Python will read is no letter."""
    return html.unescape(_LONG_NUMBER.sub(_short, text)) if "&" in text else text


def tokens(text: str) -> Iterator[str | Tag]:
    """Pieces of text (entities not decoded) and tags, in order; scripts, styles and comments are left out."""
    at, length, last_end = 0, len(text), text.rfind(">")
    endless: set[str] = set()
    while at < length:
        opens = _OPENS.search(text, at)
        if opens is None or opens.start() > last_end:
            break
        if opens.start() > at:
            yield text[at : opens.start()]
        if opens[2] is None:
            at = _behind_comment(text, opens, endless)
            continue
        attributes, end = _attributes(text, opens.end())
        if text[end : end + 1] != ">":  # another tag begins, or the text ends: this was none
            yield text[opens.start() : end]
            at = end
            continue
        name, at = opens[2].lower(), end + 1
        if not opens[1] and name in _UNSEEN:
            at = _behind_unseen(text, name, at, endless)
        yield Tag(name, bool(opens[1]), attributes)
    if at < length:
        yield text[at:]


def _attributes(text: str, at: int) -> tuple[dict[str, str], int]:
    """The attributes that begin at `at`, and where they end: at ``>``, at ``<``, or with the text."""
    attributes: dict[str, str] = {}
    while (found := _ATTRIBUTE.match(text, at)) and found.end() > at:
        at = found.end()
        if found[1]:
            value = found[2] or ""
            quoted = len(value) > 1 and value[0] in "\"'" and value[0] == value[-1]
            attributes.setdefault(found[1].lower(), decode(value[1:-1] if quoted else value))
    return attributes, at


def _behind_comment(text: str, opens: re.Match[str], endless: set[str]) -> int:
    """Where text goes on behind a comment, a declaration or a closing tag without a name."""
    if not opens[3]:
        return text.index(">", opens.start()) + 1
    ends = None if "!--" in endless else _COMMENT_ENDS.search(text, opens.start() + 2)
    if ends is None:
        endless.add("!--")
        return opens.end()
    return ends.end()


def _behind_unseen(text: str, name: str, at: int, endless: set[str]) -> int:
    """Where text goes on behind what no reader sees; at `at` where it never ends, and for good so."""
    ends = None if name in endless else _UNSEEN[name].search(text, at)
    if ends is None:
        endless.add(name)
        return at
    return ends.end()


def _short(number: re.Match[str]) -> str:
    """A decimal entity without its leading zeros, or the sign for what is no letter."""
    digits = number[1].lstrip("0") or "0"
    return f"&#{digits};" if len(digits) < 8 else "\ufffd"
