"""Letters as the text index sees them: one case, no accents, scripts without spaces cut into letters."""

import re
import unicodedata
from functools import cache, lru_cache
from html import unescape

from moderator.domain.plain import plain

_DOTLESS = (("ı", "i"), ("ł", "l"), ("ø", "o"), ("đ", "d"), ("ħ", "h"))
"""Letters that Unicode does not take apart and people type without."""
# Thai, Lao, Khmer, Myanmar, kana, Chinese, and pictures: each sign becomes a word, so that a search finds
# inside.
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2190-\u2bff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff])"
)
_FOREIGN = re.compile("[^\x00-\x7f]+")
_WORD = 40
"""Signs of a run that is worth remembering."""
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|tt|u|wbr)"
    r"(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<[/!?]?[a-zA-Z-][^<>]*>")
_JOINERS = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")


def fold(text: str | None) -> str:
    """`text` in one case, without accents and invisible signs; what is equal for a reader becomes equal."""
    if not text:
        return ""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", _JOINERS.sub("", text)).casefold()
    for sign in _accents().intersection(set(parts)):  # each sign once: a text has few different ones
        parts = parts.replace(sign, "")
    for sign, plain_one in _DOTLESS:
        parts = parts.replace(sign, plain_one)
    return parts


@cache
def _accents() -> frozenset[str]:
    """All signs that combine with the one before."""
    signs = (chr(number) for number in range(0x300, 0x20000))  # beyond them there are none
    return frozenset(sign for sign in signs if unicodedata.combining(sign))


def words(text: str) -> str:
    """What is indexed of `text`, and looked for: folded, with spaces in scripts that have none."""
    if text.isascii():
        return text.lower()
    return _FOREIGN.sub(lambda run: _run(run[0]), text.lower())


def _run(signs: str) -> str:
    """`words` of signs without an ASCII one among them; a language's own words come again and again."""
    return _known_run(signs) if len(signs) <= _WORD else _new_run(signs)


def _new_run(signs: str) -> str:
    return _UNSPACED.sub(r" \1 ", fold(signs))


_known_run = lru_cache(8192)(_new_run)


def body(html: str) -> str:
    """The words of a comment for the index: quick, and near enough (`plain` is for what people read)."""
    if "<" in html:
        html = _ANY_TAG.sub(" ", _INLINE_TAG.sub("", html))
    return unescape(html) if "&" in html else html


def holds(author: str | None, html: str | None, wanted: str) -> bool:
    """Whether author or text hold `wanted` (folded), letter by letter: signs that are no words count too."""
    return wanted in fold(author) or wanted in " ".join(fold(plain(html or "")).split())


def is_word(sign: str) -> bool:
    """Whether a sign is part of words in the index: the categories named in its table."""
    return unicodedata.category(sign)[0] in "LN" or unicodedata.category(sign) in ("Co", "So")


def begins(indexed: str, wanted: str) -> bool:
    """Whether a word of an indexed text begins with `wanted`, one word of ASCII."""
    at = indexed.find(wanted)
    while at > 0 and is_word(indexed[at - 1]):
        at = indexed.find(wanted, at + 1)
    return at >= 0
