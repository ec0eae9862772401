"""A query's operators as SQL conditions on a queue's comments, each by an index where it selects few."""

import json
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, text

from moderator.domain.hosts import registrable
from moderator.domain.query import ME, Query, Trait
from moderator.domain.spam import ENOUGH, LOOKS_HONEST
from moderator.store import overlay
from moderator.store.letters import fold
from moderator.store.mirror import email_key
from moderator.store.origins import ANY_LINK, host_key

_OURS = text("SELECT DISTINCT moderator FROM main.sites WHERE removed_at IS NULL")

_EMAIL = "c.email_key = :{name}"
_HOST = "c.key IN (SELECT h.key FROM mirror.hosts h WHERE h.host = :{name})"
_IP = "c.key IN (SELECT a.key FROM mirror.addresses a WHERE a.address BETWEEN :{name} AND :{name}_last)"
_WITHIN = """EXISTS (SELECT 1 FROM mirror.texts t
    WHERE t.key = c.key AND instr(lower(t.html || ' ' || t.url), :{name}_host))"""
_STANDING = """NOT EXISTS (SELECT 1 FROM main.withdrawals w
    WHERE w.decision = d.seq AND w.returned_at IS NULL)"""
_BY = f"""(c.site, c.id) IN (SELECT site, comment FROM (
    SELECT d.site, d.comment FROM main.decisions d
        WHERE d.by IN (SELECT value FROM json_each(:{{name}})) AND {_STANDING}
    UNION SELECT m.site, m.comment FROM mirror.marks m
        WHERE m.by IN (SELECT value FROM json_each(:{{name}}))))"""  # noqa: S608 - names of ours
_REASON = f"""(c.site, c.id) IN (SELECT site, comment FROM (
    SELECT d.site, d.comment FROM main.decisions d
        WHERE d.reason IS NOT NULL AND instr(folded(d.reason), :{{name}}) AND {_STANDING}
    UNION SELECT d.site, d.comment FROM main.remarks r JOIN main.decisions d ON d.seq = r.decision
        WHERE r.reason IS NOT NULL AND instr(folded(r.reason), :{{name}}) AND {_STANDING}
    UNION SELECT m.site, m.comment FROM mirror.marks m
        WHERE m.reason <> '' AND instr(folded(m.reason), :{{name}})
    UNION SELECT f.site, f.comment FROM mirror.flags f
        WHERE f.reason <> '' AND instr(folded(f.reason), :{{name}})))"""  # noqa: S608
_NOTED = f"""(c.site, c.id) IN (SELECT site, comment FROM (
    SELECT d.site, d.comment FROM main.decisions d
        WHERE d.note <> '' AND instr(folded(d.note), :{{name}}) AND {_STANDING}
    UNION SELECT d.site, d.comment FROM main.remarks r JOIN main.decisions d ON d.seq = r.decision
        WHERE r.note <> '' AND instr(folded(r.note), :{{name}}) AND {_STANDING}
    UNION SELECT f.site, f.comment FROM mirror.flags f
        WHERE f.note <> '' AND instr(folded(f.note), :{{name}})
    UNION SELECT n.site, n.comment FROM main.notes n
        WHERE n.comment IS NOT NULL AND n.removed_at IS NULL AND instr(folded(n.note), :{{name}})))"""  # noqa: S608
_GROUP = "c.key IN (SELECT key FROM mirror.scores WHERE pile IN (SELECT value FROM json_each(:group)))"
_SCORE = """EXISTS (SELECT 1 FROM mirror.scores s
    WHERE s.key = c.key AND s.score BETWEEN :score AND :score_last)"""
_FIRST = """NOT EXISTS (SELECT 1 FROM mirror.comments p
    WHERE p.email_key = c.email_key AND p.status = 'approved' AND p.key <> c.key)"""
_DOUBTFUL = f"""c.key IN (SELECT s.key FROM mirror.scores s
        WHERE s.score < {LOOKS_HONEST} AND s.mark = 'none' AND s.decisions >= {ENOUGH})
    AND c.status = 'spam'
    AND NOT EXISTS (SELECT 1 FROM mirror.marks m WHERE m.site = c.site AND m.comment = c.id)
    AND NOT EXISTS (SELECT 1 FROM main.decisions d
        WHERE d.site = c.site AND d.comment = c.id AND d.lane = 0 AND {_STANDING})"""  # noqa: S608
_TRAITS = {
    Trait.LINK: _HOST,
    Trait.NOTE: _NOTED,
    Trait.REPLY: "c.parent > 0",
    Trait.FLAGGED: f"(c.site, c.id) IN (SELECT site, comment FROM ({overlay.FLAGGED}))",  # noqa: S608
    Trait.FIRST: _FIRST,
    Trait.DOUBTFUL: _DOUBTFUL,
}


def conditions(conn: Connection, query: Query) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operator's condition on `c` (mirror.comments) and the values bound in it."""
    for at, wanted in enumerate(query.email):
        yield _email(wanted, f"email{at}")
    for at, wanted in enumerate(query.link):
        yield _link(wanted, f"link{at}")
    if query.ip:
        found = [_ip(first, last, f"ip{at}") for at, (first, last) in enumerate(query.ip)]
        bound = {name: value for _, values in found for name, value in values.items()}
        yield f"({' OR '.join(condition for condition, _ in found)})", bound
    for trait in dict.fromkeys(query.traits):
        name = trait.replace(":", "_")
        condition = _TRAITS[trait].format(name=name)
        value = ANY_LINK if trait is Trait.LINK else ""
        yield condition, {name: value} if f":{name}" in condition else {}
    for at, wanted in enumerate(query.by):
        yield _BY.format(name=f"by{at}"), {f"by{at}": json.dumps(_logins(conn, wanted))}
    if query.group:
        yield _GROUP, {"group": json.dumps(query.group)}
    if query.score is not None:
        low, high = query.score
        yield _SCORE, {"score": low, "score_last": high}
    for kind, condition, asked in (("reason", _REASON, query.reason), ("note", _NOTED, query.note)):
        for at, wanted in enumerate(asked):
            yield condition.format(name=f"{kind}{at}"), {f"{kind}{at}": fold(wanted)}


def _email(wanted: str, name: str) -> tuple[str, dict[str, Any]]:
    if wanted.startswith("@"):
        return _HOST.format(name=name), {name: host_key(wanted)}
    return _EMAIL.format(name=name), {name: email_key(wanted)}


def _link(wanted: str, name: str) -> tuple[str, dict[str, Any]]:
    """By the registrable domain; where more is asked for, the address must hold it as well."""
    domain = registrable(wanted)
    condition, values = _HOST.format(name=name), {name: host_key(domain)}
    if domain == wanted:
        return condition, values
    return f"{condition} AND {_WITHIN.format(name=name)}", {**values, f"{name}_host": wanted}


def _ip(first: bytes, last: bytes, name: str) -> tuple[str, dict[str, Any]]:
    return _IP.format(name=name), {name: first, f"{name}_last": last}


def _logins(conn: Connection, wanted: str) -> Collection[str]:
    return list(conn.execute(_OURS).scalars()) if wanted.lower() == ME else [wanted]
