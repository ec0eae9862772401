"""Deciding, undoing, resolving: the same journal, guards and undo as the window."""

import sys
from argparse import Namespace
from uuid import uuid4

from moderator.cli import lines, out, session
from moderator.desk import batch, reasons
from moderator.desk.batch import Done, Order
from moderator.domain.errors import CannotDo, WrongUsage
from moderator.domain.queues import Sort
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.jobs import at_once
from moderator.opening import Opened
from moderator.store import attention, audit, plan
from moderator.store import queue as rows
from moderator.store import sites as entries
from moderator.store.plan import Skip
from moderator.store.unfinished import Place

NO_REF = "No REF: that is SITE:ID, such as gazette:1204."


def decide(asked: Namespace, at: Opened) -> int:
    """`moderator decide`: one batch; exit 2 where nothing was decided and something skipped."""
    keys, unknown, unread = _which(asked, at)
    with at.store.reading() as conn:
        sites = {entry.name: entry for entry in entries.sites(conn)}
    now = at.clock()
    reason = reasons.settled(at.settings.reasons, asked.reason)
    order = Order(Verdict(asked.verdict), sites, now, now, reason, asked.note)
    if asked.dry_run:
        done = _dry(at, order, keys)
    elif keys:
        place = Place(asked.queue, asked.query or "", Sort.OLDEST)
        done = at_once(batch.noted(at.store, order, keys, place))
    else:
        done = Done(order.batch)
    done.skipped[:0] = unknown
    _report(asked, order, done, unread)
    return 2 if (done.skipped or unread) and not done.keys else 0


def _which(asked: Namespace, at: Opened) -> tuple[list[int], list[Skip], list[str]]:
    """Keys of what is meant, each once; refs that are not known here; words that are no refs."""
    ways = bool(asked.refs) + (asked.query is not None) + asked.stdin
    if ways != 1:
        raise WrongUsage("Say which comments: REFs, --query or --stdin, one of the three.")
    if asked.query is not None:
        wanted = session.query(at, asked.query)
        return session.keys(at, asked.queue, wanted, Sort.OLDEST), [], []
    words = sys.stdin.read().split() if asked.stdin else asked.refs
    keys: dict[int, None] = {}
    unknown, unread = [], []
    with at.store.reading() as conn:
        for word in dict.fromkeys(words):
            ref = Ref.parse(word)
            if ref is None:
                unread.append(word)
            elif (key := rows.key_of(conn, ref)) is None:
                unknown.append(Skip(ref, "Not known here."))
            else:
                keys[key] = None
    return list(keys), unknown, unread


def _dry(at: Opened, order: Order, keys: list[int]) -> Done:
    """What deciding would do; nothing is written."""
    done = Done(order.batch)
    with at.store.reading() as conn:
        for site, some in batch.by_site(order, keys, lambda keys: rows.items(conn, keys)):
            if site is None or site.read_only:
                done.skipped += [Skip(item.ref, batch.READ_ONLY) for item in rows.items(conn, some)]
                continue
            planned, skips = plan.plan(
                conn, some, order.verdict, by=site.moderator, at=order.at, batch=order.batch
            )
            done.skipped += skips
            done.keys.extend(rows.key_of(conn, Ref(one.site, one.comment)) or 0 for one in planned)
    return done


def _report(asked: Namespace, order: Order, done: Done, unread: list[str]) -> None:
    left = [(word[:60], NO_REF) for word in unread]
    left += [("" if skip.ref is None else str(skip.ref), skip.why) for skip in done.skipped]
    if asked.json:
        skipped = [{"ref": ref or None, "why": why} for ref, why in left]
        out.as_json({"batch": order.batch, "decided": len(done.keys), "skipped": skipped})
        return
    for ref, why in left:
        out.say(f"{ref or 'A comment'}: {why}")
    count = out.many(len(done.keys), "comment")
    if asked.dry_run:
        out.line(f"Would decide {order.verdict} on {count}.")
    elif done.keys:
        out.line(f"{lines.done_words(order.verdict)}: {count}. Batch {order.batch}.")
        out.say("moderator sync delivers it, moderator undo takes it back.")


def undo(asked: Namespace, at: Opened) -> int:
    """`moderator undo`: what waits is withdrawn, what was delivered gets its opposite."""
    with at.store.reading() as conn:
        name = asked.batch or audit.last_batch(conn)
        if name is None:
            raise CannotDo("There is nothing to undo.")
        decisions = audit.of_batch(conn, name)
        if not decisions:
            raise WrongUsage(f"There is no batch “{name[:60]}”.", remedy="moderator journal lists them.")
        logins = {entry.name: entry.moderator for entry in entries.sites(conn)}
    now = at.clock()
    undone = at_once(
        batch.take_back(at.store, name, by=logins.get(decisions[0].site, ""), at=now, due_at=now)
    )
    for skip in undone.skipped:
        out.say(f"{skip.ref}: {skip.why}")
    if not undone.refs:
        return 2
    words = []
    if undone.withdrawn:
        words.append(f"{out.many(undone.withdrawn, 'decision')} taken back before delivery")
    if undone.opposite:
        words.append(f"{out.many(undone.opposite, 'opposite decision')} waiting for delivery")
    out.line(f"{' and '.join(words)}.")
    return 0


def resolve(asked: Namespace, at: Opened) -> int:
    """`moderator resolve REF mine|theirs`."""
    ref = session.ref(asked.ref)
    mine = asked.side == "mine"
    now = at.clock()
    again = None
    with at.store.deciding() as conn:
        waits = attention.open_attention(conn, ref)
        if not waits:
            raise WrongUsage(f"{ref} does not need attention.", remedy="moderator attention lists what does.")
        site = entries.site(conn, ref.site)
        if mine and site.read_only:
            raise CannotDo(batch.READ_ONLY)
        if mine:
            batch_id = uuid4().hex
            again = attention.mine(conn, ref, by=site.moderator, at=now, batch=batch_id, due_at=now)
        else:
            attention.resolve(conn, waits[0], now)
    if again is not None:
        out.line(f"{ref}: {again.verdict}, decided again. moderator sync delivers it.")
    else:
        out.line(f"{ref}: {'it is so already' if mine else 'left as the site has it'}.")
    return 0
