"""Which verdict changes what, for every pair of the two."""

import itertools

from moderator.domain.status import OURS, Status
from moderator.domain.verdict import LEADS_TO, OPPOSITE, Verdict, allowed


def test_a_verdict_that_leads_where_the_comment_is_changes_nothing() -> None:
    refused = {
        (verdict, status)
        for verdict, status in itertools.product(Verdict, OURS)
        if not allowed(verdict, status)
    }
    assert refused == {
        (Verdict.APPROVE, Status.APPROVED),
        (Verdict.HOLD, Status.PENDING),
        (Verdict.REJECT, Status.TRASH),
        (Verdict.SPAM, Status.SPAM),
        (Verdict.RESTORE, Status.PENDING),
        (Verdict.RESTORE, Status.APPROVED),
    }


def test_nothing_is_written_from_a_status_that_is_not_ours() -> None:
    for status in (Status.PARKED, Status.GONE, "", "plugin-held", "post-trashed"):
        assert not any(allowed(verdict, status) for verdict in Verdict)


def test_a_status_read_as_plain_text_counts_like_our_own() -> None:
    assert allowed(Verdict.APPROVE, "pending")
    assert not allowed(Verdict.APPROVE, "approved")


def test_every_status_of_ours_has_the_verdict_that_leads_back() -> None:
    assert set(OPPOSITE) == OURS
    assert all(LEADS_TO[OPPOSITE[status]] == status for status in OURS)


def test_flags_leave_the_status_alone() -> None:
    assert [verdict for verdict in Verdict if verdict.flags] == [Verdict.FLAG, Verdict.UNFLAG]
    assert not any(verdict.flags for verdict in LEADS_TO)
