"""The journal laid over the mirror: the SQL of which comments belong to a queue, and in which order."""

from functools import lru_cache

from sqlalchemy import TextClause, text

from moderator.domain.queues import BY_NAME, Sort
from moderator.store.snoozes import PUT_OFF

# Unsent before sent: the newest verdict on the status that is still to be delivered.
NEWEST = """NOT EXISTS (SELECT 1 FROM main.outbox n
    WHERE n.site = o.site AND n.comment = o.comment AND n.lane = 0 AND n.decision > o.decision)"""
AWAKE = f"NOT {PUT_OFF}"
STATUS = """coalesce((SELECT o.target FROM main.outbox o
    WHERE o.site = c.site AND o.comment = c.id AND o.lane = 0
    ORDER BY o.decision DESC LIMIT 1), c.status)"""
"""The status of `c` as it will stand: what waits to be delivered counts as delivered."""
UNDECIDED = """NOT EXISTS (SELECT 1 FROM main.outbox o
    WHERE o.site = c.site AND o.comment = c.id AND o.lane = 0)"""

# Flags of the mirror and ours on the way; one's own unflag takes only one's own away, a verdict takes all.
FLAGGED = """
    SELECT f.site, f.comment FROM mirror.flags f
    WHERE NOT EXISTS (SELECT 1 FROM main.outbox o
            WHERE o.site = f.site AND o.comment = f.comment AND o.lane = 0)
        AND NOT EXISTS (SELECT 1 FROM main.outbox o JOIN main.decisions d ON d.seq = o.decision
            WHERE o.site = f.site AND o.comment = f.comment AND o.lane = 1 AND o.sent_at IS NULL
                AND d.verdict = 'unflag' AND d.by = f.by)
        AND NOT EXISTS (SELECT 1 FROM main.outbox o JOIN main.decisions d ON d.seq = o.decision
            WHERE o.site = f.site AND o.comment = f.comment AND o.lane = 1 AND o.sent_at IS NOT NULL
                AND d.verdict = 'unflag' AND d.by = f.by
                AND NOT EXISTS (SELECT 1 FROM main.outbox l WHERE l.site = o.site AND l.comment = o.comment
                    AND l.lane = 1 AND l.decision > o.decision))
    UNION
    SELECT o.site, o.comment FROM main.outbox o CROSS JOIN main.decisions d ON d.seq = o.decision
    WHERE o.lane = 1 AND d.verdict = 'flag'
        AND NOT EXISTS (SELECT 1 FROM main.outbox l WHERE l.site = o.site AND l.comment = o.comment
            AND l.decision > o.decision)
"""

LISTED = {
    "attention": """main.attention a
        CROSS JOIN mirror.comments c ON c.site = a.site AND c.id = a.comment
        WHERE a.resolved_at IS NULL""",
    "flagged": f"""({FLAGGED}) f
        CROSS JOIN mirror.comments c ON c.site = f.site AND c.id = f.comment
        WHERE c.status <> 'gone' AND {AWAKE}""",
    "later": """main.snoozes z
        CROSS JOIN mirror.comments c ON c.site = z.site AND c.id = z.comment
        WHERE c.status <> 'gone'""",
}
"""Where the comments `c` come from of queues that a table of ours names; the outbox has its own order."""
_ORDER = {
    Sort.OLDEST: "created_at, id, site, key",
    Sort.NEWEST: "created_at DESC, id DESC, site DESC, key DESC",
    Sort.ARTICLE: "site, article, created_at, id, key",
    Sort.RISK: "score DESC, created_at, id, site, key",
}
_RISK = "coalesce((SELECT r.score FROM mirror.scores r WHERE r.key = c.key), -1)"
_SHOWN = "c.key AS key, c.created_at AS created_at, c.id AS id, c.site AS site"


@lru_cache(maxsize=128)
def keys(
    queue: str,
    sort: Sort,
    *,
    conditions: str = "",
    limited: bool = False,
    few: bool = False,
    statuses: int = 0,
) -> TextClause:
    """A statement that selects the keys of a queue in order, first column.

    `conditions` are further SQL conditions on `c` (mirror.comments), program text and named parameters alone;
    `limited` adds ``LIMIT :limit``; `few`: the conditions find few, and go before the status.
    `queue` is a name of `QUEUES`, or empty for every comment: then `statuses` says how many there are, as
    ``:status0`` and on, and each is read in order by its index.
    """
    # The article is named only where it counts: without it, an index alone gives keys in order.
    by_article = sort is Sort.ARTICLE
    shown = f"{_SHOWN}, c.article AS article" if by_article else _SHOWN
    ours = "c.key, o.created_at, o.comment, o.site" + (", o.article" if by_article else "")
    if sort is Sort.RISK:
        shown, ours = f"{shown}, {_RISK} AS score", f"{ours}, {_RISK}"
    more = f" AND {conditions}" if conditions else ""
    limit = " LIMIT :limit" if limited else ""
    if queue == "outbox":
        return text(f"""
            SELECT c.key FROM main.outbox o
            CROSS JOIN mirror.comments c ON c.site = o.site AND c.id = o.comment
            WHERE NOT EXISTS (SELECT 1 FROM main.outbox e
                WHERE e.site = o.site AND e.comment = o.comment AND e.decision < o.decision){more}
            ORDER BY o.decision{limit}""")  # noqa: S608 - program text alone
    if queue in LISTED:
        source = f"SELECT DISTINCT {shown} FROM {LISTED[queue]}{more}"  # noqa: S608 - program text alone
    elif queue == "" and statuses:
        source = " UNION ALL ".join(
            f"SELECT {shown} FROM mirror.comments c WHERE c.status = :status{at}"  # noqa: S608
            for at in range(statuses)
        )
    elif queue == "":
        source = f"SELECT {shown} FROM mirror.comments c WHERE 1{more}"  # noqa: S608
    else:
        # A word of ours, and written out: only so does SQLite use the index that holds pending rows alone.
        status = BY_NAME[queue].status
        # The plus takes the index of the status away: left to itself SQLite walks through all approved rows.
        plus = "+" if few and queue != "pending" else ""
        index = "INDEXED BY comments_pending" if (queue, sort) == ("pending", Sort.ARTICLE) else ""
        source = f"""SELECT {shown} FROM mirror.comments c {index}
            WHERE {plus}c.status = '{status}' AND {UNDECIDED} AND {AWAKE}{more}
            UNION ALL
            SELECT {ours} FROM main.outbox o
            CROSS JOIN mirror.comments c ON c.site = o.site AND c.id = o.comment
            WHERE o.lane = 0 AND o.target = '{status}' AND {NEWEST} AND {AWAKE}{more}"""  # noqa: S608
    return text(f"{source} ORDER BY {_ORDER[sort]}{limit}")
