"""A site that is read from a replica: it lags, it goes away, and no decision is the worse for it."""

import shutil
from dataclasses import replace
from pathlib import Path

from moderator.domain.verdict import Verdict
from moderator.store import sites
from tests.servers.sites import Site
from tests.sync.world import World, add_many


def file_of(site: Site) -> str:
    """Where an embedded site lies."""
    return site.entry.url.removeprefix("sqlite:///")


def beside_a_replica(folder: Path, site: Site) -> tuple[World, Path]:
    """A desk that writes to the site and reads from a copy of it, four comments pulled; and the copy."""
    site.add_article(1)
    add_many(site, range(1, 5))
    copy = folder / "replica.db"
    shutil.copy(file_of(site), copy)
    world = World(folder / "profile", site)
    with world.store.deciding() as conn:
        sites.update(conn, replace(sites.site(conn, "gazette"), replica=f"sqlite:///{copy}"))
    assert world.sync().error is None
    return world, copy


def test_what_was_delivered_stays_delivered_while_the_replica_lags(
    tmp_path: Path, embedded_site: Site
) -> None:
    world, copy = beside_a_replica(tmp_path, embedded_site)
    world.decide(Verdict.APPROVE, 1)
    assert world.sync().pushed.applied == 1
    assert embedded_site.word(1) == "1"
    for _ in range(3):  # the copy still says pending, and is asked each time
        assert world.sync().error is None
        assert world.item(1).status == "approved"
    shutil.copy(file_of(embedded_site), copy)
    world.sync()
    assert world.item(1).site_status == "approved"
    world.close()


def test_a_replica_that_goes_away_leaves_the_site_itself_to_be_read(
    tmp_path: Path, embedded_site: Site
) -> None:
    world, copy = beside_a_replica(tmp_path, embedded_site)
    world.lines.close()
    copy.unlink()
    add_many(embedded_site, [9])
    report = world.sync()
    assert (report.error, report.pulled.comments) == (None, 1)
    world.close()
