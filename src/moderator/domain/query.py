"""What a moderator searches for: words, phrases and operators, read once for the window and the command line.

White space parts words. Quotation marks make a phrase, also behind an operator; everything else is a letter
like any other (hyphen, apostrophe, dot, ``%``, ``_``); ``foo:bar`` is a word where ``foo`` is no operator.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo
from typing import Any

from moderator.domain.dates import parse_day, parse_moment, start_of_day
from moderator.domain.errors import WrongUsage
from moderator.domain.ref import SITE_NAME
from moderator.domain.status import Status

LONGEST = 1000
"""Characters of a query; more is a slip of the clipboard."""


class QueryError(WrongUsage):
    """A query that cannot be understood."""

    def __init__(self, position: int, message: str) -> None:
        """`position` counts characters from 0; `message` is a sentence that people read behind the place."""
        super().__init__(f"Query, character {position + 1}: {message}")
        self.position = position


@dataclass(frozen=True, slots=True)
class Query:
    """All that is said must hold; several values of `status` or of `site` are alternatives."""

    words: tuple[str, ...] = ()
    """Words and phrases (those hold spaces) of text, author or title; the end of a word may be missing."""
    author: tuple[str, ...] = ()
    """Parts of the author's name or e-mail."""
    article: tuple[str, ...] = ()
    """Parts of the article's title, or its id."""
    status: tuple[Status, ...] = ()
    site: tuple[str, ...] = ()
    before: int | None = None
    """Unix seconds: written before this instant."""
    after: int | None = None
    """Unix seconds: written at this instant or later."""

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing, so that everything matches."""
        return self == Query()

    def less(self) -> Iterator[tuple[str, "Query"]]:
        """Each thing that is asked, as an operator's name (empty for a word) with its value, and the query
        without it. Alternatives are one thing."""
        for name in ("words", "author", "article"):
            values: tuple[str, ...] = getattr(self, name)
            for at, value in enumerate(values):
                rest: dict[str, Any] = {name: values[:at] + values[at + 1 :]}
                yield value if name == "words" else f"{name}:{value}", replace(self, **rest)
        if self.status:
            yield f"status:{', '.join(self.status)}", replace(self, status=())
        if self.site:
            yield f"site:{', '.join(self.site)}", replace(self, site=())
        if self.before is not None:
            yield "before:", replace(self, before=None)
        if self.after is not None:
            yield "after:", replace(self, after=None)


class _WrongValueError(Exception):
    """A value that an operator does not take; the text says why."""


@dataclass(frozen=True, slots=True)
class _Day:
    """Whose day it is."""

    today: date
    zone: tzinfo


def parse(text: str, *, today: date, zone: tzinfo) -> Query:
    """Read `text`; days are those of `zone`. Raises `QueryError` and nothing else.

    ``before:2026-11-20`` is before that day begins and ``after:2026-11-20`` after it has ended: the day
    itself is in neither, as the words say. With a time of day both mean that moment.
    """
    if len(text) > LONGEST:
        raise QueryError(LONGEST, f"too long. A query has at most {LONGEST} characters.")
    day, query = _Day(today, zone), Query()
    for part in _parts(text):
        if part.operator is None:
            query = replace(query, words=(*query.words, part.value))
            continue
        try:
            query = OPERATORS[part.operator](query, part.value, day)
        except _WrongValueError as wrong:
            raise QueryError(part.position, f"{part.operator}: {wrong}") from None
    return query


# --- the letters --------------------------------------------------------------------------------

_OPENING, _CLOSING = '"“„”', '"”“'
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_UNPAIRED = re.compile(r"[\ud800-\udfff]")
_OPERATOR = re.compile(r"([A-Za-z]+):")
_WORD = re.compile(r"[^\s\x00-\x1f\x7f-\x9f]*")
_PHRASE = re.compile(f"[{_OPENING}]([^{_CLOSING}]*)[{_CLOSING}]")


@dataclass(frozen=True, slots=True)
class _Part:
    """One word, phrase or operator with its value."""

    operator: str | None
    value: str
    position: int
    """Where the value begins."""


def _parts(text: str) -> list[_Part]:
    """`text` in parts, in order."""
    parts: list[_Part] = []
    at = 0
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
            continue
        start, operator = at, None
        if (named := _OPERATOR.match(text, at)) and named[1].lower() in OPERATORS:
            operator, at = named[1].lower(), named.end()
        value_at = at
        value, at = _value(text, at)
        if not value and operator:
            raise QueryError(start, f"nothing stands behind {operator}:")
        if value:
            parts.append(_Part(operator, value, value_at))
    return parts


def _value(text: str, at: int) -> tuple[str, int]:
    """The word or phrase that begins at `at`, and where it ends."""
    if text[at : at + 1] and text[at] in _OPENING:
        phrase = _PHRASE.match(text, at)
        if phrase is None:
            raise QueryError(at, "this quotation mark is never closed.")
        value = _tidy(phrase[1])
        if not value:
            raise QueryError(at, "nothing stands between these quotation marks.")
        return value, phrase.end()
    word = _WORD.match(text, at)
    assert word is not None  # it matches nothing at all, too
    return _tidy(word[0]), word.end()


def _tidy(value: str) -> str:
    """Single spaces, composed letters, and nothing that SQLite cannot store."""
    return unicodedata.normalize("NFC", _UNPAIRED.sub("\ufffd", _SPACE.sub(" ", value).strip()))


# --- the operators: a new one is a function and a line in the table -----------------------------


def _author(query: Query, value: str, _day: _Day) -> Query:
    return replace(query, author=(*query.author, value))


def _article(query: Query, value: str, _day: _Day) -> Query:
    return replace(query, article=(*query.article, value))


def _status(query: Query, value: str, _day: _Day) -> Query:
    try:
        return replace(query, status=(*query.status, Status(value.lower())))
    except ValueError:
        raise _WrongValueError(f"“{value}” is no status. There are {', '.join(Status)}.") from None


def _site(query: Query, value: str, _day: _Day) -> Query:
    if not SITE_NAME.fullmatch(value.lower()):
        raise _WrongValueError(f"“{value}” is no site's name, which has letters a to z, digits and _.")
    return replace(query, site=(*query.site, value.lower()))


def _before(query: Query, value: str, day: _Day) -> Query:
    moment = _moment(value, day, days=0)
    return replace(query, before=moment if query.before is None else min(query.before, moment))


def _after(query: Query, value: str, day: _Day) -> Query:
    moment = _moment(value, day, days=1)
    return replace(query, after=moment if query.after is None else max(query.after, moment))


def _moment(value: str, day: _Day, *, days: int) -> int:
    """The first instant of the day that lies `days` behind the one named, or the moment itself."""
    if (named := parse_day(value, day.today)) is not None:
        return start_of_day(named + timedelta(days=days), day.zone)
    if (moment := parse_moment(value, day.zone)) is not None:
        return moment
    raise _WrongValueError(f"“{value}” is no date. Write 2026-11-20, today or yesterday.")


OPERATORS: dict[str, Callable[[Query, str, _Day], Query]] = {
    "author": _author,
    "article": _article,
    "status": _status,
    "site": _site,
    "before": _before,
    "after": _after,
}
"""Every operator by name; what is not here is an ordinary word."""
