"""A rehearsal in words: how many would have been held, what became of them, some that were approved; HTML."""

import re
from collections.abc import Sequence
from html import escape

from moderator.domain.direction import isolate
from moderator.domain.item import QueueItem
from moderator.domain.plain import drawable, plain
from moderator.domain.watch import Entry, Where
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.models import wording
from moderator.models.wording import word
from moderator.store.rehearsal import Held, Rehearsal
from moderator.widgets.inks import Inks

_AROUND = 70
"""Letters around the place."""
_SHOWN = 60
"""Lines of one list that are shown."""
_LONGEST = 80
TITLES = {
    Where.MODERATION: QT_TRANSLATE_NOOP("rehearsal", "The site's moderation list: %1"),
    Where.DISALLOWED: QT_TRANSLATE_NOOP("rehearsal", "The site's disallowed list: %1"),
}


def rehearsal(found: Rehearsal, entry: Entry, worn: Inks) -> str:
    """All of it, as far as it has come."""
    here, there = found.here, found.site
    head = word("rehearsal", "Would have held %1 of %2 comments here.")
    parts = [_paragraph(_held(here, head, worn))]
    if there is not None and found.done and there.held == here.held and there.of == here.of:
        same = word("rehearsal", "A line in the site's own lists would have held the same.")
        parts.append(_paragraph(f"<span style='color:{worn.second}'>{same}</span>"))
    elif there is not None and there.of:
        head = word("rehearsal", "In the site's own lists, where a line counts anywhere: %1 of the last %2.")
        parts.append(_paragraph(_held(there, head, worn)))
    if found.odd:
        title = word("rehearsal", "Approved, and would have been held:")
        parts.append(f"<p style='margin-bottom:4px'><b>{title}</b></p>")
        parts += [_odd(item, entry, worn) for item in found.odd]
    return "".join(parts)


def _held(held: Held, head: str, worn: Inks) -> str:
    count = wording.number(held.held) + ("+" if held.more and held.held else "")
    said = f"<b>{head.replace('%1', count).replace('%2', wording.number(held.of))}</b>"
    if not held.held:
        return said
    became = []
    if held.approved:
        words = word("rehearsal", "%1 approved").replace("%1", wording.number(held.approved))
        if held.ours:
            words += word("rehearsal", " (%1 at this desk)").replace("%1", wording.number(held.ours))
        became.append(f"<span style='color:{worn.reject}'><b>{words}</b></span>")
    rest = held.held - held.approved - held.spam - held.trash
    for count_of, words in (
        (held.spam, word("rehearsal", "%1 spam")),
        (held.trash, word("rehearsal", "%1 rejected")),
        (rest, word("rehearsal", "%1 waiting")),
    ):
        if count_of:
            became.append(words.replace("%1", wording.number(count_of)))
    return f"{said}<br>{word('wording', ', ').join(became)}"


def _odd(item: QueueItem, entry: Entry, worn: Inks) -> str:
    name = escape(isolate(drawable(item.author[:60]))) or word("queue", "no name")
    return (
        f"<p style='margin-bottom:8px'><span style='color:{worn.second}'>{name}</span><br>"
        f"{excerpt(plain(item.html[:20_000]), entry.text, worn)}</p>"
    )


def lists(theirs: Sequence[tuple[str, Where, tuple[str, ...]]], worn: Inks) -> str:
    """The sites' own lists, as far as they are shown; empty where they hold nothing."""
    named = len({site for site, _, _ in theirs}) > 1
    parts = []
    for site, where, written in theirs:
        title = word("rehearsal", TITLES[where]).replace("%1", wording.number(len(written)))
        if named:
            title = f"{escape(isolate(site))} · {title}"
        lines = [escape(isolate(drawable(line[:_LONGEST]))) for line in written[:_SHOWN]]
        if len(written) > _SHOWN:
            lines.append(word("watch", "%1 more").replace("%1", wording.number(len(written) - _SHOWN)))
        parts.append(
            f"<p style='margin-bottom:12px'><b>{title}</b><br>"
            f"<span style='color:{worn.second}'>{' · '.join(lines)}</span></p>"
        )
    return "".join(parts)


def excerpt(text: str, wanted: str, worn: Inks) -> str:
    """The words around the place where the entry stands, which is marked; the beginning where it does not."""
    line = " ".join(text.split())
    place = re.search(re.escape(wanted).replace(r"\ ", r"\W+"), line, re.IGNORECASE)
    first, last = place.span() if place else (0, 0)
    begin = line.find(" ", first - _AROUND) + 1 if first > _AROUND else 0
    begin, end = min(begin, first), last + (_AROUND if place else 2 * _AROUND)
    end = max(last, line.rfind(" ", 0, end)) if end < len(line) else len(line)
    before, at, behind = (
        escape(drawable(part)) for part in (line[begin:first], line[first:last], line[last:end])
    )
    marked = f"<span style='background-color:{worn.quoted}'>{at}</span>" if at else ""
    return f"{'…' if begin else ''}{before}{marked}{behind}{'…' if end < len(line) else ''}"


def _paragraph(html: str) -> str:
    return f"<p style='margin-bottom:10px'>{html}</p>"
