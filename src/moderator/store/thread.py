"""What stands around one comment: its thread, its article, and what became of its author's other comments."""

from collections import Counter
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.comment import Article
from moderator.domain.item import History, QueueItem
from moderator.domain.ref import Ref
from moderator.domain.status import Status
from moderator.store import numbers, overlay
from moderator.store.mirror import email_key
from moderator.store.pages import items

MOST = 300
"""Most nodes of a thread, and most levels: threads have hundreds, circles have no end."""

_PLACE = text("SELECT key, parent FROM mirror.comments WHERE site = :site AND id = :id")
_CHILDREN = text("""
    SELECT id, key FROM mirror.comments WHERE site = :site AND parent = :id AND parent <> 0
    ORDER BY created_at, id LIMIT :limit""")
_ARTICLE = text("""
    SELECT id, title, url, status, kind, author, section, published_at, modified_at, open, comment_count,
        html, views
    FROM mirror.articles WHERE site = :site AND id = :id""")
# What was removed comes first, so that a bound cuts what was approved.
_HISTORY = text(f"""
    WITH seen AS MATERIALIZED (
        SELECT {overlay.STATUS} AS status
        FROM mirror.comments c WHERE c.email_key = :key ORDER BY c.status DESC LIMIT :most)
    SELECT status, count(*) FROM seen GROUP BY 1""")  # noqa: S608


class ThreadNode(NamedTuple):
    """A comment in its thread."""

    item: QueueItem
    depth: int
    """0 for the oldest ancestor that is here."""
    focus: bool
    """Whether it is the comment asked for."""


def thread(conn: Connection, ref: Ref) -> list[ThreadNode]:
    """Ancestors, siblings and replies of a comment, in reading order, at most `MOST`; none for unknown ones.

    Parents may be missing, on another article, or go in a circle: each comment comes once.
    """
    number = numbers.of(conn).live().get(ref.site)
    place = conn.execute(_PLACE, {"site": number, "id": ref.id}).first()
    if number is None or place is None:
        return []
    line = [(ref.id, int(place[0]))]
    seen, parent = {ref.id}, int(place[1])
    while parent and parent not in seen and len(line) < MOST // 2:
        above = conn.execute(_PLACE, {"site": number, "id": parent}).first()
        if above is None:
            break
        seen.add(parent)
        line.append((parent, int(above[0])))
        parent = int(above[1])
    line.reverse()
    order = [(key, depth) for depth, (_, key) in enumerate(line[:-1])]
    depth = len(line) - 1
    brothers = _children(conn, number, line[-2][0], MOST) if depth else []
    room = MOST - len(order)
    if ref.id not in (id_ for id_, _ in brothers):
        brothers.insert(0, line[-1])
    for id_, key in brothers:
        if room <= 0 and id_ != ref.id:
            continue
        if id_ in seen and id_ != ref.id:
            continue
        seen.add(id_)
        order.append((key, depth))
        room -= 1
        if id_ == ref.id:
            below = _below(conn, number, ref.id, depth + 1, seen, room)
            order += below
            room -= len(below)
    found = {item.key: item for item in items(conn, [key for key, _ in order])}
    return [ThreadNode(found[key], level, found[key].ref == ref) for key, level in order if key in found]


def whole(conn: Connection, ref: Ref) -> list[ThreadNode]:
    """All of a comment's thread from its oldest ancestor on, in reading order, at most `MOST`.

    Where the comment itself lies beyond that, what stands around it instead.
    """
    number = numbers.of(conn).live().get(ref.site)
    place = conn.execute(_PLACE, {"site": number, "id": ref.id}).first()
    if number is None or place is None:
        return []
    line, seen = [(ref.id, int(place[0]))], {ref.id}
    parent = int(place[1])
    while parent and parent not in seen and len(line) < MOST:
        above = conn.execute(_PLACE, {"site": number, "id": parent}).first()
        if above is None:
            break
        seen.add(parent)
        line.append((parent, int(above[0])))
        parent = int(above[1])
    root, key = line[-1]
    order = [(key, 0), *_below(conn, number, root, 1, {root}, MOST - 1)]
    if line[0][1] not in (key for key, _ in order):
        return thread(conn, ref)
    found = {item.key: item for item in items(conn, [key for key, _ in order])}
    return [ThreadNode(found[key], level, found[key].ref == ref) for key, level in order if key in found]


def article(conn: Connection, site: str, id_: int) -> Article | None:
    """An article with its text, None where it is not here."""
    number = numbers.of(conn).live().get(site)
    row = conn.execute(_ARTICLE, {"site": number, "id": id_}).first()
    if row is None:
        return None
    values = list(row)
    values[9] = bool(values[9])
    return Article(*values)


def history(conn: Connection, email: str, most: int = -1) -> History | None:
    """What became of an author's comments on all sites; None without an e-mail: they are not one person.

    `most` bounds how many are counted (1,000 take a millisecond).
    """
    key = email_key(email)
    if key is None:
        return None
    rows = conn.execute(_HISTORY, {"key": key, "most": most})
    found: Counter[str] = Counter({row[0]: row[1] for row in rows})
    removed = found[Status.SPAM] + found[Status.TRASH]
    return History(found[Status.APPROVED], removed, found.total() == most)


def _below(
    conn: Connection, number: int, id_: int, depth: int, seen: set[int], room: int
) -> list[tuple[int, int]]:
    """Replies and their replies, in reading order, without recursion: threads may be 400 levels deep."""
    order: list[tuple[int, int]] = []
    waiting = [(child, key, depth) for child, key in reversed(_children(conn, number, id_, room))]
    while waiting and len(order) < room:
        child, key, level = waiting.pop()
        if child in seen:
            continue
        seen.add(child)
        order.append((key, level))
        replies = _children(conn, number, child, room)
        waiting += [(grandchild, its, level + 1) for grandchild, its in reversed(replies)]
    return order


def _children(conn: Connection, number: int, id_: int, limit: int) -> list[tuple[int, int]]:
    rows = conn.execute(_CHILDREN, {"site": number, "id": id_, "limit": max(limit, 0)})
    return [(child, key) for child, key in rows]
