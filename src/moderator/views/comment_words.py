"""What the comment pane says around a text: chips, facts, links; safe HTML and plain words, no widgets."""

from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from moderator.desk.context import Context, Edit
from moderator.domain import filtered
from moderator.domain.direction import isolate
from moderator.domain.item import History, QueueItem
from moderator.domain.links import Link, address, links
from moderator.domain.plain import drawable, plain
from moderator.domain.spam import MANY, MARKS, RULES, TEMPLATES, Mark, Reason, Spam
from moderator.domain.status import Status
from moderator.domain.verdict import LEADS_TO
from moderator.domain.watch import Listed
from moderator.models import wording
from moderator.models.told import told
from moderator.models.wording import word
from moderator.views import listed_words
from moderator.widgets.chips import Chip
from moderator.widgets.inks import Inks

_LINKS_SHOWN = 8
_TARGET_SHOWN = 160
_WORDS_SHOWN = 80


class Said(NamedTuple):
    """Address line of the author: e-mail, address of the machine, the site where there are several."""

    email: str
    ip: str
    site: str

    def __str__(self) -> str:
        return "  ·  ".join(part if part.isascii() else isolate(part) for part in self if part)


def chips(
    item: QueueItem,
    history: History | None,
    queue: str,
    when: Callable[[float | None], str],
    listed: Sequence[Listed] = (),
) -> tuple[Chip, ...]:
    """Short facts under the author's name, the urgent first. `when` words a moment."""
    made: list[Chip] = []
    if item.attention is not None:
        gone = item.attention.theirs == Status.GONE
        words = {
            "conflict": word("comment", "Not delivered: the comment changed"),
            "refused": word("comment", "Not delivered: the site refused"),
        }.get(item.attention.kind, item.attention.kind)
        made.append(
            Chip(word("comment", "Not delivered: it is gone") if gone else words, "attention", "reject")
        )
    if item.parked:
        made.append(Chip(word("comment", "Waits: its article is in the trash"), "parked"))
    elif item.undelivered is not None:
        icon, ink = wording.SIGN[item.undelivered]
        words = word("comment", "%1, not delivered yet").replace("%1", wording.done(item.undelivered))
        made.append(Chip(words, icon, ink))
    if item.tells_flag:
        made.append(Chip(word("comment", "Flagged"), "flag", "flag"))
    if item.later is not None:
        made.append(Chip(word("queue", "Comes back %1").replace("%1", when(item.later)), "later"))
    if item.status != queue and item.attention is None and item.undelivered is None:
        icon, ink = wording.STATUS_SIGN.get(item.status, ("", "second"))
        made.append(Chip(wording.status(item.status), icon, ink))
    if item.spam is not None:
        made += _suspicion(item.spam, item.status)
    if item.filtered is not None and filtered.surprises(item.filtered, item.site_status):
        made.append(Chip(_answer(item.filtered)))
    made += listed_words.chips(listed)
    if history is not None:
        made.append(_history(history))
    if item.parent:
        made.append(Chip(word("comment", "Reply"), "reply"))
    if item.kind != "comment":
        made.append(Chip(item.kind[:40], "link"))
    return tuple(made)


def _suspicion(found: Spam, status: str) -> list[Chip]:
    """What the spam help suggests, with how much it rests on; and how many say the same."""
    made = []
    if not found.enough and found.mark is not Mark.NONE:
        made.append(Chip(word("comment", "Perhaps spam · not enough decisions yet"), "spam", "spam"))
    elif found.mark is not Mark.NONE:
        rests = word("comment", "%1 · from %2 decisions").replace("%1", word("spam", MARKS[found.mark]))
        made.append(Chip(rests.replace("%2", wording.number(found.decisions)), "spam", "spam"))
    elif status == Status.SPAM and found.looks_honest:
        rests = word("comment", "Looks honest · from %1 decisions")
        made.append(Chip(rests.replace("%1", wording.number(found.decisions))))
    if found.alike > 1:
        count = wording.number(found.alike) + ("+" if found.alike >= MANY else "")
        alike = word("comment", "%1 alike").replace("%1", count)
        made.append(Chip(alike, "group", "spam"))
    return made


def _history(history: History) -> Chip:
    if not history.approved and not history.removed:
        return Chip(word("comment", "New author"), "new", "accent")
    count = wording.number(history.approved) + ("+" if history.more else "")
    approved = word("comment", "%1 approved").replace("%1", count)
    removed = word("comment", "%1 removed").replace("%1", wording.number(history.removed))
    known = [part for part, count in ((approved, history.approved), (removed, history.removed)) if count]
    return Chip(word("wording", ", ").join(known))


def facts(item: QueueItem, when: Callable[[float | None], str]) -> str:
    """Why it is where it is, as HTML; empty where there is nothing to say. `when` words a moment."""
    lines = []
    for flag in item.flags:
        head = word("comment", "Flagged by %1").replace(
            "%1", _safe(flag.by or word("comment", "a colleague"), 60)
        )
        rest = " · ".join(
            part
            for part in (
                _safe(flag.reason, 80),
                _safe(f"“{flag.note[:500]}”", 502) if flag.note else "",  # quotes lie as the note does
                wording.together(when(flag.at)),
            )
            if part
        )
        lines.append(f"<b>{head}</b> · {rest}")
    if item.attention is not None and item.attention.kind != "conflict" and item.attention.message:
        lines.append(
            f"<b>{word('comment', 'The site says')}</b> · {_safe(told(item.attention.message), 500)}"
        )
    if item.status not in LEADS_TO.values() and item.status != Status.GONE:
        words = word("comment", "the site holds it in a way of its own; verbs leave it alone")
        lines.append(f"<b>{_safe(wording.status(item.status), 60)}</b> · {words}")
    return "<br>".join(lines)


def notes(context: Context, when: Callable[[float | None], str], worn: Inks) -> str:
    """The desk's private notes as HTML, each with a link `note:NUMBER` that puts it away; empty for none."""
    lines = []
    for note in context.notes:
        head = word("comment", "Note on the author") if note.author else word("comment", "Note")
        put_away = wording.together(word("comment", "put away"))
        away = f'<a href="note:{note.number}" style="color:{worn.accent}">{put_away}</a>'
        words = escape(isolate(drawable(note.text)))
        at = wording.together(when(note.at))
        said = "\u00a0· ".join(part for part in (_safe(note.by, 60), at, away) if part)
        lines.append(f"<b>{head}</b> · {words}<small>\u00a0· {said}</small>")
    return "<br>".join(lines)


def opens(item: QueueItem, context: Context) -> str:
    """What approving opens at the site, said beside the facts; empty for nothing."""
    gone = item.status == Status.GONE or (item.attention is not None and item.attention.theirs == Status.GONE)
    if gone or not context.unlocks:
        return ""
    said = word("comment", "Approving lets later comments under this name and e-mail pass by themselves.")
    return said.replace("e-mail", "e\u2011mail")  # no line ends within a word


def why(item: QueueItem, context: Context, listed: Sequence[Listed] = ()) -> str:
    """All that is known of why it is where it is, as HTML."""
    said = [word("comment", "Why it is here"), *listed_words.reasons(listed)]
    if item.filtered is not None:
        said.append(escape(_answer(item.filtered)))
    if context.history is not None and not context.history.approved:
        said.append(word("comment", "nothing of this author has been approved yet"))
    count = len(links(item.html))
    if count:
        one, many = word("comment", "1 link"), word("comment", "%1 links")
        said.append(one if count == 1 else many.replace("%1", wording.number(count)))
    found = item.spam
    if found is not None:
        known = {"links", "listed"} if listed else {"links"}  # said above
        said += [_reason(reason) for reason in found.why if reason.kind not in known]
        said.append(word("comment", "score %1").replace("%1", wording.digits(f"{found.score:.2f}")))
    if len(said) == 1:
        said.append(word("comment", "nothing more is known"))
    return f"<b>{said[0]}</b> · " + " · ".join(said[1:])


def _answer(found: filtered.Filtered) -> str:
    """What the site's own filter said, plain."""
    return word("filter", filtered.template(found)).format(by=drawable(found.by[:40]))


def _reason(reason: Reason) -> str:
    subject = word("spam", RULES[reason.subject]) if reason.subject in RULES else reason.subject
    words = word("spam", TEMPLATES[reason.kind])
    counts = {
        name: wording.number(value)
        for name, value in (("count", reason.count), ("spam", reason.spam), ("approved", reason.approved))
    }
    said = words.format(subject=subject[:80], **counts)
    return escape(drawable(said))


def edits(found: Sequence[Edit], when: Callable[[float | None], str]) -> str:
    """Earlier texts that were judged here, as HTML."""
    lines = []
    for edit in found:
        head = word("comment", "Text until an edit, judged by %1").replace("%1", _safe(edit.by, 60))
        words = _safe(" ".join(plain(edit.html[:20_000]).split()), 400)
        lines.append(f"<b>{head}</b> · {when(edit.at)}<br>“{words}”")
    return "<br>".join(lines)


def _safe(text: str, most: int) -> str:
    return escape(isolate(drawable(text[:most])))


def link_lines(item: QueueItem, worn: Inks) -> str:
    """Every link with where it really leads, as HTML; only these lines open anything. Empty for none."""
    found = list(links(item.html))
    lines = [_line(link, worn) for link in found[:_LINKS_SHOWN]]
    if item.url:
        theirs = address(item.url)
        own = Link(
            word("comment", "author's address"), theirs.target, theirs.host, theirs.host, theirs.openable
        )
        lines.append(_line(own, worn))
    if len(found) > _LINKS_SHOWN:
        more = word("comment", "and %1 more").replace("%1", wording.number(len(found) - _LINKS_SHOWN))
        lines.append(f"<p>{more}</p>")
    if not found:
        return "".join(lines)
    count = (
        word("comment", "1 link")
        if len(found) == 1
        else word("comment", "%1 links").replace("%1", wording.number(len(found)))
    )
    if len(lines) == 1:
        return lines[0].replace("<p>", f"<p><b>{count}</b>&nbsp; ", 1)
    return f"<p><b>{count}</b></p>" + "".join(lines)


def _line(link: Link, worn: Inks) -> str:
    target = link.target if len(link.target) <= _TARGET_SHOWN else link.target[:_TARGET_SHOWN] + "…"
    shown = _safe(target.removeprefix("https://").removeprefix("http://"), _TARGET_SHOWN + 1)
    if link.openable:
        shown = f'<a href="{escape(link.target)}">{shown}</a>'
    else:
        shown += f" ({word('comment', 'not opened here')})"
    if link.readable != link.host:
        shown += f" ({_safe(link.readable, 80)})"
    text = _safe(link.text, _WORDS_SHOWN) + ("…" if len(link.text) > _WORDS_SHOWN else "")
    warned = ""
    if link.poses:
        warned = f' <span style="color:{worn.reject}"><b>{word("comment", "leads elsewhere")}</b></span>'
    said, leads = _address(link.text), _address(link.target)
    if said == leads or (len(said) > _WORDS_SHOWN and leads.startswith(said)):
        return f"<p>{wording.lead()}{shown}{warned}</p>"
    return f"<p>{wording.lead()}{text} {wording.arrow()} {shown}{warned}</p>"


def _address(said: str) -> str:
    """An address to be compared with another way of writing it: without what nobody sees, and its scheme."""
    seen = "".join(said.split()).replace("\u200b", "")
    return seen.removeprefix("https://").removeprefix("http://").removesuffix("/")
