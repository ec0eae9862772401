"""Comments, articles and their marks as a site adapter reads them: plain rows, made by the hundred thousand.

Named tuples rather than dataclasses: a pull makes a million of them and hands them to SQLite as they are.
All times are Unix seconds in UTC; all texts are decoded once where a site stores entities (names, titles),
except ``html``, which stays as the site has it and is hostile until sanitised.
"""

from typing import NamedTuple

from moderator.domain.filtered import Filtered


class Comment(NamedTuple):
    """One reader's text on one article."""

    id: int
    """Id on the site, 1 to 2^63 - 1."""
    article: int
    """Id of the article; 0 or an unknown id where the article is gone."""
    parent: int
    """Id of the comment it answers, 0 for none; may be missing, on another article, or part of a circle."""
    status: str
    """A `Status`, or the site's own word."""
    created_at: int | None
    """None where the site has no usable date."""
    kind: str
    """`comment`, `pingback`, `trackback`, `review` …; the empty kind reads `comment`."""
    author: str
    email: str
    url: str
    ip: str
    html: str
    revision: str
    """Fingerprint of author, text, kind and place, 64 hex digits, computed by the site's database."""
    filtered: Filtered | None = None
    """What the site's own filter said; None for nothing, and of comments neither pending nor spam."""


class Article(NamedTuple):
    """What readers comment on."""

    id: int
    title: str
    url: str
    status: str
    """The site's own word: `publish`, `draft`, `private`, `future`, `trash` …"""
    kind: str
    """The site's own word: `post`, `page`, `attachment` …"""
    author: str
    section: str
    """Empty where the account may not read it."""
    published_at: int | None
    modified_at: int | None
    open: bool
    """Whether readers may still comment."""
    comment_count: int
    html: str
    views: int | None = None
    """How often it was read, when a comment last came; None where nothing counts it, or we may not know."""


class Flag(NamedTuple):
    """A moderator's "second pair of eyes, please", as the site keeps it for all desks."""

    comment: int
    reason: str
    note: str
    by: str
    at: int


class Mark(NamedTuple):
    """Our mark on a comment of the site: which decisions were delivered last, and by whom."""

    comment: int
    ids: tuple[str, ...]
    """Ids of the decisions delivered, newest first, at most eight."""
    verdict: str
    from_status: str
    by: str
    at: int
    reason: str


class Moderator(NamedTuple):
    """A person the site knows as staff."""

    login: str
    name: str
