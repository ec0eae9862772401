"""The mirror becomes a copy of the site, whatever happens there, and only what changed is read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete

from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.sync.cycle import Wanted
from moderator.sync.intake import Intake
from moderator.sync.lines import connect
from moderator.sync.report import Progress
from tests.servers.sites import Site
from tests.sync.world import FlakySite, Replica, World, add_many, run

FULL = Wanted(full=True)
FLAG = '{"reason": "unsure", "note": "look, please", "by": "bea", "at": 1764576000}'


@pytest.fixture
def flaky(embedded_site: Site) -> FlakySite:
    """The line of the world below."""
    embedded_site.add_article(1)
    return FlakySite(connect(embedded_site.entry, embedded_site.password))


@pytest.fixture
def world(tmp_path: Path, embedded_site: Site, flaky: FlakySite) -> Iterator[World]:
    """Nothing pulled yet."""
    made = World(tmp_path / "profile", embedded_site, lambda entry, password: flaky)
    yield made
    made.close()


def remove(world: World, *ids: int) -> None:
    comments = world.site.tables.comments
    with world.site.hand() as site:
        site.execute(delete(comments).where(comments.c.comment_ID.in_(ids)))


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
    assert stages[:5] == ["pending", "flagged", "spam", "trash", "compare"]
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


def test_a_cycle_with_nothing_new_asks_little_and_reads_no_comment(world: World, flaky: FlakySite) -> None:
    add_many(world.site, range(1, 300), "1")
    world.sync()
    world.sync()
    flaky.calls.clear()
    report = world.sync()
    assert (report.pulled.comments, report.pulled.articles, report.pulled.gone) == (0, 0, 0)
    assert sorted(flaky.calls) == [
        "articles_changed",
        "blocks",
        "blocks",
        "look",
        "pending_digest",
        "read_only",
    ]


def test_new_comments_and_their_articles_arrive(world: World) -> None:
    world.site.add(1)
    world.sync()
    world.site.add_article(2)
    world.site.add(2, article=2)
    report = world.sync()
    assert (report.pulled.comments, report.pulled.articles) == (1, 1)
    assert world.ids() == [1, 2]


def test_a_comment_whose_lower_id_was_committed_later_is_not_missed(world: World) -> None:
    world.site.add(1)
    world.site.add(5, status="1")
    world.sync()
    world.sync()
    world.site.add(4, status="1")
    world.sync()
    assert world.statuses([4]) == {4: "approved"}


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


def test_a_pending_comment_that_somebody_moderated_or_deleted_leaves_the_queue(world: World) -> None:
    for id_ in range(1, 5):
        world.site.add(id_)
    world.sync()
    world.site.set(1, comment_approved="1")
    remove(world, 2)
    world.sync()
    assert world.ids() == [3, 4]
    assert world.item(2).status == Status.GONE


def test_flags_of_colleagues_come_and_go(world: World) -> None:
    world.site.add(1, status="1")
    world.sync()
    world.site.note(1, "_moderator_flag", FLAG)
    world.sync()
    assert [flag.by for flag in world.item(1).flags] == ["bea"]
    meta = world.site.tables.commentmeta
    with world.site.hand() as site:
        site.execute(delete(meta))
    world.site.note(
        1, "_moderator_decision", '{"ids": ["ab"], "verdict": "unflag", "from": "1", "by": "bea"}'
    )
    world.sync()
    assert world.ids("flagged") == []


def test_a_restored_backup_is_compared_whole(world: World) -> None:
    add_many(world.site, range(1, 50), "1")
    world.sync()
    remove(world, *range(40, 50))
    world.site.set(10, comment_content="As it was in the backup.")
    report = world.sync()
    assert (report.pulled.gone, world.item(10).html) == (10, "As it was in the backup.")
    world.site.add(41, text="Another one under an id that was there before.")
    world.sync()
    assert world.item(41).html.startswith("Another one")
    assert world.ids() == [41]


def test_an_article_edited_trashed_or_gone_is_noticed_with_its_comments(world: World) -> None:
    posts = world.site.tables.posts
    world.site.add(1)
    world.site.add_article(2)
    world.site.add(2, article=2, status="1")
    world.sync()
    with world.site.hand() as site:
        edited = {"post_title": "New title", "post_modified_gmt": "2026-11-20 10:00:00"}
        site.execute(posts.update().where(posts.c.ID == 1).values(**edited))
        trashed = {"post_status": "trash", "post_modified_gmt": "2026-11-20 10:00:01"}
        site.execute(posts.update().where(posts.c.ID == 2).values(**trashed))
    world.site.set(2, comment_approved="post-trashed")
    assert world.sync().pulled.articles == 2
    assert world.item(1).article_title == "New title"
    assert world.item(2).status == Status.PARKED
    with world.site.hand() as site:
        site.execute(delete(posts).where(posts.c.ID == 1))
    world.sync(FULL)
    assert world.item(1).article_title is None


def test_full_compares_everything_at_once(world: World, flaky: FlakySite) -> None:
    add_many(world.site, range(1, 30), "1")
    world.sync()
    world.site.set(3, comment_content="Edited.")
    assert world.sync(FULL).pulled.comments == 1


def test_a_mirror_that_was_thrown_away_is_pulled_again_and_no_decision_is_lost(
    world: World, tmp_path: Path
) -> None:
    for id_ in range(1, 4):
        world.site.add(id_)
    world.sync()
    world.decide(Verdict.APPROVE, 1)
    world.close()
    for file in (tmp_path / "profile").glob("mirror.db*"):
        file.unlink()
    again = World(tmp_path / "profile", world.site)
    again.now = world.now
    report = again.sync()
    assert (report.pushed.applied, world.site.word(1)) == (1, "1")
    assert again.ids() == [2, 3]
    again.close()


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
