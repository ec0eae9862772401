"""What came of every decision: the journal's word beside the server's."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from moderator.domain.decision import Outcome
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.words import status_of, word_of
from moderator.sync.cycle import Wanted
from tests.faults.newsroom import Newsroom

LATER = 600.0
UNHEARD = "applied, answer lost, then deleted by a colleague: shown as gone"
"""The site's mark went with the comment: nothing is left to tell by, and a person hears that it is gone."""
BACK = (Verdict.UNFLAG,)


@dataclass
class Audit:
    """Counts of the end; `wrong` must be empty."""

    decisions: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    moves: int = 0
    """Changes of a status by us, as the site counted them."""
    written: int = 0
    """The same by the journal: what was applied, flags apart."""
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """What must not be → the decisions or comments that it happened to."""


def settle_down(room: Newsroom) -> None:
    """Sync in peace until nothing waits; the last time all is compared."""
    for _ in range(20):
        room.world.now += LATER
        report = room.world.sync(Wanted(everything=True))
        if report.error is None and not report.waiting:
            break
    report = room.world.sync(Wanted(full=True))
    if report.error is not None or report.waiting:
        raise AssertionError(f"it does not come to rest: {report}")


def audit(room: Newsroom) -> Audit:
    """Compare the two; call `settle_down` before."""
    found = Audit()
    with room.site.hand() as hand:
        rows = [
            tuple(row)
            for row in hand.exec_driver_sql("SELECT decision, comment, was, revision FROM delivered")
        ]
        moves = hand.exec_driver_sql("SELECT comment, became FROM moves WHERE ours ORDER BY id").all()
        here = hand.exec_driver_sql("SELECT comment_ID, comment_approved FROM wp_comments").all()
        site: dict[int, str] = {row[0]: row[1] for row in here}
        miscounted = hand.exec_driver_sql(
            "SELECT p.ID FROM wp_posts p WHERE p.comment_count <> (SELECT COUNT(*) FROM wp_comments c"
            " WHERE c.comment_post_ID = p.ID AND c.comment_approved = '1')"
        ).all()
    delivered = {row[0]: row for row in rows}
    left: dict[int, set[str]] = defaultdict(set)
    for comment, became in moves:
        left[comment].add(became)
    _journal(room, found, delivered, left, set(site))
    for decision, times in Counter(row[0] for row in rows).items():
        if times > 1:
            found.wrong["applied twice"].append(decision)
    found.moves = len(moves)
    if found.moves != found.written:
        found.wrong["moves and receipts differ"].append(f"{found.moves} moves, {found.written} applied")
    found.wrong["counts of articles"] += [str(row[0]) for row in miscounted]
    for id_, status in room.world.statuses(range(1, room._added + 1)).items():
        if status != (status_of(site[id_]) if id_ in site else "gone"):
            found.wrong["mirror and site differ"].append(f"{id_}: {status}, {site.get(id_)}")
    found.wrong = {what: those for what, those in found.wrong.items() if those}
    return found


def _journal(
    room: Newsroom,
    found: Audit,
    delivered: dict[str, tuple[Any, ...]],
    left: dict[int, set[str]],
    here: set[int],
) -> None:
    entries = {entry.decision.id: entry for entry in room.world.entries()}
    found.decisions = len(room.made)
    found.wrong["lost from the journal"] += sorted(room.made.keys() - entries.keys())
    for id_, entry in entries.items():
        decision, receipt = entry.decision, entry.receipt
        answered = receipt is not None and receipt.outcome is not Outcome.PARKED
        if answered == (entry.withdrawn is not None):
            found.wrong["neither answered nor withdrawn, or both"].append(id_)
            continue
        applied = receipt is not None and receipt.outcome is Outcome.APPLIED
        there = delivered.get(id_)
        found.written += there is not None and not decision.verdict.flags
        told = receipt is not None and receipt.outcome is Outcome.CONFLICT
        if told and there is not None and decision.comment not in here:
            found.outcomes[UNHEARD] += 1
            continue
        found.outcomes["withdrawn" if receipt is None else receipt.outcome.value] += 1
        if applied != (there is not None):
            found.wrong["journal and site differ"].append(id_)
        elif there is not None:
            _, comment, was, revision = there
            flags = decision.verdict.flags
            # what concerns one's own flag alone is taken back whatever the text is by now
            if revision != decision.revision and not (
                flags and (decision.undoes or decision.verdict in BACK)
            ):
                found.wrong["on an edited text"].append(id_)
            if not flags and was not in {word_of(decision.status), *left[comment]}:
                found.wrong["on a changed status"].append(id_)
    found.wrong["delivered without a decision"] += sorted(delivered.keys() - entries.keys())
