"""Answers in the mirror."""

from moderator.domain.decision import Answer, Outcome
from moderator.domain.verdict import Verdict
from moderator.store import copied
from moderator.store.settle import settle
from tests.store.newsroom import Newsroom, applied, comment


def test_an_applied_verdict_gives_the_status_and_lifts_the_flags(room: Newsroom) -> None:
    room.decide(Verdict.FLAG, 3)
    room.push()
    with room.store.reading() as conn:
        assert copied.flagged_ids(conn, "gazette") == [3]
    room.decide(Verdict.SPAM, 3)
    room.push()
    assert (room.item(3).site_status, room.item(3).flags) == ("spam", ())


def test_a_flag_is_there_for_the_next_screen_and_an_unflag_takes_it(room: Newsroom) -> None:
    room.decide(Verdict.FLAG, 3, by="ben")
    room.push()
    assert [flag.by for flag in room.item(3).flags] == ["ben"]
    room.decide(Verdict.UNFLAG, 3, by="ben")
    room.push()
    assert room.item(3).flags == ()


def test_settling_without_the_receipt_makes_one_more_delivery_and_no_change(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    with room.store.mirroring() as copy:  # a crash before the receipt
        settle(copy, "gazette", sent, [applied(one) for one in sent], room.now)
    assert room.due() == sent
    room.push()
    assert room.item(3).status == "spam"
    assert room.due() == []


def test_a_comment_that_is_gone_and_one_of_a_plugins_status(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3, 4)
    sent = sorted(room.due(), key=lambda one: one.decision.comment)
    room.send(sent)
    gone, odd = (one.decision.id for one in sent)
    room.answer(
        sent, Answer(gone, Outcome.CONFLICT, "gone"), Answer(odd, Outcome.REFUSED, "on-ice", "Not ours.")
    )
    assert (room.item(3).status, room.item(4).status) == ("gone", "on-ice")
    assert room.shown("attention") == [3, 4]


def test_a_conflict_ends_the_trust_in_an_earlier_receipt(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.push()
    room.decide(Verdict.APPROVE, 3)
    sent = room.due()
    room.send(sent)
    theirs = comment(3, "trash")
    room.answer(sent, Answer(sent[0].decision.id, Outcome.CONFLICT, "trash", comment=theirs))
    assert room.item(3).status == "trash"
    room.pull([comment(3, "pending")])
    assert room.item(3).status == "pending"
