"""The journal backwards, a batch a row: found by words, by moderator, by answer; never read as a whole."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from moderator.store.audit import JOINS, SELECT, Entry, entry_of
from moderator.store.letters import fold

WINDOW = 5000
"""Decisions looked at in one question: some 20 ms where every text is searched."""
WAITS, WITHDRAWN = "waits", "withdrawn"
"""Beside the words of `Outcome`: no answer yet, and taken back before delivery."""

_TOP = text("SELECT coalesce(max(seq), 0) FROM main.decisions")
_BY = text("SELECT DISTINCT by FROM main.decisions ORDER BY by")
_COUNT = text("SELECT count(*) FROM main.decisions WHERE batch = :batch")
_ANSWER = "CASE WHEN w.decision IS NOT NULL THEN 'withdrawn' ELSE coalesce(r.outcome, 'waits') END"
_ANSWERS = text(f"""
    SELECT {_ANSWER}, count(*)
    FROM main.decisions d
    LEFT JOIN main.withdrawals w ON w.decision = d.seq AND w.returned_at IS NULL
    LEFT JOIN main.receipts r ON r.decision = d.seq
    WHERE d.batch = :batch GROUP BY 1 ORDER BY 2 DESC""")  # noqa: S608 - names of ours
_IN_WINDOW = "WHERE d.seq < :before AND d.seq >= :after{more} ORDER BY d.seq DESC"
_PLAIN = f"SELECT d.seq, d.batch FROM main.decisions d {_IN_WINDOW}"  # noqa: S608 - program text alone
_LOOKED_INTO = f"SELECT d.seq, d.batch {JOINS} {_IN_WINDOW}"
_ENTRY = text(SELECT + "WHERE d.seq = :seq")
_OF_BATCH = text(SELECT + "WHERE d.batch = :batch ORDER BY d.seq LIMIT :limit")
# The site's name stands before the number, so that a reference as people copy it is found.
_HAS = """(holds(coalesce(j.author, ''), coalesce(j.html, ''), :{name})
    OR instr(folded(d.by || ' ' || coalesce(d.reason, '') || ' ' || coalesce(d.note, '')), :{name})
    OR d.batch = :{name}
    OR (SELECT p.name FROM main.sites p WHERE p.number = d.site) || ':' || d.comment = :{name})"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which decisions are looked for; nothing said is all of them."""

    words: tuple[str, ...] = ()
    """In text, author, moderator, reason or note; a whole batch's id or a comment's reference."""
    by: str | None = None
    answer: str | None = None
    """A word of `Outcome`, `WAITS` or `WITHDRAWN`."""


class Past(NamedTuple):
    """One batch of the past."""

    entry: Entry
    """Its newest decision that was looked for."""
    size: int
    """Decisions in the batch."""
    answers: dict[str, int]
    """How many of each answer, the most frequent first."""


class Found(NamedTuple):
    """What one look found."""

    batches: list[Past]
    before: int
    """Where to look on; 0 at the beginning of the journal."""


def top(conn: Connection) -> int:
    """Above the newest decision: where looking begins."""
    return int(conn.execute(_TOP).scalar_one()) + 1


def look(
    conn: Connection, wanted: Wanted, before: int, known: Collection[str] = (), limit: int = 100
) -> Found:
    """Batches with decisions below place `before`, newest first, at most `limit` of them, from one `WINDOW`.

    `known` batches have a row already.
    """
    after = max(0, before - WINDOW)
    statement, values = _question(wanted)
    rows = conn.execute(statement, {**values, "before": before, "after": after})
    found: dict[str, int] = {}
    for seq, batch in rows:
        if batch in known or batch in found:
            continue
        if len(found) == limit:
            return Found(_read(conn, found), seq + 1)
        found[batch] = seq
    return Found(_read(conn, found), after if after > 1 else 0)


def of_batch(conn: Connection, batch: str, limit: int = 100) -> list[Entry]:
    """The first decisions of a batch, in order."""
    return [entry_of(conn, row) for row in conn.execute(_OF_BATCH, {"batch": batch, "limit": limit})]


def moderators(conn: Connection) -> list[str]:
    """Everybody who decided here. Reads the whole journal: a job's work."""
    return list(conn.execute(_BY).scalars())


def _question(wanted: Wanted) -> tuple[Any, dict[str, Any]]:
    """Program text alone, and the values bound to it."""
    conditions, values = [], {}
    for at, word in enumerate(wanted.words):
        name = f"word{at}"
        conditions.append(_HAS.format(name=name))
        values[name] = fold(word)
    if wanted.by is not None:
        conditions.append("d.by = :by")
        values["by"] = wanted.by
    if wanted.answer is not None:
        conditions.append(f"{_ANSWER} = :answer")
        values["answer"] = wanted.answer
    more = "".join(f" AND {one}" for one in conditions)
    return text((_LOOKED_INTO if more else _PLAIN).format(more=more)), values


def _read(conn: Connection, found: dict[str, int]) -> list[Past]:
    made = []
    for batch, seq in found.items():
        entry = entry_of(conn, conn.execute(_ENTRY, {"seq": seq}).one())
        count = conn.execute(_COUNT, {"batch": batch}).scalar_one()
        answers = {row[0]: row[1] for row in conn.execute(_ANSWERS, {"batch": batch})}
        made.append(Past(entry, count, answers))
    return made
