"""Desk and site out of step: a lid closed for a week, a clock set back, an old backup, tables renamed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text

from moderator.domain.decision import Outcome
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.grants import grants
from moderator.store import sites
from moderator.sync.cycle import Wanted
from tests.servers.mariadb import Server
from tests.servers.sites import Site
from tests.sync.world import World, add_many, remove

HOUR, WEEK = 3600.0, 7 * 86_400.0


@pytest.fixture
def far(tmp_path: Path, make_site_on_server: Callable[..., Site]) -> World:
    """A desk beside a real server, forty comments pulled."""
    site = make_site_on_server()
    site.add_article(1)
    add_many(site, range(1, 41))
    made = World(tmp_path / "profile", site)
    assert made.sync().error is None
    return made


def sentences(world: World) -> list[str | None]:
    """What the site's answers say to people, in order."""
    return [None if entry.receipt is None else entry.receipt.message for entry in world.entries()]


def agreed(world: World) -> bool:
    """Whether the mirror has of all comments what the site has."""
    words = {"0": "pending", "1": "approved", None: "gone"}
    return all(
        status == words.get(word := world.site.word(id_), word)
        for id_, status in world.statuses(range(1, 500)).items()
    )


def test_a_lid_closed_for_a_week_in_the_grace_of_a_decision(far: World, server: Server) -> None:
    far.decide(Verdict.APPROVE, 1, grace=5.0)
    far.decide(Verdict.SPAM, 2, 3, grace=5.0)
    # meanwhile: the server has closed the line, and the newsroom went on
    with far.site.hand() as hand:
        for number in hand.execute(
            text("SELECT id FROM information_schema.processlist WHERE user LIKE 'm%'")
        ):
            hand.exec_driver_sql(f"KILL {number[0]}")
    far.now += WEEK
    far.site.set(2, comment_content="Edited on Tuesday.")
    far.site.set(4, comment_approved="1")
    remove(far, 3, 5)
    add_many(far.site, range(41, 341))
    report = far.sync()
    assert (report.error, report.waiting, report.attention) == (None, 0, 2)
    assert sentences(far) == [
        None,
        "The comment was edited on the site after it was judged.",
        "The comment is gone from the site.",
    ]
    assert (far.site.word(1), far.site.word(2)) == ("1", "0")
    assert (agreed(far), far.item(2).html, len(far.ids())) == (True, "Edited on Tuesday.", 336)
    far.close()


def test_a_clock_set_back_by_an_hour_holds_up_no_decision_and_no_undo(world: World) -> None:
    add_many(world.site, range(1, 6))
    world.sync()
    posts = world.site.tables.posts
    world.decide(Verdict.SPAM, 1)
    with world.site.hand() as site:
        site.execute(posts.update().values(post_status="trash"))
    assert world.sync().pushed.parked == 1
    batch = world.decide(Verdict.APPROVE, 2, grace=5.0)
    with world.site.hand() as site:
        site.execute(posts.update().values(post_status="publish"))
    world.now -= HOUR
    report = world.sync()
    assert (report.error, report.pushed.applied, report.waiting) == (None, 2, 0)
    world.undo(batch)
    assert world.sync().pushed.applied == 1
    assert (world.site.word(1), world.site.word(2)) == ("spam", "0")
    assert world.outcomes() == [Outcome.APPLIED] * 3
    assert agreed(world)


def test_a_site_restored_from_an_old_backup_with_ids_used_again(far: World) -> None:
    comments, meta = far.site.tables.comments, far.site.tables.commentmeta
    with far.site.hand() as site:
        backup = [
            dict(row._mapping) for row in site.execute(select(comments).where(comments.c.comment_ID < 30))
        ]
    far.decide(Verdict.APPROVE, 1, 35)
    assert far.sync().pushed.applied == 2
    far.decide(Verdict.SPAM, 2, 31, 36)
    with far.site.hand() as site:  # as it was before 1 and 35 were approved; then two readers wrote
        site.execute(comments.delete())
        site.execute(meta.delete())
        site.execute(insert(comments), backup)
    far.site.add(30)
    far.site.add(31, text="Somebody else, under an id that was there before.")
    report = far.sync()
    assert (report.error, report.pulled.restored, report.waiting) == (None, True, 0)
    assert (report.pushed.applied, report.pushed.conflict) == (1, 2)
    assert [far.site.word(id_) for id_ in (1, 2, 31)] == ["0", "spam", "0"]
    assert sentences(far)[-2:] == [
        "The comment was edited on the site after it was judged.",
        "The comment is gone from the site.",
    ]
    assert (agreed(far), far.item(31).html[:13], far.item(35).status) == (True, "Somebody else", Status.GONE)
    assert not far.sync().pulled.restored
    far.close()


def test_tables_renamed_to_another_prefix_end_in_a_sentence_and_the_decisions_wait(
    far: World, server: Server
) -> None:
    far.decide(Verdict.APPROVE, 1)
    database = far.site.root.url.database or ""
    names = [table.name for table in far.site.tables.metadata.sorted_tables]
    moved = ", ".join(f"`{name}` TO `{name.replace('wp_', 'news_', 1)}`" for name in names)
    server.run(f"RENAME TABLE {moved}", database=database)
    report = far.sync(Wanted(full=True))
    assert (report.error, report.error_code, report.waiting) == (
        "No WordPress with prefix wp_, or no right to it.",
        4,
        1,
    )
    assert report.remedy
    assert len(far.ids()) == 39
    rights = grants(user=f"m_{database}", host="localhost", database=database, prefix="news_")
    server.run(*[line for line in rights.splitlines() if line and not line.startswith("--")])
    with far.store.deciding() as conn:
        sites.update(conn, replace(sites.site(conn, "gazette"), prefix="news_"))
    report = far.sync()
    assert (report.error, report.pushed.applied, report.pulled.gone) == (None, 1, 0)
    far.close()
