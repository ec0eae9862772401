"""The mirror becomes a copy of the site, whatever happens there, and only what changed is read."""

from pathlib import Path

from moderator.domain.verdict import Verdict
from moderator.sync.cycle import Wanted
from tests.sync.world import FlakySite, World, add_many, remove

FULL = Wanted(full=True)


def test_a_cycle_with_nothing_new_asks_little_and_reads_no_comment(world: World, flaky: FlakySite) -> None:
    add_many(world.site, range(1, 300), "1")
    world.sync()
    world.sync()
    flaky.calls.clear()
    report = world.sync()
    assert (report.pulled.comments, report.pulled.articles, report.pulled.gone) == (0, 0, 0)
    assert sorted(name for name in flaky.calls if name != "id_print") == [
        "articles_changed",
        "blocks",
        "look",
        "pending_digest",
        "read_only",
        "sums",
    ]


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
