"""The first pull: the queue first, then everything, resumed where it was stopped."""

from moderator.sync.cycle import Wanted
from tests.sync.world import FLAG, FlakySite, World, add_many


def test_the_first_pull_reads_the_queue_first_newest_first_then_flagged_spam_trash_then_all(
    world: World,
) -> None:
    for id_, word in enumerate(["1", "0", "spam", "trash", "0", "1"], 1):
        world.site.add(id_, status=word)
    world.site.note(1, "_moderator_flag", FLAG)
    stages: list[str] = []
    pulling = world.syncing()
    for progress in pulling:
        if not stages or stages[-1] != progress.stage:
            stages.append(progress.stage)
        if stages == ["pending"]:
            assert world.statuses([2, 5]) == {2: "pending", 5: "pending"}
    assert stages[:6] == ["pending", "compare", "pending", "flagged", "spam", "trash"]
    assert stages[-1] == "history"
    assert world.statuses(range(1, 7)) == {
        1: "approved",
        2: "pending",
        3: "spam",
        4: "trash",
        5: "pending",
        6: "approved",
    }
    assert world.ids("flagged") == [1]
    assert world.item(1).flags[0].note == "look, please"


def test_a_pending_comment_comes_with_its_article_and_its_parent(world: World) -> None:
    world.site.add(1, status="1", text="The parent.")
    world.site.add(2, parent=1)
    pulling = world.syncing()
    stage = "pending"
    while stage == "pending":
        shown = world.statuses([1, 2])
        stage = next(pulling).stage
    assert shown == {1: "approved", 2: "pending"}
    assert world.item(2).article_title == "Article 1"
    pulling.close()


def test_a_pull_that_was_stopped_anywhere_goes_on_where_it_was(world: World, flaky: FlakySite) -> None:
    for id_ in range(1, 31):
        world.site.add(id_, status=["0", "1", "spam"][id_ % 3])
    for steps in range(1, 40):
        pulling = world.syncing()
        for _, _ in zip(range(steps), pulling, strict=False):
            pass
        pulling.close()
    world.sync()
    flaky.calls.clear()
    assert world.sync().pulled.comments == 0
    assert "comments" not in flaky.calls
    assert len(world.statuses(range(1, 31))) == 30


def test_a_comment_that_changes_its_status_while_we_read_is_not_missed(world: World) -> None:
    world.site.add(1, status="1")
    world.site.add(2, status="spam")
    for progress in (pulling := world.syncing()):
        if progress.stage == "spam":  # already past: it will not be among the approved either
            world.site.set(1, comment_approved="spam")
    assert world.statuses([1, 2]) == {1: "spam", 2: "spam"}
    assert next(pulling, None) is None


def test_statuses_that_plugins_made_are_read_too(world: World) -> None:
    world.site.add(1, status="post-trashed")
    world.site.add(2, status="quarantined")
    world.sync()
    assert world.statuses([1, 2]) == {1: "parked", 2: "quarantined"}


def test_only_so_much_history_is_read_and_more_when_the_limit_grows(world: World) -> None:
    add_many(world.site, range(1, 401), "1")
    add_many(world.site, range(401, 406), "0")
    world.sync(Wanted(history=250))
    assert world.ids("pending") == list(range(401, 406))
    assert sorted(world.ids("approved")) == list(range(151, 401))
    world.sync(Wanted(history=250))
    assert len(world.ids("approved")) == 250
    world.sync(Wanted(history=300))
    assert sorted(world.ids("approved")) == list(range(101, 401))
    world.sync(Wanted())
    assert sorted(world.ids("approved")) == list(range(1, 401))


def test_a_change_in_the_history_that_is_not_kept_is_still_noticed(world: World) -> None:
    add_many(world.site, range(1, 401), "1")
    world.sync(Wanted(history=250))
    world.site.set(3, comment_approved="0")
    world.sync(Wanted(history=250))
    assert world.ids("pending") == [3]


def test_the_whole_first_pull_counts_on_from_stage_to_stage_and_from_try_to_try(world: World) -> None:
    for id_ in range(1, 31):
        world.site.add(id_, status=["0", "1", "spam"][id_ % 3])
    counted: list[tuple[int, int]] = []
    for steps in (4, 2, 3, 100):
        pulling = world.syncing()
        for _, progress in zip(range(steps), pulling, strict=False):
            if progress.stage in ("pending", "spam", "history"):
                counted.append((progress.done, progress.total))
        pulling.close()
    whole = [counts for counts in counted if counts[1] == 30]
    assert whole == sorted(whole)
    assert whole[-1] == (30, 30)
