"""What a moderator can say of a comment, and where each verdict leads."""

from enum import StrEnum

from moderator.domain.status import Status


class Verdict(StrEnum):
    """The seven verdicts; ARCHITECTURE's table says what each means on a site."""

    APPROVE = "approve"
    HOLD = "hold"
    REJECT = "reject"
    SPAM = "spam"
    FLAG = "flag"
    UNFLAG = "unflag"
    RESTORE = "restore"

    @property
    def flags(self) -> bool:
        """Whether it concerns a flag and leaves the comment's status alone."""
        return self in (Verdict.FLAG, Verdict.UNFLAG)


LEADS_TO: dict[Verdict, Status] = {
    Verdict.APPROVE: Status.APPROVED,
    Verdict.HOLD: Status.PENDING,
    Verdict.REJECT: Status.TRASH,
    Verdict.SPAM: Status.SPAM,
}
"""Status after a verdict. Restore is absent: only the site's own marks know what it leads to."""

OPPOSITE: dict[str, Verdict] = {status: verdict for verdict, status in LEADS_TO.items()}
"""The verdict that brings a comment back to a status; used by undo."""


def allowed(verdict: Verdict, status: str) -> bool:
    """Whether `verdict` changes anything on a comment of `status` (flags always may)."""
    if status not in frozenset(LEADS_TO.values()):
        return False
    if verdict.flags:
        return True
    if verdict is Verdict.RESTORE:
        return status in (Status.SPAM, Status.TRASH)
    return LEADS_TO[verdict] != status
