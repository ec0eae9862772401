"""A short share of what `run.py faults` does at length."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.site.wordpress import line as site_line
from moderator.sync.cycle import Wanted
from tests.faults.campaign import campaign
from tests.faults.costs import Far
from tests.faults.desks import meeting
from tests.servers.mariadb import Server
from tests.sync.world import add_many


@pytest.fixture(autouse=True)
def _waits_as_they_were() -> Iterator[None]:
    """A campaign shortens them; other tests want them long."""
    session = site_line._SESSION
    yield
    site_line._SESSION = session


def test_under_faults_of_every_kind_nothing_is_lost_doubled_or_written_on_a_changed_comment(
    tmp_path: Path,
) -> None:
    found, struck = campaign(tmp_path, decisions=120, faults=16, seed=1)
    assert found.wrong == {}
    assert found.decisions >= 120
    assert struck.total() >= 16


def test_desks_that_meet_accept_one_decision_a_comment(tmp_path: Path, server: Server) -> None:
    found = meeting(tmp_path, server, desks=3, comments=40, seed=1)
    assert found.wrong == []
    assert found.outcomes["applied"] == 40


def test_sync_costs_what_changed_and_not_what_is_stored(tmp_path: Path, server: Server) -> None:
    far = Far(tmp_path, server, 3000)
    far.world.sync()
    far.world.sync()
    quiet = far.cost("nothing new", [Wanted()])
    assert quiet.trips <= 6
    assert quiet.size <= 20_000
    add_many(far.site, range(3001, 3011))
    few = far.cost("10 new", [Wanted()])
    assert (few.found, few.trips <= 12, few.size <= 30_000) == (10, True, True), few
    far.change(1, "comment_content = 'Edited.'")
    one = far.cost("1 edited", [Wanted(full=True)])
    assert (one.found, one.size <= 60_000) == (1, True), one
    far.close()
