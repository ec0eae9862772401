"""What deciding would do, without doing it."""

import pytest

from moderator.domain.ref import Ref
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.store.plan import leads_to, plan, really, refusal
from tests.store.newsroom import Newsroom, comment


def test_refs_that_name_nothing_are_skipped_and_each_counts_once(room: Newsroom) -> None:
    refs = [Ref("gazette", 3), Ref("gazette", 999), Ref("tribune", 3), Ref("gazette", 35), Ref("gazette", 3)]
    with room.store.reading() as conn:
        decisions, skips = plan(
            conn, refs, Verdict.SPAM, by="anna", at=1.0, batch="b", reason="spam", note="n"
        )
    assert [(one.comment, one.status, one.reason, one.note) for one in decisions] == [
        (3, "pending", "spam", "n")
    ]
    assert [skip.ref for skip in skips] == [Ref("gazette", 999), Ref("tribune", 3), Ref("gazette", 35)]
    assert room.due() == []


def test_a_site_named_as_deleting_at_once_takes_no_reject(room: Newsroom) -> None:
    with room.store.reading() as conn:
        decisions, skips = plan(
            conn,
            [Ref("gazette", 3)],
            Verdict.REJECT,
            by="a",
            at=1.0,
            batch="b",
            trash_at_once_sites=["gazette"],
        )
    assert decisions == []
    assert skips[0].why == "This site deletes what is rejected at once."


@pytest.mark.parametrize(
    ("verdict", "effective", "status", "why"),
    [
        (Verdict.APPROVE, "pending", "pending", None),
        (Verdict.APPROVE, "approved", "approved", "Already so: approved."),
        (Verdict.APPROVE, "approved", "pending", "Already so: approved."),
        (Verdict.HOLD, "approved", "pending", None),
        (Verdict.RESTORE, "spam", "spam", None),
        (Verdict.RESTORE, "approved", "approved", "Neither in the trash nor in spam."),
        (Verdict.FLAG, "approved", "approved", None),
        (Verdict.SPAM, "gone", "gone", "Gone from the site."),
        (Verdict.SPAM, "parked", "parked", "Its article is in the trash."),
        (Verdict.SPAM, "spam", "parked", "Its article is in the trash."),
    ],
)
def test_why_not(verdict: Verdict, effective: str, status: str, why: str | None) -> None:
    assert refusal(verdict, effective, status, trash_at_once=False) == why


def test_only_ones_own_flag_can_be_taken_back() -> None:
    assert refusal(Verdict.UNFLAG, "pending", "pending", trash_at_once=False, flagged=False) is not None
    assert refusal(Verdict.UNFLAG, "pending", "pending", trash_at_once=False, flagged=True) is None


def test_where_a_restore_leads_is_guessed_from_our_mark() -> None:
    assert leads_to(Verdict.RESTORE, "spam", ("spam", "approved")) == "approved"
    assert leads_to(Verdict.RESTORE, "trash", ("spam", "approved")) == "pending"
    assert leads_to(Verdict.RESTORE, "trash") == "pending"
    assert leads_to(Verdict.RESTORE, "trash", ("nonsense", "approved")) == "pending"
    assert leads_to(Verdict.FLAG, "pending") is None
    assert really(Verdict.RESTORE, "approved") is Verdict.APPROVE
    assert really(Verdict.RESTORE, "trash") is Verdict.RESTORE


def test_restore_after_our_own_reject_of_a_published_comment_shows_it_as_published(room: Newsroom) -> None:
    room.pull([comment(3, Status.APPROVED)])
    room.decide(Verdict.REJECT, 3)
    room.push()
    room.decide(Verdict.RESTORE, 3)
    assert room.item(3).status == "approved"
    assert [one.decision.verdict for one in room.due()] == [Verdict.RESTORE]
