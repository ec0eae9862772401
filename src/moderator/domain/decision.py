"""A decision's life: what the moderator said, how it is delivered, and what the site answered."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.domain.comment import Comment
from moderator.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Decision:
    """One verdict by one moderator on one revision at one time. Never changed, never deleted."""

    id: str
    """32 hex digits, unique over all desks: the site's marks carry it."""
    site: str
    comment: int
    verdict: Verdict
    by: str
    at: float
    """Unix seconds, UTC."""
    batch: str
    """Id shared by the decisions of one bulk action; a single decision is a batch of one."""
    revision: str
    """The revision judged."""
    status: str
    """The status it saw; delivery is guarded on both."""
    undoes: str | None = None
    """Id of the decision this one takes back."""
    reason: str | None = None
    note: str | None = None


class Outcome(StrEnum):
    """The site's answer to a decision."""

    APPLIED = "applied"
    ALREADY = "already"
    """Somebody else had come to the same result."""
    CONFLICT = "conflict"
    """The comment changed between judging and delivering, or is gone; nothing was written."""
    REFUSED = "refused"
    """The site would do something else than was asked, or cannot; nothing was written."""
    PARKED = "parked"
    """The article is in the trash; kept and tried again."""

    @property
    def needs_attention(self) -> bool:
        """Whether a person has to look."""
        return self in (Outcome.CONFLICT, Outcome.REFUSED)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A decision on its way to the site."""

    decision: Decision
    before: str | None = None
    """For an undo: what `Answer.before` said of the decision undone; the adapter writes back exactly that."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site made of one delivery; it ends in the mirror and in a receipt."""

    decision: str
    """Id of the decision answered."""
    outcome: Outcome
    status: str
    """The comment's status on the site now (`Status.GONE` where it is gone)."""
    message: str | None = None
    """A sentence for people, where the outcome needs one."""
    before: str | None = None
    """The adapter's own note of what it found (JSON), given back to it by an undo; None where nothing was
    written."""
    comment: Comment | None = None
    """The comment as the site has it now, for a conflict."""
    by: str | None = None
    """Who changed it, where the site's marks say so."""
    left: str | None = None
    """The status that this decision left, where it was delivered before and somebody came by since: what
    waits behind it is guarded on ours, not on theirs."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """An answer, kept in the journal."""

    outcome: Outcome
    at: float
    message: str | None = None
