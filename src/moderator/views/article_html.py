"""An article as the article pane shows it: facts, title, author, text, or a sentence where there is none."""

import re
from collections.abc import Hashable
from datetime import tzinfo
from html import escape

from moderator.domain.comment import Article
from moderator.domain.direction import is_rtl
from moderator.domain.markup import Words, safe_html
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.models import wording
from moderator.models.wording import word

_TAG = re.compile(r"<[^>]*>")
_PLACEHOLDER = re.compile(r"\[[^\[\]]*\]|https?://\S+")
_STATES = {
    "draft": QT_TRANSLATE_NOOP("article", "Draft"),
    "private": QT_TRANSLATE_NOOP("article", "Private"),
    "future": QT_TRANSLATE_NOOP("article", "Scheduled"),
    "trash": QT_TRANSLATE_NOOP("article", "In the trash"),
    "pending": QT_TRANSLATE_NOOP("article", "Not published yet"),
}


def name(article: Article | None) -> Hashable:
    """What tells one laid-out article from another."""
    if article is None:
        return None
    return (article.url, article.id, article.modified_at, article.status, article.title)


def html(article: Article | None, zone: tzinfo, view_key: str, *, coming: bool = False) -> str:
    """Safe HTML; `view_key` opens the article on the site; `coming`: what is not here is still to be read."""
    if article is None and coming:
        title = word("article", "This article is on its way")
        why = word(
            "article", "The site is read for the first time. Its comments can be decided all the same."
        )
        return f"<h1>{escape(title)}</h1><p class='note'>{escape(why)}</p>"
    if article is None:
        gone = word("article", "This article is gone")
        why = word(
            "article", "It was deleted on the site, or never came. Its comments can be decided all the same."
        )
        return f"<h1>{escape(gone)}</h1><p class='note'>{escape(why)}</p>"
    side = "right" if is_rtl(article.title or wording.lead()) else "left"  # all of the head, whoever reads it
    facts = f"<p class='facts' align='{side}'>{_facts(article, zone)}</p>"
    parts = [facts, f"<h1>{_title(article)}</h1>"]
    if article.author:
        by = word("article", "By %1").replace("%1", escape(article.author))
        parts.append(f"<p class='by' align='{side}'>{by}</p>")
    safe = safe_html(article.html, article=True, base=article.url, words=_words())
    parts.append(safe.html)
    words = _TAG.sub(" ", safe.html).strip()
    if not words:
        parts.append(_note(word("article", "This article has no text."), view_key))
    elif not _PLACEHOLDER.sub("", words).strip():
        parts.append(
            _note(word("article", "There is nothing to read here but what the site plays."), view_key)
        )
    elif safe.more:
        parts.append(_note(word("article", "The article is longer than the desk shows."), view_key))
    return "".join(parts)


def _facts(article: Article, zone: tzinfo) -> str:
    comments = word("article", "%1 comments").replace("%1", wording.number(article.comment_count))
    state = _STATES.get(article.status, "" if article.status == "publish" else article.status)
    parts = [
        article.section.upper(),
        word("article", state) if state else "",
        wording.day(article.published_at, zone),
        _views(article.views),
        comments if article.comment_count != 1 else word("article", "1 comment"),
    ]
    parts[1:] = map(wording.together, parts[1:])
    facts = " · ".join(part for part in parts if part)
    is_open = word("article", "open") if article.open else word("article", "closed")
    return escape(wording.lead() + facts + wording.together(word("wording", ", ")) + is_open)


def _views(count: int | None) -> str:
    if count is None:
        return ""
    if count == 1:
        return word("article", "1 view")
    return word("article", "%1 views").replace("%1", wording.number(count))


def _title(article: Article) -> str:
    return escape(article.title) or escape(word("article", "Without a title"))


def _note(sentence: str, view_key: str) -> str:
    there = word("article", "%1 opens it on the site.").replace("%1", view_key)
    return f"<p class='note'>{escape(sentence)} {escape(there)}</p>"


def _words() -> Words:
    return Words(*(word("markup", text) for text in Words()))
