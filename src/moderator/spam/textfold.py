"""One spelling for all the disguises of a text: for scoring and grouping alone, never for showing.

Invisible characters go, styled and enclosed letters become plain, marks come off, words that mix scripts
are read in the script they pretend to be, letters with gaps between them close up. What was disguised is
counted, since nobody does that to an honest word.
"""

import html
import re
import unicodedata
from typing import NamedTuple
from zlib import crc32

from moderator.spam.letters import DROPPED, FOREIGN, TO_CYRILLIC, TO_LATIN, TWINS

LONGEST = 3000
"""Characters of a comment that are looked at: its beginning and, beyond that, its end."""

_HIDDEN = re.compile(
    "[\u200b\u2060-\u2064\ufeff\u00ad\u034f\u115f\u1160\u3164\u202a-\u202e\U000e0020-\U000e007f]"
)
_JOINER_INSIDE = re.compile("[A-Za-z\u0400-\u04ff][\u200c\u200d\u200e\u200f\ufe0f]+[A-Za-z\u0400-\u04ff]")
_STYLED = re.compile(
    "[\u1d00-\u1d7f\u210a-\u2115\u2119-\u211d\u212c-\u2138\u249c-\u24ff\ua730-\ua7ff\uff21-\uff5a\U0001d400-\U0001d7ff\U0001f110-\U0001f189]"
)
_STACKED = re.compile("[\u0300-\u036f\u20d0-\u20df\u1ab0-\u1aff]")
_INDICATORS = re.compile("[\U0001f1e6-\U0001f1ff]+")
_FOREIGN_WORD = re.compile(rf"[^\W\d_]*[{FOREIGN}][^\W_]*")
_LATIN_WORD = re.compile(r"[A-Za-z]+")
_FOREIGN = re.compile(f"[{FOREIGN}]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")
_NO_TWIN = re.compile(rf"[^\W\d_{TWINS}]")
_GAPS = re.compile(r"(?<![^\W_])[^\W_](?:([ .\-_*|·~])[^\W_](?:\1[^\W_])+)(?![^\W_])")


class Folded(NamedTuple):
    """A text in the one spelling, and what had to be undone for it."""

    text: str
    hidden: int = 0
    """Invisible characters, those of emoji and of scripts that need them aside."""
    styled: int = 0
    """Mathematical, full-width, enclosed letters, and marks stacked on Latin ones."""
    mixed: int = 0
    """Words of two scripts."""
    gaps: int = 0
    """Words written with gaps between their letters."""


def fold(text: str) -> Folded:
    """`text` (entities and all) in the one spelling: lower case, unmarked, unmixed, without gaps."""
    if len(text) > LONGEST:
        text = f"{text[: LONGEST * 3 // 4]} {text[-LONGEST // 4 :]}"
    if "&" in text:
        text = html.unescape(text)
    hidden = styled = mixed = 0
    if not text.isascii():
        hidden = len(_HIDDEN.findall(text)) + len(_JOINER_INSIDE.findall(text))
        styled = len(_STYLED.findall(text)) + len(_STACKED.findall(text))
        text = _INDICATORS.sub(_letters_of_flags, text)
        text = unicodedata.normalize("NFKD", text).translate(DROPPED)
        text, mixed = _unmix(text)
        text = unicodedata.normalize("NFC", text).casefold()
    else:
        text = text.lower().replace("'", "")
    text, gaps = _GAPS.subn(_close, text)
    return Folded(text, hidden, styled, mixed, gaps)


def pieces(word: str, apart: int = 1) -> set[int]:
    """Hashes of the four-letter pieces of a word, edges marked, so many letters apart, and of the last."""
    raw = f"_{word}_".encode("utf-16-le", "surrogatepass")
    return {crc32(raw[at : at + 8]) for at in (*range(0, len(raw) - 8, 2 * apart), max(len(raw) - 8, 0))}


def _close(letters: re.Match[str]) -> str:
    return letters[0].replace(letters[1], "")


def _letters_of_flags(run: re.Match[str]) -> str:
    """Pairs are flags and stay; a single one is a letter in a box."""
    if len(run[0]) % 2 == 0:
        return run[0]
    return "".join(chr(ord(sign) - 0x1F1E6 + 97) for sign in run[0])


def _unmix(text: str) -> tuple[str, int]:
    """`text` with every word in one script, and how many words were in two."""
    foreign = len(_FOREIGN.findall(text))
    if not foreign:
        return text, 0
    latin = len(_LATIN.findall(text))
    mixed = 0

    def read(word: re.Match[str]) -> str:
        nonlocal mixed
        own = word[0]
        as_latin = own.translate(TO_LATIN)
        if not _LATIN.search(own):
            return as_latin if latin > 2 * foreign and not _NO_TWIN.search(own) else own
        mixed += 1
        if not _CYRILLIC.search(own):
            return as_latin
        as_cyrillic = own.translate(TO_CYRILLIC)
        if latin > 2 * foreign and not _FOREIGN.search(as_latin):
            return as_latin
        if foreign > 2 * latin and not _LATIN.search(as_cyrillic):
            return as_cyrillic
        sure = _NO_TWIN.findall(own)
        sure_latin = sum(map(str.isascii, sure))
        if 2 * sure_latin == len(sure):
            return as_latin if latin >= foreign else as_cyrillic
        return as_latin if 2 * sure_latin > len(sure) else as_cyrillic

    text = _FOREIGN_WORD.sub(read, text)
    if foreign > latin and _CYRILLIC.search(text):
        text = _LATIN_WORD.sub(_as_cyrillic, text)
    return text, mixed


def _as_cyrillic(word: re.Match[str]) -> str:
    """A Latin word among Cyrillic ones, where all of its letters would pass for Cyrillic."""
    like = word[0].translate(TO_CYRILLIC)
    return word[0] if _LATIN.search(like) else like
