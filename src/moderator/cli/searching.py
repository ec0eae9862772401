"""Searches kept as queues, on the command line."""

from argparse import Namespace

from moderator.cli import out
from moderator.domain.errors import WrongUsage
from moderator.domain.queues import BY_NAME
from moderator.opening import Opened
from moderator.store import searches as kept


def place(at: Opened, name: str) -> tuple[str, str]:
    """The queue and the query that `name` stands for: a queue's, or the title of a kept search."""
    if name in BY_NAME:
        return name, ""
    with at.store.reading() as conn:
        known = kept.searches(conn)
    for one in known:
        if one.title.casefold() == name.casefold():
            return one.queue, one.query
    names = ", ".join([*BY_NAME, *(f"“{one.title}”" for one in known)])
    raise WrongUsage(f"There is no queue “{name[:60]}”.", remedy=f"There are {names}.")


def searches(asked: Namespace, at: Opened) -> int:
    """`moderator searches`."""
    with at.store.reading() as conn:
        known = kept.searches(conn)
    if asked.json:
        for one in known:
            out.as_json({"title": one.title, "in": one.queue, "query": one.query, "sort": one.sort})
        return 0
    out.table([(one.title, one.queue or "all", one.query, one.sort) for one in known])
    if not known:
        out.say("Nothing here.")
    return 0
