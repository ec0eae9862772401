"""Which passages of an article a comment quotes, so that the article can show them highlighted."""

import re
import unicodedata
from typing import NamedTuple

_MOST = 20
_COMMENT, _ARTICLE = 20_000, 400_000
"""Characters looked at."""
_QUOTED, _SHARED = 4, 6
"""Words in a row that are a quotation: between quotation marks, and without any."""
_TRIED = 8
"""Places of the article tried for one beginning: an article of one word repeated takes no longer."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
"""Thai, Lao, Burmese, Khmer, kana and Han: no spaces between words, so each letter counts, as half a word."""
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0d7f"
"""Signs within words that Python does not take for letters: accents, points, vowels of India."""
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}](?:[^\W{_UNSPACED}]|[{_MARKS}'’\u00ad\u200b])*+")
_SILENT = re.compile("['’\u00ad\u200b]")
_BETWEEN_MARKS = re.compile(
    r"[“„\"«»”]([^“„\"«»”]{1,4000})[”“\"»«]|‘([^‘’]{1,4000})’|「([^「」]{1,4000})」|^>[ \t]*(.+)$",
    re.MULTILINE,
)


class _Word(NamedTuple):
    """A word without case, and where it stands."""

    word: str
    start: int
    end: int
    weight: float


def quoted_passages(comment: str, article: str) -> list[tuple[int, int]]:
    """Start and end, in `article`, of what `comment` has word by word: both plain text, at most 20, in order.

    A quotation has four words in a row between quotation marks or behind ``>``, or six without. Case,
    punctuation, white space and the kind of quotation marks make no difference.
    """
    ours, theirs = _words(comment[:_COMMENT]), _words(article[:_ARTICLE])
    places = _beginnings(theirs)
    quoted = _left_in_quotation(comment[:_COMMENT], ours)
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(ours):
        place, length = 0, 0
        for begins in places.get(_beginning(ours, at), ()):
            run = _run(ours, at, theirs, begins)
            if run > length:
                place, length = begins, run
        if _weight(ours, at, length) < _SHARED:
            length = min(length, quoted[at])
            if _weight(ours, at, length) < _QUOTED:
                length = 0
        if length:
            spans.append((theirs[place].start, theirs[place + length - 1].end))
        at += length or 1
    return _merged(spans)[:_MOST]


def _words(text: str) -> list[_Word]:
    words = []
    for found in _WORD.finditer(text):
        word = unicodedata.normalize("NFKC", _SILENT.sub("", found[0])).casefold()
        half = len(found[0]) == 1 and re.match(f"[{_UNSPACED}]", found[0])
        words.append(_Word(word, found.start(), found.end(), 0.5 if half else 1.0))
    return words


def _beginning(words: list[_Word], at: int) -> tuple[str, ...]:
    """The first words of a passage, by which it is found."""
    return tuple(word.word for word in words[at : at + _QUOTED])


def _beginnings(words: list[_Word]) -> dict[tuple[str, ...], list[int]]:
    """Where each beginning stands, its first few places."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words) - _QUOTED + 1):
        found = places.setdefault(_beginning(words, at), [])
        if len(found) < _TRIED:
            found.append(at)
    return places


def _left_in_quotation(text: str, words: list[_Word]) -> list[int]:
    """For each word how many words of a quotation are left with it, 0 outside of quotations."""
    left = [0] * len(words)
    quotations = [found.span(found.lastindex or 0) for found in _BETWEEN_MARKS.finditer(text)]
    for at in range(len(words) - 1, -1, -1):
        while quotations and quotations[-1][0] > words[at].start:
            quotations.pop()
        if quotations and words[at].end <= quotations[-1][1]:
            same = at + 1 < len(words) and words[at + 1].end <= quotations[-1][1]
            left[at] = left[at + 1] + 1 if same else 1
    return left


def _run(ours: list[_Word], at: int, theirs: list[_Word], place: int) -> int:
    """How many words are the same from here on."""
    length = 0
    while at + length < len(ours) and place + length < len(theirs):
        if ours[at + length].word != theirs[place + length].word:
            break
        length += 1
    return length


def _weight(words: list[_Word], at: int, length: int) -> float:
    return sum(word.weight for word in words[at : at + length])


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that touch or overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
