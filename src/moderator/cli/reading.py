"""Looking: queues, one comment, the journal, what needs attention. All of it works offline."""

from argparse import Namespace
from typing import Any

from moderator.cli import lines, out, searching, session
from moderator.domain.dates import iso_utc, parse_day, parse_moment, start_of_day
from moderator.domain.errors import WrongUsage
from moderator.domain.plain import first_line, plain
from moderator.domain.queues import Sort
from moderator.opening import Opened
from moderator.store import audit, thread
from moderator.store import queue as rows
from moderator.store.audit import Entry
from moderator.store.thread import ThreadNode


def queue(asked: Namespace, at: Opened) -> int:
    """`moderator queue`."""
    if asked.limit is not None and asked.limit < 0:
        raise WrongUsage("--limit takes a number from 0 on.")
    name, kept = searching.place(at, asked.queue)
    wanted = session.query(at, " ".join(filter(None, (kept, *asked.query))))
    found = session.keys(at, name, wanted, Sort(asked.sort), asked.limit)
    if asked.count:
        out.line(str(len(found)))
        return 0
    return _list(asked, at, found)


def _list(asked: Namespace, at: Opened, keys: list[int]) -> int:
    width = out.width() - 60
    table = []
    for item, history in session.items(at, keys):
        if asked.json:
            out.as_json(lines.as_object(item, history))
        elif getattr(asked, "ids", False):
            out.line(str(item.ref))
        else:
            table.append(lines.row(item, at.zone, width))
    out.table(table)
    if not asked.json and not keys:
        out.say("Nothing here.")
    return 0


def attention(asked: Namespace, at: Opened) -> int:
    """`moderator attention`: exit 5 where something waits for a person."""
    found = session.keys(at, "attention", None, Sort.OLDEST)
    _list(asked, at, found)
    return 5 if found else 0


def show(asked: Namespace, at: Opened) -> int:
    """`moderator show`."""
    ref = session.ref(asked.ref)
    with at.store.reading() as conn:
        item = rows.item(conn, ref)
        if item is None:
            raise WrongUsage(f"{ref} is not known here.", remedy="moderator sync reads what is new.")
        around = thread.thread(conn, ref)
        article = thread.article(conn, ref.site, item.article)
        history = thread.history(conn, item.email)
        decisions = audit.decisions_on(conn, ref)
    if asked.json:
        found = lines.as_object(item, history)
        found["article"] = lines.article_object(article) or found["article"]
        found["filter"] = lines.filter_object(item.filtered)
        found["thread"] = [_node(node) for node in around]
        found["decisions"] = [entry_object(entry) for entry in decisions]
        out.as_json(found)
        return 0
    for text in lines.page(item, at.zone):
        out.line(text)
    if history is not None:
        out.line(f"author: {history.approved} approved, {history.removed} removed")
    out.line()
    out.text(plain(item.html, exact=True))
    if len(around) > 1:
        out.line()
        for node in around:
            mark = "→ " if node.focus else "  "
            words = f"{node.item.ref}  {node.item.author}: {first_line(node.item.html, 60, exact=True)}"
            out.line("  " * min(node.depth, 10) + mark + words)
    if decisions:
        out.line()
        out.table([_row(entry, at) for entry in decisions])
    return 0


def _node(node: ThreadNode) -> dict[str, Any]:
    return {
        "ref": str(node.item.ref),
        "depth": node.depth,
        "status": node.item.status,
        "author": node.item.author,
        "text": plain(node.item.html, exact=True),
    }


def journal(asked: Namespace, at: Opened) -> int:
    """`moderator journal`, oldest first."""
    since = None if asked.since is None else moment(asked.since, at, "--since")
    table = []
    with at.store.reading() as conn:
        for entry in audit.entries(conn, since):
            if asked.json:
                out.as_json(entry_object(entry))
            else:
                table.append(_row(entry, at))
    out.table(table)
    return 0


def moment(text: str, at: Opened, option: str) -> float:
    """Unix seconds of what was typed behind `option`; WrongUsage for no time."""
    from datetime import datetime

    day = parse_day(text, datetime.fromtimestamp(at.clock(), at.zone).date())
    found = parse_moment(text, at.zone) if day is None else start_of_day(day, at.zone)
    if found is None:
        raise WrongUsage(
            f"{option}: “{text[:60]}” is no time.",
            remedy="Such as 2026-11-20, 2026-11-20T08:15, today or yesterday.",
        )
    return found


def entry_object(entry: Entry) -> dict[str, Any]:
    """One line of `journal --json`."""
    decision, receipt = entry.decision, entry.receipt
    return {
        "id": decision.id,
        "ref": str(entry.ref),
        "verdict": decision.verdict,
        "by": decision.by,
        "at": iso_utc(decision.at),
        "batch": decision.batch,
        "reason": decision.reason,
        "note": decision.note,
        "text": None if entry.html is None else plain(entry.html, exact=True),
        "status": decision.status,
        "withdrawn": None if entry.withdrawn is None else iso_utc(entry.withdrawn),
        "undoes": decision.undoes,
        "receipt": None
        if receipt is None
        else {"outcome": receipt.outcome, "at": iso_utc(receipt.at), "message": receipt.message},
    }


def _row(entry: Entry, at: Opened) -> tuple[str, ...]:
    decision = entry.decision
    if entry.withdrawn is not None:
        answer = "taken back before delivery"
    elif entry.receipt is None:
        answer = "waits"
    else:
        answer = " ".join(filter(None, (entry.receipt.outcome, entry.receipt.message)))
    why = " ".join(filter(None, (decision.reason, decision.note)))
    text = first_line(entry.html, 40, exact=True) if entry.html is not None else ""
    return (
        out.when(decision.at, at.zone),
        decision.by,
        decision.verdict,
        str(entry.ref),
        decision.batch,
        text,
        f"{answer}; {why}" if why else answer,
    )
