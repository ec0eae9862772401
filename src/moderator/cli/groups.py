"""The spam help on the command line: groups of like comments, what was learned, and how it is forgotten."""

from argparse import Namespace
from collections import Counter

from moderator.cli import out
from moderator.domain.errors import WrongUsage
from moderator.domain.item import QueueItem
from moderator.domain.plain import first_line, one_line
from moderator.domain.queues import BY_NAME, Sort
from moderator.domain.shared import Shared
from moderator.domain.spam import ENOUGH
from moderator.jobs import at_once
from moderator.opening import Opened
from moderator.spam.model import A_GROUP
from moderator.spam.plain_model import plain_model
from moderator.spam.weblinks import SHARED
from moderator.store import learned, piles, search
from moderator.store import queue as rows
from moderator.store import sites as entries
from moderator.store.origins import domain_of
from moderator.sync.judge import Judge

WAYS = {
    "text": Shared.GROUP,
    "link": Shared.LINK,
    "author": Shared.SENDER,
    "article": Shared.ARTICLE,
}


def groups(asked: Namespace, at: Opened) -> int:
    """`moderator groups`: the largest first; `group:NUMBER` finds the comments of one."""
    by = WAYS[asked.by]
    if by is not Shared.GROUP:
        return _shared(asked, at, by)
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


def _shared(asked: Namespace, at: Opened, by: Shared) -> int:
    """Comments of a queue that share an author, an article or where a link leads."""
    search.complete(at.store)
    with at.store.reading() as conn:
        keys = rows.ids(conn, asked.queue, None, Sort.OLDEST)
        of = piles.piles(conn, keys, by, SHARED)
        sizes = [one for one in Counter(of.values()).most_common(asked.limit) if one[1] > 1]
        first = {pile: key for key, pile in reversed(of.items())}
        shown = {item.key: item for item in rows.items(conn, [first[pile] for pile, _ in sizes])}
    for pile, size in sizes:
        if (item := shown.get(first[pile])) is None:
            continue
        query, line = _query(item, by, pile), first_line(item.html)
        if asked.json:
            out.as_json({"query": query, "size": size, "ref": str(item.ref), "text": line})
        else:
            out.line(f"{one_line(query, 60)}  {size:,} comments  {one_line(line, 80)}")
    if not sizes:
        out.say("No comments share it here.")
    return 0


def _query(item: QueueItem, by: Shared, pile: int) -> str:
    """The search that finds them all."""
    if by is Shared.SENDER:
        return f"email:{item.email}"
    if by is Shared.ARTICLE:
        return f"site:{item.ref.site} article:{item.article}"
    return f"link:{domain_of(pile, item.html, item.url)}"


def catch_up(at: Opened) -> Judge:
    """Learn what was decided and judge all that is open."""
    judge = Judge(at.store)
    while at_once(judge.fill()):
        pass
    return judge


def spam(asked: Namespace, at: Opened) -> int:
    """`moderator spam show|export|forget`: nothing of it ever leaves this machine by itself."""
    if asked.what == "forget":
        with at.store.deciding() as conn:
            learned.forget(conn)
        out.line("Forgotten. Decisions from now on teach anew.")
        return 0
    judge = catch_up(at)
    with at.store.reading() as conn:
        for entry in entries.sites(conn):
            if asked.what == "export":
                out.as_json({"site": entry.name, **plain_model(judge.model(entry.name))})
                continue
            known = learned.get(conn, entry.name)
            top, _ = learned.tops(conn)
            count = len(learned.lessons(conn, entry.name, known.since, top, 10**9, A_GROUP))
            enough = "" if count >= ENOUGH else f" (not enough yet: {ENOUGH} are)"
            size = f"{len(known.model):,} bytes of numbers, no words"
            out.line(f"{entry.name}: learned from {out.many(count, 'decision')}{enough}; {size}.")
    return 0
