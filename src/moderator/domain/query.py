"""What a moderator searches for: words, phrases and operators, read once for the window and the command line.

White space parts words. Quotation marks make a phrase, also behind an operator; everything else is a letter
like any other (hyphen, apostrophe, dot, ``%``, ``_``); ``foo:bar`` is a word where ``foo`` is no operator.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, NamedTuple

from moderator.domain.addresses import Range, addresses
from moderator.domain.dates import parse_day, parse_moment, start_of_day
from moderator.domain.errors import WrongUsage
from moderator.domain.links import address
from moderator.domain.ref import SITE_NAME
from moderator.domain.status import Status
from moderator.domain.words import QT_TRANSLATE_NOOP

LONGEST = 1000
"""Characters of a query; more is a slip of the clipboard."""
ME = "me"
"""In ``by:me``: whoever sits at this desk."""


class QueryError(WrongUsage):
    """A query that cannot be understood."""

    def __init__(self, position: int, message: str) -> None:
        """`position` counts characters from 0; `message` is a sentence that people read behind the place."""
        super().__init__(f"Query, character {position + 1}: {message}")
        self.position = position
        self.sentence = message[:1].upper() + message[1:]
        """The same where the place can be seen."""


class Trait(StrEnum):
    """Something that a comment has or is, as it is typed."""

    LINK = "has:link"
    NOTE = "has:note"
    REPLY = "is:reply"
    FLAGGED = "is:flagged"
    FIRST = "is:first"
    """Nothing of its author's e-mail is approved anywhere here."""
    DOUBTFUL = "is:doubtful"
    """In spam by the site's own filter, decided by nobody of us, and like what was approved."""


@dataclass(frozen=True, slots=True)
class Query:
    """All that is said must hold; several values of `status`, `site` or `ip` are alternatives."""

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
    email: tuple[str, ...] = ()
    """A whole e-mail, or the domain of one with its @."""
    ip: tuple[Range, ...] = ()
    link: tuple[str, ...] = ()
    """Hosts, in ASCII or their own letters: what lies under them counts too."""
    traits: tuple[Trait, ...] = ()
    by: tuple[str, ...] = ()
    """Logins that decided here or left a mark on the site; `ME` is every login of this desk."""
    reason: tuple[str, ...] = ()
    """Parts of a reason that a moderator gave."""
    note: tuple[str, ...] = ()
    """Parts of what moderators wrote: notes, and words beside a flag or decision."""
    group: tuple[int, ...] = ()
    """Numbers of groups of near-identical comments."""
    score: tuple[float, float] | None = None
    """The spam help's score lies between the two, both counted in."""

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing, so that everything matches."""
        return self == Query()

    @property
    def indexed(self) -> bool:
        """Whether it asks what is only known of texts that were indexed."""
        return bool(self.words or self.email or self.ip or self.link or Trait.LINK in self.traits)

    @property
    def few(self) -> bool:
        """Whether it asks what usually holds for few of all comments, and is looked up by an index."""
        listed = self.email or self.ip or self.link or self.by or self.reason or self.note or self.group
        return bool(listed or {Trait.NOTE, Trait.FLAGGED, Trait.DOUBTFUL}.intersection(self.traits))

    def less(self) -> Iterator[tuple[str, "Query"]]:
        """Each thing that is asked, as an operator's name (empty for a word) with its value, and the query
        without it. Alternatives are one thing."""
        for name in ("words", "author", "article", "email", "link", "traits", "by", "reason", "note"):
            values: tuple[str, ...] = getattr(self, name)
            for at, value in enumerate(values):
                rest: dict[str, Any] = {name: values[:at] + values[at + 1 :]}
                yield value if name in ("words", "traits") else f"{name}:{value}", replace(self, **rest)
        if self.status:
            yield f"status:{', '.join(self.status)}", replace(self, status=())
        if self.site:
            yield f"site:{', '.join(self.site)}", replace(self, site=())
        if self.ip:
            yield "ip:", replace(self, ip=())
        if self.group:
            yield f"group:{', '.join(map(str, self.group))}", replace(self, group=())
        if self.score is not None:
            yield "score:", replace(self, score=None)
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
            query = OPERATORS[part.operator].read(query, part.value, day)
        except _WrongValueError as wrong:
            raise QueryError(part.position, f"{part.operator}: {wrong}") from None
    return query


# --- the letters --------------------------------------------------------------------------------

_OPENING, _CLOSING = '"“„”', '"”“'
_SCORE = re.compile(r"([<>])(0|1|0?\.\d{1,6}|1\.0)")
_DIGITS = 18
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
        elif named and (near := get_close_matches(named[1].lower(), _LONG, 1, 0.8)):
            raise QueryError(
                start, f"{named[1]}: is not known, {near[0]}: is. In quotation marks it is a word."
            )
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


def _email(query: Query, value: str, _day: _Day) -> Query:
    if "@" not in value:
        raise _WrongValueError(f"“{value}” is no e-mail. Write all of it, or @ and what stands behind it.")
    return replace(query, email=(*query.email, value))


def _ip(query: Query, value: str, _day: _Day) -> Query:
    found = addresses(value)
    if found is None:
        raise _WrongValueError(f"“{value}” is no address. Write 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32.")
    return replace(query, ip=(*query.ip, found))


def _link(query: Query, value: str, _day: _Day) -> Query:
    host = address(value if "://" in value else f"http://{value}").host
    if not host:
        raise _WrongValueError(f"“{value}” is no host. Write example.com.")
    return replace(query, link=(*query.link, host.removeprefix("www.")))


def _trait(kind: str) -> "_Read":
    def read(query: Query, value: str, _day: _Day) -> Query:
        try:
            return replace(query, traits=(*query.traits, Trait(f"{kind}:{value.lower()}")))
        except ValueError:
            known = ", ".join(trait for trait in Trait if trait.startswith(f"{kind}:"))
            raise _WrongValueError(f"“{value}” is not known here. There are {known}.") from None

    return read


def _by(query: Query, value: str, _day: _Day) -> Query:
    return replace(query, by=(*query.by, value))


def _reason(query: Query, value: str, _day: _Day) -> Query:
    return replace(query, reason=(*query.reason, value))


def _note(query: Query, value: str, _day: _Day) -> Query:
    return replace(query, note=(*query.note, value))


def _group(query: Query, value: str, _day: _Day) -> Query:
    if not value.isdecimal() or len(value) > _DIGITS:
        raise _WrongValueError(f"“{value}” is no group's number. moderator groups lists them.")
    return replace(query, group=(*query.group, int(value)))


def _score(query: Query, value: str, _day: _Day) -> Query:
    """``>0.8`` and ``<0.2``; together they name a stretch."""
    match = _SCORE.fullmatch(value)
    if match is None:
        raise _WrongValueError(f"“{value}” is no score. Write >0.8 or <0.2.")
    low, high = query.score or (0.0, 1.0)
    bound = float(match[2])
    span = (max(low, bound), high) if match[1] == ">" else (low, min(high, bound))
    return replace(query, score=span)


_Read = Callable[[Query, str, _Day], Query]


class Operator(NamedTuple):
    """A word with a colon that narrows a search."""

    read: _Read
    """The query with one more value; `_WrongValueError` where it is none."""
    example: str
    """A value as people type it."""
    finds: str
    """What it finds, for people; marked for translation in the context `operators`."""


OPERATORS: dict[str, Operator] = {
    "author": Operator(_author, "anna", QT_TRANSLATE_NOOP("operators", "part of a name or e-mail")),
    "email": Operator(
        _email, "@example.com", QT_TRANSLATE_NOOP("operators", "the author's e-mail, or all behind its @")
    ),
    "ip": Operator(_ip, "10.0.0.0/8", QT_TRANSLATE_NOOP("operators", "an address or a range of them")),
    "link": Operator(
        _link, "example.com", QT_TRANSLATE_NOOP("operators", "where a link of text or author leads")
    ),
    "article": Operator(_article, "budget", QT_TRANSLATE_NOOP("operators", "part of the article's title")),
    "status": Operator(_status, "spam", QT_TRANSLATE_NOOP("operators", "its status")),
    "site": Operator(_site, "gazette", QT_TRANSLATE_NOOP("operators", "one site")),
    "before": Operator(_before, "2026-11-20", QT_TRANSLATE_NOOP("operators", "written before a day or time")),
    "after": Operator(_after, "yesterday", QT_TRANSLATE_NOOP("operators", "written after a day or time")),
    "has": Operator(_trait("has"), "link", QT_TRANSLATE_NOOP("operators", "a link in the text, or a note")),
    "is": Operator(
        _trait("is"),
        "reply",
        QT_TRANSLATE_NOOP(
            "operators", "a reply, flagged, doubtful spam, or first: nothing of its author is approved"
        ),
    ),
    "by": Operator(_by, "me", QT_TRANSLATE_NOOP("operators", "decided by me, or by a moderator's login")),
    "reason": Operator(_reason, "spam", QT_TRANSLATE_NOOP("operators", "part of a reason that was given")),
    "score": Operator(
        _score, ">0.8", QT_TRANSLATE_NOOP("operators", "how much the spam help suspects, 0 to 1")
    ),
    "group": Operator(
        _group, "1204", QT_TRANSLATE_NOOP("operators", "near-identical comments, by their number")
    ),
    "note": Operator(_note, "lawyer", QT_TRANSLATE_NOOP("operators", "words of a moderator's note")),
}
"""Every operator by name; what is not here is an ordinary word."""
_LONG = tuple(name for name in OPERATORS if len(name) > 3)
"""Names long enough that a slip of the finger can be told from another word."""
