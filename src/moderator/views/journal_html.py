"""One batch of the journal in words: who, when, what, on which text, what the site answered. Safe HTML."""

from collections.abc import Callable
from html import escape

from moderator.desk.past import Detail
from moderator.domain.direction import isolate
from moderator.domain.markup import safe_html
from moderator.domain.plain import drawable, first_line
from moderator.models import wording
from moderator.models.journal_model import answer
from moderator.models.told import told
from moderator.models.wording import word
from moderator.store.audit import Entry
from moderator.store.past import WAITS, WITHDRAWN
from moderator.widgets.inks import Inks

When = Callable[[float | None], str]
"""A moment in words."""


def batch(detail: Detail, when: When, worn: Inks) -> str:
    """The whole text where it was one comment, else a line a comment."""
    first = detail.entries[0]
    head = _head(first, when, detail.count)
    if detail.count == 1:
        return head + _facts([_answer(first, when)], worn) + _text(first)
    lines = [
        f"<p style='margin-bottom:0'>{_safe(first_line(one.html, 120) if one.html else str(one.ref))}</p>"
        f"<p style='color:{worn.second}'>{wording.lead()}{_safe(str(one.ref))} · {_answer(one, when)}</p>"
        for one in detail.entries
    ]
    if detail.count > len(detail.entries):
        rest = wording.number(detail.count - len(detail.entries))
        lines.append(f"<p>{word('journal', 'and %1 more').replace('%1', rest)}</p>")
    return head + "".join(lines)


def _head(one: Entry, when: When, count: int) -> str:
    decision = one.decision
    verdict = wording.done(decision.verdict)
    if count > 1:
        verdict = word("journal", "%1: %2 comments").replace("%1", verdict)
        verdict = verdict.replace("%2", wording.number(count))
    lines = [f"<b>{_safe(verdict)}</b>", f"{_safe(decision.by)} · {when(decision.at)}"]
    if decision.undoes is not None:
        lines.append(word("journal", "This takes back an earlier decision."))
    why = " · ".join(_safe(part) for part in (decision.reason, decision.note) if part)
    if why:
        lines.append(why)
    return f"<p>{'<br>'.join(lines)}</p>"


def _facts(lines: list[str], worn: Inks) -> str:
    return f"<p style='color:{worn.second}'>{'<br>'.join(lines)}</p>"


def _answer(one: Entry, when: When) -> str:
    """What the site answered, when, and its own words."""
    was = word("journal", "was %1").replace("%1", wording.status(one.decision.status).lower())
    if one.withdrawn is not None:
        return f"{was} · {answer(WITHDRAWN)}{word('wording', ', ')}{when(one.withdrawn)}"
    if one.receipt is None:
        return f"{was} · {answer(WAITS)}"
    said = f"{was} · {answer(one.receipt.outcome)}{word('wording', ', ')}{when(one.receipt.at)}"
    return f"{said}. {_safe(told(one.receipt.message))}" if one.receipt.message else said


def _text(one: Entry) -> str:
    place = wording.lead() + _safe(str(one.ref))
    if not one.html:
        return f"<p>{place}. {word('journal', 'The text judged is not kept any more.')}</p>"
    author = _safe(one.author or word("journal", "no name"))
    return f"<p>{place} · <b>{author}</b></p>{safe_html(one.html).html}"


def _safe(text: str) -> str:
    return escape(isolate(drawable(text[:500])))
