"""Delivery: marked before it is sent, answered once, harmless to repeat, and never in the way of a key."""

import pytest

from moderator.domain.decision import Outcome
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.store import outbox
from moderator.sync.cycle import Wanted
from tests.sync.world import FlakySite, World, add_many

DELIVER = Wanted(pull=False)


@pytest.fixture(autouse=True)
def _five_pending(world: World) -> None:
    for id_ in range(1, 6):
        world.site.add(id_)
    assert world.sync().error is None


def waiting(world: World) -> tuple[int, int]:
    with world.store.reading() as conn:
        found = outbox.waiting(conn).get("gazette")
    return (0, 0) if found is None else (found.count, found.parked)


@pytest.mark.parametrize("lost", ["lose_call", "lose_reply"])
def test_what_is_lost_on_the_way_there_or_back_goes_again_and_is_applied_once(
    world: World, flaky: FlakySite, lost: str
) -> None:
    world.decide(Verdict.SPAM, 1, 2)
    setattr(flaky, lost, 1)
    report = world.sync(DELIVER)
    assert (report.error_code, report.pushed.answers, report.waiting) == (3, 0, 2)
    assert world.outcomes() == [None, None]
    report = world.sync(DELIVER)
    assert (report.error, report.pushed.applied, report.waiting) == (None, 2, 0)
    assert world.site.word(1) == "spam"
    assert [key for key, _ in world.site.notes(1)] == ["_wp_trash_meta_status", "_wp_trash_meta_time"]


def test_a_decision_whose_reply_was_lost_is_applied_although_a_colleague_came_by(
    world: World, flaky: FlakySite
) -> None:
    world.decide(Verdict.APPROVE, 1)
    flaky.lose_reply = 1
    world.sync(DELIVER)
    world.site.set(1, comment_approved="0")
    assert world.sync().pushed.applied == 1
    assert (world.site.word(1), world.item(1).status) == ("0", Status.PENDING)


def test_undoing_what_was_sent_and_not_answered_brings_it_back(world: World, flaky: FlakySite) -> None:
    batch = world.decide(Verdict.APPROVE, 1)
    flaky.lose_reply = 1
    world.sync(DELIVER)
    world.undo(batch)
    assert world.item(1).status == Status.PENDING
    world.sync(DELIVER)
    assert (world.site.word(1), world.outcomes()) == ("0", [Outcome.APPLIED, Outcome.APPLIED])


@pytest.mark.parametrize("verdict", [Verdict.SPAM, Verdict.RESTORE])
def test_what_waits_behind_a_lost_reply_does_not_touch_what_a_colleague_made_of_it(
    world: World, flaky: FlakySite, verdict: Verdict
) -> None:
    if verdict is Verdict.RESTORE:
        world.decide(Verdict.SPAM, 1)
        world.sync()
    batch = world.decide(verdict, 1)
    flaky.lose_reply = 1
    world.sync(DELIVER)
    world.undo(batch)
    world.site.set(1, comment_approved="1")
    report = world.sync()
    assert (report.pushed.applied, report.pushed.conflict, report.waiting) == (1, 1, 0)
    assert world.site.word(1) == "1"


def test_a_verdict_behind_a_flag_does_not_pass_over_a_colleague(world: World, flaky: FlakySite) -> None:
    world.decide(Verdict.FLAG, 1)
    flaky.lose_reply = 1
    world.sync(DELIVER)
    world.decide(Verdict.SPAM, 1)
    world.site.set(1, comment_approved="1")
    report = world.sync()
    assert (report.pushed.applied, report.pushed.conflict, report.waiting) == (1, 1, 0)
    assert world.site.word(1) == "1"


def test_undoing_before_delivery_sends_nothing(world: World, flaky: FlakySite) -> None:
    world.undo(world.decide(Verdict.SPAM, 1))
    flaky.calls.clear()
    assert world.sync(DELIVER).pushed.answers == 0
    assert "apply" not in flaky.calls


def test_what_is_in_grace_stays_unless_everything_is_wanted(world: World) -> None:
    world.decide(Verdict.APPROVE, 1, grace=5)
    assert world.sync(DELIVER).waiting == 1
    assert world.sync(Wanted(everything=True, pull=False)).pushed.applied == 1


def test_a_comment_that_changed_meanwhile_is_not_touched_and_needs_attention(world: World) -> None:
    world.decide(Verdict.APPROVE, 1, 2, 3)
    world.site.set(1, comment_content="Edited since.")
    world.site.set(2, comment_approved="spam")
    report = world.sync()
    assert (report.pushed.conflict, report.pushed.applied, report.attention, report.exit_code) == (2, 1, 2, 5)
    assert [world.site.word(id_) for id_ in (1, 2, 3)] == ["0", "spam", "1"]
    assert sorted(world.ids("attention")) == [1, 2]
    attention = world.item(1).attention
    assert attention is not None
    assert (attention.edited, attention.their_text) == (True, "Edited since.")


def test_an_equal_decision_by_a_colleague_is_no_conflict(world: World) -> None:
    world.decide(Verdict.APPROVE, 1)
    world.site.set(1, comment_approved="1")
    assert world.sync().pushed.already == 1
    assert world.ids("attention") == []


def test_a_comment_under_a_trashed_article_is_parked_and_delivered_when_it_returns(world: World) -> None:
    world.decide(Verdict.APPROVE, 1)
    with world.site.hand() as site:
        site.execute(world.site.tables.posts.update().values(post_status="trash"))
    report = world.sync()
    assert (report.pushed.parked, report.waiting, waiting(world)) == (1, 0, (0, 1))
    with world.site.hand() as site:
        site.execute(world.site.tables.posts.update().values(post_status="publish"))
    assert world.sync().pushed.applied == 1
    assert world.site.word(1) == "1"


def test_thousands_of_mixed_verbs_are_delivered_in_batches_article_by_article(
    world: World, flaky: FlakySite
) -> None:
    add_many(world.site, range(100, 1600))
    world.sync()
    for verdict, first in ((Verdict.APPROVE, 100), (Verdict.SPAM, 600), (Verdict.REJECT, 1100)):
        world.decide(verdict, *range(first, first + 500))
    flaky.calls.clear()
    report = world.sync(DELIVER)
    assert (report.pushed.applied, flaky.calls.count("apply")) == (1500, 2)
    assert world.site.count(1) == 500


def test_a_delivery_goes_between_the_batches_of_a_pull(world: World) -> None:
    world.decide(Verdict.APPROVE, 1, grace=60)
    world.site.add(6)
    pulling = world.syncing()
    next(pulling)
    world.now += 61
    assert world.sync(DELIVER).pushed.applied == 1
    for _ in pulling:
        pass
    assert (world.item(1).site_status, world.site.word(1)) == (Status.APPROVED, "1")


def test_the_report_says_how_long_delivery_took(world: World) -> None:
    world.decide(Verdict.APPROVE, 1)
    report = world.sync()
    assert 0 < report.pushed.seconds <= report.seconds
