"""The spam help on the command line: groups of like comments, what was learned, and how it is forgotten."""

from argparse import Namespace

from moderator.cli import out
from moderator.domain.errors import WrongUsage
from moderator.domain.plain import first_line, one_line
from moderator.domain.queues import BY_NAME
from moderator.domain.spam import ENOUGH
from moderator.jobs import at_once
from moderator.opening import Opened
from moderator.spam.lessons import MOST as A_GROUP
from moderator.store import learned, piles
from moderator.store import queue as rows
from moderator.store import sites as entries
from moderator.sync.judge import Judge


def groups(asked: Namespace, at: Opened) -> int:
    """`moderator groups`: the largest first; `group:NUMBER` finds the comments of one."""
    status = BY_NAME[asked.queue].status
    if status is None:
        raise WrongUsage("Groups are of comments of one status: pending, spam, trash or approved.")
    catch_up(at)
    with at.store.reading() as conn:
        found = list(piles.largest(conn, status, most=asked.limit))
        shown = {item.key: item for item in rows.items(conn, [pile.first for pile in found])}
    for pile in found:
        item = shown.get(pile.first)
        line = first_line(item.html) if item else ""
        if asked.json:
            out.as_json(
                {
                    "group": str(pile.number),
                    "size": pile.size,
                    "authors": pile.authors,
                    "articles": pile.articles,
                    "score": round(pile.score, 4),
                    "ref": str(item.ref) if item else None,
                    "text": line,
                }
            )
        else:
            facts = f"{out.many(pile.authors, 'author')}, {out.many(pile.articles, 'article')}"
            out.line(f"group:{pile.number}  {pile.size:,} alike  {facts}  {one_line(line, 80)}")
    if not found:
        out.say("No comments are alike here.")
    return 0


def catch_up(at: Opened) -> None:
    """Learn what was decided and judge all that is open."""
    judge = Judge(at.store)
    while at_once(judge.fill()):
        pass


def spam(asked: Namespace, at: Opened) -> int:
    """`moderator spam show|forget`: nothing of it ever leaves this machine."""
    if asked.what == "forget":
        with at.store.deciding() as conn:
            learned.forget(conn)
        out.line("Forgotten. Decisions from now on teach anew.")
        return 0
    catch_up(at)
    with at.store.reading() as conn:
        for entry in entries.sites(conn):
            known = learned.get(conn, entry.name)
            top, _ = learned.tops(conn)
            count = len(learned.lessons(conn, entry.name, known.since, top, 10**9, A_GROUP))
            enough = "" if count >= ENOUGH else f" (not enough yet: {ENOUGH} are)"
            size = f"{len(known.model):,} bytes of numbers, no words"
            out.line(f"{entry.name}: learned from {out.many(count, 'decision')}{enough}; {size}.")
    return 0
