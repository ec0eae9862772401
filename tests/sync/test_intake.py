"""What is read goes into the mirror, and never replaces what a receipt brought too early."""

from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.sync.cycle import Wanted
from moderator.sync.intake import Intake
from moderator.sync.report import Progress
from tests.sync.world import FlakySite, Replica, World, run


def test_a_place_that_lags_behind_our_delivery_does_not_bring_the_comment_back(
    world: World, flaky: FlakySite
) -> None:
    for id_ in range(1, 4):
        world.site.add(id_)
    world.sync()
    world.decide(Verdict.APPROVE, 1)
    old = flaky.inner.comments_by_id([1, 2, 3])
    world.sync(Wanted(pull=False))
    # The replica that is read still has all three pending, and a change that makes us read them.
    intake = Intake(world.store, Replica(flaky, old), "gazette", world.clock)
    run(intake.reread([1, 2, 3], Progress("gazette", "pending", 0, 3)))
    assert world.item(1).status == Status.APPROVED
    world.site.set(1, comment_approved="0")
    world.sync()
    assert world.item(1).status == Status.PENDING
