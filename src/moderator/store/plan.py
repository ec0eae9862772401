"""What deciding would do: which comments take a verdict, and why the others do not."""

import json
from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.decision import Decision
from moderator.domain.ref import Ref
from moderator.domain.status import OURS, Status
from moderator.domain.verdict import LEADS_TO, OPPOSITE, Verdict, allowed
from moderator.domain.words import STATUS
from moderator.store import numbers
from moderator.store.enter import new_id

_KEYS = text("""
    SELECT r.key, c.key FROM json_each(:refs) r
    CROSS JOIN mirror.comments c ON c.site = r.value ->> 0 AND c.id = r.value ->> 1""")
_LOOK = text("""
    SELECT c.key, c.site, c.id, c.status, t.revision, u.target, s.target, p.trash_at_once,
        EXISTS (SELECT 1 FROM mirror.flags f WHERE f.site = c.site AND f.comment = c.id AND f.by = :by)
        OR EXISTS (SELECT 1 FROM main.outbox o WHERE o.site = c.site AND o.comment = c.id AND o.lane = 1)
    FROM json_each(:keys) k
    CROSS JOIN mirror.comments c ON c.key = k.value
    CROSS JOIN mirror.texts t ON t.key = c.key
    CROSS JOIN main.sites p ON p.number = c.site
    LEFT JOIN main.outbox u ON u.site = c.site AND u.comment = c.id AND u.lane = 0 AND u.sent_at IS NULL
    LEFT JOIN main.outbox s ON s.site = c.site AND s.comment = c.id AND s.lane = 0 AND s.sent_at IS NOT NULL
    ORDER BY k.key""")


_WORDS = frozenset(map(str, Verdict))


class Skip(NamedTuple):
    """A comment that a verdict passes by."""

    ref: Ref | None
    """None for a row that left the mirror."""
    why: str
    """A sentence."""


def plan(
    conn: Connection,
    which: Sequence[int | Ref],
    verdict: Verdict,
    *,
    by: str,
    at: float,
    batch: str,
    reason: str | None = None,
    note: str | None = None,
    trash_at_once_sites: Collection[str] = (),
) -> tuple[list[Decision], list[Skip]]:
    """The decisions that `verdict` on these comments (keys or refs, a few thousand) would be, and the skips.

    Sites whose entry says so, or that are named, delete what is trashed: reject is skipped there.
    """
    keys, skips = _known(conn, which)
    decisions = []
    left = set(keys)
    for key, site, comment, status, revision, unsent, sent, swept, flagged in conn.execute(
        _LOOK, {"keys": json.dumps(keys), "by": by}
    ):
        left.discard(key)
        ref = Ref(numbers.name(conn, site), comment)
        at_once = bool(swept) or ref.site in trash_at_once_sites
        why = refusal(verdict, unsent or sent or status, status, trash_at_once=at_once, flagged=bool(flagged))
        if why is not None:
            skips.append(Skip(ref, why))
            continue
        judged = sent or status
        decisions.append(
            Decision(
                new_id(at),
                ref.site,
                comment,
                really(verdict, judged),
                by,
                at,
                batch,
                revision,
                judged,
                reason=reason,
                note=note,
            )
        )
    skips += [Skip(None, "No longer here.") for _ in left]
    return decisions, skips


def refusal(
    verdict: Verdict, effective: str, status: str, *, trash_at_once: bool, flagged: bool = True
) -> str | None:
    """Why a comment does not take `verdict`, a sentence, or None where it does.

    `effective` is the status as the moderator sees it, `status` the site's, `flagged` whether there is a flag
    of one's own to take back.
    """
    if Status.GONE in (effective, status):
        return "Gone from the site."
    if Status.PARKED in (effective, status):
        return "Its article is in the trash."
    if status not in OURS:
        return f"Its status “{status}” is the site's own, which no verdict changes."
    if verdict is Verdict.REJECT and trash_at_once:
        return "This site deletes what is rejected at once."
    if verdict is Verdict.UNFLAG and not flagged:
        return "No flag of yours is on it."
    if allowed(verdict, effective):
        return None
    if verdict is Verdict.RESTORE:
        return "Neither in the trash nor in spam."
    return f"Already so: {STATUS[Status(effective)].lower()}."


def really(verdict: Verdict, judged: str) -> Verdict:
    """What is recorded for `verdict` on the site's status `judged`.

    A restore of what only our own unsent verdict had removed is the verdict that leads back: the site has
    nothing to restore.
    """
    if verdict is Verdict.RESTORE and judged in OPPOSITE and not allowed(verdict, judged):
        return OPPOSITE[judged]
    return verdict


def leads_to(
    verdict: Verdict, judged: str, marked: tuple[str | None, str | None] = (None, None)
) -> str | None:
    """The status that `verdict` leads to, None for flags.

    For restore it is a guess, until the receipt tells: `marked` is the verdict of our last mark on the site
    and the status that it found.
    """
    if verdict is not Verdict.RESTORE:
        return LEADS_TO.get(verdict)
    mark, found = marked
    came_so = mark in _WORDS and LEADS_TO.get(Verdict(mark)) == judged
    return found if came_so and found in OURS and found != judged else Status.PENDING


def _known(conn: Connection, which: Sequence[int | Ref]) -> tuple[list[int], list[Skip]]:
    """Keys for keys and refs, each once and in order; refs that name nothing here are skipped."""
    live = numbers.of(conn).live() if any(isinstance(one, Ref) for one in which) else {}
    refs = [one for one in which if isinstance(one, Ref) and one.site in live]
    asked = json.dumps([(live[ref.site], ref.id) for ref in refs])
    found = {refs[at]: key for at, key in conn.execute(_KEYS, {"refs": asked})} if refs else {}
    keys: dict[int, None] = {}
    skips = []
    for one in which:
        key = found.get(one) if isinstance(one, Ref) else one
        if key is None:
            assert isinstance(one, Ref)
            skips.append(Skip(one, "Not known here."))
        else:
            keys[key] = None
    return list(keys), skips
