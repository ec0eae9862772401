"""What changed behind our back is found by fingerprints, and only that is read again."""

from moderator.sync.cycle import Wanted
from tests.sync.world import FlakySite, World, add_many, remove


def test_everything_that_changes_behind_our_back_is_found(world: World) -> None:
    add_many(world.site, range(1, 1301), "1")
    for _ in range(2):
        world.sync()
    world.site.set(3, comment_content="Edited in the admin pages.")
    world.site.set(4, comment_approved="0")
    world.site.set(5, comment_approved="spam")
    world.site.set(6, comment_author="Somebody else")
    remove(world, 7, 8, 1300)
    report = world.sync()
    assert (report.pulled.comments, report.pulled.gone) == (4, 3)
    assert world.item(3).html == "Edited in the admin pages."
    assert world.item(6).author == "Somebody else"
    assert world.statuses([4, 5, 7, 1300]) == {4: "pending", 5: "spam", 7: "gone", 1300: "gone"}
    again = world.sync()
    assert (again.pulled.comments, again.pulled.gone) == (0, 0)


def test_two_equal_changes_do_not_cancel_out(world: World) -> None:
    add_many(world.site, range(1, 30), "1")
    world.sync()
    world.site.set(3, comment_approved="spam")
    world.site.set(4, comment_approved="spam")
    world.sync()
    assert world.statuses([3, 4]) == {3: "spam", 4: "spam"}


def test_the_deep_comparison_runs_as_often_as_the_setting_says(world: World, flaky: FlakySite) -> None:
    world.site.add(1)
    world.sync()
    hourly = Wanted(compare_every=3600)
    world.sync(hourly)
    flaky.calls.clear()
    world.sync(hourly)
    assert "sums" not in flaky.calls
    world.now += 3601
    world.sync(hourly)
    assert "sums" in flaky.calls
