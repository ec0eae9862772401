"""One comment as the command line shows it: an object for JSON, a line and a page for people."""

from collections.abc import Mapping
from datetime import tzinfo
from typing import Any

from moderator.cli import out
from moderator.domain.comment import Article
from moderator.domain.dates import iso_utc
from moderator.domain.filtered import Filtered, template
from moderator.domain.item import History, QueueItem
from moderator.domain.plain import first_line, one_line, plain
from moderator.domain.ref import Ref
from moderator.domain.spam import ENOUGH, NOT_ENOUGH, Spam, sentence
from moderator.domain.words import DONE, STATUS


def as_object(item: QueueItem, history: History | None) -> dict[str, Any]:
    """One line of `queue --json`."""
    return {
        "ref": str(item.ref),
        "site": item.ref.site,
        "id": str(item.ref.id),
        "status": item.status,
        "kind": item.kind,
        "created_at": None if item.created_at is None else iso_utc(item.created_at),
        "parent": str(Ref(item.ref.site, item.parent)) if item.parent else None,
        "text": plain(item.html, exact=True),
        "html": item.html,
        "article": None
        if item.article_title is None
        else {"id": str(item.article), "title": item.article_title, "url": item.article_url},
        "author": {
            "name": item.author,
            "email": item.email,
            "url": item.url,
            "ip": item.ip,
            "approved": history.approved if history else None,
            "removed": history.removed if history else None,
        },
        "flags": [
            {"reason": flag.reason, "note": flag.note, "by": flag.by, "at": iso_utc(flag.at)}
            for flag in item.flags
        ],
        "spam": _spam(item.spam),
        "undelivered": item.undelivered,
        "attention": _attention(item),
    }


def _spam(found: Spam | None) -> dict[str, Any] | None:
    """Score, reasons in words, and the number of the group; None where the spam help has not looked yet."""
    if found is None:
        return None
    why = [sentence(reason) for reason in found.why]
    if not found.enough:
        why.append(NOT_ENOUGH.format(decisions=found.decisions, enough=ENOUGH))
    group = None if found.group is None else str(found.group)
    return {"score": round(found.score, 4), "why": why, "group": group}


def filter_object(found: Filtered | None) -> dict[str, Any] | None:
    """What the site's own filter said, for `show --json`; None where it said nothing."""
    if found is None:
        return None
    return {"by": found.by, "said": found.said, "overruled": found.overruled}


def _attention(item: QueueItem) -> dict[str, Any] | None:
    waits = item.attention
    if waits is None:
        return None
    return {
        "kind": waits.kind,
        "mine": waits.mine,
        "theirs": waits.theirs,
        "edited": waits.edited,
        "their_text": None if waits.their_text is None else plain(waits.their_text, exact=True),
        "their_by": waits.their_by,
        "message": waits.message,
    }


def article_object(article: Article | None) -> dict[str, Any] | None:
    """The article of `show --json`."""
    if article is None:
        return None
    return {
        "id": str(article.id),
        "title": article.title,
        "url": article.url,
        "status": article.status,
        "author": article.author,
        "section": article.section,
        "published_at": None if article.published_at is None else iso_utc(article.published_at),
        "open": article.open,
        "text": plain(article.html, exact=True),
    }


def marks(item: QueueItem) -> str:
    """What stands out, in words: flagged, undelivered, in conflict."""
    found = []
    if item.attention is not None:
        found.append(f"{item.attention.kind}: mine {item.attention.mine}, theirs {item.attention.theirs}")
    if item.undelivered is not None:
        found.append("parked" if item.parked else f"{item.undelivered}, not delivered")
    if item.flags:
        found.append("flagged by " + ", ".join(flag.by for flag in item.flags))
    return "; ".join(found)


def row(item: QueueItem, zone: tzinfo, width: int) -> tuple[str, ...]:
    """A line of a list: ref, time, author, the first words, and what stands out."""
    noted = marks(item)
    text = first_line(item.html, max(20, width), exact=True)
    return (
        str(item.ref),
        out.when(item.created_at, zone),
        one_line(item.author, 24) or "(no name)",
        f"{text}  [{noted}]" if noted else text,
    )


def page(item: QueueItem, zone: tzinfo) -> list[str]:
    """The comment itself, line by line, before its text."""
    lines = [
        f"{item.ref}  {status_words(item.status)}  {out.when(item.created_at, zone)}",
        f"{item.author or '(no name)'}  {item.email}  {item.ip}  {item.url}".rstrip(),
        f"on: {item.article_title or '(the article is gone)'}  {item.article_url or ''}".rstrip(),
    ]
    if item.parent:
        lines.append(f"answers: {Ref(item.ref.site, item.parent)}")
    lines += [f"flagged by {flag.by}: {flag.reason} {flag.note}".rstrip() for flag in item.flags]
    if item.filtered is not None:
        lines.append(template(item.filtered).format(by=item.filtered.by))
    if item.attention is not None or item.undelivered is not None:
        lines.append(marks(item))
    return lines


_STATUS: Mapping[str, str] = {str(status): words for status, words in STATUS.items()}
_DONE: Mapping[str, str] = {str(verdict): words for verdict, words in DONE.items()}


def status_words(status: str) -> str:
    """A status in words, the site's own as it is."""
    return _STATUS.get(status, status)


def done_words(verdict: str) -> str:
    """What was done, such as "Approved"."""
    return _DONE.get(verdict, verdict)
