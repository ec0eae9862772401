"""The text index, filled behind the pull, and queries as conditions on a queue's comments.

The index answers with keys; which of them belong to a queue is asked of the narrow table, and texts are read
for one screen at a time.
"""

import json
from collections.abc import Collection, Generator
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.query import Query
from moderator.store import numbers, operators, origins, overlay
from moderator.store.engine import Store
from moderator.store.letters import body, fold, is_word, words

BATCH = 2000
"""Comments indexed in one transaction of the mirror, some 50 ms."""

_NEXT = text("""
    SELECT t.key, coalesce(e.version, 0), t.author, t.email, t.url, t.ip, t.html
    FROM mirror.texts t LEFT JOIN mirror.edited e ON e.key = t.key
    WHERE t.key > :after ORDER BY t.key LIMIT :limit""")
_EDITED = text("""
    SELECT t.key, e.version, t.author, t.email, t.url, t.ip, t.html
    FROM mirror.edited e JOIN mirror.texts t ON t.key = e.key
    WHERE e.indexed < e.version AND e.key <= :after LIMIT :limit""")
_TOP = text("SELECT coalesce(max(key), 0) FROM mirror.texts")
_CURSOR = text("SELECT value FROM mirror.cursors WHERE site = 0 AND name = 'search'")
_SET_CURSOR = text("INSERT OR REPLACE INTO cursors (site, name, value) VALUES (0, 'search', :value)")
_INDEX = "INSERT INTO search (rowid, author, body) VALUES (?, ?, ?)"
_INDEXED = "UPDATE edited SET indexed = ? WHERE key = ?"

_MATCH = """c.key IN (SELECT s.rowid / 16 FROM mirror.search s
    LEFT JOIN mirror.edited e ON e.key = s.rowid / 16
    WHERE s.search MATCH :{name} AND coalesce(e.version, 0) % 16 = s.rowid % 16)"""
_HOLDS = """EXISTS (SELECT 1 FROM mirror.texts t
    WHERE t.key = c.key AND holds(t.author, t.html, :{name}))"""
_AUTHOR = """EXISTS (SELECT 1 FROM mirror.texts t
    WHERE t.key = c.key AND (instr(folded(t.author), :{name}) OR instr(folded(t.email), :{name})))"""
_ARTICLE = """(c.site, c.article) IN (SELECT a.site, a.id FROM mirror.articles a
    WHERE CAST(a.id AS TEXT) = :{name} OR instr(folded(a.title), :{name}))"""
_TITLE = """(c.site, c.article) IN (SELECT a.site, a.id FROM mirror.articles a
    WHERE instr(folded(a.title), :{name}_title))"""
_STATUS = f"{overlay.STATUS} IN (SELECT value FROM json_each(:status))"  # noqa: S608 - names of ours


class Indexed(NamedTuple):
    """How far the index is."""

    done: int
    total: int


def fill(store: Store, batch: int = BATCH) -> Generator[Indexed, None, Indexed]:
    """Index what the pull brought and what was edited, a batch a step, with no transaction open between."""
    while True:
        with store.reading() as conn:
            after = conn.execute(_CURSOR).scalar() or 0
            values = {"after": after, "limit": batch}
            rows = conn.execute(_NEXT, values).all()
            edited = [] if rows else conn.execute(_EDITED, values).all()
        if not rows and not edited:
            return Indexed(after, after)
        read = [*rows, *edited]
        entries = [
            (key * 16 + version % 16, words(author), words(body(html)))
            for key, version, author, _email, _url, _ip, html in read
        ]
        versions = [(row[1], row[0]) for row in read if row[1]]
        found = [origins.entry(key, version, *rest) for key, version, _author, *rest in read]
        with store.mirroring(unseen=True) as copy:
            if (copy.execute(_CURSOR_HERE).scalar() or 0) != after:
                continue  # another program was quicker: an entry twice cannot be taken back
            copy.exec_driver_sql(_INDEX, entries)
            origins.keep(copy, found)
            if versions:
                copy.exec_driver_sql(_INDEXED, versions)
            if rows:
                copy.execute(_SET_CURSOR, {"value": rows[-1][0]})
        with store.reading() as conn:
            yield progress(conn)


def complete(store: Store) -> None:
    """Index all that is here, before a search from the command line."""
    for _ in fill(store):
        pass


def progress(conn: Connection) -> Indexed:
    """How much of the mirror can be searched by words."""
    return Indexed(conn.execute(_CURSOR).scalar() or 0, conn.execute(_TOP).scalar_one())


def conditions(
    conn: Connection, query: Query | None, sites: Collection[str] | None = None
) -> tuple[str, dict[str, Any]]:
    """SQL conditions on `c` (mirror.comments) and the values bound to them: never a query's own text."""
    found: list[str] = []
    values: dict[str, Any] = {}

    def add(condition: str, name: str, value: Any) -> None:
        found.append(condition.format(name=name))
        values[name] = value

    if sites is not None:
        add("c.site IN (SELECT value FROM json_each(:{name}))", "sites", _numbers(conn, sites))
    if query is None:
        return " AND ".join(found), values
    if query.site:
        add("c.site IN (SELECT value FROM json_each(:{name}))", "site", _numbers(conn, query.site))
    if query.status:
        add(_STATUS, "status", json.dumps(query.status))
    if query.before is not None:
        add("c.created_at < :{name}", "before", query.before)
    if query.after is not None:
        add("c.created_at >= :{name}", "after", query.after)
    for at, wanted in enumerate(query.article):
        add(_ARTICLE, f"article{at}", fold(wanted))
    for at, wanted in enumerate(query.author):
        add(_AUTHOR, f"author{at}", fold(wanted))
    for at, wanted in enumerate(query.words):
        add(*_word(wanted, f"word{at}", values))
    for condition, bound in operators.conditions(conn, query):
        found.append(condition)
        values.update(bound)
    return " AND ".join(found), values


def _word(wanted: str, name: str, values: dict[str, Any]) -> tuple[str, str, str]:
    """The condition for one word or phrase in text, author or title; its last word's end may be missing."""
    folded = fold(wanted)
    values[f"{name}_title"] = folded
    looked_up = words(wanted).strip()
    if not any(map(is_word, looked_up)):
        return f"({_HOLDS} OR {_TITLE})", name, folded
    phrase = f'"{looked_up.replace(chr(34), " ")}" *'
    if all(is_word(sign) or sign == " " for sign in looked_up):
        return f"({_MATCH} OR {_TITLE})", name, phrase
    values[f"{name}_exact"] = folded
    exact = _HOLDS.format(name=f"{name}_exact")
    return f"(({_MATCH} AND {exact}) OR {_TITLE})", name, phrase


def _numbers(conn: Connection, sites: Collection[str]) -> str:
    return json.dumps([numbers.number(conn, site) for site in sites])


_CURSOR_HERE = text("SELECT value FROM cursors WHERE site = 0 AND name = 'search'")
